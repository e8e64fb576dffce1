"""Mentions of an attack, alike but for what a test says."""

from collections.abc import Callable, Mapping

import pytest

from dateline.records import Date, EventMention, Participant, Place, SentenceSpan, Span, content_id

Make = Callable[..., EventMention]

ALIKE: Mapping[str, object] = {
    "type": "ASSAULT",
    "mode": None,
    "quad": 4,
    "score": -9.0,
    "cameo": "180",
    "confidence": 0.9,
    "report_id": "r_0",
    "sentence": SentenceSpan(index=0, start=0, end=30, text="Rebels attacked the old bridge."),
    "trigger": Span(start=7, end=15, text="attacked"),
}


@pytest.fixture
def attack() -> Make:
    """A function that makes mentions, each with an id of its own: `attack(actors="Rebels", day="2019-05-03")`."""
    made = 0

    def make(
        actors: str = "Rebels",
        recipients: str = "",
        day: str | None = None,
        day_basis: str = "stated",
        place: str | None = None,
        place_basis: str = "stated",
        **others: object,
    ) -> EventMention:
        nonlocal made
        made += 1
        fields: dict[str, object] = {
            "id": content_id("m", made),
            "actors": _participants(actors),
            "recipients": _participants(recipients),
            "date": Date(start=day, end=day, precision="day", basis=day_basis) if day else Date(),  # type: ignore[arg-type]
            "place": Place(text=place, name=place, precision="city", basis=place_basis) if place else None,  # type: ignore[arg-type]
        }
        return EventMention(**{**ALIKE, **fields, **others})  # type: ignore[arg-type]

    return make


def _participants(words: str) -> tuple[Participant, ...]:
    """Participants listed with commas, each at a place of its own."""
    return tuple(
        Participant(text=text, start=10 * at, end=10 * at + len(text))
        for at, text in enumerate(words.split(", "))
        if text
    )
