"""Events as incidents: what MUC-4 asks for, an attack with all that came of it in one template.

A report tells an incident in several sentences, by its deed, its victims and its place. The events of these join where
days and places do not contradict each other, and they tell of the same victims or stand close together.
"""

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from dateline.evaluation.muc import NONE, Total
from dateline.records import Count, CountKind, Date, Event, EventMention, Place

NEAR = 1
"""So many sentences on, an event still belongs to the incident, if nothing speaks against it."""
HARM: tuple[CountKind, ...] = ("killed", "injured")


class ToldIncident(NamedTuple):
    """The events that tell an incident, and how many they say were killed and injured."""

    events: tuple[Event, ...]
    killed: Total
    injured: Total


def incidents_of(events: Iterable[Event]) -> list[ToldIncident]:
    """The incidents of a report, in its order."""
    gathered: list[list[Event]] = []
    for event in events:
        if event.type != "ASSAULT" or event.status != "actual":
            continue
        home = next((found for found in reversed(gathered) if _belongs(event, found)), None)
        if home is None:
            gathered.append(home := [])
        home.append(event)
    return [_incident(found) for found in gathered]


def _belongs(event: Event, others: Sequence[Event]) -> bool:
    """Whether an event tells of the same incident: of the same victims, or close by and in no contradiction."""
    if not all(_days_meet(event.date, other.date) and _places_meet(event.place, other.place) for other in others):
        return False
    victims = _victims([event])
    if victims & _victims(others):
        return True
    near = min(_gap(event, other) for other in others) <= NEAR
    return near and not (victims and _victims(others) and _gap(event, others[-1]))


def _victims(events: Iterable[Event]) -> set[str]:
    """Whom events kill or injure: persons by name, more than one by what happened to how many."""
    counts = [count for event in events for mention in event.mentions for count in mention.counts]
    return {
        _person(count) if count.best == 1 and count.of else f"{count.best} {count.kind}"
        for count in counts
        if count.best
    }


def _gap(one: Event, other: Event) -> int:
    """How many sentences lie between two events at least."""
    return min(abs(left.sentence.index - right.sentence.index) for left in one.mentions for right in other.mentions)


def _days_meet(one: Date, other: Date) -> bool:
    if not {one.basis, other.basis} <= {"stated", "relative"}:
        return True
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _places_meet(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None or "stated" not in {one.basis} & {other.basis}:
        return True
    if (one.name or one.text) == (other.name or other.text) or one.country is None or other.country is None:
        return True
    return one.country == other.country and "country" in {one.precision, other.precision}


def _incident(events: Sequence[Event]) -> ToldIncident:
    mentions = [mention for event in events for mention in event.mentions]
    killed, injured = (total_of(mentions, kind) for kind in HARM)
    return ToldIncident(tuple(events), killed, injured)


def total_of(mentions: Sequence[EventMention], kind: CountKind) -> Total:
    """How many people some mentions of one incident say it was.

    The most that one of them counts, or all the persons that they name one by one, if these are more.
    """
    told = [[count for count in mention.counts if count.kind == kind and not count.total] for mention in mentions]
    sums = [sum(map(_total, counts), NONE) for counts in told if counts]
    persons = {_person(count) for counts in told for count in counts if count.best == 1 and count.of}
    return max([*sums, Total(len(persons), len(persons), len(persons))], key=lambda one: (one.figure or 0, -one.high))


def _total(count: Count) -> Total:
    if count.low is None and count.high is None and count.best is not None:
        return Total(count.best, count.best, count.best)
    return Total(count.low or 0, inf if count.high is None else count.high, _middle(count))


def _middle(count: Count) -> int | None:
    """The figure of a count, of a range without one its middle."""
    if count.best is not None or count.low is None or count.high is None:
        return count.best
    return (count.low + count.high) // 2


def _person(count: Count) -> str:
    """Who someone is: by id, else by the last word for him."""
    assert count.of is not None
    return (count.of.id or count.of.text.split()[-1]).lower()
