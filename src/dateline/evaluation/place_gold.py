"""Articles with marked places, whatever file they come from."""

from typing import NamedTuple

from dateline.records import Report
from dateline.resolve.sphere import Position


class MarkedPlace(NamedTuple):
    """Marked words, where the text has them, and the place that they mean as far as the file tells it."""

    start: int
    end: int
    ids: frozenset[int]
    """GeoNames ids, each of which is right; empty where the file has none."""
    position: Position | None


class PlacedText(NamedTuple):
    """An article, as the report that it is, and the places marked in it."""

    report: Report
    marks: tuple[MarkedPlace, ...]
