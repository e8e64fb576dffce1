"""Certainty and polarity: figures worked out by hand, and the whole way from CAT's XML to a table and XML again."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from dateline.annotation import LanguageModel
from dateline.coding.own_words import Standing
from dateline.evaluation.certainty import Judged, evaluate_certainty, judge, score_certainty
from dateline.evaluation.gold import GoldError

WORDS = ["Rebels", "did", "not", "attack", "the", "town", ".", "They", "may", "leave", "it", "."]
EVENTS = {4: ("CERTAIN", "NEG"), 10: ("POSSIBLE", "POS")}


def document(marked: bool = True) -> str:
    """A CAT file of two sentences, the second event and the first marked or not."""
    tokens = "".join(
        f'<token t_id="{number}" sentence="{int(number > 7)}" number="{number}">{word}</token>'
        for number, word in enumerate(WORDS, 1)
    )
    events = "".join(
        f'<EVENT_MENTION m_id="{word}"' + (f' certainty="{certainty}" polarity="{polarity}"' if marked else "")
        + f'><token_anchor t_id="{word}"/></EVENT_MENTION>'
        for word, (certainty, polarity) in EVENTS.items()
    )  # fmt: skip
    return f"<Document>{tokens}<Markables>{events}</Markables></Document>"


def test_figures_are_those_of_each_label() -> None:
    marked = [Judged("CERTAIN", "POS"), Judged("CERTAIN", "NEG"), Judged("POSSIBLE", ""), Judged("", "")]
    table = score_certainty("title", marked, {"F1": [Judged("CERTAIN", "POS")] * 4})
    assert table["certainty: macro", "gold"] == 3
    assert table["certainty: CERTAIN", "F1"] == pytest.approx(0.8)
    assert table["certainty: macro", "F1"] == pytest.approx(0.2)
    assert table["polarity: macro", "gold"] == 2
    assert table["polarity: POS", "precision"] == 0.5


@pytest.mark.parametrize(
    ("found", "cue", "judged"),
    [
        (Standing(), "", ("CERTAIN", "POS")),
        (Standing("negated"), "not", ("CERTAIN", "NEG")),
        (Standing("future"), "will", ("CERTAIN", "POS")),
        (Standing("hypothetical", (), ("modal may",)), "may", ("POSSIBLE", "POS")),
        (Standing("hypothetical", (), ("condition if",)), "if", ("UNDERSPECIFIED", "UNDERSPECIFIED")),
        (Standing("hypothetical", (), ("purpose",)), "to", ("CERTAIN", "POS")),
    ],
)
def test_a_standing_in_terms_of_meantime(found: Standing, cue: str, judged: tuple[str, str]) -> None:
    assert judge(found, cue) == judged


def test_a_folder_is_scored_and_written_in_its_own_format(tmp_path: Path, model: LanguageModel) -> None:
    (tmp_path / "gold" / "part").mkdir(parents=True)
    (tmp_path / "gold" / "part" / "one.xml").write_text(document(), encoding="utf-8")
    table = evaluate_certainty(tmp_path / "gold", model, tmp_path / "found")
    assert table["certainty: CERTAIN", "F1"] == table["certainty: POSSIBLE", "F1"] == table["polarity: NEG", "F1"] == 1
    written = ElementTree.parse(tmp_path / "found" / "part" / "one.xml").getroot().iter("EVENT_MENTION")
    assert [(one.get("certainty"), one.get("polarity")) for one in written] == [*EVENTS.values()]


def test_our_answers_are_not_taken_for_marks(tmp_path: Path, model: LanguageModel) -> None:
    (tmp_path / "bare.xml").write_text(document(marked=False), encoding="utf-8")
    table = evaluate_certainty(tmp_path / "bare.xml", model, tmp_path / "found.xml")
    assert not table.rows
    assert "POSSIBLE" in (tmp_path / "found.xml").read_text(encoding="utf-8")


def test_a_folder_without_xml_is_refused(tmp_path: Path, model: LanguageModel) -> None:
    with pytest.raises(GoldError, match="no XML"):
        evaluate_certainty(tmp_path, model)
