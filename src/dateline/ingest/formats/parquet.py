"""Parquet tables: one report a row."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from dateline.ingest.document import Document
from dateline.ingest.fields import find_columns, no_text, take_record
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal, too_large
from dateline.ingest.streams import read_all
from dateline.records import Exclusion

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

# Rows turned into Python at a time: few, since one text may take max_bytes.
_ROWS = 16
_MOST_UNPACKED = 200


def read_parquet(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document | Exclusion]:
    """The report in each row; only the columns that a report needs are read."""
    from pyarrow import ArrowException  # takes half a second, and few runs need it
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(stream if stream.seekable() else io.BytesIO(read_all(stream, options.max_bytes)))
        columns = _columns(table, options)
        _refuse_bomb(table, columns, options.max_bytes)
        number = 0
        for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield take_record(row, f"{origin}#{number}", options.columns)
    except (ArrowException, OSError, ValueError) as error:
        detail = f"It is no Parquet that can be read ({str(error)[:200]}); write it again."
        raise Refusal("malformed", detail) from None


def _columns(table: "ParquetFile", options: ReadOptions) -> list[str]:
    names = table.schema_arrow.names
    found = find_columns(names, options.columns)
    if not found["text"]:
        raise no_text(names)
    return [name for name in names if any(name in candidates for candidates in found.values())]


def _refuse_bomb(table: "ParquetFile", columns: list[str], limit: int) -> None:
    for group in range(table.metadata.num_row_groups):
        for index in range(table.metadata.num_columns):
            chunk = table.metadata.row_group(group).column(index)
            unpacked = chunk.total_uncompressed_size
            named = chunk.path_in_schema.split(".")[0] in columns
            if named and unpacked > max(limit, _MOST_UNPACKED * chunk.total_compressed_size):
                raise too_large("A column that unpacks to over 200 times its size", limit)
