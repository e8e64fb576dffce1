"""Where the mentions of an event differ: kept, never voted away."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from dateline.reconcile.counts import figures
from dateline.records import Disagreement, DisagreementValue, EventMention, Place

_FIELDS: Mapping[str, Callable[[EventMention], str | None]] = {
    "mode": lambda mention: mention.mode,
    "date": lambda mention: mention.date.start if mention.date.basis in {"stated", "relative"} else None,
    "place": lambda mention: _stated(mention.place),
}


def _stated(place: Place | None) -> str | None:
    return (place.name or place.text) if place and place.basis == "stated" else None


def disagreements(mentions: Sequence[EventMention]) -> tuple[Disagreement, ...]:
    """The fields for which the mentions name more than one value; silence is no disagreement.

    `counts` stands there once for each kind: `killed 9` against `killed 12`.
    """
    told = [(field, mention.id, value) for field, value_of in _FIELDS.items() for mention in mentions
            if (value := value_of(mention))]  # fmt: skip
    found = [*_differing(told), *(replace(one, field="counts") for one in _differing(_counts(mentions)))]
    return tuple(found)


def _counts(mentions: Sequence[EventMention]) -> list[tuple[str, str, str]]:
    """Each figure that a mention gives, by its kind; a running total is a kind of its own."""
    return [
        (f"{kind} {total}", mention.id, f"{kind} {figure}")
        for mention in mentions
        for (kind, total), figure in figures(mention)
    ]


def _differing(told: Sequence[tuple[str, str, str]]) -> list[Disagreement]:
    """What has more than one value, of rows of a field, a mention's id and the value that it gives."""
    named: dict[str, dict[str, list[str]]] = {}
    for field, mention_id, value in told:
        named.setdefault(field, {}).setdefault(value, []).append(mention_id)
    return [
        Disagreement(
            field=field,
            values=tuple(DisagreementValue(value=value, mention_ids=tuple(ids)) for value, ids in values.items()),
        )
        for field, values in named.items()
        if len(values) > 1
    ]
