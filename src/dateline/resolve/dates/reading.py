"""Which days an expression means."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Literal

from msgspec.structs import replace

from dateline.records import Date
from dateline.records.circumstance import DateBasis
from dateline.resolve.dates.days import Anchor, Days
from dateline.resolve.dates.grammar import ABSOLUTE, OF_A_YEAR, RANGE, REFERRING, RELATIVE, SINCE, expand
from dateline.resolve.dates.words import Groups

Meaning = Callable[[Groups, Anchor], Days | None]
Need = Literal["nothing", "named", "published"]


def resolve_date(words: str, published: date | None, *, future: bool | None = False, named: Date | None = None) -> Date:
    """The days that an expression means, with their precision and basis; its words are kept in any case.

    What counts from the report's day has no days in a report without one. `future` says that the sentence looks ahead:
    "will meet on Thursday" is the next one, "met on Thursday" the last one; None, that it does not tell. `named` are
    the days named last before: "the following day" counts from them, and has no days without them.
    """
    anchor = Anchor(published or date.min, future, _as_days(named))
    readings = (_read_range, _read, _read_since)
    try:
        found = next(filter(None, (read(words, anchor, published is not None) for read in readings)), None)
    except (ValueError, OverflowError):  # there is no 30th of February, and no day 999 years before the year 1
        found = None
    if found is None or (found.end is not None and str(found.start) > found.end):
        return Date(text=words)
    return replace(found, text=words)


def _read(words: str, anchor: Anchor, dated: bool) -> Date | None:
    for pattern, meaning, need in _rules():
        if (need != "published" or dated) and (match := pattern.fullmatch(words)):
            groups = {name: text for name, text in match.groupdict().items() if text is not None}
            if days := meaning(groups, anchor):
                return _as_date(days, "stated" if need == "nothing" else "relative")
    return None


def _as_date(days: Days, basis: DateBasis) -> Date:
    return Date(start=days.first.isoformat(), end=days.last.isoformat(), precision=days.unit, basis=basis)


def _as_days(named: Date | None) -> Days | None:
    if named is None or named.start is None or named.end is None or named.precision == "unknown":
        return None
    return Days(date.fromisoformat(named.start), date.fromisoformat(named.end), named.precision)


def _read_since(words: str, anchor: Anchor, dated: bool) -> Date | None:
    """From some day on: to the report's day, where there is one and the sentence does not look ahead."""
    match = re.match(SINCE, words)
    since = _read(words[match.end() :], anchor, dated) if match else None
    return since and replace(since, end=anchor.published.isoformat() if dated and not anchor.future else None)


def _read_range(words: str, anchor: Anchor, dated: bool) -> Date | None:
    """From one day to another, which is the nearest one behind the first."""
    match = re.fullmatch(RANGE.format(".+?"), words, re.DOTALL)
    if match is None:
        return None
    opening, closing = (end for end in match.groups() if end)
    first = _read(opening, anchor, dated)
    if first is None or first.start is None:
        return None
    last = _read(closing, anchor._replace(published=date.fromisoformat(first.start), future=True), dated)
    basis: DateBasis = "relative" if last and "relative" in (first.basis, last.basis) else "stated"
    return last and replace(first, end=last.end, basis=basis)


def lacks_year(words: str) -> bool:
    """Whether an expression is a day or month of no certain year: "15 March"."""
    return any(pattern.fullmatch(words) for pattern in _partial())


@cache
def _partial() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(expand(pattern)) for pattern, meaning in RELATIVE if meaning in OF_A_YEAR)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Meaning, Need], ...]:
    rules: list[tuple[re.Pattern[str], Meaning, Need]] = []
    rules += [(re.compile(expand(pattern)), _without_anchor(meaning), "nothing") for pattern, meaning in ABSOLUTE]
    rules += [(re.compile(expand(pattern)), meaning, "named") for pattern, meaning in REFERRING]
    rules += [(re.compile(expand(pattern)), meaning, "published") for pattern, meaning in RELATIVE]
    return tuple(rules)


def _without_anchor(meaning: Callable[[Groups], Days | None]) -> Meaning:
    return lambda groups, _: meaning(groups)
