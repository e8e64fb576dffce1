"""Comma, semicolon and tab separated tables: one report a row, named by a header row."""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from dateline.ingest.decode import decode
from dateline.ingest.document import Document
from dateline.ingest.fields import find_columns, no_text, take_record
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal, too_large
from dateline.ingest.streams import read_lines
from dateline.records import Exclusion

_DELIMITERS = ",;\t|"


def read_csv(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document | Exclusion]:
    """The report in each row below the header. Raises `Refusal` where no column is known to hold the text."""
    return _read_table(stream, origin, options, None)


def read_tsv(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document | Exclusion]:
    """As `read_csv`, of a table that tabs divide."""
    return _read_table(stream, origin, options, "\t")


def read_rows(
    stream: BinaryIO, origin: str, limit: int, delimiter: str | None = None
) -> Iterator[dict[str, str] | Refusal]:
    """The rows below the header, by its names; a refusal for each that is broken.

    Where no `delimiter` is given it is that of `, ; tab |` which the header has most.
    """
    lines = _Lines(stream, origin, limit)
    first = next(lines, "")
    # The limit is the process's own; raising it takes nothing from its other readers.
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    rows = csv.reader(chain([first], lines), delimiter=delimiter or max(_DELIMITERS, key=first.count), strict=True)
    header = _next_row(rows, lines)
    if isinstance(header, Refusal):
        raise header
    while (row := _next_row(rows, lines)) is not None:
        if isinstance(row, Refusal):
            yield row
        elif row and header:
            yield _named(header, row)


class _Lines:
    """The decoded lines of a table; `size` counts the bytes of the row being read."""

    def __init__(self, stream: BinaryIO, origin: str, limit: int) -> None:
        self._lines = read_lines(stream, limit)
        self._origin = origin
        self._limit = limit
        self.size = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        if isinstance(line, Refusal):
            raise line
        self.size += len(line)
        if self.size > self._limit:
            raise too_large("The row (a quote that never ends?)", self._limit)
        return decode(line, self._origin)


def _read_table(
    stream: BinaryIO, origin: str, options: ReadOptions, delimiter: str | None
) -> Iterator[Document | Exclusion]:
    for number, row in enumerate(read_rows(stream, origin, options.max_bytes, delimiter), 1):
        if isinstance(row, Refusal):
            yield row.exclude(f"{origin}#{number}")
        elif find_columns(row, options.columns)["text"]:
            yield take_record(row, f"{origin}#{number}", options.columns)
        else:
            raise no_text(row)


def _next_row(rows: Iterator[list[str]], lines: _Lines) -> list[str] | Refusal | None:
    lines.size = 0
    try:
        return next(rows, None)
    except Refusal as refusal:
        return refusal
    except csv.Error as error:
        return Refusal("malformed", f"The row is broken ({error}); check its quotes.")


def _named(header: list[str], row: list[str]) -> dict[str, str] | Refusal:
    if len(row) == len(header):
        return dict(zip(header, row, strict=True))
    return Refusal("malformed", f"The row has {len(row)} fields where the header has {len(header)}; check its quotes.")
