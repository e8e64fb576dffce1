"""Reading the gazetteer's data files."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from dateline.gazetteer.checks import GazetteerError, check_actor, check_ids, check_phrases
from dateline.gazetteer.entry import Actor, Role, Sense
from dateline.gazetteer.registry import Gazetteer
from dateline.gazetteer.tables import read_rows, read_state, read_words
from dateline.yaml_source import Located, read_sections

DATA = Path(__file__).with_name("data")

Entry = TypeVar("Entry")
Phrases = list[tuple[str, Sense | None]]


class Wording(Struct, frozen=True, forbid_unknown_fields=True):
    """Loaded words, whom they mean, and which actors the report must name for that."""

    id: str
    words: tuple[str, ...]
    actor: str
    context: frozenset[str] = frozenset()


def load_gazetteer(folder: Path = DATA) -> Gazetteer:
    """The gazetteer of a folder of data files, by default the one that comes with Dateline.

    Raises `GazetteerError` with file and line where a file is malformed or contradicts another.
    """
    try:
        return _load(folder)
    except GazetteerError:
        raise
    except ValueError as error:
        raise GazetteerError(str(error)) from None


def _load(folder: Path) -> Gazetteer:
    states, phrases = _read_countries(folder)
    actors, names = _read_actors(folder, states)
    roles = read_sections(folder / "roles.yaml")
    wordings = read_sections(folder / "wordings.yaml")
    known_roles = _read_roles(roles["roles"])
    known = Gazetteer(actors=actors, senses=(), roles=known_roles)
    return Gazetteer(
        actors=actors,
        senses=[*phrases, *names, *_read_wordings(wordings["wordings"], known), *_read_namesakes(folder)],
        roles=known_roles,
        open_wordings=[row.value for row in wordings["open"]],
        former=[row.value for row in roles["former"]],
        honorifics=[row.value for row in roles["honorifics"]],
        partitives=[row.value for row in roles["partitives"]],
        parts=[row.value for row in roles["parts"]],
    )


def _convert(row: Located, kind: type[Entry]) -> Entry:
    try:
        return msgspec.convert(row.value, kind)
    except msgspec.ValidationError as error:
        raise GazetteerError(f"{row.place()}: {error}") from None


def _read_countries(folder: Path) -> tuple[dict[str, Actor], Phrases]:
    states = {state.id: state for state in map(read_state, read_rows(folder / "countries.tsv"))}
    rows = {row.value["iso3"].lower(): row for row in read_rows(folder / "country_words.tsv")}
    for id, row in rows.items():
        if id not in states:
            raise GazetteerError(f"{row.place()}: countries.tsv has no country {id.upper()}: correct the code")
    without_words = Located({}, "countries.tsv", 0)
    return states, [phrase for id, state in states.items() for phrase in read_words(rows.get(id, without_words), state)]


def _read_actors(folder: Path, states: dict[str, Actor]) -> tuple[dict[str, Actor], Phrases]:
    rows = [(row, _convert(row, Actor)) for row in read_sections(folder / "actors.yaml")["actors"]]
    check_ids((row, actor.id) for row, actor in rows)
    countries = frozenset(state.country for state in states.values())
    for row, actor in rows:
        check_actor(row, actor, countries)
    spellings = [(row, spelling, actor.id) for row, actor in rows for spelling in (actor.name, *actor.aliases)]
    check_phrases(spellings)
    actors = states | {actor.id: actor for _, actor in rows}
    return actors, [(phrase, Sense(actor=id, form="name", name=actors[id].name)) for _, phrase, id in spellings]


def _read_roles(rows: Iterable[Located]) -> list[Role]:
    roles = [(row, _convert(row, Role)) for row in rows]
    check_ids((row, role.id) for row, role in roles)
    check_phrases((row, noun, role.id) for row, role in roles for noun in role.nouns)
    return [role for _, role in roles]


def _read_wordings(rows: Iterable[Located], gazetteer: Gazetteer) -> Phrases:
    wordings = [(row, _convert(row, Wording)) for row in rows]
    check_ids((row, wording.id) for row, wording in wordings)
    phrases: Phrases = []
    for row, wording in wordings:
        for id in sorted({wording.actor} | wording.context):
            if gazetteer.actor(id) is None:
                raise GazetteerError(f"{row.place()}: no actor {id}: add it to actors.yaml, or correct the id")
        sense = Sense(actor=wording.actor, form="wording", name=wording.words[0], contexts=wording.context)
        phrases += [(words, sense) for words in wording.words]
    return phrases


def _read_namesakes(folder: Path) -> Phrases:
    lines = (folder / "namesakes.txt").read_text("utf-8").splitlines()
    return [(line, None) for line in lines if line[:1] not in ("#", "")]
