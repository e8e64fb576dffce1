"""Days are read as written, and none is ever invented: not a month's order, not a year, not a day."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.dates import day_in_address, find_days, read_day, read_moment, year_for

DAYS = [
    ("2024-07-05", "2024-07-05"),
    ("2024/7/5", "2024-07-05"),
    ("2024-07-05T23:30:00-05:00", "2024-07-05"),
    ("2024-07-05 10:15:00+00:00", "2024-07-05"),
    ("Fri, 05 Jul 2024 10:15:00 GMT", "2024-07-05"),
    ("July 5, 2024", "2024-07-05"),
    ("JULY 5TH 2024", "2024-07-05"),
    ("Sept. 5, 2024", "2024-09-05"),
    ("5 July 2024", "2024-07-05"),
    ("5th of July, 2024", "2024-07-05"),
    ("05-Jul-2024", "2024-07-05"),
    ("Friday, July 5, 2024 10:15 a.m.", "2024-07-05"),
    ("Published: 5 July 2024", "2024-07-05"),
    ("20240705", "2024-07-05"),
    ("20240705101500", "2024-07-05"),
    ("20240705T101500Z", "2024-07-05"),
    ("1720137600", "2024-07-05"),
    ("1720137600000", "2024-07-05"),
    ("31/12/2024", "2024-12-31"),
    ("12/31/2024", "2024-12-31"),
    ("31.12.2024", "2024-12-31"),
    ("05/05/2024", "2024-05-05"),
    ("29 February 2024", "2024-02-29"),
    ("03/04/2024 (April 3, 2024)", "2024-04-03"),
]

NO_DAYS = [
    "03/04/2024",
    "2024-02-31",
    "29 February 2023",
    "2024-13-05",
    "31/31/2024",
    "July 5",
    "July 2024",
    "2024",
    "05 Jul 24",
    "3 July, 1900 GMT",
    "July 5, 2024 to July 7, 2024",
    "yesterday",
    "Friday",
    "",
    None,
    "0000-01-01",
    "20241305",
    "July 5, 2024 " * 40,
    "12345",
    "killing 12 on March",
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_reads_a_day(words: str, day: str) -> None:
    assert read_day(words) == day


@pytest.mark.parametrize("words", NO_DAYS)
def test_reads_no_day(words: str | None) -> None:
    assert read_day(words) is None


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y%m%d"]))
def test_every_day_written_plainly_is_read_back(day: date, form: str) -> None:
    assert read_day(day.strftime(form)) == day.isoformat()


@given(st.text(alphabet="0123456789-/. JulyMarchst,thof:TZ", max_size=40) | st.text(max_size=60))
def test_no_part_of_a_day_is_invented(words: str) -> None:
    """A day read from words with letters or marks has its year, and its day of the month, among their digits."""
    day = read_day(words)
    if day is None or words.strip().replace(".", "").isdecimal():
        return
    numbers = "".join(str(int(c)) if c.isdecimal() else c for c in words)
    year, _, of_month = day.split("-")
    assert year in numbers
    assert re.search(rf"0?{int(of_month)}", numbers)


@given(st.text(alphabet="0123456789-/. JulyMayst,", max_size=60))
def test_days_are_found_where_they_stand(text: str) -> None:
    for day in find_days(text):
        assert str(day.day) in text[day.start : day.end].replace("0", "") or day.day in (10, 20, 30)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://delta.example/2024/07/05/dam-talks", "2024-07-05"),
        ("https://delta.example/world/2024/jul/05/dam-talks", "2024-07-05"),
        ("https://delta.example/dam-talks-2024-07-05.html", "2024-07-05"),
        ("https://delta.example/20240705/dam-talks", "2024-07-05"),
        ("https://delta.example/a20240705", None),
        ("https://delta.example/12024070512", None),
        ("https://delta.example/2024/07/dam-talks", None),
        ("https://delta.example/2024/02/31/dam-talks", None),
        ("https://delta.example/2024/07/05/as-of-2024-07-04", None),
        ("", None),
        (None, None),
    ],
)
def test_reads_the_day_in_an_address(url: str | None, day: str | None) -> None:
    assert day_in_address(url) == day


@pytest.mark.parametrize(
    ("published", "url", "year"),
    [
        ("2024", None, 2024),
        ("2024-07", None, 2024),
        ("2024-08", None, None),
        (None, "https://delta.example/2024/07/talks", 2024),
        (None, "https://delta.example/2024/08/talks", None),
        (None, "https://delta.example/2024/talks", None),
        (None, None, None),
    ],
)
def test_a_missing_year_comes_from_another_source_only(
    published: str | None, url: str | None, year: int | None
) -> None:
    (day,) = find_days("CAIRO, July 3")
    assert year_for(day, published, url) == year


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("20240705101500", "2024-07-05T10:15:00"),
        ("20240705T101500Z", "2024-07-05T10:15:00+00:00"),
        ("2024-07-05 10:15:00", "2024-07-05T10:15:00"),
        ("July 5, 2024", "2024-07-05"),
        ("20240705", "2024-07-05"),
        ("soon", None),
        (None, None),
    ],
)
def test_reads_moments_no_finer_than_they_are_given(words: str | None, moment: str | None) -> None:
    assert read_moment(words) == moment
