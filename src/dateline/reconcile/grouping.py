"""Mentions of the same event within one report, grouped into one event."""

from collections.abc import Callable, Sequence

from dateline.reconcile.disagreement import disagreements
from dateline.records import Event, EventCore, EventMention, Participant, content_id


def group(mentions: Sequence[EventMention]) -> tuple[Event, ...]:
    """The events that the mentions of one report tell, in the order of their first mentions.

    Two mentions tell the same event where type and status agree, they share a participant on the same side, no side
    names others alone, and neither day nor place contradict each other. Each mention joins the first such event.
    """
    events: list[list[EventMention]] = []
    for mention in mentions:
        home = next((event for event in events if all(_same(mention, other) for other in event)), None)
        if home is None:
            events.append([mention])
        else:
            home.append(mention)
    return tuple(_event(event) for event in events)


def _same(left: EventMention, right: EventMention) -> bool:
    if (left.type, left.status) != (right.type, right.status) or (left.mode and right.mode and left.mode != right.mode):
        return False
    sides = [(_names(left.actors), _names(right.actors)), (_names(left.recipients), _names(right.recipients))]
    if any(one and other and not one & other for one, other in sides):
        return False
    return any(one & other for one, other in sides) and _days_meet(left, right) and _places_meet(left, right)


def _names(participants: Sequence[Participant]) -> frozenset[str]:
    """What participants can be told apart by: their ids and names, or else their words."""
    return frozenset(
        key.lower() for found in participants for key in {found.id or found.name or found.text, found.text}
    )


def _days_meet(left: EventMention, right: EventMention) -> bool:
    if "publication" in {left.date.basis, right.date.basis}:
        return True
    spans = (left.date.start, left.date.end, right.date.start, right.date.end)
    if None in spans:
        return True
    return str(left.date.start) <= str(right.date.end) and str(right.date.start) <= str(left.date.end)


def _places_meet(left: EventMention, right: EventMention) -> bool:
    if left.place is None or right.place is None or "dateline" in {left.place.basis, right.place.basis}:
        return True
    one, other = (place.name or place.text for place in (left.place, right.place))
    return one == other or "country" in {left.place.precision, right.place.precision}


def _event(mentions: Sequence[EventMention]) -> Event:
    """The event of its mentions: the surest mention speaks for it, and what it leaves open the others fill in."""
    best = max(mentions, key=lambda mention: (_fullness(mention), mention.confidence))
    core = {name: getattr(best, name) for name in EventCore.__struct_fields__}
    fills: dict[str, Callable[[EventMention], bool]] = {
        "date": lambda mention: mention.date.basis in {"stated", "relative"},
        "place": lambda mention: mention.place is not None and mention.place.basis == "stated",
        "mode": lambda mention: mention.mode is not None,
        "recipients": lambda mention: bool(mention.recipients),
        "actors": lambda mention: bool(mention.actors),
    }
    for name, filled in fills.items():
        if not filled(best):
            core[name] = next((getattr(mention, name) for mention in mentions if filled(mention)), core[name])
    moded = next((mention for mention in mentions if mention.mode == core["mode"]), best)
    core |= {"score": moded.score, "cameo": moded.cameo, "id": content_id("e", mentions[0].id)}
    core["contexts"] = tuple(sorted({context for mention in mentions for context in mention.contexts}))
    core["confidence"] = max(mention.confidence for mention in mentions)
    return Event(
        **core, mentions=tuple(mentions), report_count=1, source_count=1, disagreements=disagreements(mentions)
    )


def _fullness(mention: EventMention) -> int:
    resolved = sum(found.basis != "unresolved" for found in (*mention.actors, *mention.recipients))
    return 2 * bool(mention.actors) + 2 * bool(mention.recipients) + bool(mention.mode) + min(2, resolved)
