"""Days as they are written. A day that the words do not settle is never completed.

`03/04/2024` is no certain day (3 April or March 4), `31/12/2024` is; `July 3` has no year; `2024-02-31` is no day.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?",
    "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})\b\.?"
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# "3 July, 1900 GMT" tells the hour, not the year.
_YEAR = r"(?P<year>\d{4})(?!\d)(?!\s*(?:GMT|UTC|hrs?\b|hours?\b|local\b))"
_WRITTEN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.]){_MONTH}\s+{_ORDINAL}(?!\w)(?:,?\s+{_YEAR})?",
        rf"(?<![\w.]){_ORDINAL}(?:\s+of)?[\s-]+{_MONTH}(?:,?[\s-]+{_YEAR})?",
        r"(?<![\w.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        r"(?<![\w.-])(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
    )
]
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{2}(?:\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
_EPOCH = re.compile(r"1\d{9}(\d{3})?(?:\.\d+)?")
_IN_ADDRESS = re.compile(
    r"(?<![\w])(?:(\d{4})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)|(?<=/)(\d{4})(\d\d)(\d\d)(?![\w]))", re.IGNORECASE
)
_YEAR_MONTH = re.compile(r"(?<!\d)(\d{4})(?:[-/](\d{1,2}))?(?!\d)")
# A field for a date holds few words; a whole article in it states no one day.
_LONGEST = 200


class Day(NamedTuple):
    """A day as written at `start:end`; `year` is None where the words do not give it."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def iso(self, year: int | None = None) -> str | None:
        """YYYY-MM-DD, with `year` where the words give none; None where there is no year or no such day."""
        return _iso(self.year or year, self.month, self.day)


def find_days(text: str) -> list[Day]:
    """The days written in `text`, in order, those without a year included."""
    days = [day for pattern in _WRITTEN for match in pattern.finditer(text) if (day := _day_of(match))]
    return sorted(days)


def read_day(words: str | None) -> str | None:
    """The one day that the words of a date field give, YYYY-MM-DD; None where they give none, or more than one.

    A day is kept as written: no time zone moves it. Only a bare count of seconds or milliseconds since 1970 is
    read as a day in UTC.
    """
    words = (words or "").strip()
    if not words or len(words) > _LONGEST:
        return None
    if match := _COMPACT.fullmatch(words):
        return _iso(*map(int, match.groups())) or _epoch_day(words)
    days = {day.iso() for day in find_days(words) if day.year}
    return days.pop() if len(days) == 1 else _epoch_day(words)


def read_moment(words: str | None) -> str | None:
    """The moment that the words of a field give, ISO 8601, or the day where they give no more; None otherwise."""
    words = (words or "").strip()
    try:
        if len(words) == 14 and words.isdecimal():
            return datetime.strptime(words, "%Y%m%d%H%M%S").isoformat()
        return datetime.fromisoformat(words).isoformat() if len(words) > len("YYYY-MM-DD") else read_day(words)
    except ValueError:
        return read_day(words)


def day_in_address(url: str | None) -> str | None:
    """The one day that stands in an address (`/2024/07/05/`, `/2024-07-05-`, `/20240705/`), or None."""
    days = set()
    for match in _IN_ADDRESS.finditer(url or ""):
        year, _, month, day, *compact = match.groups()
        days.add(_iso(*map(int, compact)) if year is None else _iso(int(year), _month_number(month), int(day)))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def year_for(day: Day, published: str | None, url: str | None) -> int | None:
    """The year of a day written without one, by a date field (`2024`, `2024-07`) or an address (`/2024/07/`); or None.

    An address must give the month as well, and a month given must be the day's own.
    """
    for words, month_needed in ((published, False), (url, True)):
        years = {int(year) for year, month in _YEAR_MONTH.findall(words or "") if _agrees(day, month, month_needed)}
        if len(years) == 1:
            return years.pop()
    return None


def _agrees(day: Day, month: str, needed: bool) -> bool:
    return int(month) == day.month if month else not needed


def _day_of(match: re.Match[str]) -> Day | None:
    found = match.groupdict()
    year = int(found["year"]) if found["year"] else None
    if "first" in found:
        month, day = _order(int(found["first"]), int(found["second"]))
    else:
        month, day = _month_number(found.get("month") or found["name"]), int(found["day"])
    # A leap year stands in for a missing one: it has every day.
    return Day(match.start(), match.end(), year, month, day) if _iso(year or 2000, month, day) else None


def _order(first: int, second: int) -> tuple[int, int]:
    """Month and day of a numeric date, or zeros where both orders make a day."""
    if first == second or second > 12:
        return first, second
    return (second, first) if first > 12 else (0, 0)


def _month_number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    numbers = (number for number, name in enumerate(_MONTHS, 1) if re.fullmatch(name, words, re.IGNORECASE))
    return next(numbers, 0)


def _iso(year: int | None, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year and 1600 <= year < 2200 else None
    except ValueError:
        return None


def _epoch_day(words: str) -> str | None:
    match = _EPOCH.fullmatch(words)
    if not match:
        return None
    seconds = int(words[:10])
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()
