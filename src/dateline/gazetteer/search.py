"""Looking up who the gazetteer knows under given words."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dateline.gazetteer.entry import Interval, Person
from dateline.gazetteer.phrase import key_of
from dateline.gazetteer.registry import Gazetteer, sectors_of

Key = tuple[str, ...]


class Found(Struct, frozen=True, kw_only=True):
    """An entry on a day, as far as one line shows it."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    """On the day."""
    roles: tuple[str, ...] = ()
    """A person's roles on the day."""
    ids: dict[str, str] = {}


def search(gazetteer: Gazetteer, words: str, day: str) -> tuple[Found, ...]:
    """Who is known under the words, on a day (YYYY-MM-DD): by exactly these, or else by names that hold them.

    Names of all kinds count: aliases, wordings, what belongs to a country, ids. The last word may be cut short.
    """
    key = key_of(words)
    names = list(_names(gazetteer)) if key else []
    found = [id for other, id in names if other == key] + list(_institutions(gazetteer, words))
    found = [*_by_id(gazetteer, words), *found] or [id for other, id in names if _holds(other, key)]
    return tuple(found_on(gazetteer, id, day) for id in dict.fromkeys(found))


def found_on(gazetteer: Gazetteer, id: str, day: str) -> Found:
    """An actor or a person of an id, on a day. Raises `KeyError` where there is none."""
    if (person := gazetteer.person(id)) is not None:
        return _found_person(gazetteer, person, day)
    actor = gazetteer.actor(id)
    if actor is None:
        raise KeyError(id)
    return Found(
        id=id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        sectors=actor.sectors_on(day),
        ids=actor.ids,
    )


def wordings_of(gazetteer: Gazetteer, id: str) -> tuple[str, ...]:
    """The phrases that point to an actor and are none of its own names: wordings, and what belongs to a country."""
    actor = gazetteer.actor(id)
    own = {actor.name, *actor.aliases} if actor else set()
    phrases = (phrase for phrase, sense in gazetteer.senses if sense is not None and sense.actor == id)
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase not in own))


def word_interval(interval: Interval) -> str:
    """The days in words; an open end stays open."""
    return f"{interval.from_ or '…'} – {interval.to or '…'}" if interval.from_ or interval.to else ""


def _found_person(gazetteer: Gazetteer, person: Person, day: str) -> Found:
    held = person.held_on(day)
    actors = [gazetteer.actor(tenure.of) for tenure in held or person.tenures]
    sectors = (sector for tenure in held for sector in sectors_of(gazetteer, tenure, day))
    return Found(
        id=person.id,
        name=person.name,
        kind="person",
        country=next((actor.country for actor in actors if actor), None),
        sectors=tuple(dict.fromkeys(sectors)) or (("ELI",) if person.held_before(day) else ()),
        roles=tuple(f"{tenure.office} ({_name(gazetteer, tenure.of)})" for tenure in held),
        ids=person.ids,
    )


def _name(gazetteer: Gazetteer, id: str) -> str:
    actor = gazetteer.actor(id)
    return actor.name if actor else id


def _by_id(gazetteer: Gazetteer, words: str) -> list[str]:
    id = words.strip().lower()
    return [id] if gazetteer.person(id) is not None or id in gazetteer else []


def _names(gazetteer: Gazetteer) -> Iterator[tuple[Key, str]]:
    for phrase, sense in gazetteer.senses:
        if sense is not None:
            yield key_of(phrase), sense.actor
    for person in gazetteer.people:
        yield from ((key_of(spelling), person.id) for spelling in (person.name, *person.aliases))


def _institutions(gazetteer: Gazetteer, words: str) -> Iterable[str]:
    """What a state has once, from the state's word and the institution's: the Israeli army."""
    names, roles = gazetteer.find_names(words), gazetteer.find_roles(words)
    if len(names) == len(roles) == 1 and not roles[0].plural:
        states = (gazetteer.actor(sense.actor) for sense in names[0].senses)
        found = (gazetteer.institution(state, roles[0].role) for state in states if state and state.kind == "state")
        return [actor.id for actor in found if actor]
    return []


def _holds(name: Key, key: Key) -> bool:
    """Whether the words stand in a name one behind the other, the last one perhaps cut short."""
    starts = range(len(name) - len(key) + 1)
    *whole, last = key
    return any(
        list(name[start : start + len(whole)]) == whole and name[start + len(whole)].startswith(last)
        for start in starts
    )
