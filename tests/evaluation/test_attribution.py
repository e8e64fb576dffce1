"""Scoring of attribution on cases worked out by hand; brat files in and out; and the whole way from raw text."""

from pathlib import Path

import pytest

from dateline.annotation import LanguageModel
from dateline.evaluation import GoldError
from dateline.evaluation.attribution import evaluate_attribution, score_attributions
from dateline.evaluation.attribution_files import AttributedText, MarkedAttribution, read_attributed, write_attributed
from dateline.evaluation.naive_attribution import naive_attributions

TEXT = "The mayor said it rained. “We left,” she added. “At noon.”"


def pieces(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


SAID = MarkedAttribution(pieces("The mayor"), pieces("said"), pieces("it rained"))
ADDED = MarkedAttribution(pieces("she"), pieces("added"), pieces("“We left,”", "“At noon.”"))
GOLD = AttributedText("rain", TEXT, (SAID, ADDED))
FILE = """\
T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 24\tit rained
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tCue 41 46\tadded
T6\tContent 26 36;48 58\t“We left,” “At noon.”
T7\tAttribution 41 46\tadded
E2\tAttribution:T7 Cue:T5 Content:T6
"""


def figures(*found: MarkedAttribution) -> dict[str, tuple[int, int, int]]:
    return {
        name: (score.gold, score.predicted, score.correct)
        for name, score in score_attributions([GOLD], [found]).items()
    }


def test_right_attributions_score_full_marks() -> None:
    assert all(gold == predicted == correct for gold, predicted, correct in figures(SAID, ADDED).values())


def test_a_span_with_other_ends_counts_by_overlap_alone() -> None:
    scores = figures(SAID._replace(source=pieces("mayor")), ADDED)
    assert scores["source exact"] == (2, 2, 1)
    assert scores["source overlap"] == (2, 2, 2)
    assert scores["source words"] == (3, 2, 2)


def test_a_missing_piece_of_a_content_is_not_exact() -> None:
    scores = figures(SAID, ADDED._replace(content=pieces("“We left,”")))
    assert scores["content exact"] == (2, 2, 1)
    assert scores["content overlap"] == (2, 2, 2)
    assert scores["content words"] == (6, 4, 4)


def test_layers_of_another_attribution_do_not_make_one_right() -> None:
    crossed = SAID._replace(source=ADDED.source), ADDED._replace(source=SAID.source)
    scores = figures(*crossed)
    assert scores["source exact"] == (2, 2, 2)
    assert scores["attribution overlap"] == (2, 2, 0)
    assert scores["found: source exact"] == (2, 2, 0)


def test_one_prediction_answers_one_mark_alone() -> None:
    wide = MarkedAttribution((), ((0, len(TEXT)),), pieces("it rained"))
    assert figures(wide)["cue overlap"] == (2, 1, 1)


def test_files_are_read_with_their_pieces_and_written_in_the_same_form(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "attributions" / "rain_ab12.ann").write_text(FILE, encoding="utf-8")
    (read,) = read_attributed(tmp_path)
    assert read == AttributedText("rain_ab12", TEXT, (SAID, ADDED._replace(source=())))
    write_attributed(tmp_path / "out", [read])
    (tmp_path / "out" / "rain_ab12.txt").write_text(TEXT, encoding="utf-8")
    assert read_attributed(tmp_path / "out") == [read]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("T1\tCue 5 900\tx", ":1: 'Cue 5 900' lies outside the text"),
        ("T1\tCue five\tx", ":1: no span in 'Cue five'"),
        ("E1\tAttribution:T9 Cue:T9", ":1: there is no span 'T9'"),
    ],
)
def test_what_is_wrong_is_named_by_line(tmp_path: Path, line: str, wrong: str) -> None:
    (tmp_path / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rain.ann").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(GoldError) as error:
        read_attributed(tmp_path)
    assert wrong in str(error.value)


def test_an_annotation_without_its_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "snow.ann").write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match=r"snow\.ann: there is no text for it"):
        read_attributed(tmp_path)


def test_the_baseline_takes_said_with_the_name_and_the_quotations_beside_it() -> None:
    text = "“We left,” Awa Mensah said. It rained, he says here."
    first, second = naive_attributions(text)
    assert [text[start:end] for (start, end), *_ in first] == ["Awa Mensah", "said", "“We left,”"]
    assert text[slice(*second.source[0])] == "he"


def test_raw_text_is_scored_beside_the_baseline(tmp_path: Path, model: LanguageModel) -> None:
    (tmp_path / "rain.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rain.ann").write_text(FILE, encoding="utf-8")
    table = evaluate_attribution(tmp_path, model)
    assert table["cue exact", "F1"] == 1.0
    assert table["content exact", "F1"] == 1.0
    assert table["cue exact", "baseline F1"] == pytest.approx(2 / 3)


def test_without_gold_there_are_predictions_and_no_scores(tmp_path: Path, model: LanguageModel) -> None:
    (tmp_path / "rain.txt").write_text(TEXT, encoding="utf-8")
    table = evaluate_attribution(tmp_path, model, tmp_path / "out")
    assert "nothing to score" in str(table)
    assert "Cue 10 14\tsaid" in (tmp_path / "out" / "rain.ann").read_text(encoding="utf-8")
