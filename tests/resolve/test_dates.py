"""Expressions for days: which words are found, which days they mean, and that none is invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.build import annotate

from dateline.records import Date
from dateline.resolve import dates_of, find_dates, resolve_date

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
        ("the third quarter of 2018 and last quarter", ["the third quarter of 2018", "last quarter"]),
        (
            "the summer of 2012 , last winter and the 21st century",
            ["the summer of 2012", "last winter", "the 21st century"],
        ),
        ("the 1999 storm , Vision 2030 , (1821) and c. 1818", ["1999", "2030", "1821", "1818"]),
        ("in 1846 and 1848", ["1846", "1848"]),
        ("on 12.05.2014 or 25.12.2013", ["12.05.2014", "25.12.2013"]),
        ("the last week of March", ["the last week of March"]),
        ("MARCH 3, 2021 in Accra", ["MARCH 3, 2021"]),
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
        "Every Friday they met , and again on a Monday",
        "resolution 2118 of the council",
        "of 1709 pupils and for 2000 people",
        "the fall of the city in the springs",
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
        ("25/12/2013", "2013-12-25", "2013-12-25", "day"),
        ("05/05/2013", "2013-05-05", "2013-05-05", "day"),
        ("the third quarter of 2018", "2018-07-01", "2018-09-30", "month"),
        ("Q1 2018", "2018-01-01", "2018-03-31", "month"),
        ("the second half of 2018", "2018-07-01", "2018-12-31", "month"),
        ("the summer of 2012", "2012-06-01", "2012-08-31", "month"),
        ("winter 2012", "2012-12-01", "2013-02-28", "month"),
        ("the twentieth century", "1900-01-01", "1999-12-31", "year"),
        ("the 21st century", "2000-01-01", "2099-12-31", "year"),
        ("1871–72", "1871-01-01", "1872-12-31", "year"),
        ("Christmas Day 2011", "2011-12-25", "2011-12-25", "day"),
        ("from 5 to 7 May 2018", "2018-05-05", "2018-05-07", "day"),
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
        ("the past two weeks", "2019-03-02", "2019-03-15", "week"),
        ("the past decade", "2009-03-16", "2019-03-15", "year"),
        ("last quarter", "2018-10-01", "2018-12-31", "month"),
        ("the third quarter of last year", "2018-07-01", "2018-09-30", "month"),
        ("the third quarter", "2018-07-01", "2018-09-30", "month"),
        ("October of last year", "2018-10-01", "2018-10-31", "month"),
        ("last summer", "2018-06-01", "2018-08-31", "month"),
        ("this summer", "2019-06-01", "2019-08-31", "month"),
        ("next summer", "2019-06-01", "2019-08-31", "month"),
        ("last winter", "2018-12-01", "2019-02-28", "month"),
        ("next winter", "2019-12-01", "2020-02-29", "month"),
        ("this May", "2019-05-01", "2019-05-31", "month"),
        ("this winter", "2018-12-01", "2019-02-28", "month"),
        ("the seventies", "1970-01-01", "1979-12-31", "year"),
        ("the last week of February", "2019-02-22", "2019-02-28", "week"),
        ("over the weekend", "2019-03-09", "2019-03-10", "day"),
        ("last weekend", "2019-03-09", "2019-03-10", "day"),
        ("the end of the year", "2019-01-01", "2019-12-31", "year"),
        ("New Year’s Eve", "2018-12-31", "2018-12-31", "day"),
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
        "12/05/2014",
        "7/8/07",
        "March the same year",
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


def test_where_the_sentence_does_not_tell_the_nearest_day_of_a_year_is_meant() -> None:
    found = {words: resolve_date(words, FRIDAY, future=None).start for words in ("June 3", "February 3", "Thursday")}
    assert found == {"June 3": "2019-06-03", "February 3": "2019-02-03", "Thursday": "2019-03-14"}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("the following day", "2017-05-04", "2017-05-04"),
        ("two days earlier", "2017-05-01", "2017-05-01"),
        ("a week later", "2017-05-08", "2017-05-14"),
        ("the same day", "2017-05-03", "2017-05-03"),
        ("that year", "2017-01-01", "2017-12-31"),
        ("the previous month", "2017-04-01", "2017-04-30"),
        ("the following Monday", "2017-05-08", "2017-05-08"),
        ("the following autumn", "2017-09-01", "2017-11-30"),
        ("June the same year", "2017-06-01", "2017-06-30"),
        ("the same period last year", "2016-05-03", "2016-05-03"),
    ],
)
@pytest.mark.parametrize("published", [FRIDAY, None])
def test_some_days_count_from_those_named_before(words: str, start: str, end: str, published: date | None) -> None:
    found = resolve_date(words, published, named=resolve_date("3 May 2017", None))
    assert (found.start, found.end, found.basis) == (start, end, "relative")


@pytest.mark.parametrize("named", [resolve_date("May 2017", None), Date(), Date(start="2017-05-03"), None])
def test_no_day_follows_a_month_or_a_day_unknown(named: Date | None) -> None:
    assert resolve_date("the following day", FRIDAY, named=named).start is None


def days_in(*sentences: str, published: str | None = "2019-03-15") -> dict[str, str | None]:
    """The first day of each expression of a report; offsets are those of its words."""
    annotated = annotate(*sentences, published=published)
    found = dates_of(annotated)
    assert all(annotated.report.text[span.start : span.end] == span.text == dated.text for span, dated in found)
    return {span.text: dated.start for span, dated in found}


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("They/PRON/3/nsubj will/AUX/3/aux meet/VERB/0/root on/ADP/5/case Thursday/PROPN/3/obl", "2019-03-21"),
        ("They/PRON/3/nsubj would/AUX/3/aux meet/VERB/0/root on/ADP/5/case Thursday/PROPN/3/obl", "2019-03-21"),
        ("Hoping/VERB/0/root to/PART/3/mark meet/VERB/1/xcomp on/ADP/5/case Thursday/PROPN/3/obl", "2019-03-21"),
        ("They/PRON/2/nsubj talk/VERB/0/root on/ADP/4/case Thursday/PROPN/2/obl", "2019-03-14"),
        ("News/NOUN/0/root of/ADP/3/case Thursday/PROPN/1/nmod", "2019-03-14"),
    ],
)
def test_the_verb_tells_the_next_thursday_from_the_last(sentence: str, start: str) -> None:
    assert days_in(sentence) == {"Thursday": start}
    assert days_in(sentence, published=None) == {"Thursday": None}


def test_expressions_of_a_report_stand_alone() -> None:
    found = days_in("War/NOUN/0/root since/ADP/3/case 2001/NUM/1/nmod ~,/PUNCT/1/punct from/ADP/6/case 2018/NUM/1/nmod "
                    "to/ADP/8/case 2019/NUM/1/nmod and/CCONJ/10/cc until/ADP/11/case June/PROPN/1/nmod")  # fmt: skip
    assert found == {"2001": "2001-01-01", "2018": "2018-01-01", "2019": "2019-01-01", "June": "2019-06-01"}


def test_since_speaks_of_what_is_past() -> None:
    assert days_in("War/NOUN/0/root since/ADP/3/case May/PROPN/1/nmod 7/NUM/3/nummod") == {"May 7": "2018-05-07"}


FALL = "It/PRON/2/nsubj fell/VERB/0/root on/ADP/4/case 3/NUM/2/obl May/PROPN/4/nmod 2017/NUM/4/nmod ~./PUNCT/2/punct"
NEXT = "It/PRON/2/nsubj rose/VERB/0/root the/DET/5/det following/ADJ/5/amod day/NOUN/2/obl ~./PUNCT/2/punct"
CALM = "All/PRON/2/nsubj rested/VERB/0/root ~./PUNCT/2/punct"


def test_the_following_day_counts_from_the_day_named_last_if_that_is_near() -> None:
    assert days_in(FALL, NEXT)["the following day"] == "2017-05-04"
    assert days_in(FALL, CALM, NEXT)["the following day"] == "2017-05-04"
    assert days_in(FALL, CALM, CALM, NEXT)["the following day"] is None
    assert days_in(NEXT)["the following day"] is None


OLD = "Born/VERB/0/root in/ADP/3/case 1846/NUM/1/obl ~,/PUNCT/1/punct wed/VERB/1/conj in/ADP/7/case 1871/NUM/5/obl"
LATE = "Died/VERB/0/root in/ADP/3/case 1880/NUM/1/obl ~,/PUNCT/1/punct on/ADP/6/case June/PROPN/1/obl 5/NUM/6/nummod"
TOLD = "He/PRON/2/nsubj spoke/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl"


def test_in_a_text_that_tells_history_a_day_without_a_year_is_of_the_year_named_last() -> None:
    assert days_in(OLD, LATE)["June 5"] == "1880-06-05"
    assert days_in(OLD, LATE, TOLD)["June 5"] == "2019-06-05"  # a weekday: this is news
    assert days_in(LATE)["June 5"] == "2019-06-05"
    assert days_in(OLD, LATE, published=None)["June 5"] is None


def test_a_month_takes_the_year_of_the_one_joined_to_it() -> None:
    found = days_in("Held/VERB/0/root in/ADP/3/case May/PROPN/1/obl and/CCONJ/5/cc June/PROPN/3/conj 1981/NUM/5/nmod")
    assert found == {"May": "1981-05-01", "June 1981": "1981-06-01"}


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


@given(
    st.lists(
        st.sampled_from(
            [
                "on",
                "in",
                "Friday",
                "May",
                "5",
                ",",
                "2001",
                "1999",
                "and",
                "the",
                "following",
                "day",
                "—",
                "é",
                "last",
                "spring",
                "people",
            ]
        ),
        min_size=1,
        max_size=30,
    )
)
def test_expressions_are_the_words_at_their_offsets(words: list[str]) -> None:
    days_in(" ".join(f"{word}/X/0/root" for word in words))


@given(
    st.text(alphabet="1290 -,/MayJuneSunday 5thofinsincelastdayweekagoquarterspring", max_size=60),
    st.dates(),
    st.dates(),
)
def test_any_words_are_read_without_error_beside_any_day(words: str, published: date, named: date) -> None:
    before = Date(start=named.isoformat(), end=named.isoformat(), precision="day", basis="stated")
    assert resolve_date(words, published, future=None, named=before).text == words


referring = st.sampled_from(
    ["the following day", "the next day", "a year later", "9 weeks earlier", "the same month", "the following May"]
)


@given(referring, st.dates(), st.dates())
def test_days_that_count_from_others_are_in_order(words: str, published: date, named: date) -> None:
    before = Date(start=named.isoformat(), end=named.isoformat(), precision="day", basis="stated")
    found = resolve_date(words, published, named=before)
    assert found.start is None or (found.end is not None and found.start <= found.end)
