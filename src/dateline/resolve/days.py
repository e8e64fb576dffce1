"""Stretches of days around a report's own day."""

from calendar import monthrange
from collections.abc import Iterator
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
    future: bool
    """Whether the sentence looks ahead: "will meet on Thursday"."""


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
        return Days(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), unit)
    return Days(date(day.year, 1, 1), date(day.year, 12, 31), unit)


def moved(day: date, unit: Unit, number: int) -> date:
    """The day `number` units later; in a shorter month its last day. Raises `OverflowError` outside the calendar."""
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"the calendar has no year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def nearest_day(month: int, day: int, anchor: Anchor) -> Days | None:
    """The nearest such day of the year, before or after the anchor as the sentence looks; the anchor's own counts."""
    for year in _years(anchor):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= anchor.published if anchor.future else found <= anchor.published:
            return one_day(found)
    return None


def nearest_month(month: int, anchor: Anchor) -> Days:
    """The nearest such month, before or after the anchor's as the sentence looks; the anchor's own counts."""
    own = anchor.published.month
    ahead = (month - own) % 12 if anchor.future else -((own - month) % 12)
    return whole(moved(anchor.published.replace(day=1), "month", ahead), "month")


def nearest_weekday(weekday: int, anchor: Anchor) -> Days:
    """The nearest such day of the week (Monday is 0), before or after the anchor; the anchor's own counts."""
    own = anchor.published.weekday()
    ahead = (weekday - own) % 7 if anchor.future else -((own - weekday) % 7)
    return one_day(anchor.published + timedelta(days=ahead))


def _years(anchor: Anchor) -> Iterator[int]:
    """Years around the anchor's, nearest first; eight of them hold a 29th of February."""
    step = 1 if anchor.future else -1
    years = (anchor.published.year + step * distance for distance in range(9))
    return (year for year in years if date.min.year <= year <= date.max.year)
