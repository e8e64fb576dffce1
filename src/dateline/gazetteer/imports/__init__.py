"""Actors of others into a folder of one's own that `load_gazetteer(own=...)` reads: one module a format."""

import re
import zlib
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Literal

from dateline.gazetteer.imports.dictionary import read_dictionary
from dateline.gazetteer.imports.dump_lines import Dump, open_packed
from dateline.gazetteer.imports.entries import ImportReport, Sighting, id_of
from dateline.gazetteer.imports.folder import write_entries
from dateline.gazetteer.imports.own_table import COLUMNS, OwnTable
from dateline.gazetteer.imports.wikidata import read_wikidata
from dateline.gazetteer.registry import Gazetteer

ImportFormat = Literal["dictionary", "wikidata", "csv"]
_HEAD = 65536

__all__ = ["ImportFormat", "ImportReport", "import_actors", "tell_format"]


def import_actors(source: Path, folder: Path, gazetteer: Gazetteer, format: ImportFormat | None = None) -> ImportReport:
    """Write the entries of a source into a folder, as `actors/NAME.tsv` and `people/NAME.tsv`.

    Raises `ValueError` with file, line and remedy where the source is in no known format, or nothing of it can be read.
    """
    report = ImportReport()
    chosen = format or tell_format(source)
    name = id_of(source.name.split(".")[0])
    if chosen == "wikidata":
        dump = Dump(source)
        write_entries(read_wikidata(dump, source.name, gazetteer), folder, name, gazetteer, report)
        report.stopped = dump.stopped
    else:
        write_entries(_read_text(source, chosen, gazetteer), folder, name, gazetteer, report)
    return report


def tell_format(source: Path) -> ImportFormat:
    """The format of a source, by its content. Raises `ValueError` where it is none of them."""
    head = _head(source)
    first = next((line for line in head.splitlines() if line.strip()), "")
    if first.lstrip("\ufeff").startswith(("[{", "{")) or first.strip() == "[":
        return "wikidata"
    if {cell.strip(' "').lower() for cell in re.split(r"[,;\t]", first.lstrip("\ufeff"))} & {"name"}:
        return "csv"
    if re.search(r"^[^\[\n;#]*_?[^\n;#]*\[[^\]\n]*\]", head, re.M):
        return "dictionary"
    raise ValueError(
        f"{source.name}:1: neither an actor dictionary, nor a JSON dump of Wikidata, nor a CSV with the columns "
        f"{', '.join(COLUMNS)}: say which it is with --format"
    )


def _head(source: Path) -> str:
    try:
        with open_packed(source) as stream:
            return stream.read(_HEAD).decode("utf-8", "replace")
    except (EOFError, OSError, zlib.error) as error:
        raise ValueError(f"{source.name}: its packing breaks off at the start ({error}): fetch it again") from None


def _read_text(source: Path, format: ImportFormat, gazetteer: Gazetteer) -> Iterator[tuple[str, Sighting]]:
    with open_packed(source) as stream, TextIOWrapper(stream, "utf-8", "replace", newline="") as lines:
        whole = _until_broken(lines, source.name)
        if format == "csv":
            yield from OwnTable(whole, source.name, gazetteer).entries()
        else:
            countries = frozenset(actor.country for actor in gazetteer.actors if actor.kind == "state")
            yield from read_dictionary(whole, source.name, countries)


def _until_broken(lines: Iterable[str], name: str) -> Iterator[str]:
    try:
        yield from lines
    except (EOFError, zlib.error) as error:
        raise ValueError(f"{name}: its packing breaks off ({error}): fetch it again") from None
