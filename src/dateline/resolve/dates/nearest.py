"""The day, month or weekday of a name that is nearest to a report, on the side to which its sentence looks."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateline.resolve.dates.days import Anchor, Days, months, moved, one_day


def nearest_day(month: int, day: int, anchor: Anchor) -> Days | None:
    """The nearest such day of the year, before or after the anchor as the sentence looks; the anchor's own counts."""
    return _either(anchor, lambda sided: _nearest_day(month, day, sided))


def nearest_months(month: int, count: int, anchor: Anchor) -> Days:
    """The nearest such months of a year, before or after the anchor's as the sentence looks; begun ones count."""
    found = _either(anchor, lambda sided: _nearest_months(month, count, sided))
    assert found
    return found


def nearest_weekday(weekday: int, anchor: Anchor) -> Days:
    """The nearest such day of the week (Monday is 0), before or after the anchor; the anchor's own counts.

    A sentence that does not tell speaks of the last one, as news does.
    """
    own = anchor.published.weekday()
    ahead = (weekday - own) % 7 if anchor.future else -((own - weekday) % 7)
    return one_day(anchor.published + timedelta(days=ahead))


def _either(anchor: Anchor, nearest: Callable[[Anchor], Days | None]) -> Days | None:
    """The days on the side to which the sentence looks; where it does not tell, those that are less far away."""
    if anchor.future is not None:
        return nearest(anchor)
    sides = [days for future in (False, True) if (days := _within_calendar(nearest, anchor._replace(future=future)))]
    return min(sides, key=lambda days: _distance(days, anchor.published), default=None)


def _within_calendar(nearest: Callable[[Anchor], Days | None], anchor: Anchor) -> Days | None:
    try:
        return nearest(anchor)
    except (ValueError, OverflowError):
        return None


def _distance(days: Days, day: date) -> timedelta:
    return max(days.first - day, day - days.last, timedelta(0))


def _nearest_day(month: int, day: int, anchor: Anchor) -> Days | None:
    for year in _years(anchor):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= anchor.published if anchor.future else found <= anchor.published:
            return one_day(found)
    return None


def _nearest_months(month: int, count: int, anchor: Anchor) -> Days:
    """Looking ahead, the first that is not over; looking back, the last that has begun."""
    day = anchor.published
    ahead = (month - day.month) % 12 if anchor.future else -((day.month - month) % 12)
    found = moved(day.replace(day=1), "month", ahead)
    earlier = anchor.future and ahead > 12 - count
    first = moved(found, "year", -1) if earlier else found
    return months(first.year, first.month, count)


def _years(anchor: Anchor) -> Iterator[int]:
    """Years around the anchor's, nearest first; eight of them hold a 29th of February."""
    step = 1 if anchor.future else -1
    years = (anchor.published.year + step * distance for distance in range(9))
    return (year for year in years if date.min.year <= year <= date.max.year)
