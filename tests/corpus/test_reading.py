"""A corpus file becomes reports with their lines; what is broken is named by line, and the rest is read on."""

from pathlib import Path

import pytest
from tests.corpus.building import MEETING, report_of, write_corpus

from dateline.corpus import MarkedReport, Problem, read_corpus
from dateline.corpus.reading import DECOYS, NOTICE, corpus_files


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "train" / "a.txt"


def problems_of(path: Path) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in read_corpus(path)[1]]


def report_in(path: Path) -> MarkedReport:
    (report,), problems = read_corpus(path)
    assert problems == []
    return report


def test_a_report_has_its_header_its_lines_and_its_paragraphs(file: Path) -> None:
    report = report_in(write_corpus(file, report_of(MEETING, name="busia-1", dateline="BUSIA, 14 May")))
    assert (report.id, report.line, report.file) == ("busia-1", 3, str(file))
    assert (report.story, report.layer, report.publisher) == ("a", "plain", "Lakeside Wire")
    assert (report.date, report.dateline) == ("2019-05-14", "BUSIA, 14 May")
    assert [sentence.line for sentence in report.sentences] == [9, 12, 14, 16]
    assert [len(sentence.events) for sentence in report.sentences] == [1, 1, 1, 0]
    assert [sentence.decoy for sentence in report.sentences] == [None, None, None, "market"]
    assert [event.type for event in report.events] == ["CONSULT", "CONSULT", "COERCE"]


def test_the_headline_is_the_first_sentence(file: Path) -> None:
    headline, *_ = report_in(write_corpus(file, report_of(MEETING))).sentences
    assert headline.text == "Kenya and Uganda meet"
    assert headline.events[0].trigger.sentence == 0


def test_an_empty_line_begins_a_paragraph(file: Path) -> None:
    report = report_in(write_corpus(file, report_of("headline: A\n\nB.\nC.\n\nD.\n")))
    first, *body = [sentence.paragraph for sentence in report.sentences]
    assert body == [first, first, first + 1]


def test_a_date_may_be_left_out_or_empty(file: Path) -> None:
    assert report_in(write_corpus(file, report_of(MEETING, date=""))).date is None
    assert report_in(write_corpus(file, report_of(MEETING).replace("date: 2019-05-14\n", ""))).date is None


def test_words_with_a_colon_behind_the_headline_are_a_sentence(file: Path) -> None:
    report = report_in(write_corpus(file, report_of("headline: A\ndate: unknown.\nstory: none.\n")))
    assert [sentence.text for sentence in report.sentences] == ["A", "date: unknown.", "story: none."]


def test_comments_are_passed_over(file: Path) -> None:
    report = report_in(write_corpus(file, "# A note.\n", report_of("headline: A\n# A note.\nB.\n")))
    assert [sentence.text for sentence in report.sentences] == ["A", "B."]


def test_a_folder_is_read_in_the_order_of_its_files(tmp_path: Path) -> None:
    for name in ("train/b.txt", "train/a.txt", "dev/c.txt"):
        write_corpus(tmp_path / name, report_of(MEETING, name=name))
    (tmp_path / "train" / "notes.md").write_text("no corpus file")
    assert [report.id for report in read_corpus(tmp_path)[0]] == ["dev/c.txt", "train/a.txt", "train/b.txt"]
    assert corpus_files(tmp_path / "train" / "a.txt") == [tmp_path / "train" / "a.txt"]


@pytest.mark.parametrize("decoy", DECOYS)
def test_every_kind_of_decoy_is_known(file: Path, decoy: str) -> None:
    report = report_in(write_corpus(file, report_of(f"headline: A\n> none {decoy}\n")))
    assert report.sentences[0].decoy == decoy


@pytest.mark.parametrize("first", ["", "== a ==", NOTICE.replace("CC0 1.0", "CC BY 4.0")])
def test_a_file_without_the_notice_is_named_and_its_reports_are_read(file: Path, first: str) -> None:
    write_corpus(file, report_of(MEETING))
    file.write_text(file.read_text(encoding="utf-8").replace(NOTICE, first), encoding="utf-8")
    reports, problems = read_corpus(file)
    assert reports[-1].id == "a-1"
    assert problems[0] == Problem(str(file), 1, f"the first line must be: {NOTICE}")


