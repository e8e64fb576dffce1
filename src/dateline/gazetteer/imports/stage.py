"""Entries on their way into a folder, kept on disk: a name that two of them bear must be found among millions."""

import sqlite3
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import Literal

import msgspec

from dateline.gazetteer.entry import Actor, Person
from dateline.gazetteer.imports.entries import FIRST, LAST, whole_day
from dateline.gazetteer.phrase import key_of

Rank = Literal[0, 1, 2]
"""Whose name it is before others': 0 stood in the folder before, 1 is an entry's name, 2 another name of it."""

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT UNIQUE, kind TEXT, place TEXT, value BLOB);
CREATE TABLE spelling (kind TEXT, key TEXT, entry INTEGER, rank INTEGER, first TEXT, last TEXT);
CREATE INDEX by_key ON spelling (kind, key);
"""


class Stage:
    """A table on disk of entries and their spellings; it goes when closed."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="dateline-import-")
        self._tables = sqlite3.connect(f"{self._folder.name}/stage.db", isolation_level=None)
        self._tables.executescript(_TABLES)

    def close(self) -> None:
        """Remove the table from the disk."""
        self._tables.close()
        self._folder.cleanup()

    def __contains__(self, id: str) -> bool:
        return self._tables.execute("SELECT 1 FROM entry WHERE id = ?", (id,)).fetchone() is not None

    def add(self, entry: Actor | Person, place: str = "", stood_before: bool = False) -> None:
        """Take an entry with all its spellings."""
        kind, value = _kind(entry), None if stood_before else msgspec.json.encode(entry)
        row = (entry.id, kind, place, value)
        number = self._tables.execute("INSERT INTO entry VALUES (NULL, ?, ?, ?, ?)", row).lastrowid
        first, last = _career(entry)
        ranks: list[tuple[str, Rank]] = [(entry.name, 0 if stood_before else 1)]
        ranks += [(alias, 0 if stood_before else 2) for alias in entry.aliases]
        rows = [(kind, _key(spelling), number, rank, first, last) for spelling, rank in ranks]
        self._tables.executemany("INSERT INTO spelling VALUES (?, ?, ?, ?, ?, ?)", rows)

    def entries(self) -> Iterator[tuple[str, Actor | Person]]:
        """The entries that did not stand in the folder before, with their places, in the order they came."""
        found = self._tables.execute(
            "SELECT place, kind, value FROM entry WHERE value IS NOT NULL ORDER BY kind, number"
        )
        for place, kind, value in found:
            read = msgspec.json.Decoder(Actor).decode if kind == "actor" else msgspec.json.Decoder(Person).decode
            yield place, read(value)

    def is_contested(self, entry: Actor | Person, spelling: str) -> bool:
        """Whether another entry bears the spelling with as much right, in days that meet.

        A name goes before another's alias; what two have with equal right, neither may keep.
        """
        rank = 1 if spelling == entry.name else 2
        first, last = _career(entry)
        found = self._tables.execute(
            "SELECT 1 FROM spelling JOIN entry ON entry.number = spelling.entry WHERE spelling.kind = ? AND key = ?"
            " AND entry.id <> ? AND rank <= ? AND first <= ? AND last >= ?",
            (_kind(entry), _key(spelling), entry.id, rank, last, first),
        )
        return found.fetchone() is not None


def _kind(entry: Actor | Person) -> str:
    return "actor" if isinstance(entry, Actor) else "person"


def _key(spelling: str) -> str:
    return " ".join(key_of(spelling))


def _career(entry: Actor | Person) -> tuple[str, str]:
    """The days in which an entry bears its names: persons of one name are told apart by their days."""
    if isinstance(entry, Actor):
        return FIRST, LAST
    firsts = (whole_day(tenure.from_, FIRST) for tenure in entry.tenures)
    return min(firsts), max(whole_day(tenure.to, LAST) for tenure in entry.tenures)
