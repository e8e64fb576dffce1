"""Mentions of the same event within one report, grouped into one event."""

import re
from collections.abc import Callable, Sequence

from dateline.reconcile.counts import merge_counts
from dateline.reconcile.disagreement import disagreements
from dateline.records import Event, EventCore, EventMention, Participant, content_id

_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
Content = tuple[object, ...]
_BOTH = re.compile(r"(the|these) two\b|both\b|they$|the (sides|parties)$", re.IGNORECASE)


def group(mentions: Sequence[EventMention]) -> tuple[Event, ...]:
    """The events that the mentions of one report tell, in the order of their first mentions.

    Two mentions tell the same event where type and status agree, the participants that one names are among those of
    the other on the same side, and neither day nor place contradict each other. Where both name as many, a leader may
    stand for the group. "The two sides" are those of the latest event of the type with two. Each mention joins the
    first such event.
    """
    events: list[_Gathering] = []
    for mention in mentions:
        home = _meant_by_both(mention, events) if _is_both(mention) else None
        home = home or next((event for event in events if event.admits(mention)), None)
        if home is None:
            events.append(home := _Gathering())
        home.add(mention)
    return tuple(_event(event.mentions) for event in events)


class _Gathering:
    """The mentions of an event so far. Those that say the same are compared once: reports can repeat themselves."""

    def __init__(self) -> None:
        self.mentions: list[EventMention] = []
        self._unlike: dict[Content, EventMention] = {}

    def add(self, mention: EventMention) -> None:
        self.mentions.append(mention)
        self._unlike.setdefault(_content(mention), mention)

    def admits(self, mention: EventMention) -> bool:
        """Whether the mention tells the same event as all that are here."""
        known = not _is_both(mention) and _content(mention) in self._unlike
        return known or all(_same(mention, other) for other in self._unlike.values())


def _content(mention: EventMention) -> Content:
    """What a mention says, apart from the words and where they stand."""
    sides = tuple(tuple(_keys(found, groups=True) for found in side) for side in (mention.actors, mention.recipients))
    place = (mention.place.name or mention.place.text, mention.place.basis) if mention.place else None
    return mention.type, mention.status, mention.mode, sides, mention.date, place


def _is_both(mention: EventMention) -> bool:
    """Whether a mention names its participants by their number alone: "the two leaders", "both sides"."""
    return len(mention.actors) == 1 and not mention.recipients and bool(_BOTH.match(mention.actors[0].text))


def _meant_by_both(mention: EventMention, events: Sequence[_Gathering]) -> _Gathering | None:
    """The latest event of the same type and status that names two sides."""
    for event in reversed(events):
        first = event.mentions[0]
        if (first.type, first.status) == (mention.type, mention.status) and len(first.actors) == 2:
            return event if _days_meet(first, mention) and _places_meet(first, mention) else None
    return None


def _same(left: EventMention, right: EventMention) -> bool:
    if (left.type, left.status) != (right.type, right.status) or (left.mode and right.mode and left.mode != right.mode):
        return False
    sides = [(left.actors, right.actors), (left.recipients, right.recipients)]
    alike = all(len(one) == len(other) for one, other in sides)
    if _is_both(left) or _is_both(right):
        del sides[0]
    met = [_among(one, other, alike) for one, other in sides if one and other]
    return all(met) and bool(met) and _days_meet(left, right) and _places_meet(left, right)


def _among(one: Sequence[Participant], other: Sequence[Participant], groups: bool) -> bool:
    """Whether all participants of the shorter side are among those of the longer."""
    few, many = sorted((one, other), key=len)
    return all(any(_keys(left, groups) & _keys(right, groups) for right in many) for left in few)


def _keys(participant: Participant, groups: bool) -> frozenset[str]:
    """What a participant can be known by: id, name, words, and with `groups` the group that it acts for.

    Articles do not count: what comes in as "a convoy" is "the convoy" from then on.
    """
    group = participant.group.id if participant.group and groups else None
    keys = {participant.id, participant.name, _ARTICLE.sub("", participant.text), group}
    return frozenset(key.lower() for key in keys if key)


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
    core["counts"] = merge_counts(best, mentions)
    core["confidence"] = max(mention.confidence for mention in mentions)
    return Event(
        **core, mentions=tuple(mentions), report_count=1, source_count=1, disagreements=disagreements(mentions)
    )


def _fullness(mention: EventMention) -> int:
    resolved = sum(found.basis != "unresolved" for found in (*mention.actors, *mention.recipients))
    return 2 * bool(mention.actors) + 2 * bool(mention.recipients) + bool(mention.mode) + min(2, resolved)
