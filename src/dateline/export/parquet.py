"""Parquet: one flat row a record, with real lists, days as dates, compressed by Zstandard."""

from datetime import date
from typing import TYPE_CHECKING, Any, BinaryIO

from msgspec import Struct

from dateline.records.table import Cell, Column, columns, row

if TYPE_CHECKING:
    import pyarrow

ROWS_PER_GROUP = 10_000


class ParquetWriter:
    """Writes each record as a row, in groups of `ROWS_PER_GROUP`; the file is readable once it is finished."""

    def __init__(self, stream: BinaryIO, record_type: type[Struct]) -> None:
        from pyarrow import parquet  # slow to load, and few runs write Parquet

        self._columns = columns(record_type)
        self._schema = _schema(self._columns)
        self._writer = parquet.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, record: Struct) -> None:
        """Add one row."""
        cells = row(record)
        self._rows.append({column.name: _arrow_value(column, cells[column.name]) for column in self._columns})
        if len(self._rows) == ROWS_PER_GROUP:
            self._write_group()

    def finish(self) -> None:
        """Write the last rows and the footer."""
        self._write_group()
        self._writer.close()

    def _write_group(self) -> None:
        import pyarrow

        if self._rows:
            self._writer.write_table(pyarrow.Table.from_pylist(self._rows, schema=self._schema))
            self._rows = []


def _schema(of: tuple[Column, ...]) -> "pyarrow.Schema":
    import pyarrow

    value_types = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
    }
    return pyarrow.schema(
        pyarrow.field(
            column.name,
            pyarrow.list_(value_types[column.type]) if column.many else value_types[column.type],
            metadata={"description": column.description},
        )
        for column in of
    )


def _arrow_value(column: Column, cell: Cell) -> Any:
    return date.fromisoformat(cell) if column.type == "date" and isinstance(cell, str) else cell
