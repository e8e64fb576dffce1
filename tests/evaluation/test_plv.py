"""Files in PLV's format: parties are found, labels written and scored; a file that cannot be read is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.annotation import LanguageModel
from dateline.evaluation import GoldError
from dateline.evaluation.crosswalk import Told
from dateline.evaluation.plv import QUADS, SYSTEMS, Question, evaluate_plv, macro_f1, read_questions
from dateline.evaluation.relation import Evidence, Weights, rate

WriteFile = Callable[[str, str], Path]
COLUMNS = ("uid", "sentence", "source", "target", "marked_sentence", "gold_root", "gold_penta")
ROWS = [
    ("x-7", "Kenya condemned Uganda.", "Kenya", "Uganda", "<s>Kenya</s> condemned <t>Uganda</t>.", "ACCUSE", "3"),
    ("x-8", "Rebels shelled Dikora.", "Rebels", "Dikora", "<s>Rebels</s> shelled <t>Dikora</t>.", "ASSAULT", "4"),
]


def table_of(*columns: str) -> str:
    """`ROWS` with these columns alone."""
    places = [COLUMNS.index(column) for column in columns]
    return "".join("\t".join(row[place] for place in places) + "\n" for row in (COLUMNS, *ROWS))


def question(write: WriteFile, sentence: str, source: str, target: str, marked: str = "") -> Question:
    text = f"sentence\tsource\ttarget\tmarked_sentence\n{sentence}\t{source}\t{target}\t{marked}\n"
    (read,) = read_questions(write("one.tsv", text))
    return read


def test_rows_become_questions(write: WriteFile) -> None:
    first, second = read_questions(write("a.tsv", table_of(*COLUMNS)))
    assert (first.uid, first.text, first.root, first.quad) == ("x-7", "Kenya condemned Uganda.", "ACCUSE", "3")
    assert [(party.start, party.end, party.text) for party in (first.source, first.target)] == [
        (0, 5, "Kenya"),
        (16, 22, "Uganda"),
    ]
    assert second.uid == "x-8"


def test_columns_may_stand_in_any_order(write: WriteFile) -> None:
    questions = read_questions(write("a.tsv", table_of(*COLUMNS)))
    assert read_questions(write("b.tsv", table_of(*reversed(COLUMNS)))) == questions


def test_rows_without_uid_are_numbered(write: WriteFile) -> None:
    questions = read_questions(write("a.tsv", table_of("sentence", "source", "target")))
    assert [(one.uid, one.root, one.quad) for one in questions] == [("1", None, None), ("2", None, None)]


def test_quotation_marks_are_text(write: WriteFile) -> None:
    assert question(write, '"Kenya', "Kenya", '"').text == '"Kenya'


def test_marks_tell_words_apart_that_stand_twice(write: WriteFile) -> None:
    sentence = "Mali freed men of Mali."
    unmarked = question(write, sentence, "Mali", "Mali")
    marked = question(write, sentence, "Mali", "Mali", "<s>Mali</s> freed men of <t>Mali</t>.")
    assert (unmarked.source.start, unmarked.target.start) == (0, 0)
    assert (marked.source.start, marked.target.start) == (0, 18)
    swapped = question(write, sentence, "Mali", "Mali", "<t>Mali</t> freed men of <s>Mali</s>.")
    assert (swapped.source.start, swapped.target.start) == (18, 0)


def test_a_party_may_lie_in_the_other(write: WriteFile) -> None:
    one = question(write, "The army of Mali fled.", "", "", "<s>The army of <t>Mali</t></s> fled.")
    assert (one.source.text, one.target.text) == ("The army of Mali", "Mali")


@pytest.mark.parametrize(
    "marked", ["<s>Peru</s> freed <t>Chad</t>.", "<s>Mali freed <t>Chad.", "</s>Mali<s> freed </t>Chad<t>.", ""]
)
def test_marks_that_do_not_fit_leave_the_words(write: WriteFile, marked: str) -> None:
    one = question(write, "Mali freed Chad.", " Mali ", "Chad", marked)
    assert (one.source.text, one.target.text) == ("Mali", "Chad")


@pytest.mark.parametrize("words", ["Peru", "", " "])
def test_a_party_that_does_not_stand_there_is_the_whole_sentence(write: WriteFile, words: str) -> None:
    assert question(write, "Mali freed Chad.", words, "Chad").source.text == "Mali freed Chad."


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", r"a\.tsv:1: the columns sentence, source, target are missing"),
        ("uid\tsentence\n1\tMali.\n", r"a\.tsv:1: the columns source, target are missing"),
        ("sentence,source,target\n", r"a\.tsv:1: the columns sentence, source, target are missing"),
        ("sentence\tsource\ttarget\n", r"a\.tsv: it has no rows"),
    ],
)
def test_a_file_without_its_columns_or_rows_is_named(write: WriteFile, text: str, wrong: str) -> None:
    with pytest.raises(GoldError, match=wrong):
        read_questions(write("a.tsv", text))


@pytest.mark.parametrize("row", ["Mali freed Chad.", "Mali freed Chad.\tMali", "\tMali\tChad"])
def test_a_row_that_lacks_a_cell_is_named_with_its_line(write: WriteFile, row: str) -> None:
    path = write("a.tsv", f"sentence\tsource\ttarget\nMali freed Chad.\tMali\tChad\n{row}\n")
    with pytest.raises(GoldError, match=r"a\.tsv:3: "):
        read_questions(path)


def test_macro_f1_is_the_mean_over_labels_gold_or_predicted() -> None:
    """ACCUSE: 2 * 1 / (2 + 1); AID: 2 * 1 / (1 + 1); AGREE, predicted alone: 0."""
    assert macro_f1(["ACCUSE", "ACCUSE", "AID"], ["ACCUSE", "AGREE", "AID"]) == pytest.approx((2 / 3 + 1 + 0) / 3)


def test_fifteen_labels_fall_into_four_quadrants() -> None:
    assert len(QUADS) == 15
    assert set(QUADS.values()) == {"1", "2", "3", "4"}


def test_evidence_is_weighed_and_summed_by_label() -> None:
    accuse, aid = (
        Told(type=name, mode=None, trigger=none, sentence=none, under=none, negated=False, mutual=False)
        for none in [frozenset[str]()]
        for name in ("ACCUSE", "AID")
    )
    evidence = [Evidence(accuse, pair=0.5), Evidence(aid, pair=0.25, trigger=0.5), Evidence(accuse, lexicon=1.0)]
    assert rate(evidence, (), Weights(pair=1, trigger=2, lexicon=0.5)) == {"ACCUSE": 1.0, "AID": 1.25}
    assert rate([], (), Weights()) == {}


def test_every_system_and_baseline_is_scored_and_the_labels_written(
    write: WriteFile, tmp_path: Path, model: LanguageModel
) -> None:
    table = evaluate_plv(write("a.tsv", table_of(*COLUMNS)), model, tmp_path / "out.tsv")
    assert list(table.rows) == [*SYSTEMS, "baseline: keyword", "baseline: majority"]
    assert all(isinstance(cell, float) and 0 <= cell <= 1 for cells in table.rows.values() for cell in cells)
    assert list(table.rows["baseline: majority"]) == pytest.approx([1 / 2, 1 / 3, 1 / 3])
    assert table["baseline: keyword", "accuracy"] == 1.0
    written = [line.split("\t") for line in (tmp_path / "out.tsv").read_text(encoding="utf-8").splitlines()]
    assert [uid for uid, _ in written] == ["x-7", "x-8"]
    assert {label for _, label in written} <= {*QUADS, "NONE"}


def test_without_gold_the_labels_are_written_and_nothing_is_scored(
    write: WriteFile, tmp_path: Path, model: LanguageModel
) -> None:
    path = write("a.tsv", table_of("sentence", "source", "target"))
    table = evaluate_plv(path, model, tmp_path / "out.tsv")
    assert (dict(table.rows), len(table.notes)) == ({}, 1)
    assert "gold_root" in table.notes[0]
    written = (tmp_path / "out.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[0] for line in written] == ["1", "2"]


def test_without_gold_quadrants_they_follow_from_the_labels(write: WriteFile, model: LanguageModel) -> None:
    with_quads = evaluate_plv(write("a.tsv", table_of(*COLUMNS)), model)
    without = evaluate_plv(write("a.tsv", table_of(*COLUMNS[:-1])), model)
    assert without.rows == with_quads.rows
