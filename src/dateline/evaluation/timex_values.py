"""What the values of TIMEX3 say: the days of those that name any."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dateline.evaluation.date_gold import MarkedDate, Meaning, Stretch

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
_CALENDAR_TYPES = frozenset({"DATE", "TIME"})
_OWN_DAY = frozenset({"CREATION_TIME", "PUBLICATION_TIME"})


def read_mark(start: int, end: int, kind: str, value: str, function: str) -> MarkedDate:
    """The mark of a TIMEX3.

    `DATE` and `TIME` with a calendar value have days, of a `TIME` the day that it lies in. Those whose value is a
    reference (`PAST_REF`), a fiscal year or has an X in it have none. `DURATION`, `SET` and the document's own time
    are `other`.
    """
    if kind not in _CALENDAR_TYPES or function in _OWN_DAY or (value.startswith("P") and "_" not in value):
        return MarkedDate(start, end, "other")
    days = days_of_value(value)
    meaning: Meaning = "days" if days else "reference"
    return MarkedDate(start, end, meaning, days)


def days_of_value(value: str) -> Stretch | None:
    """The days of a calendar value: a day, week, weekend, month, quarter, half, season, year, decade or century."""
    written = value.strip().partition("T")[0]
    for pattern, days in _VALUES:
        if match := re.fullmatch(pattern, written, re.ASCII):
            try:
                return days(*match.groups())
            except (ValueError, OverflowError):
                return None
    return None


def _day(year: str, month: str, day: str) -> Stretch:
    found = date(int(year), int(month), int(day))
    return Stretch(found, found)


def _months(year: int, month: int, count: int) -> Stretch:
    """Some months from a month on; a winter goes over into the next year."""
    later, last = divmod(month - 1 + count - 1, 12)
    return Stretch(date(year, month, 1), date(year + later, last + 1, monthrange(year + later, last + 1)[1]))


def _years(first: int, count: int) -> Stretch:
    return Stretch(date(first, 1, 1), date(first + count - 1, 12, 31))


def _week(year: str, week: str, weekend: str | None) -> Stretch:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return Stretch(monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6))


_VALUES: tuple[tuple[str, Callable[..., Stretch]], ...] = (
    (r"(\d{4})-(\d\d)-(\d\d)", _day),
    (r"(\d{4})(\d\d)(\d\d)", _day),
    (r"(\d{4})-W(\d\d)(-WE)?", _week),
    (r"(\d{4})-(\d\d)", lambda year, month: _months(int(year), int(month), 1)),
    (r"(\d{4})-Q([1-4])", lambda year, quarter: _months(int(year), 3 * int(quarter) - 2, 3)),
    (r"(\d{4})-H([12])", lambda year, half: _months(int(year), 6 * int(half) - 5, 6)),
    (r"(\d{4})-(SP|SU|FA|AU|WI)", lambda year, season: _months(int(year), _SEASONS[season], 3)),
    (r"(\d{4})", lambda year: _years(int(year), 1)),
    (r"(\d{3})X?", lambda decade: _years(int(decade) * 10, 10)),
    (r"(\d{2})(?:XX)?", lambda century: _years(int(century) * 100, 100)),
)
