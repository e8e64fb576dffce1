"""The tables of countries, and what their words may stand for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from dateline.gazetteer.entry import Actor, Form, Sense
from dateline.yaml_source import Located

_COLUMNS: tuple[tuple[str, Form], ...] = (
    ("names", "name"),
    ("adjectives", "adjective"),
    ("people", "people"),
    ("capitals", "capital"),
    ("seats", "seat"),
    ("cities", "city"),
    ("regions", "region"),
)


_OUTSIDE_IDS = ("iso2", "cow", "cow_number", "wikidata")


def read_rows(path: Path, columns: Sequence[str] = (), optional: Sequence[str] = ()) -> Iterator[Located]:
    """The rows of a tab-separated file with a header, as mappings without empty cells; `#` begins a comment line.

    Raises `ValueError` with file and line where a row has more cells than the header, or where the header is not
    `columns`, with or without the `optional` ones behind them.
    """
    lines = ((n, line.split("\t")) for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line[:1] != "#")
    filled = ((number, cells) for number, cells in lines if cells != [""])
    first, header = next(filled, (1, []))
    if columns and header not in ([*columns], [*columns, *optional]):
        raise ValueError(f"{path.name}:{first}: the columns are {header}: write {' '.join(columns)}, parted by tabs")
    for number, cells in filled:
        if len(cells) > len(header):
            raise ValueError(f"{path.name}:{number}: {len(cells)} cells under {len(header)} headings: remove a tab")
        stripped = ((key, cell.strip()) for key, cell in zip(header, cells, strict=False))
        yield Located({key: cell for key, cell in stripped if cell}, path.name, number)


def read_entries(path: Path, columns: Sequence[str], optional: Sequence[str]) -> Iterator[tuple[Located, ...]]:
    """The rows of such a file, those with the same `id` together: an entry has one row a period.

    Raises `ValueError` as `read_rows` does, and where a row has no id.
    """
    for id, rows in groupby(read_rows(path, columns, optional), key=lambda row: row.value.get("id")):
        entry = tuple(rows)
        if id is None:
            raise ValueError(f"{entry[0].place()}: a row without id: give it one")
        yield entry


def listed(row: Located, column: str) -> list[str]:
    """The parts of a cell of a list: parted by `; `."""
    return [part for part in row.value.get(column, "").split("; ") if part]


def read_state(row: Located) -> Actor:
    """The state that a row of `countries.tsv` describes. Its sector is GOV: a state acts through its government."""
    code = row.value["iso3"]
    official = row.value.get("official_name", row.value["name"])
    return Actor(
        id=code.lower(),
        name=row.value["name"],
        kind="state",
        country=code,
        sectors=("GOV",),
        aliases=(official,),
        ids={key: row.value[key] for key in _OUTSIDE_IDS if key in row.value},
    )


def read_words(row: Located, state: Actor) -> Iterator[tuple[str, Sense]]:
    """The phrases of a row of `country_words.tsv`, and of the state's names, with what each stands for."""
    uncertain = frozenset(row.value.get("uncertain", "").split("; "))
    own: list[tuple[str, Form, str]] = [(spelling, "name", state.name) for spelling in (state.name, *state.aliases)]
    for phrase, form, place in (*own, *_cells(row)):
        contexts = frozenset({state.id}) if phrase in uncertain else frozenset()
        name = place if form in ("capital", "city", "region") else state.name
        yield phrase, Sense(actor=state.id, form=form, name=name, contexts=contexts)


def _cells(row: Located) -> Iterator[tuple[str, Form, str]]:
    for column, form in _COLUMNS:
        for cell in filter(None, row.value.get(column, "").split("; ")):
            canonical, *variants = cell.split("/")
            for spelling in (canonical, *variants):
                yield spelling, form, canonical
