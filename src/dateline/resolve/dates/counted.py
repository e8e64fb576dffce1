"""What expressions mean that count from the report's day."""

from collections.abc import Callable
from datetime import timedelta

from dateline.resolve.dates.days import Anchor, Days, Unit, months, moved, one_day, weekend, whole, years
from dateline.resolve.dates.nearest import nearest_day, nearest_months, nearest_weekday
from dateline.resolve.dates.stated import full_month
from dateline.resolve.dates.words import (
    DECADES,
    SEASONS,
    WEEKDAYS,
    Groups,
    day_number,
    holiday_of,
    month_of,
    number_of,
    part_of,
    shift_of,
    unit_of,
)


def week_of_month(groups: Groups, anchor: Anchor) -> Days:
    """The last week of March: seven days, counted from the month's first or last."""
    month = full_month(groups) if "year" in groups else month_of_year(groups, anchor)
    if groups["ordinal"].lower() in ("last", "final"):
        return Days(month.last - timedelta(days=6), month.last, "week")
    first = month.first + timedelta(days=7 * part_of(groups, 4))
    return Days(first, first + timedelta(days=6), "week")


def day_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    """15 March."""
    return nearest_day(month_of(groups), day_number(groups["day"]), anchor)


def days_of_year(groups: Groups, anchor: Anchor) -> Days | None:
    """March 15-17."""
    first = nearest_day(month_of(groups), day_number(groups["day"]), anchor)
    return first and Days(first.first, first.first.replace(day=day_number(groups["last"])), "day")


def holiday(groups: Groups, anchor: Anchor) -> Days | None:
    """New Year's Eve."""
    return nearest_day(*holiday_of(groups), anchor)


def month_of_year(groups: Groups, anchor: Anchor) -> Days:
    """March, last March."""
    return _months_of_year(month_of(groups), 1, groups, anchor)


def season_of_year(groups: Groups, anchor: Anchor) -> Days:
    """This summer, last summer."""
    return _months_of_year(SEASONS[groups["season"].lower()], 3, groups, anchor)


def _months_of_year(month: int, count: int, groups: Groups, anchor: Anchor) -> Days:
    """Last and next ones lie apart from the present one, which is that of the report's own year, but for winters."""
    own, shift = anchor.published.replace(day=1), shift_of(groups)
    if shift:
        return nearest_months(month, count, Anchor(moved(own, "month", shift * count), shift > 0))
    if "shift" not in groups:
        return nearest_months(month, count, anchor)
    if month + count > 13:
        return nearest_months(month, count, anchor._replace(future=None))
    return months(own.year, month, count)


def quarter_of_year(groups: Groups, anchor: Anchor) -> Days:
    """The third quarter."""
    return nearest_months(3 * part_of(groups, 4) + 1, 3, anchor)


def shifted_quarter(groups: Groups, anchor: Anchor) -> Days:
    """Last quarter."""
    day = moved(anchor.published, "month", 3 * shift_of(groups))
    return months(day.year, 3 * ((day.month - 1) // 3) + 1, 3)


def short_decade(groups: Groups, anchor: Anchor) -> Days:
    """The 70s, the seventies: the last decade of that name that has begun."""
    word = groups["decade"].lower()
    tens = int(word) if word.isdigit() else DECADES.index(word) + 2
    return years((anchor.published.year // 10 - (anchor.published.year // 10 - tens) % 10) * 10, 10)


def day_of_week(groups: Groups, anchor: Anchor) -> Days:
    """Friday, last Friday."""
    weekday = WEEKDAYS.index(groups["weekday"][:3].lower())
    if shift := shift_of(groups):
        return nearest_weekday(weekday, Anchor(anchor.published + timedelta(days=shift), shift > 0))
    return nearest_weekday(weekday, anchor)


def days_away(number: int) -> Callable[[Groups, Anchor], Days]:
    """Yesterday, tomorrow: so many days from the report."""
    return lambda _, anchor: one_day(anchor.published + timedelta(days=number))


def shifted(groups: Groups, anchor: Anchor) -> Days:
    """Last week, this month, next year."""
    unit = unit_of(groups)
    return whole(moved(anchor.published, unit, shift_of(groups)), unit)


def shifted_weekend(groups: Groups, anchor: Anchor) -> Days:
    """This weekend, last weekend; "this" is the one behind us where the sentence looks back."""
    shift = shift_of(groups)
    if shift == 0 and anchor.future is False:
        return the_weekend(groups, anchor)
    return weekend(moved(anchor.published, "week", shift))


def the_weekend(_: Groups, anchor: Anchor) -> Days:
    """Over the weekend: the next one where the sentence looks ahead, else the last that has begun."""
    own = weekend(anchor.published)
    if anchor.future or own.first <= anchor.published:
        return own
    return weekend(moved(anchor.published, "week", -1))


def so_far(groups: Groups, anchor: Anchor) -> Days:
    """Earlier this month."""
    unit = unit_of(groups)
    return Days(whole(anchor.published, unit).first, anchor.published, unit)


def from_now(groups: Groups, anchor: Anchor) -> Days:
    """Later this month."""
    unit = unit_of(groups)
    return Days(anchor.published, whole(anchor.published, unit).last, unit)


def ago(groups: Groups, anchor: Anchor) -> Days:
    """Two months ago."""
    unit = unit_of(groups)
    return whole(moved(anchor.published, unit, -number_of(groups)), unit)


def recent(groups: Groups, anchor: Anchor) -> Days:
    """The past two weeks, the past year, the past decade: so many, the report's own day included."""
    is_decade = groups["unit"].lower() == "decade"
    unit: Unit = "year" if is_decade else unit_of(groups)
    number = 10 if is_decade else number_of(groups) if "number" in groups else 1
    return Days(moved(anchor.published, unit, -number) + timedelta(days=1), anchor.published, unit)
