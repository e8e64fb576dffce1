"""CAMEO to PLOVER and back: every code has its place, and what is lost on the way is said."""

from collections import Counter

import pytest

from dateline.codebook import CameoEntry, Codebook, load_codebook

FAMILIES = {  # how many codes of each root, the root itself included
    "01": 11, "02": 28, "03": 29, "04": 8, "05": 9, "06": 6, "07": 7, "08": 26, "09": 6, "10": 28,
    "11": 13, "12": 29, "13": 23, "14": 27, "15": 6, "16": 14, "17": 13, "18": 14, "19": 8, "20": 8,
}  # fmt: skip


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def test_every_family_of_cameo_is_there(codebook: Codebook) -> None:
    assert Counter(code[:2] for code in codebook.cameo) == FAMILIES


def test_every_code_stands_under_its_parent(codebook: Codebook) -> None:
    assert [code for code in codebook.cameo if len(code) > 2 and code[:-1] not in codebook.cameo] == []


def test_statements_and_appeals_and_nothing_else_are_dropped(codebook: Codebook) -> None:
    dropped = {code for code, entry in codebook.cameo.items() if entry.type is None}
    assert dropped == {code for code in codebook.cameo if code[:2] in ("01", "02")}
    assert all(codebook.plover_for(code).lost.startswith("everything") for code in dropped)


@pytest.mark.parametrize(
    ("cameo", "type", "mode", "contexts"),
    [
        ("036", "AGREE", None, ("diplomatic",)),
        ("0353", "CONCEDE", None, ("rights_freedoms",)),  # a release to come gives way in words
        ("0841", "RETREAT", "release", ("legal",)),  # a release gives way in deed
        ("043", "CONSULT", "visit", ()),
        ("055", "CONCEDE", None, ("diplomatic",)),
        ("057", "AGREE", None, ("diplomatic",)),
        ("0863", "RETREAT", "access", ("human_security",)),
        ("094", "ACCUSE", "investigate", ("military", "legal")),
        ("1056", "REQUEST", "yield", ("military",)),
        ("114", "ACCUSE", "disapprove", ("diplomatic",)),
        ("116", "SANCTION", "convict", ("legal",)),
        ("124", "REJECT", "yield", ()),
        ("163", "COERCE", "restrict", ("diplomatic",)),
        ("1712", "ASSAULT", "destroy", ("human_security",)),
        ("175", "ASSAULT", None, ("pro_autocracy", "military")),
        ("186", "ASSAULT", "targeted", ()),
        ("195", "ASSAULT", "aerial", ("military",)),
    ],
)
def test_codes_become_what_plover_2_has(
    codebook: Codebook, cameo: str, type: str, mode: str | None, contexts: tuple[str, ...]
) -> None:
    entry = codebook.plover_for(cameo)
    assert (entry.type, entry.mode, entry.contexts) == (type, mode, contexts)


def test_newer_decisions_are_marked_as_departures_from_the_table(codebook: Codebook) -> None:
    newer = ["035", "055", "056", "057", "0842", "105", "114", "116", "124", "1322", "1712", "186", "195", "203"]
    assert [code for code in newer if not codebook.cameo[code].differs] == []
    assert codebook.plover_for("042").differs is None


def test_there_and_back_changes_nothing_or_says_what_is_lost(codebook: Codebook) -> None:
    for (type, mode), nearest in codebook.nearest_cameo.items():
        back = codebook.plover_for(nearest.code)
        assert (back.type, back.mode) == (type, mode) or nearest.lost != "nothing", f"{type} {mode}"


def test_there_and_back_keeps_the_type_except_where_cameo_has_one_code_for_words_and_deeds(codebook: Codebook) -> None:
    changed = {
        (type, mode)
        for (type, mode), nearest in codebook.nearest_cameo.items()
        if codebook.plover_for(nearest.code).type != type
    }
    assert changed == {("RETREAT", None), ("RETREAT", "resign")}


def test_of_codes_that_become_the_same_at_most_one_loses_nothing(codebook: Codebook) -> None:
    lossless = Counter(_outcome(entry) for entry in codebook.cameo.values() if entry.lost == "nothing")
    assert [outcome for outcome, number in lossless.items() if number > 1] == []


def _outcome(entry: CameoEntry) -> tuple[str | None, str | None, tuple[str, ...]]:
    return entry.type, entry.mode, entry.contexts


def test_every_mode_has_a_code_for_the_cameo_column(codebook: Codebook) -> None:
    assert codebook.cameo_for("CONSULT", "visit") == "042"
    assert codebook.cameo_for("AGREE") == "030"
    assert len(codebook.nearest_cameo) == 16 + 67


def test_an_unknown_code_is_no_guess(codebook: Codebook) -> None:
    with pytest.raises(KeyError):
        codebook.plover_for("9999")
