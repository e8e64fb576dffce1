"""A table of one's own: actors and persons as a researcher keeps them in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, get_args

import msgspec

from dateline.gazetteer.entry import NO_COUNTRY, Actor, Person, Sector
from dateline.gazetteer.imports.entries import LeftOut, Sighting, id_of
from dateline.gazetteer.imports.own_cells import CellError, read_country, read_day, read_list, read_of
from dateline.gazetteer.phrase import key_of
from dateline.gazetteer.registry import Gazetteer

if TYPE_CHECKING:
    from _csv import Reader

COLUMNS = ("name", "aliases", "kind", "country", "sectors", "role", "of", "from", "to")
_KINDS = ("organization", "group", "person")
_SECTORS = frozenset(get_args(Sector))


class OwnRow(NamedTuple):
    """A row, what stands in its columns, and where it stands."""

    place: str
    cells: dict[str, str]


class OwnTable:
    """The rows of a table; those of one name are one entry, with a period or a role each."""

    def __init__(self, lines: Iterable[str], name: str, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._rows: dict[tuple[str, ...], list[OwnRow]] = {}
        self._nameless: list[str] = []
        for row in _read_rows(lines, name):
            key = key_of(row.cells.get("name", ""))
            if key:
                self._rows.setdefault(key, []).append(row)
            else:
                self._nameless.append(row.place)

    def entries(self) -> Iterator[tuple[str, Sighting]]:
        """The entries with the place of their first row."""
        for place in self._nameless:
            yield place, LeftOut(place, "a row", "it has no name: write one in the column name")
        for rows in self._rows.values():
            good = []
            for row in rows:
                try:
                    good.append((row, self._read_row(row.cells)))
                except CellError as error:
                    yield row.place, LeftOut(row.place, f"{row.cells['name']}: {error.what}", error.remedy)
            if good:
                yield good[0][0].place, _entry(good)

    def _read_row(self, cells: dict[str, str]) -> dict[str, object]:
        """What a row says of a role or a period. Raises `CellError`."""
        kind = cells.get("kind", "person" if "role" in cells else "")
        if kind not in _KINDS:
            raise CellError(f"kind {kind!r}", f"the kind is one of {', '.join(_KINDS)}: write it in the column kind")
        sectors = read_list(cells.get("sectors", ""))
        if unknown := [sector for sector in sectors if sector not in _SECTORS]:
            raise CellError(f"sector {unknown[0]!r}", f"the sectors of PLOVER are {', '.join(sorted(_SECTORS))}")
        days = {column: read_day(cells.get(column)) for column in ("from", "to")}
        if kind == "person":
            return {"kind": kind, "sectors": sectors, "office": _role(cells), "of": self._of(cells), **days}
        if "country" not in cells:
            raise CellError("no country", f"write ISO 3166 alpha-3 or one of {', '.join(sorted(NO_COUNTRY))}")
        country = read_country(cells["country"], self._gazetteer)
        part_of = self._of(cells) if "of" in cells else None
        return {"kind": kind, "sectors": sectors, "country": country, "part_of": part_of, **days}

    def _of(self, cells: dict[str, str]) -> str:
        words = cells.get("of") or cells.get("country") or ""
        if (own := key_of(words)) in self._rows and own:
            return id_of(self._rows[own][0].cells["name"])
        return read_of(words, self._gazetteer)


def _entry(good: list[tuple[OwnRow, dict[str, object]]]) -> Actor | Person:
    rows, read = [row for row, _ in good], [fields for _, fields in good]
    aliases = dict.fromkeys(alias for row in rows for alias in read_list(row.cells.get("aliases", "")))
    name = rows[0].cells["name"]
    own: dict[str, object] = {"id": id_of(name), "name": name, "aliases": tuple(aliases)}
    first = read[0]
    if first["kind"] == "person":
        tenures = [{key: fields.get(key) for key in ("office", "of", "sectors", "from", "to")} for fields in read]
        return msgspec.convert(own | {"tenures": tenures}, Person)
    own |= {key: first[key] for key in ("kind", "country", "part_of")}
    if len(read) == 1 and first["from"] is first["to"] is None:
        return msgspec.convert(own | {"sectors": first["sectors"]}, Actor)
    periods = [{key: fields[key] for key in ("sectors", "from", "to")} for fields in read]
    return msgspec.convert(own | {"periods": sorted(periods, key=lambda period: str(period["from"] or ""))}, Actor)


def _role(cells: dict[str, str]) -> str:
    if "role" not in cells:
        raise CellError("no role", "a person acts in a role: write it in the column role, such as president")
    return cells["role"]


def _read_rows(lines: Iterable[str], name: str) -> Iterator[OwnRow]:
    """The rows with their filled cells. Raises `ValueError` with file, line and remedy where the header is wrong."""
    remaining = (line.removeprefix("\ufeff") for line in lines)
    first = next(remaining, "")
    table = csv.reader(remaining, delimiter=max(",;\t", key=first.count))
    header = [cell.strip().lower() for cell in next(csv.reader([first], delimiter=max(",;\t", key=first.count)), [])]
    if unknown := [cell for cell in header if cell not in COLUMNS]:
        raise ValueError(f"{name}:1: no column is called {unknown[0]!r}: name them {', '.join(COLUMNS)}, in any order")
    if "name" not in header or len(set(header)) < len(header):
        raise ValueError(f"{name}:1: the column name is missing, or one stands twice: give each of them once")
    for cells in _cells(table, name):
        place = f"{name}:{table.line_num + 1}"
        if len(cells) > len(header):
            raise ValueError(f"{place}: {len(cells)} cells under {len(header)} headings: put quotes around commas")
        filled = {column: " ".join(cell.split()) for column, cell in zip(header, cells, strict=False) if cell.strip()}
        if filled:
            yield OwnRow(place, filled)


def _cells(table: "Reader", name: str) -> Iterator[list[str]]:
    try:
        yield from table
    except csv.Error as error:
        raise ValueError(f"{name}:{table.line_num + 1}: {error}: close the quotes that were opened before") from None
