"""Templates and told incidents of one report, paired one to one."""

from collections.abc import Sequence
from functools import cache

from dateline.evaluation.incidents import ToldIncident
from dateline.evaluation.muc import NONE, Incident, Total
from dateline.records import Event

_MODES = {
    **dict.fromkeys(("explosives", "suicide-attack", "aerial", "heavy-weapons"), "BOMBING"),
    "abduct": "KIDNAPPING",
    "destroy": "ARSON",
}
"""The type of template for a mode of ASSAULT; for any other ATTACK."""
_DAY, _PLACE, _TYPE, _TARGET, _EFFECT = 1, 1, 1, 2, 1
"""What an overlap counts; whom it hit says most about which incident is meant."""
_SHORTEST = 4
"""Letters of a word that may tell a target."""


def pair_incidents(
    wanted: Sequence[Incident], told: Sequence[ToldIncident]
) -> list[tuple[Incident, ToldIncident | None]]:
    """Each template with the incident paired with it, so that the likeness of all pairs together is greatest."""
    likeness = [[1 + likeness_of(incident, found) for incident in wanted] for found in told]

    @cache
    def best(number: int, free: int) -> tuple[int, tuple[tuple[int, int], ...]]:
        """The likeness of the best pairs of the incidents from `number` on with the `free` templates, and the pairs."""
        if number == len(told):
            return 0, ()
        choices = [best(number + 1, free)]
        for at in range(len(wanted)):
            if free & 1 << at:
                rest, pairs = best(number + 1, free & ~(1 << at))
                choices.append((rest + likeness[number][at], ((at, number), *pairs)))
        return max(choices, key=lambda choice: (choice[0], [-part for pair in choice[1] for part in pair]))

    pairs = dict(best(0, (1 << len(wanted)) - 1)[1])
    return [(incident, told[pairs[at]] if at in pairs else None) for at, incident in enumerate(wanted)]


def likeness_of(wanted: Incident, told: ToldIncident) -> int:
    """How much days, places, type, targets and effects (killing, injuring) overlap; how many it were plays no part."""
    events = told.events
    day = any(_is_on(event, wanted) for event in events)
    place = any(event.place and event.place.text.upper() in wanted.place for event in events)
    kind = any(type_of(event) in wanted.type for event in events)
    words = {word for event in events for word in _victims(event)}
    target = any(word in words for words_of_target in wanted.targets for word in words_of_target.split())
    effects = sum(NONE not in (*keys, total) for keys, total in _effects(wanted, told))
    return _DAY * day + _PLACE * bool(place) + _TYPE * kind + _TARGET * target + _EFFECT * effects


def _effects(wanted: Incident, told: ToldIncident) -> tuple[tuple[tuple[Total, ...], Total], ...]:
    return (wanted.killed, told.killed), (wanted.injured, told.injured)


def type_of(event: Event) -> str:
    """The type of template for an event."""
    return _MODES.get(event.mode or "", "ATTACK")


def _is_on(event: Event, wanted: Incident) -> bool:
    if event.date.basis not in {"stated", "relative"} or not event.date.start or not wanted.last:
        return False
    return event.date.start <= wanted.last and (wanted.first or event.date.start) <= (
        event.date.end or event.date.start
    )


def _victims(event: Event) -> set[str]:
    texts = [found.text for mention in event.mentions for found in mention.recipients]
    texts += [count.of.text for mention in event.mentions for count in mention.counts if count.of]
    return {word.upper() for text in texts for word in text.split() if len(word) >= _SHORTEST}
