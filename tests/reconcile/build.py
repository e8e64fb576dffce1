"""Mentions of an attack, alike but for what a test says."""

from collections.abc import Mapping
from itertools import count

import msgspec

from dateline.records import Date, EventMention, Participant, Place, SentenceSpan, Span, content_id

ALIKE: Mapping[str, object] = {
    "type": "ASSAULT",
    "quad": 4,
    "score": -9.0,
    "cameo": "180",
    "confidence": 0.9,
    "report_id": "r_0",
    "sentence": SentenceSpan(index=0, start=0, end=31, text="Rebels attacked the old bridge."),
    "trigger": Span(start=7, end=15, text="attacked"),
}
_NUMBERS = count()


def attack(actors: str = "Rebels", recipients: str = "", **others: object) -> EventMention:
    """A mention with an id of its own; participants are listed with commas."""
    sides = {"actors": participants(actors), "recipients": participants(recipients)}
    return EventMention(**{**ALIKE, "id": content_id("m", next(_NUMBERS)), **sides, **others})  # type: ignore[arg-type]


def participants(words: str) -> tuple[Participant, ...]:
    """A participant for each of the words between commas."""
    return tuple(Participant(text=text, start=0, end=len(text)) for text in words.split(", ") if text)


def day(start: str, end: str | None = None, basis: str = "stated") -> Date:
    """A day, or the days from `start` to `end`."""
    return msgspec.convert({"start": start, "end": end or start, "precision": "day", "basis": basis}, Date)


def place(name: str, precision: str = "city", basis: str = "stated") -> Place:
    """A place of that name."""
    return msgspec.convert({"text": name, "name": name, "precision": precision, "basis": basis}, Place)
