"""The naive baseline of dates: months, years and weekdays by name, each worth what it says in full, or else today."""

import re
from collections.abc import Iterator
from datetime import date

from dateline.evaluation.timex_values import days_of_value
from dateline.records import Date, Span

BASELINE = "Baseline: names of months and weekdays, years, `today`; what says no year is the document's own day."

_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = _NAMES.split("|")
_MONTH = rf"(?P<month>{_NAMES})"
_WORDS = re.compile(
    rf"\b(?:{_MONTH}(?: (?P<day>\d\d?)\b(?!,\d))?(?:,? (?P<year>(?:19|20)\d\d))?|(?P<only>(?:19|20)\d\d)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today)\b"
)


def naive_dates(text: str, published: date | None) -> Iterator[tuple[Span, Date]]:
    """Each such expression of a text and its days."""
    for match in _WORDS.finditer(text):
        yield Span(start=match.start(), end=match.end(), text=match.group()), _date(match, published)


def _date(match: re.Match[str], published: date | None) -> Date:
    days = days_of_value(_value(match))
    first, last = (days.first, days.last) if days else (published, published)
    start, end = (day.isoformat() if day else None for day in (first, last))
    return Date(start=start, end=end, text=match.group())


def _value(match: re.Match[str]) -> str:
    if not match["year"]:
        return match["only"] or ""
    month = f"{match['year']}-{_MONTHS.index(match['month']) + 1:02}"
    return f"{month}-{int(match['day']):02}" if match["day"] else month
