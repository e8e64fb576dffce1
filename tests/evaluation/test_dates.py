"""Finding and days of dates, on cases worked out by hand; and the whole way from raw text."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dateline.annotation import LanguageModel
from dateline.evaluation.date_gold import DatedText, MarkedDate, Stretch
from dateline.evaluation.dates import Predicted, evaluate_dates, score_dates
from dateline.evaluation.naive_dates import naive_dates
from dateline.records import Date, Span

WriteFile = Callable[[str, str], Path]

TEXT = "On Monday, recently, for two days, in May 2017 and later, it rained. In 2013 too."
MAY = Stretch(date(2017, 5, 1), date(2017, 5, 31))
MONDAY = Stretch(date(2019, 3, 11), date(2019, 3, 11))


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def predicted(words: str, first: str | None = None, last: str | None = None) -> Predicted:
    start, end = place(words)
    return Predicted(Span(start=start, end=end, text=words), Date(start=first, end=last or first, text=words))


GOLD = DatedText(
    "rain",
    TEXT,
    date(2019, 3, 15),
    (
        MarkedDate(*place("Monday"), "days", MONDAY),
        MarkedDate(*place("recently"), "reference"),
        MarkedDate(*place("two days"), "other"),
        MarkedDate(*place("May 2017"), "days", MAY),
    ),
    TEXT.index(" In 2013"),
)


def figures(*found: Predicted) -> dict[str, tuple[int, int, int]]:
    return {name: (score.gold, score.predicted, score.correct) for name, score in score_dates([GOLD], [found]).items()}


def test_right_dates_score_full_marks() -> None:
    found = figures(predicted("Monday", "2019-03-11"), predicted("May 2017", "2017-05-01", "2017-05-31"))
    assert found == {
        "found, overlap": (2, 2, 2),
        "found, exact": (2, 2, 2),
        "found, overlap, days right": (2, 2, 2),
        "of found: days right": (2, 2, 2),
        "without days (PAST_REF ...)": (1, 0, 0),
    }


def test_part_of_an_expression_is_found_and_its_days_need_both_ends() -> None:
    found = figures(predicted("Monday", "2019-03-11"), predicted("in May 2017", "2017-05-01", "2017-05-30"))
    assert [found[row][2] for row in list(found)[:4]] == [2, 1, 1, 1]


def test_a_found_expression_without_days_is_found_and_not_right() -> None:
    found = figures(predicted("Monday"))
    assert (found["found, overlap"], found["of found: days right"]) == ((2, 1, 1), (1, 1, 0))


def test_a_mark_is_found_once() -> None:
    assert figures(predicted("May", "2017-05-01"), predicted("2017", "2017-01-01"))["found, overlap"] == (2, 2, 1)


def test_what_meets_references_and_durations_is_neither_right_nor_wrong() -> None:
    found = figures(predicted("recently"), predicted("two days"), predicted("later"))
    assert found["found, overlap"] == (2, 1, 0)
    assert found["without days (PAST_REF ...)"] == (1, 1, 1)


def test_nothing_counts_where_nobody_annotated() -> None:
    assert figures(predicted("2013", "2013-01-01"))["found, overlap"] == (2, 0, 0)


def test_the_baseline_knows_months_years_and_weekdays() -> None:
    text = "On Monday, in May 2017, on May 3, 2017, in 2013, today; 1,950 of 12345."
    found = [(span.text, dated.start, dated.end) for span, dated in naive_dates(text, date(2019, 3, 15))]
    assert found == [
        ("Monday", "2019-03-15", "2019-03-15"),
        ("May 2017", "2017-05-01", "2017-05-31"),
        ("May 3, 2017", "2017-05-03", "2017-05-03"),
        ("2013", "2013-01-01", "2013-12-31"),
        ("today", "2019-03-15", "2019-03-15"),
    ]


TIMEML = """\
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-03-15" functionInDocument="CREATION_TIME">March 15, 2019</TIMEX3></DCT>
<TEXT>The ministers <EVENT eid="e1" class="OCCURRENCE">met</EVENT> in Lima on <TIMEX3 tid="t1" type="DATE" value="2019-03-11">Monday</TIMEX3>.
They will <EVENT eid="e2" class="OCCURRENCE">meet</EVENT> again on <TIMEX3 tid="t2" type="DATE" value="2019-03-18">Monday</TIMEX3>.</TEXT>
</TimeML>"""  # noqa: E501


def test_dates_are_scored_and_written_from_raw_text(write: WriteFile, model: LanguageModel, tmp_path: Path) -> None:
    table = evaluate_dates(write("lima.tml", TIMEML), model, tmp_path / "out.jsonl")
    assert table["found, exact", "F1"] == table["of found: days right", "F1"] == 1.0
    assert table["of found: days right", "baseline F1"] == 0.0
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["document"], row["text"], row["from"], row["to"], row["precision"]) for row in rows] == [
        ("lima", "Monday", "2019-03-11", "2019-03-11", "day"),
        ("lima", "Monday", "2019-03-18", "2019-03-18", "day"),
    ]
    text = "The ministers met in Lima on Monday.\nThey will meet again on Monday."
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


@pytest.mark.parametrize("body", ["He left on 3 May 2017.", ""])
def test_a_text_without_marks_is_read_and_not_scored(
    write: WriteFile, model: LanguageModel, tmp_path: Path, body: str
) -> None:
    table = evaluate_dates(write("a.tml", f"<TimeML><TEXT>{body}</TEXT></TimeML>"), model, tmp_path / "out.jsonl")
    assert dict(table.rows) == {}
    assert "nothing to score" in table.notes[0]
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("2017-05-03") == (2 if body else 0)
