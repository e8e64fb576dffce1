"""How news names days: the expressions, as patterns, and what each of them means.

A rule is a pattern and its meaning. A meaning of `None` is an honest one: the words speak of a day that they do not
decide ("recently", "a day earlier").
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple, cast

from dateline.resolve.calendar import (
    Anchor,
    Days,
    Unit,
    moved,
    nearest_day,
    nearest_month,
    nearest_weekday,
    one_day,
    whole,
)

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Groups = dict[str, str | None]


class Rule(NamedTuple):
    """A pattern, and what it means: absolute rules need no anchor."""

    pattern: str
    meaning: Callable[[Groups, Anchor], Days | None] | None
    absolute: bool = False
    behind: tuple[str, ...] = ()
    """Words one of which must stand right before it in running text: a bare "2020" may be anything."""


def _month(groups: Groups) -> int:
    return MONTHS.index((groups["month"] or "")[:3].lower()) + 1


def _day(groups: Groups, name: str = "day") -> int:
    return int(re.sub(r"\D", "", groups[name] or ""))


def _number(groups: Groups) -> int:
    word = (groups.get("number") or "a").lower()
    return int(word) if word.isdigit() else NUMBERS.index("a" if word in ("an", "one") else word) + 1


def _full_day(groups: Groups, _: Anchor) -> Days:
    month = int(groups["number"] or 0) if groups.get("number") else _month(groups)
    return one_day(date(int(groups["year"] or 0), month, _day(groups)))
