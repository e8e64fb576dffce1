"""The tables of countries, and what their words may stand for."""

import csv
from collections.abc import Iterator
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


def read_rows(path: Path) -> Iterator[Located]:
    """The rows of a tab-separated file with a header, as mappings without empty cells; `#` begins a comment line.

    Raises `ValueError` with file and line where a row has more cells than the header.
    """
    lines = [
        (number, line)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if line[:1] not in ("#", "")
    ]
    header, *rows = csv.reader((line for _, line in lines), delimiter="\t")
    for (number, _), cells in zip(lines[1:], rows, strict=True):
        if len(cells) > len(header):
            raise ValueError(f"{path.name}:{number}: {len(cells)} cells under {len(header)} headings: remove a tab")
        yield Located({key: cell for key, cell in zip(header, cells, strict=False) if cell}, path.name, number)


def read_state(row: Located) -> Actor:
    """The state that a row of `countries.tsv` describes. Its sector is GOV: a state acts through its government."""
    code = row.value["iso3"]
    official = row.value.get("official_name", row.value["name"])
    return Actor(
        id=code.lower(), name=row.value["name"], kind="state", country=code, sectors=("GOV",), aliases=(official,)
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
