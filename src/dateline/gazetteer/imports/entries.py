"""What a source of actors gives: entries, and what was left out of it and why."""

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from dateline.gazetteer.entry import Actor, Person
from dateline.gazetteer.phrase import fold

_EXAMPLES = 3


class LeftOut(Struct, frozen=True):
    """Something of a source that did not come in."""

    place: str
    """File and line, or the entry's id."""
    what: str
    reason: str
    """The reason, and what to do about it: the same words for the same case, so that the report can count them."""


Sighting = Actor | Person | LeftOut
"""What a reader yields, in the order of the source."""


class ImportReport:
    """How many entries came in, and what was left out and why. It grows with the reasons, not with the source."""

    def __init__(self) -> None:
        self.actors = 0
        self.people = 0
        self.stopped: str | None = None
        """Where a truncated source ended; `None` where it is whole."""
        self._left_out: Counter[str] = Counter()
        self._examples: dict[str, list[str]] = {}

    @property
    def is_whole(self) -> bool:
        """Whether everything came in."""
        return not self._left_out and self.stopped is None

    def leave_out(self, left_out: LeftOut) -> None:
        """Count something that did not come in."""
        self._left_out[left_out.reason] += 1
        examples = self._examples.setdefault(left_out.reason, [])
        if len(examples) < _EXAMPLES:
            examples.append(f"{left_out.place}: {left_out.what}")

    def lines(self) -> Iterator[str]:
        """The report, line by line, the most frequent reason first."""
        yield f"{self.actors} actors, {self.people} persons, {sum(self._left_out.values())} left out"
        for reason, count in self._left_out.most_common():
            yield f"  {count} left out: {reason}"
            yield from (f"    {example}" for example in self._examples[reason])
        if self.stopped:
            yield f"  {self.stopped}"


def id_of(name: str) -> str:
    """An id made from a name: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "entry"


def whole_day(day: str | None, otherwise: str) -> str:
    """A day whose month and day are those of `otherwise` where only a year or a month is known."""
    return (day or "") + otherwise[len(day or "") :]


FIRST, LAST = "0001-01-01", "9999-12-31"
