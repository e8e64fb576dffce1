"""Texts whose days are marked, whatever format they come in."""

from datetime import date
from typing import Literal, NamedTuple

Meaning = Literal["days", "reference", "other"]


class Stretch(NamedTuple):
    """First and last day; one of them may be open where the gold leaves it open."""

    first: date | None
    last: date | None

    def agrees(self, first: date | None, last: date | None) -> bool:
        """Whether the days given are these, as far as these are told."""
        return self.first in (None, first) and self.last in (None, last)


class MarkedDate(NamedTuple):
    """An expression that somebody marked: `days` for one with days, `reference` for one without ("recently").

    What is no expression for a day (a duration, a repetition) or gives the document's own day is `other`.
    """

    start: int
    end: int
    meaning: Meaning
    days: Stretch | None = None


class DatedText(NamedTuple):
    """A document: its raw text, its day where it tells one, and the marked expressions."""

    name: str
    text: str
    published: date | None
    marks: tuple[MarkedDate, ...]
    read_to: int
    """Where the annotators stopped reading: nothing behind it is scored."""
