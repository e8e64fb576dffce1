"""CSV: a header and one flat row a record, in UTF-8, quoted where needed, after RFC 4180."""

import csv
import io
from typing import BinaryIO

from msgspec import Struct

from dateline.records.table import Cell, columns, row

LIST_SEPARATOR = "; "


class CsvWriter:
    """Writes each record as a row; lists are joined by `; `, null is an empty cell."""

    def __init__(self, stream: BinaryIO, record_type: type[Struct]) -> None:
        self._stream = stream
        self._write_cells([column.name for column in columns(record_type)])

    def write(self, record: Struct) -> None:
        """Add one row."""
        self._write_cells([_text(cell) for cell in row(record).values()])

    def finish(self) -> None:
        """Nothing is held back: every row is whole."""

    def _write_cells(self, cells: list[str]) -> None:
        line = io.StringIO(newline="")
        csv.writer(line).writerow(cells)
        self._stream.write(line.getvalue().encode())


def _text(cell: Cell) -> str:
    if isinstance(cell, list):
        return LIST_SEPARATOR.join(map(_text, cell))
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else str(cell)
