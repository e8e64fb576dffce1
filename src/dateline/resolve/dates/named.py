"""What expressions mean that count from the days named last before them."""

from collections.abc import Callable
from datetime import timedelta

from dateline.resolve.dates.days import Anchor, Days, Unit, months, moved, whole
from dateline.resolve.dates.words import Groups, month_of, number_of, unit_of


def from_named(number: int) -> Callable[[Groups, Anchor], Days | None]:
    """The same day (0), the following day (1): so many units from the days named last."""
    return lambda groups, anchor: _from_named(unit_of(groups), number, anchor)


def counted_from_named(sign: int) -> Callable[[Groups, Anchor], Days | None]:
    """Two days later, two days earlier."""
    return lambda groups, anchor: _from_named(unit_of(groups), sign * number_of(groups), anchor)


def _from_named(unit: Unit, number: int, anchor: Anchor) -> Days | None:
    """None where that was more than one such unit: there is no day after a month."""
    named = anchor.named
    if named is None or whole(named.first, unit).last < named.last:
        return None
    return whole(moved(named.first, unit, number), unit)


def following(meaning: Callable[[Groups, Anchor], Days | None]) -> Callable[[Groups, Anchor], Days | None]:
    """The following Monday, the following autumn: the next one behind the days named last."""
    return lambda groups, anchor: (
        anchor.named
        and meaning(
            {name: word for name, word in groups.items() if name != "shift"},
            Anchor(anchor.named.last + timedelta(days=1), True),
        )
    )


def month_of_named(groups: Groups, anchor: Anchor) -> Days | None:
    """March the same year: of the year named last."""
    named = anchor.named
    if named is None or named.first.year != named.last.year:
        return None
    return months(named.first.year, month_of(groups), 1)


def year_before(_: Groups, anchor: Anchor) -> Days | None:
    """The same month a year ago: what was named last, a year earlier."""
    named = anchor.named
    return named and Days(moved(named.first, "year", -1), moved(named.last, "year", -1), named.unit)
