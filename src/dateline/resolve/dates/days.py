"""Stretches of days around a report's own day."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["day", "week", "month", "year"]


class Days(NamedTuple):
    """The first and the last of some days, and what they are: a day, a week, a month, a year."""

    first: date
    last: date
    unit: Unit


class Anchor(NamedTuple):
    """What a relative day is counted from."""

    published: date
    future: bool | None
    """Whether the sentence looks ahead: "will meet on Thursday"; None where it does not tell."""
    named: Days | None = None
    """The days named last before, for words that count from them: "the following day"."""


def one_day(day: date) -> Days:
    """A single day."""
    return Days(day, day, "day")


def whole(day: date, unit: Unit) -> Days:
    """The day, week (from Monday), month or year that a day lies in."""
    if unit == "day":
        return one_day(day)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6), unit)
    if unit == "month":
        return months(day.year, day.month, 1)
    return years(day.year, 1)


def months(year: int, month: int, count: int) -> Days:
    """Some months from one on. Raises `OverflowError` outside the calendar."""
    first = date(year, month, 1)
    last = moved(first, "month", count - 1)
    return Days(first, last.replace(day=monthrange(last.year, last.month)[1]), "month")


def years(first: int, count: int) -> Days:
    """Some years from one on. Raises `ValueError` outside the calendar."""
    return Days(date(first, 1, 1), date(first + count - 1, 12, 31), "year")


def weekend(day: date) -> Days:
    """Saturday and Sunday of the week that a day lies in."""
    monday = whole(day, "week").first
    return Days(monday + timedelta(days=5), monday + timedelta(days=6), "day")


def moved(day: date, unit: Unit, number: int) -> date:
    """The day `number` units later; in a shorter month its last day. Raises `OverflowError` outside the calendar."""
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    count = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"the calendar has no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
