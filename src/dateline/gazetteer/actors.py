"""The tables of actors: organisations and groups, one row a period."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dateline.gazetteer.checks import GazetteerError
from dateline.gazetteer.entry import Actor, Period, Person, Tenure
from dateline.gazetteer.tables import listed, read_entries
from dateline.yaml_source import Located

ACTOR_COLUMNS = ("id", "name", "aliases", "kind", "country", "sectors", "part_of", "from", "to")
PERSON_COLUMNS = ("id", "name", "aliases", "office", "of", "sectors", "from", "to")
OUTSIDE_COLUMNS = ("wikidata",)
"""Ids that others gave: these columns may stand behind the others."""

Entry = TypeVar("Entry")


def read_actors(paths: Iterable[Path]) -> Iterator[tuple[Located, Actor]]:
    """The actors of the files, each with its first row.

    Raises `ValueError` with file and line where one is malformed.
    """
    for path in paths:
        for rows in read_entries(path, ACTOR_COLUMNS, OUTSIDE_COLUMNS):
            yield rows[0], _read_actor(rows)


def read_people(paths: Iterable[Path]) -> Iterator[tuple[Located, Person]]:
    """The persons of the files, each with its first row.

    Raises `ValueError` with file and line where one is malformed.
    """
    for path in paths:
        for rows in read_entries(path, PERSON_COLUMNS, OUTSIDE_COLUMNS):
            tenures = tuple(convert(row, _fields(row, "office", "of", "from", "to", "sectors"), Tenure) for row in rows)
            own = _fields(rows[0], "id", "name", "aliases") | _outside_ids(rows[0])
            yield rows[0], convert(rows[0], own | {"tenures": tenures}, Person)


def _read_actor(rows: tuple[Located, ...]) -> Actor:
    own = _fields(rows[0], "id", "name", "aliases", "kind", "country", "part_of") | _outside_ids(rows[0])
    if len(rows) == 1 and not {"from", "to"} & rows[0].value.keys():
        return convert(rows[0], own | _fields(rows[0], "sectors"), Actor)
    periods = tuple(convert(row, _fields(row, "sectors", "from", "to"), Period) for row in rows)
    return convert(rows[0], own | {"periods": periods}, Actor)


def _fields(row: Located, *columns: str) -> dict[str, Any]:
    lists = {column: listed(row, column) for column in columns if column in ("aliases", "sectors")}
    return {column: row.value[column] for column in columns if column in row.value} | lists


def _outside_ids(row: Located) -> dict[str, Any]:
    return {"ids": {column: row.value[column] for column in OUTSIDE_COLUMNS if column in row.value}}


def convert(row: Located, value: object, kind: type[Entry]) -> Entry:
    """The value as a record. Raises `GazetteerError` with file and line where it does not fit."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise GazetteerError(f"{row.place()}: {error}") from None
