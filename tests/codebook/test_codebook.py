"""The codebook that comes with Dateline says what PLOVER says."""

import pytest

from dateline.codebook import Codebook, EventType, load_codebook

TYPES = {  # quad, score, recipient
    "AGREE": (1, 2.5, "optional"),
    "CONSULT": (1, 2.5, "optional"),
    "SUPPORT": (1, 5, "optional"),
    "CONCEDE": (1, 4.5, "optional"),
    "COOPERATE": (2, 9.5, "required"),
    "AID": (2, 10, "required"),
    "RETREAT": (2, 6.5, "optional"),
    "REQUEST": (3, 0, "optional"),
    "ACCUSE": (3, -3, "optional"),
    "REJECT": (3, -2, "optional"),
    "THREATEN": (3, -3.5, "optional"),
    "PROTEST": (4, -5, "optional"),
    "SANCTION": (4, -6, "required"),
    "MOBILIZE": (4, -5.5, "optional"),
    "COERCE": (4, -7, "optional"),
    "ASSAULT": (4, -9, "optional"),
}
MODES = {
    "CONSULT": {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5},
    "RETREAT": {"withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5},
    "REQUEST": {"assist": 0.5, "change": -1, "yield": -1, "meet": 0},
    "ACCUSE": {"disapprove": -2, "investigate": -3.5, "allege": -3.5},
    "REJECT": {"assist": -1.5, "change": -2, "yield": -2, "meet": -2},
    "THREATEN": {
        "restrict": -3,
        "arrest": -3.5,
        "relations": -3.5,
        "expel": -3.5,
        "territory": -4,
        "violence": -3.5,
    },
    "PROTEST": {
        "demo": -5,
        "riot": -7,
        "strike": -5,
        "hunger": -4.5,
        "boycott": -4.5,
        "obstruct": -4.5,
        "vandalize": -5,
    },
    "SANCTION": {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
    "MOBILIZE": {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6},
    "COERCE": {
        "seize": -7,
        "restrict": -7,
        "censor": -6.5,
        "curfew": -6.5,
        "martial-law": -7.5,
        "arrest": -7,
        "deport": -7,
        "withhold": -7,
        "misinformation": -6.5,
        "cyber": -7,
    },
    "ASSAULT": {
        "abduct": -8.5,
        "beat": -7.5,
        "torture": -8.5,
        "sexual": -8.5,
        "targeted": -9.5,
        "destroy": -8.5,
        "primitive": -8,
        "firearms": -9,
        "explosives": -9,
        "suicide-attack": -9.5,
        "aerial": -9.5,
        "drone": -9.5,
        "heavy-weapons": -9.5,
        "crowd-control": -7.5,
        "unconventional": -10,
    },
}
CONTEXTS = """\
military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking"""
SECTORS = {
    "primary": "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK",
    "secondary": "AGR BUS CRM CVL EDU ELI JRN LAB MED OPP PRE REF REL SOC",
}
STATELESS = "IGO UNO EUR NGO ISM IMG MNC"


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return load_codebook()


def test_there_are_16_types_67_modes_37_contexts_and_25_sectors(codebook: Codebook) -> None:
    counts = [len(codebook.types), len(codebook.modes), len(codebook.contexts), len(codebook.sectors)]
    assert counts == [16, 67, 37, 25]


def test_types_have_plovers_quads_scores_and_recipients(codebook: Codebook) -> None:
    assert {code: (type.quad, type.score, type.recipient) for code, type in codebook.types.items()} == TYPES


def test_modes_have_plovers_scores(codebook: Codebook) -> None:
    assert {key: mode.score for key, mode in codebook.modes.items()} == {
        (type, mode): score for type, modes in MODES.items() for mode, score in modes.items()
    }


def test_contexts_sectors_and_actors_of_no_country_are_plovers(codebook: Codebook) -> None:
    assert " ".join(codebook.contexts) == CONTEXTS.replace("\n", " ")
    for rank, codes in SECTORS.items():
        assert " ".join(code for code, sector in codebook.sectors.items() if sector.rank == rank) == codes
    assert " ".join(codebook.stateless) == STATELESS


def test_a_mode_scores_for_itself_and_a_type_where_there_is_none(codebook: Codebook) -> None:
    assert codebook.score("CONSULT") == 2.5
    assert codebook.score("CONSULT", "visit") == 4
    assert codebook.score("REQUEST", "assist") == 0.5
    assert codebook.score("REJECT", "assist") == -1.5
    assert codebook.quad("SANCTION") == 4


@pytest.mark.parametrize(("type", "mode"), [("FIGHT", None), ("AGREE", "visit")])
def test_what_plover_does_not_have_has_no_score(codebook: Codebook, type: str, mode: str | None) -> None:
    with pytest.raises(KeyError):
        codebook.score(type, mode)


def test_reading_it_twice_gives_one_codebook() -> None:
    assert load_codebook() is load_codebook()


@pytest.mark.parametrize("type", load_codebook().types.values(), ids=lambda type: type.code)
def test_every_type_is_explained_by_clarifications_near_misses_and_examples(type: EventType) -> None:
    assert len(type.clarifications) >= 3
    assert len(type.near_misses) >= 3
    assert len(type.examples) >= 3
    assert any(near_miss.type for near_miss in type.near_misses)


def test_examples_are_whole_sentences(codebook: Codebook) -> None:
    for type in codebook.types.values():
        for example in [*type.examples, *(example for mode in type.modes for example in mode.examples)]:
            assert example.text[0].isupper()
            assert example.text.endswith(".")
            assert "  " not in example.text


EDGE_RULES = [
    # The near miss of a type, told by a word of its sentence, is coded as:
    ("CONSULT", "summoned", ("ACCUSE", "disapprove")),
    ("REQUEST", "called for an end", ("AGREE", None)),
    ("COERCE", "issued an arrest warrant", ("THREATEN", "arrest")),
    ("COERCE", "captured", ("ASSAULT", "abduct")),
    ("ASSAULT", "detained", ("COERCE", "arrest")),
    ("RETREAT", "rescued", ("AID", None)),
    ("AID", "freed", ("RETREAT", "release")),
    ("RETREAT", "granted an amnesty", ("CONCEDE", None)),
    ("MOBILIZE", "held a joint exercise", ("COOPERATE", None)),
    ("COOPERATE", "held an exercise", ("MOBILIZE", "troops")),
    ("MOBILIZE", "to help", ("AID", None)),
    ("MOBILIZE", "shelled", ("ASSAULT", "heavy-weapons")),
    ("COERCE", "barred", ("REJECT", None)),
    ("REJECT", "deported", ("COERCE", "deport")),
    ("REJECT", "expelled", ("SANCTION", "expel")),
    ("AID", "suspended military aid", ("SANCTION", "discontinue")),
    ("SANCTION", "cancelled", ("REJECT", "meet")),
    ("SANCTION", "paid", ("AID", None)),
    ("AID", "ordered", ("SANCTION", "convict")),
    ("REQUEST", "marched", ("PROTEST", "demo")),
    ("PROTEST", "handed a protest letter", ("ACCUSE", "disapprove")),
    ("CONSULT", "delivered a complaint", ("ACCUSE", "disapprove")),
]


@pytest.mark.parametrize(("type", "trigger", "coded"), EDGE_RULES)
def test_edge_rules_are_near_misses(codebook: Codebook, type: str, trigger: str, coded: tuple[str, str | None]) -> None:
    entry = codebook.types[type]
    near_misses = [*entry.near_misses, *(near_miss for mode in entry.modes for near_miss in mode.near_misses)]
    found = {(near_miss.wording.triggers[-1].text, near_miss.type, near_miss.mode) for near_miss in near_misses}
    assert (trigger, *coded) in found
