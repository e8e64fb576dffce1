"""Expressions for days: which words are found, which days they mean, and that none is invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.build import annotate

from dateline.resolve import find_dates, resolve_date

FRIDAY = date(2019, 3, 15)


def expressions(text: str) -> list[str]:
    annotated = annotate(" ".join(f"{word}/X/0/root" for word in text.split()))
    found = find_dates(annotated, annotated.sentences[0])
    assert all(annotated.report.text[span.start : span.end] == span.text for span in found)
    return [span.text for span in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Thursday and left in 2020", ["Thursday", "2020"]),
        ("from July 3 to July 5 they talked", ["from July 3 to July 5"]),
        ("since October 7 and until Friday", ["since October 7", "until Friday"]),
        ("early on Sunday the 5th of May", ["early on Sunday", "the 5th of May"]),
        ("Thursday, 4 July 2019 in Accra", ["Thursday, 4 July 2019"]),
        ("a day earlier and two days ago", ["a day earlier", "two days ago"]),
        (
            "late last year , over the weekend and in recent weeks",
            ["late last year", "over the weekend", "in recent weeks"],
        ),
        ("in the 1990s or in March", ["the 1990s", "March"]),
    ],
)
def test_expressions_are_found_whole(text: str, found: list[str]) -> None:
    assert expressions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "They may march and sat down",
        "May visited in 2,000 villages",
        "2020 soldiers and 1990 tents",
        "a 10-year-old and version 3-4-2020",
        "the last five months of her life",
        "Mondays are quiet",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert expressions(text) == []


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("2019-03-02", "2019-03-02", "2019-03-02", "day"),
        ("March 2, 2019", "2019-03-02", "2019-03-02", "day"),
        ("Saturday, 2nd of March 2019", "2019-03-02", "2019-03-02", "day"),
        ("Sept. 2 2018", "2018-09-02", "2018-09-02", "day"),
        ("July 3-5, 2018", "2018-07-03", "2018-07-05", "day"),
        ("early February 2020", "2020-02-01", "2020-02-29", "month"),
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("from 2011 to 2015", "2011-01-01", "2015-12-31", "year"),
        ("the 1990s", "1990-01-01", "1999-12-31", "year"),
    ],
)
@pytest.mark.parametrize("published", [FRIDAY, None])
def test_a_day_stated_in_full_needs_no_report_date(
    words: str, start: str, end: str, precision: str, published: date | None
) -> None:
    found = resolve_date(words, published)
    assert (found.start, found.end, found.precision, found.basis, found.text) == (
        start,
        end,
        precision,
        "stated",
        words,
    )


@pytest.mark.parametrize(
    ("words", "start", "end", "precision"),
    [
        ("October 7", "2018-10-07", "2018-10-07", "day"),
        ("15 March", "2019-03-15", "2019-03-15", "day"),
        ("Feb. 29", "2016-02-29", "2016-02-29", "day"),
        ("April", "2018-04-01", "2018-04-30", "month"),
        ("last March", "2018-03-01", "2018-03-31", "month"),
        ("Friday", "2019-03-15", "2019-03-15", "day"),
        ("last Friday", "2019-03-08", "2019-03-08", "day"),
        ("Thursday night", "2019-03-14", "2019-03-14", "day"),
        ("next Friday", "2019-03-22", "2019-03-22", "day"),
        ("today", "2019-03-15", "2019-03-15", "day"),
        ("Yesterday", "2019-03-14", "2019-03-14", "day"),
        ("tomorrow", "2019-03-16", "2019-03-16", "day"),
        ("last week", "2019-03-04", "2019-03-10", "week"),
        ("next month", "2019-04-01", "2019-04-30", "month"),
        ("late last year", "2018-01-01", "2018-12-31", "year"),
        ("earlier this month", "2019-03-01", "2019-03-15", "month"),
        ("later this week", "2019-03-15", "2019-03-17", "week"),
        ("three days ago", "2019-03-12", "2019-03-12", "day"),
        ("two months ago", "2019-01-01", "2019-01-31", "month"),
        ("the past two weeks", "2019-03-01", "2019-03-15", "week"),
        ("since October 7", "2018-10-07", "2019-03-15", "day"),
        ("from November 20 to January 11", "2018-11-20", "2019-01-11", "day"),
    ],
)  # fmt: skip
def test_a_relative_day_counts_from_the_report(words: str, start: str, end: str, precision: str) -> None:
    found = resolve_date(words, FRIDAY)
    assert (found.start, found.end, found.precision, found.basis, found.text) == (
        start,
        end,
        precision,
        "relative",
        words,
    )


@pytest.mark.parametrize(
    ("words", "start"),
    [("Friday", "2019-03-15"), ("Thursday", "2019-03-21"), ("May 2", "2019-05-02"), ("June", "2019-06-01")],
)
def test_a_sentence_that_looks_ahead_means_the_next_one(words: str, start: str) -> None:
    assert resolve_date(words, FRIDAY, future=True).start == start


@pytest.mark.parametrize(
    "words",
    [
        "a day earlier",
        "the same day",
        "recently",
        "until Friday",
        "by 2025",
        "February 30",
        "999 years ago",
        "sometime",
    ],
)
def test_words_that_decide_no_day_are_kept_as_words(words: str) -> None:
    found = resolve_date(words, date(500, 1, 1))
    assert (found.start, found.end, found.precision, found.basis, found.text) == (None, None, "unknown", "none", words)


@pytest.mark.parametrize("words", ["since 2011", "since May 2, 2012"])
def test_an_open_range_of_an_undated_report_has_no_last_day(words: str) -> None:
    found = resolve_date(words, None)
    assert found.start is not None
    assert found.end is None


months = st.sampled_from(["March", "October", "Feb.", "May"])
days = st.integers(1, 28).map(str)
units = st.sampled_from(["week", "month", "year"])
weekdays = st.sampled_from(["Monday", "Thursday", "Sunday"])
relative_words = st.one_of(
    st.builds("{} {}".format, months, days),
    st.builds("{} {}".format, days, months),
    weekdays,
    st.builds("{} {}".format, st.sampled_from(["last", "this", "next", "early", "late"]), weekdays),
    st.builds("{} {}".format, st.sampled_from(["last", "this", "next", "earlier this", "later this"]), units),
    st.builds("{} {}s ago".format, st.integers(2, 999), units),
    st.builds("the past {} {}s".format, st.integers(2, 99), units),
    st.sampled_from(["today", "tonight", "yesterday", "tomorrow", "last night", "March", "last May"]),
    st.builds("since {} {}".format, months, days),
    st.builds("from {} to {}".format, weekdays, weekdays),
)


@given(relative_words, st.booleans())
def test_no_day_is_invented_for_an_undated_report(words: str, future: bool) -> None:
    found = resolve_date(words, None, future=future)
    assert (found.start, found.end, found.basis, found.text) == (None, None, "none", words)


@given(relative_words, st.dates(), st.booleans())
def test_days_are_whole_and_in_order(words: str, published: date, future: bool) -> None:
    found = resolve_date(words, published, future=future)
    if found.start is None:
        assert found.end is None
        assert found.basis == "none"
    else:
        first = date.fromisoformat(found.start)
        assert found.basis == "relative"
        assert found.end is None or first <= date.fromisoformat(found.end)


@given(weekdays, st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)), st.booleans())
def test_a_weekday_lies_within_a_week_of_the_report(weekday: str, published: date, future: bool) -> None:
    found = date.fromisoformat(str(resolve_date(weekday, published, future=future).start))
    assert found.strftime("%A") == weekday
    assert timedelta(0) <= (found - published if future else published - found) < timedelta(7)


@given(st.text(alphabet="1290 -,/MayJuneSunday 5thofinsincelastdayweekago", max_size=60), st.dates())
def test_any_words_are_read_without_error(words: str, published: date) -> None:
    assert resolve_date(words, published).text == words
