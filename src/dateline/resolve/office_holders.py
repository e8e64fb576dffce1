"""Known persons: whom a name means on a day, and what that person was then."""

from dateline.gazetteer import Gazetteer, Person, Tenure, sectors_of
from dateline.records import Name
from dateline.resolve.identity import Identity, group_of
from dateline.resolve.people import full_name
from dateline.resolve.reading import Reading

_FORMER = ("ELI",)
"""PLOVER's sector of those who held an office before."""
_PRIVATE = frozenset({"AGR", "CVL", "CRM", "EDU", "LAB", "MED", "REF"})
"""Sectors of callings that no role of the data has: a teacher of the president's name is somebody else."""
_YOUTH, _AFTERLIFE = 20, 45
"""Years before the first and after the last role of the data in which a name may still mean that person."""


def find_person(reading: Reading, name: Name, described: Identity, day: str | None) -> Person | None:
    """The known person whom a name means; `None` where there is none, or more than one.

    Who held a role on the day goes before namesakes. Who lived at another time, or whom the report's own words place in
    another country or in a private calling, is a namesake.
    """
    words = full_name(reading, name)
    matches = reading.gazetteer.find_people(words)
    if len(matches) != 1 or matches[0].text != words or _has_fuller_namesake(reading, name, matches[0].people):
        return None
    known = [person for person in matches[0].people if _may_be(reading.gazetteer, person, described, day)]
    in_office = [person for person in known if day and person.held_on(day)]
    found = in_office if len(known) > 1 else known
    return found[0] if len(found) == 1 else None


def of_person(person: Person, day: str | None, gazetteer: Gazetteer) -> Identity:
    """A known person as of a day: the office held then, or that somebody once held one.

    Without a day, or outside of all roles, the country is told only where it is the same for all of them.
    """
    held = person.held_on(day) if day else ()
    if tenure := _foremost(held, gazetteer):
        return _in_office(person, tenure, day, gazetteer)
    countries = {actor.country for tenure in person.tenures if (actor := gazetteer.actor(tenure.of))}
    was = [tenure for tenure in person.held_before(day) if _is_of_state(tenure, gazetteer)] if day else []
    return Identity(
        name=person.name,
        id=person.id,
        kind="person",
        country=min(countries) if len(countries) == 1 else None,
        sectors=_FORMER if was else (),
        role=f"former {was[-1].office}" if was else None,
        basis="registry",
    )


def _in_office(person: Person, tenure: Tenure, day: str | None, gazetteer: Gazetteer) -> Identity:
    actor = gazetteer.actor(tenure.of)
    return Identity(
        name=person.name,
        id=person.id,
        kind="person",
        country=actor.country if actor else None,
        sectors=sectors_of(gazetteer, tenure, day),
        role=tenure.office,
        group=group_of(actor),
        basis="registry",
    )


def _foremost(held: tuple[Tenure, ...], gazetteer: Gazetteer) -> Tenure | None:
    """The role by which a person counts: an office of a state before a place in a party, the latest first."""
    return max(held, key=lambda tenure: (_is_of_state(tenure, gazetteer), tenure.from_ or ""), default=None)


def _is_of_state(tenure: Tenure, gazetteer: Gazetteer) -> bool:
    actor = gazetteer.actor(tenure.of)
    return actor is not None and actor.kind == "state" and "OPP" not in tenure.sectors


def _may_be(gazetteer: Gazetteer, person: Person, described: Identity, day: str | None) -> bool:
    countries = {actor.country for tenure in person.tenures if (actor := gazetteer.actor(tenure.of))}
    fits = described.country is None or described.country in countries
    fits = fits and not (described.role and _PRIVATE.issuperset(described.sectors[:1] or ("GOV",)))
    return fits and (day is None or _lived_at(person, int(day[:4])))


def _lived_at(person: Person, year: int) -> bool:
    first = min(int((tenure.from_ or "9999")[:4]) for tenure in person.tenures)
    last = max(int((tenure.to or "9999")[:4]) for tenure in person.tenures)
    return first - _YOUTH <= year <= last + _AFTERLIFE


def _has_fuller_namesake(reading: Reading, name: Name, people: tuple[Person, ...]) -> bool:
    """Whether a bare surname is that of somebody else whom the report names in full."""
    if " " in full_name(reading, name):
        return False
    fuller = {full_name(reading, other.found) for other in reading.surnames.get(name.text.casefold(), ())} - {name.text}
    known = {spelling for person in people for spelling in (person.name, *person.aliases)}
    return bool(fuller - known)