def test_an_empty_file_lacks_the_notice(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("", encoding="utf-8")
    assert problems_of(file) == [(1, f"the first line must be: {NOTICE}")]


def test_a_file_that_is_not_utf_8_is_named_with_the_byte(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(NOTICE.encode() + b"\nLom\xe9\n")
    byte = len(NOTICE) + 4
    assert problems_of(file) == [(1, f"not UTF-8 at byte {byte}; save the file as UTF-8")]


def test_text_before_the_first_report_is_named(file: Path) -> None:
    path = write_corpus(file, "# fine", "Not fine.", report_of(MEETING))
    assert problems_of(path) == [(4, "text before the first report; a report begins with == ID ==")]


def test_text_without_any_report_is_named(file: Path) -> None:
    assert problems_of(write_corpus(file, "One.", "Two.")) == [
        (line, "text before the first report; a report begins with == ID ==") for line in (3, 4)
    ]


@pytest.mark.parametrize("missing", ["story", "layer", "publisher"])
def test_a_header_that_is_missing_or_empty_is_named(file: Path, missing: str) -> None:
    for text in (report_of(MEETING, **{missing: ""}), report_of(MEETING).replace(f"{missing}: ", "# ")):
        assert problems_of(write_corpus(file, text)) == [(3, f"the report lacks {missing}")]


def test_all_that_a_header_lacks_is_named_at_once(file: Path) -> None:
    path = write_corpus(file, "====\nlayer: soft\nheadline: A\n")
    (problem,) = problems_of(path)
    assert problem == (
        3,
        "the report lacks story, publisher, an id between the == of its first line, "
        "a layer that is one of plain, hard, not 'soft'",
    )


def test_a_header_given_twice_is_named(file: Path) -> None:
    path = write_corpus(file, report_of("story: b\n" + MEETING))
    assert problems_of(path) == [(8, "story is given twice")]


def test_a_sentence_before_the_headline_is_named(file: Path) -> None:
    path = write_corpus(file, report_of("It rained.\nIt snowed.\n" + MEETING))
    assert problems_of(path)[0] == (8, "a sentence before the headline; the header ends with headline: ...")
    assert (3, "the report lacks headline") in problems_of(path)


def test_an_annotation_before_the_first_sentence_is_named(file: Path) -> None:
    path = write_corpus(file, report_of("> none sport\n" + MEETING))
    assert problems_of(path) == [(8, "an annotation before the first sentence")]


@pytest.mark.parametrize("line", ["> none", "> none gossip", "> none sport market", "> none sport,market"])
def test_none_wants_one_known_kind(file: Path, line: str) -> None:
    path = write_corpus(file, report_of(f"headline: A\n{line}\n"))
    assert problems_of(path) == [(9, f"> none wants one of {', '.join(DECOYS)}")]


def test_a_broken_line_is_named_and_the_other_lines_count(file: Path) -> None:
    broken = MEETING.replace('place "Busia"', 'place "Lima"')
    reports, problems = read_corpus(write_corpus(file, report_of(broken), report_of(MEETING, name="a-2")))
    assert problems == [Problem(str(file), 12, 'the sentence does not have the words "Lima"')]
    assert [len(report.events) for report in reports] == [2, 3]


def test_an_event_cannot_name_words_of_a_later_sentence(file: Path) -> None:
    body = 'headline: It met Mali\n> CONSULT "met" actor "It":KEN.GOV="Kenya"\nKenya waited.\n'
    assert problems_of(write_corpus(file, report_of(body))) == [
        (9, 'the sentence or an earlier one does not have the words "Kenya"')
    ]


def test_a_problem_is_one_line_that_editors_can_follow() -> None:
    assert str(Problem("train/a.txt", 12, "story is given twice")) == "train/a.txt:12: story is given twice"


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_corpus(tmp_path / "none.txt")
