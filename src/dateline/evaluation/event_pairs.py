"""Marked events and coded mentions of one report, paired."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dateline.corpus import MarkedEvent
from dateline.evaluation.event_gold import GoldReport, Place
from dateline.records import EventMention


class Pair(NamedTuple):
    """A marked event and the mention that stands at its trigger."""

    gold: GoldReport
    event: MarkedEvent
    mention: EventMention


class Paired(NamedTuple):
    """The events of a report: paired by trigger, and what is left on either side."""

    gold: GoldReport
    pairs: tuple[Pair, ...]
    missed: tuple[MarkedEvent, ...]
    invented: tuple[EventMention, ...]

    @property
    def mentions(self) -> list[EventMention]:
        """All mentions in the order of the text."""
        return sorted([*(one.mention for one in self.pairs), *self.invented], key=lambda one: one.trigger.start)


def pair(gold: GoldReport, mentions: Sequence[EventMention]) -> Paired:
    """Each mention paired with at most one event whose trigger it overlaps: of the same type and mode first."""
    events = list(gold.marked.events)
    pairs, free = [], list(mentions)
    for likeness in (2, 1, 0):
        for event in list(events):
            place = gold.place(event.trigger)
            near = [mention for mention in free if place.overlaps(trigger_of(mention))]
            same = [mention for mention in near if _likeness(event, mention) >= likeness]
            if same:
                pairs.append(Pair(gold, event, same[0]))
                free.remove(same[0])
                events.remove(event)
    return Paired(gold, tuple(pairs), tuple(events), tuple(free))


def trigger_of(mention: EventMention) -> Place:
    """Where the trigger of a mention stands."""
    return Place(mention.trigger.start, mention.trigger.end)


def _likeness(event: MarkedEvent, mention: EventMention) -> int:
    return (event.type == mention.type) * (1 + (event.mode == mention.mode))


def sides(pair: Pair) -> Iterator[tuple[str, list[Place], list[Place]]]:
    """Each side with the marked and the coded places of its participants."""
    gold, event, mention = pair
    for side, marked, coded in (
        ("actor", event.actors, mention.actors),
        ("recipient", event.recipients, mention.recipients),
    ):
        yield side, [gold.place(one.words) for one in marked], [Place(one.start, one.end) for one in coded]


def matching(marked: Iterable[Place], coded: Iterable[Place], exact: bool) -> int:
    """How many marked places have a coded one of their own: the same, or one that shares a character."""
    free, found = list(coded), 0
    for place in marked:
        same = [other for other in free if (place == other if exact else place.overlaps(other))]
        if same:
            free.remove(same[0])
            found += 1
    return found


def sides_right(pair: Pair, exact: bool = False) -> bool:
    """Whether both sides hold the marked participants and no others."""
    return all(len(marked) == len(coded) == matching(marked, coded, exact) for _, marked, coded in sides(pair))
