"""How news names days: the expressions, as patterns, and what each of them means.

Three tables: expressions that say their day in full, those that count from the report's day, and those that speak of a
day that they do not decide ("recently", "a day earlier"). Within a table the first pattern that fits counts.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.days import (
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

Groups = dict[str, str]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = (
    *("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

PREPOSITIONS = ("in", "since", "during", "until", "till", "by", "from", "of", "before", "after", "throughout")

_LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_PIECES = {
    "month": rf"(?P<month>{_LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)",
    "long month": f"(?P<month>{_LONG_MONTH})",
    "weekday": "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
    "any weekday": "(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? )?",
    "day": r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\d:]|[.,]\d)",
    "last day": r"(?P<last>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\d:]|[.,]\d)",
    "year": r"(?P<year>(?:19|20)\d\d)(?![\d-]|[.,]\d)",
    "number": rf"(?P<number>\d{{1,3}}|an|one|{'|'.join(_NUMBERS)})",
    "count": rf"(?:\d{{1,3}}|an|one|{'|'.join(_NUMBERS)}|several|many|a few|some|a couple of)",
    "unit": "(?P<unit>day|week|month|year)s?",
    "long unit": "(?P<unit>week|month|year)",
    "shift": f"(?P<shift>(?i:{'|'.join(_SHIFTS)}))",
    "part": r"(?i:early|late|mid|the (?:start|beginning|middle|end) of)[\s-]",
    "hours": "(?: (?:morning|afternoon|evening|night))?",
}


def _month(groups: Groups) -> int:
    return _MONTHS.index(groups["month"][:3].lower()) + 1


def _number(groups: Groups) -> int:
    word = groups["number"].lower()
    return int(word) if word.isdigit() else _NUMBERS.index({"an": "a", "one": "a"}.get(word, word)) + 1


def _day(words: str) -> int:
    return int(words.rstrip("stndrh"))


def _unit(groups: Groups) -> Unit:
    units: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
    return units[groups["unit"].lower()]


def _numbered_day(groups: Groups) -> Days:
    return one_day(date(int(groups["year"]), int(groups["number"]), int(groups["day"])))


def _full_day(groups: Groups) -> Days:
    return one_day(date(int(groups["year"]), _month(groups), _day(groups["day"])))


def _full_days(groups: Groups) -> Days:
    first, last = (date(int(groups["year"]), _month(groups), _day(groups[key])) for key in ("day", "last"))
    return Days(first, last, "day")


def _full_month(groups: Groups) -> Days:
    return whole(date(int(groups["year"]), _month(groups), 1), "month")


def _full_year(groups: Groups) -> Days:
    return whole(date(int(groups["year"]), 1, 1), "year")


def _decade(groups: Groups) -> Days:
    first = int(groups["decade"]) * 10
    return Days(date(first, 1, 1), date(first + 9, 12, 31), "year")


ABSOLUTE: tuple[tuple[str, Callable[[Groups], Days]], ...] = (
    (r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)", _numbered_day),
    ("<month> <day>(?: )?(?:-|–|to)(?: )?<last day>,? <year>", _full_days),
    ("<any weekday><month> <day>,? <year>", _full_day),
    ("<any weekday>(?:the )?<day> (?:of )?<month>,? <year>", _full_day),
    ("(?:<part>)?<month>,? (?:of )?<year>", _full_month),
    (r"(?:(?:early|mid|late|the) )?(?:the )?(?P<decade>(?:19|20)\d)0s", _decade),
    ("<part><year>", _full_year),
    ("<year>", _full_year),
)
"""Expressions that say their day in full."""


def _day_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    return nearest_day(_month(groups), _day(groups["day"]), anchor)


def _days_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    first = nearest_day(_month(groups), _day(groups["day"]), anchor)
    return first and Days(first.first, first.first.replace(day=_day(groups["last"])), "day")


def _month_of_year(groups: Groups, anchor: Anchor) -> Days:
    shift = _SHIFTS[groups.get("shift", "this").lower()]
    beside = anchor.published.replace(day=1)
    if shift:
        return nearest_month(_month(groups), Anchor(moved(beside, "month", shift), shift > 0))
    return nearest_month(_month(groups), anchor)


def _day_of_week(groups: Groups, anchor: Anchor) -> Days:
    shift = _SHIFTS[groups.get("shift", "this").lower()]
    weekday = _WEEKDAYS.index(groups["weekday"][:3].lower())
    if shift:
        return nearest_weekday(weekday, Anchor(anchor.published + timedelta(days=shift), shift > 0))
    return nearest_weekday(weekday, anchor)


def _days_away(number: int) -> Callable[[Groups, Anchor], Days]:
    return lambda _, anchor: one_day(anchor.published + timedelta(days=number))


def _shifted(groups: Groups, anchor: Anchor) -> Days:
    unit = _unit(groups)
    return whole(moved(anchor.published, unit, _SHIFTS[groups["shift"].lower()]), unit)


def _so_far(groups: Groups, anchor: Anchor) -> Days:
    unit = _unit(groups)
    return Days(whole(anchor.published, unit).first, anchor.published, unit)


def _from_now(groups: Groups, anchor: Anchor) -> Days:
    unit = _unit(groups)
    return Days(anchor.published, whole(anchor.published, unit).last, unit)


def _ago(groups: Groups, anchor: Anchor) -> Days:
    unit = _unit(groups)
    return whole(moved(anchor.published, unit, -_number(groups)), unit)


def _recent(groups: Groups, anchor: Anchor) -> Days:
    number = _number(groups) if "number" in groups else 1
    return Days(moved(anchor.published, _unit(groups), -number), anchor.published, _unit(groups))


RELATIVE: tuple[tuple[str, Callable[[Groups, Anchor], Days | None]], ...] = (
    ("<month> <day>(?: )?(?:-|–|to)(?: )?<last day>", _days_of_year),
    ("<any weekday><month> <day>", _day_of_year),
    ("<any weekday>(?:the )?<day> (?:of )?<month>", _day_of_year),
    ("(?:<part>|<shift> )<long month>", _month_of_year),
    ("<long month>", _month_of_year),
    ("(?:(?:early|late) (?:on )?|<shift> )?<weekday><hours>", _day_of_week),
    ("(?i:the day before yesterday)", _days_away(-2)),
    ("(?i:yesterday)<hours>|(?i:last night)", _days_away(-1)),
    ("(?i:today|tonight|this (?:morning|afternoon|evening))", _days_away(0)),
    ("(?i:the day after tomorrow)", _days_away(2)),
    ("(?i:tomorrow)<hours>", _days_away(1)),
    ("(?i:earlier this) <long unit>", _so_far),
    ("(?i:later this) <long unit>", _from_now),
    ("(?i:<number> <unit> ago)", _ago),
    ("(?i:(?:the|these) (?:past|last|previous) <number> <unit>)(?! of)", _recent),
    ("(?i:the (?:past|last) <long unit>)", _recent),
    ("(?:<part>)?<shift> <long unit>", _shifted),
)
"""Expressions that count from the report's day."""

NEEDS_PREPOSITION = frozenset({"<year>", "<long month>"})
"""Expressions that in running text are days only behind a preposition: "2020" may count people, "May" may be a verb."""

_LONG_UNITS = "(?:days|weeks|months|years)"

VAGUE = (
    f"(?i:recently|lately|(?:in|over|during) (?:recent|the coming) {_LONG_UNITS})",
    "(?i:the (?:past|last) (?:few|several|couple of) <unit>)",
    "(?i:(?:the )?(?:following|same|very same) (?:day|week|month|year|morning|evening|night)|the next day)",
    "(?i:(?:<count> )?(?:hour|day|week|month|year)s? (?:earlier|later|before|after|ago))",
    "(?i:(?:over|at|on|during|last|this|next) (?:the )?weekend)",
)
"""Expressions that speak of a day and do not decide it."""


def expand(pattern: str) -> str:
    """A pattern of the tables as a regular expression: its pieces filled in, any white space for a blank."""
    filled = re.sub(r"(?<!\?P)<([a-z ]+)>", lambda found: _PIECES[found.group(1)], pattern)
    return filled.replace(" ", r"\s+")
