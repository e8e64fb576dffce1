"""What a dump says of offices, classes and candidates, kept on disk until all of it is read."""

import sqlite3
from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE office (id TEXT PRIMARY KEY, label TEXT, jurisdictions TEXT);
CREATE TABLE class (id TEXT PRIMARY KEY, label TEXT);
CREATE TABLE candidate (id TEXT PRIMARY KEY, value BLOB);
"""


class Position(Struct, frozen=True):
    """A position that somebody held, with the items that say whose it is, the nearest first."""

    office: str
    of: tuple[str, ...]
    start: str | None = None
    end: str | None = None


class Candidate(Struct, frozen=True):
    """Somebody who held positions, or something whose class may be one of organisations."""

    id: str
    line: int
    name: str
    aliases: tuple[str, ...]
    countries: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()


class Shelf:
    """Tables on disk, by the ids of Wikidata; they go when closed."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="dateline-wikidata-")
        self._tables = sqlite3.connect(f"{self._folder.name}/shelf.db", isolation_level=None)
        self._tables.executescript(_TABLES)

    def close(self) -> None:
        """Remove the tables from the disk."""
        self._tables.close()
        self._folder.cleanup()

    def put_office(self, id: str, label: str, jurisdictions: Iterable[str]) -> None:
        """Take note of what may be an office."""
        row = (id, label, " ".join(jurisdictions))
        self._tables.execute("INSERT OR REPLACE INTO office VALUES (?, ?, ?)", row)

    def put_class(self, id: str, label: str) -> None:
        """Take note of a class of organisations, by its label in `wikidata_classes.tsv`."""
        self._tables.execute("INSERT OR REPLACE INTO class VALUES (?, ?)", (id, label))

    def put_candidate(self, candidate: Candidate) -> None:
        """Take note of what may become an entry."""
        row = (candidate.id, msgspec.json.encode(candidate))
        self._tables.execute("INSERT OR REPLACE INTO candidate VALUES (?, ?)", row)

    def office(self, id: str) -> tuple[str, tuple[str, ...]] | None:
        """An office's label and jurisdictions; `None` where the dump does not hold it."""
        found = self._tables.execute("SELECT label, jurisdictions FROM office WHERE id = ?", (id,)).fetchone()
        return (found[0], tuple(found[1].split())) if found else None

    def class_label(self, id: str) -> str | None:
        """The label of a class of organisations; `None` where it is none."""
        found = self._tables.execute("SELECT label FROM class WHERE id = ?", (id,)).fetchone()
        return str(found[0]) if found else None

    def classes_of(self, id: str) -> tuple[str, ...]:
        """The classes of a candidate; none where there is no such candidate."""
        found = self._tables.execute("SELECT value FROM candidate WHERE id = ?", (id,)).fetchone()
        return msgspec.json.decode(found[0], type=Candidate).classes if found else ()

    def candidates(self) -> Iterator[Candidate]:
        """The candidates, in the order of the dump."""
        for (value,) in self._tables.execute("SELECT value FROM candidate ORDER BY rowid"):
            yield msgspec.json.decode(value, type=Candidate)
