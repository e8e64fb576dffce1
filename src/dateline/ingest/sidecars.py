"""Metadata that stand beside reports: `NAME.meta.json` for one file, `metadata.csv` with a column `file` for many."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.ingest.decode import decode
from dateline.ingest.document import Metadata
from dateline.ingest.fields import read_metadata
from dateline.ingest.formats.json import parse_object
from dateline.ingest.formats.table import read_rows
from dateline.ingest.refusal import Refusal
from dateline.ingest.sources import SIDECAR_SUFFIX, SIDECAR_TABLE, Source, show
from dateline.ingest.streams import open_bytes, read_all
from dateline.records import Exclusion

_FILE = "file"


class Sidecars:
    """The sidecars met in one run; each table is read once."""

    def __init__(self, columns: Mapping[str, str], limit: int) -> None:
        self._columns = columns
        self._limit = limit
        self._tables: dict[Path, dict[str, Metadata]] = {}

    def find(self, source: Source) -> Iterator[Metadata | Exclusion]:
        """What is said about `source` beside it, nearest first; an exclusion for a sidecar that cannot be read."""
        if source.path is None:
            return
        own = source.path.with_name(source.path.name + SIDECAR_SUFFIX)
        if own.is_file():
            yield self._read_own(own)
        for folder in source.path.parents:
            if folder not in self._tables:
                yield from self._load(folder)
            if found := self._tables[folder].get(source.path.relative_to(folder).as_posix()):
                yield found
            if folder == source.root:
                break

    def _read_own(self, path: Path) -> Metadata | Exclusion:
        try:
            with open_bytes(path, self._limit) as stream:
                record = parse_object(decode(read_all(stream, self._limit), show(path)))
            return read_metadata(record, self._columns)
        except Refusal as refusal:
            return refusal.exclude(show(path))
        except OSError as error:
            return Refusal("unreadable", f"{error.strerror}; check its permissions.").exclude(show(path))

    def _load(self, folder: Path) -> Iterator[Exclusion]:
        path = folder / SIDECAR_TABLE
        table = self._tables[folder] = {}
        if not path.is_file():
            return
        try:
            with open_bytes(path, self._limit) as stream:
                for number, row in enumerate(read_rows(stream, show(path), self._limit), 1):
                    if isinstance(row, Refusal):
                        yield row.exclude(f"{show(path)}#{number}")
                    elif _FILE not in row:
                        raise Refusal("malformed", f"It has no column `{_FILE}` for the names of the files described.")
                    else:
                        table[row[_FILE]] = read_metadata(row, self._columns)
        except Refusal as refusal:
            yield refusal.exclude(show(path))
        except OSError as error:
            yield Refusal("unreadable", f"{error.strerror}; check its permissions.").exclude(show(path))
