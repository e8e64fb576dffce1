"""What an entry must give up so that the gazetteer can load it."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.gazetteer.entry import Actor, Period, Person, Tenure
from dateline.gazetteer.imports.entries import FIRST, LAST, LeftOut, Sighting, whole_day
from dateline.gazetteer.imports.stage import Stage
from dateline.gazetteer.phrase import key_of
from dateline.gazetteer.registry import Gazetteer

SHARED = "a name that two entries bear with equal right names neither: keep it in one of them by hand"
OF_A_STATE = "the words mean a country in Dateline's own tables already: nothing to do"
NO_WORD = "a name without a letter or digit"
UNKNOWN_OF = "the office is of an organisation that is in neither the source nor Dateline: import that too"
UNKNOWN_WHOLE = "it is part of an organisation that is in neither the source nor Dateline: import that too"
BACKWARDS = "it ends before it begins: correct the days in the source"
OVERLAP = "its days meet those of the period before: let one end before the other begins"
NO_ROLE = "no role that Dateline could use is left: give the person one"


def settle(place: str, entry: Actor | Person, stage: Stage, gazetteer: Gazetteer) -> Iterator[Sighting]:
    """What was left out of an entry, and the rest of it."""
    names, left_out = _settle_names(place, entry, stage, gazetteer)
    yield from left_out
    name = entry.name if entry.name in names else f"{entry.name} ({entry.id})"
    entry = replace(entry, name=name, aliases=tuple(other for other in names if other != entry.name))
    yield from (
        _settle_actor(place, entry, stage, gazetteer)
        if isinstance(entry, Actor)
        else _settle_person(place, entry, stage, gazetteer)
    )


def _settle_names(
    place: str, entry: Actor | Person, stage: Stage, gazetteer: Gazetteer
) -> tuple[list[str], list[LeftOut]]:
    kept: dict[tuple[str, ...], str] = {}
    left_out = []
    for spelling in (entry.name, *entry.aliases):
        if reason := _reason_against(spelling, entry, stage, gazetteer):
            left_out.append(LeftOut(place, f"{spelling} ({entry.id})", reason))
        else:
            kept.setdefault(key_of(spelling), spelling)
    return list(kept.values()), left_out


def _reason_against(spelling: str, entry: Actor | Person, stage: Stage, gazetteer: Gazetteer) -> str | None:
    if not key_of(spelling):
        return NO_WORD
    if _means_a_state(spelling, gazetteer):
        return OF_A_STATE
    return SHARED if stage.is_contested(entry, spelling) else None


def _means_a_state(spelling: str, gazetteer: Gazetteer) -> bool:
    for match in gazetteer.find_names(spelling):
        if match.end - match.start == len(spelling):
            actors = [gazetteer.actor(sense.actor) for sense in match.senses]
            return any(actor is not None and actor.kind == "state" for actor in actors)
    return False


def _settle_actor(place: str, actor: Actor, stage: Stage, gazetteer: Gazetteer) -> Iterator[Sighting]:
    if actor.part_of is not None and not (actor.part_of in gazetteer or actor.part_of in stage):
        yield LeftOut(place, f"{actor.name}: part of {actor.part_of}", UNKNOWN_WHOLE)
        actor = replace(actor, part_of=None)
    periods: list[Period] = []
    for period in sorted(actor.periods, key=lambda period: whole_day(period.from_, FIRST)):
        if whole_day(period.from_, FIRST) <= (whole_day(periods[-1].to, LAST) if periods else ""):
            yield LeftOut(place, f"{actor.name}: {period.from_ or ''} to {period.to or ''}", OVERLAP)
        elif whole_day(period.from_, FIRST) > whole_day(period.to, LAST):
            yield LeftOut(place, f"{actor.name}: {period.from_} to {period.to}", BACKWARDS)
        else:
            periods.append(period)
    yield replace(actor, periods=tuple(periods))


def _settle_person(place: str, person: Person, stage: Stage, gazetteer: Gazetteer) -> Iterator[Sighting]:
    tenures = []
    for tenure in person.tenures:
        if reason := _reason_against_role(tenure, stage, gazetteer):
            yield LeftOut(place, f"{person.name}: {tenure.office} of {tenure.of}", reason)
        else:
            tenures.append(tenure)
    if tenures:
        yield replace(person, tenures=tuple(sorted(tenures, key=lambda tenure: tenure.from_ or "")))
    else:
        yield LeftOut(place, person.name, NO_ROLE)


def _reason_against_role(tenure: Tenure, stage: Stage, gazetteer: Gazetteer) -> str | None:
    if not (tenure.of in gazetteer or tenure.of in stage):
        return UNKNOWN_OF
    return BACKWARDS if whole_day(tenure.from_, FIRST) > whole_day(tenure.to, LAST) else None
