"""Reading the gazetteer's data files."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec import Struct

from dateline.gazetteer.actors import convert, read_actors, read_people
from dateline.gazetteer.checks import (
    GazetteerError,
    check_actor,
    check_ids,
    check_namesakes,
    check_person,
    check_phrases,
)
from dateline.gazetteer.entry import Actor, Person, Role, Sense
from dateline.gazetteer.phrase import key_of
from dateline.gazetteer.places import Places
from dateline.gazetteer.registry import Gazetteer
from dateline.gazetteer.tables import read_rows, read_state, read_words
from dateline.yaml_source import Located, read_sections

DATA = Path(__file__).with_name("data")

Phrases = list[tuple[str, Sense | None]]
Named = TypeVar("Named", Actor, Person)


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """Loaded words, whom they mean, and which actors the report must name for that."""

    id: str
    words: tuple[str, ...]
    actor: str
    context: frozenset[str] = frozenset()


class Register(NamedTuple):
    """The actors and persons of a folder, each with its first row."""

    actors: list[tuple[Located, Actor]]
    people: list[tuple[Located, Person]]


def load_gazetteer(folder: Path = DATA, own: Path | None = None) -> Gazetteer:
    """The gazetteer of a folder of data files, by default the one that comes with Dateline.

    `own` is a folder of one's own with `actors/*.tsv` and `people/*.tsv`: its entries go before those of the same id,
    and take their names from whoever had them. Raises `GazetteerError` with file and line where a file is malformed or
    contradicts another.
    """
    try:
        with _without_collecting():
            return _load(folder, _read_register(own) if own else Register([], []))
    except GazetteerError:
        raise
    except ValueError as error:
        raise GazetteerError(str(error)) from None


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No search for unreachable objects meanwhile: what is loaded stays, and searching it takes a third of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _load(folder: Path, own: Register) -> Gazetteer:
    states, phrases = _read_countries(folder)
    ours = _without(own, _read_register(folder))
    actors = states | {actor.id: actor for register in (ours, own) for _, actor in register.actors}
    roles = read_sections(folder / "roles.yaml")
    known_roles = _read_roles(roles["roles"])
    places = Places.load(folder)
    known = Gazetteer(actors=actors, senses=(), roles=known_roles, places=places)
    for register in (ours, own):
        _check(register, known, frozenset(state.country for state in states.values()))
    wordings = read_sections(folder / "wordings.yaml")
    names = [*_names(own.actors), *_unclaimed(_names(ours.actors), own)]
    return Gazetteer(
        actors=actors,
        people=[*_names(own.people), *_unclaimed(_names(ours.people), own)],
        senses=[
            *phrases,
            *((spelling, Sense(actor=actor.id, form="name", name=actor.name)) for spelling, actor in names),
            *_read_wordings(wordings["wordings"], known),
            *_read_namesakes(folder),
            *_longer_names(places.feature_words, phrases),
        ],
        roles=known_roles,
        places=places,
        open_wordings=[row.value for row in wordings["open"]],
        former=[row.value for row in roles["former"]],
        honorifics=[row.value for row in roles["honorifics"]],
        partitives=[row.value for row in roles["partitives"]],
        parts=[row.value for row in roles["parts"]],
    )


def _read_register(folder: Path) -> Register:
    actor_files, people_files = sorted(folder.glob("actors/*.tsv")), sorted(folder.glob("people/*.tsv"))
    if not actor_files and not people_files:
        raise GazetteerError(f"{folder}: no actors/*.tsv and no people/*.tsv: `dateline actors import` writes them")
    actors, people = list(read_actors(actor_files)), list(read_people(people_files))
    check_ids([*((row, actor.id) for row, actor in actors), *((row, person.id) for row, person in people)])
    check_phrases((row, spelling, actor.id) for row, actor in actors for spelling in _spellings(actor))
    check_namesakes((row, spelling, person) for row, person in people for spelling in _spellings(person))
    return Register(actors, people)


def _check(register: Register, known: Gazetteer, countries: frozenset[str]) -> None:
    for row, actor in register.actors:
        check_actor(row, actor, countries, known)
    for row, person in register.people:
        check_person(row, person, known)


def _without(own: Register, ours: Register) -> Register:
    """Ours without the entries whose ids are taken."""
    ids = {actor.id for _, actor in own.actors} | {person.id for _, person in own.people}
    return Register(
        [(row, actor) for row, actor in ours.actors if actor.id not in ids],
        [(row, person) for row, person in ours.people if person.id not in ids],
    )


def _spellings(entry: Actor | Person) -> tuple[str, ...]:
    return (entry.name, *entry.aliases)


def _names(rows: Iterable[tuple[Located, Named]]) -> Iterator[tuple[str, Named]]:
    return ((spelling, entry) for _, entry in rows for spelling in _spellings(entry))


def _unclaimed(names: Iterable[tuple[str, Named]], own: Register) -> Iterator[tuple[str, Named]]:
    """The names that none of one's own entries has."""
    taken = {key_of(spelling) for spelling, _ in (*_names(own.actors), *_names(own.people))}
    return ((spelling, entry) for spelling, entry in names if not taken or key_of(spelling) not in taken)


def _read_countries(folder: Path) -> tuple[dict[str, Actor], Phrases]:
    states = {state.id: state for state in map(read_state, read_rows(folder / "countries.tsv"))}
    rows = {row.value["iso3"].lower(): row for row in read_rows(folder / "country_words.tsv")}
    for id, row in rows.items():
        if id not in states:
            raise GazetteerError(f"{row.place()}: countries.tsv has no country {id.upper()}: correct the code")
    without_words = Located({}, "countries.tsv", 0)
    return states, [phrase for id, state in states.items() for phrase in read_words(rows.get(id, without_words), state)]


def _read_roles(rows: Iterable[Located]) -> list[Role]:
    roles = [(row, convert(row, row.value, Role)) for row in rows]
    check_ids((row, role.id) for row, role in roles)
    check_phrases((row, noun, role.id) for row, role in roles for noun in role.nouns)
    return [role for _, role in roles]


def _read_wordings(rows: Iterable[Located], gazetteer: Gazetteer) -> Phrases:
    wordings = [(row, convert(row, row.value, Wording)) for row in rows]
    check_ids((row, wording.id) for row, wording in wordings)
    phrases: Phrases = []
    for row, wording in wordings:
        for id in sorted({wording.actor} | wording.context):
            if id not in gazetteer:
                raise GazetteerError(f"{row.place()}: no actor {id}: add it to a file of actors, or correct the id")
        sense = Sense(actor=wording.actor, form="wording", name=wording.words[0], contexts=wording.context)
        phrases += [(words, sense) for words in wording.words]
    return phrases


def _read_namesakes(folder: Path) -> Phrases:
    lines = (folder / "namesakes.txt").read_text("utf-8").splitlines()
    return [(line, None) for line in lines if line[:1] not in ("#", "")]


def _longer_names(names: Mapping[tuple[str, ...], str], phrases: Phrases) -> Iterator[tuple[str, None]]:
    """The names that hold a word of a country, which stands for nobody there: Lake Chad, the Korean Peninsula."""
    known = {key_of(phrase) for phrase, _ in phrases}
    for key, name in names.items():
        ends = ((first, last) for first in range(len(key)) for last in range(first + 1, len(key) + 1))
        if key not in known and any(key[first:last] in known for first, last in ends):
            yield name, None
