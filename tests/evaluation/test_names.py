"""F1 of exact spans by kind, on cases worked out by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.annotation.analysis import NameSpan, Word
from dateline.evaluation import Analyser, GoldError, evaluate_names

WriteFile = Callable[[str, str], Path]
Reading = Callable[..., Analyser]
WORDS = "Ada Orlo met Greeks in Port Moresby ."
UNER = """\
# newdoc id = visit
# text = Ada Orlo met Greeks in Port Moresby.
1	Ada	B-PER	-	-
2	Orlo	I-PER	-	-
3	met	O	-	-
4	Greeks	B-OTH	-	-
5	in	O	-	-
6	Port	B-LOC	-	-
7	Moresby	I-LOC	-	-
8	.	O	-	-

"""
WORLDWIDE = (
    "Ada\tB-Person\nOrlo\tI-Person\nmet\tO\nGreeks\tB-NORP\nin\tO\nPort\tB-Facility\nMoresby\tI-Facility\n.\tO\n"
)
RIGHT = [NameSpan("PER", 0, 1), NameSpan("NORP", 3, 3), NameSpan("LOC", 5, 6)]


def test_right_names_score_full_marks(write: WriteFile, reading: Reading) -> None:
    table = evaluate_names(write("a.tsv", WORLDWIDE), reading({WORDS: {"names": RIGHT}}))
    assert {row: table[row, "F1"] for row in ("all", "PER", "LOC", "NORP")} == dict.fromkeys(
        ("all", "PER", "LOC", "NORP"), 1.0
    )
    assert table["ORG", "gold"] == 0


def test_only_exact_spans_of_the_right_kind_count(write: WriteFile, reading: Reading) -> None:
    names = [NameSpan("PER", 0, 0), NameSpan("NORP", 3, 3), NameSpan("ORG", 5, 6), NameSpan("LOC", 4, 4)]
    table = evaluate_names(write("a.tsv", WORLDWIDE), reading({WORDS: {"names": names}}))
    assert [table["all", column] for column in ("precision", "recall")] == [1 / 4, 1 / 3]
    assert table["PER", "F1"] == 0.0


def test_a_kind_that_the_format_lacks_counts_neither_way(write: WriteFile, reading: Reading) -> None:
    table = evaluate_names(write("a.iob2", UNER), reading({WORDS: {"names": RIGHT}}))
    assert list(table.rows) == ["all", "PER", "ORG", "LOC"]
    assert [table["all", column] for column in ("gold", "predicted", "F1")] == [2, 2, 1.0]
    assert table.notes[-1] == "Not scored, no kind of ours: 1 OTH."


def test_the_baseline_takes_capitals_for_names(write: WriteFile, reading: Reading) -> None:
    table = evaluate_names(write("a.iob2", UNER), reading({WORDS: {}}))
    assert table["PER", "baseline F1"] == 2 * 1 / (1 + 3)  # PER is met first; all three runs are called so
    assert table["all", "baseline F1"] == 2 * 1 / (2 + 3)


def test_raw_text_names_are_carried_over_to_the_given_words(write: WriteFile, reading: Reading) -> None:
    """Our words are "Ada Orlo", and "Moresby." with its full stop: both names still cover the right words."""
    places = [Word(0, 8), Word(9, 12), Word(13, 19), Word(20, 22), Word(23, 27), Word(28, 36)]
    names = [NameSpan("PER", 0, 0), NameSpan("LOC", 4, 4)]
    model = reading({"Ada Orlo met Greeks in Port Moresby.": {"names": names}}, [places])
    table = evaluate_names(write("a.iob2", UNER), model, raw=True)
    assert [table[row, "F1"] for row in ("PER", "LOC")] == [1.0, 0.0]


def test_written_predictions_score_the_same(write: WriteFile, reading: Reading, tmp_path: Path) -> None:
    names = [NameSpan("PER", 0, 1), NameSpan("ORG", 5, 6)]
    path, output = write("a.tsv", WORLDWIDE), tmp_path / "out.tsv"
    table = evaluate_names(path, reading({WORDS: {"names": names}}), output)
    against = evaluate_names(output, reading({WORDS: {"names": RIGHT}}))
    assert table["all", "F1"] == against["all", "F1"] == 2 * 1 / (3 + 2)  # F1 has no sides


def test_an_untagged_file_is_read_and_written_but_not_scored(
    write: WriteFile, reading: Reading, tmp_path: Path
) -> None:
    path, output = write("a.txt", "In\nNauru\n"), tmp_path / "out.txt"
    table = evaluate_names(path, reading({"In Nauru": {"names": [NameSpan("LOC", 1, 1)]}}), output)
    assert (dict(table.rows), output.read_text(encoding="utf-8")) == ({}, "In\tO\nNauru\tB-location\n")


def test_a_file_without_text_cannot_be_read_raw(write: WriteFile, reading: Reading) -> None:
    with pytest.raises(GoldError, match=r"a\.tsv:1: .*`# text = `"):
        evaluate_names(write("a.tsv", WORLDWIDE), reading({}), raw=True)
