"""Where the mentions of an event differ: kept, never voted away."""

from collections.abc import Callable, Mapping, Sequence

from dateline.records import Disagreement, DisagreementValue, EventMention, Place

_FIELDS: Mapping[str, Callable[[EventMention], str | None]] = {
    "mode": lambda mention: mention.mode,
    "date": lambda mention: mention.date.start if mention.date.basis in {"stated", "relative"} else None,
    "place": lambda mention: _stated(mention.place),
}


def _stated(place: Place | None) -> str | None:
    return (place.name or place.text) if place and place.basis == "stated" else None


def disagreements(mentions: Sequence[EventMention]) -> tuple[Disagreement, ...]:
    """The fields for which the mentions name more than one value; silence is no disagreement."""
    found = []
    for field, value_of in _FIELDS.items():
        named: dict[str, list[str]] = {}
        for mention in mentions:
            if value := value_of(mention):
                named.setdefault(value, []).append(mention.id)
        if len(named) > 1:
            values = tuple(DisagreementValue(value=value, mention_ids=tuple(ids)) for value, ids in named.items())
            found.append(Disagreement(field=field, values=values))
    return tuple(found)
