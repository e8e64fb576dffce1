"""Records into files that others read: one module an outside format."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from dateline.export.csv import CsvWriter
from dateline.export.destination import STANDARD_OUTPUT, open_destination
from dateline.export.jsonl import JsonLinesWriter
from dateline.export.parquet import ParquetWriter
from dateline.export.writer import Writer

__all__ = ["FORMATS", "STANDARD_OUTPUT", "Writer", "format_of", "open_writer"]

FORMATS: dict[str, type[Writer]] = {"jsonl": JsonLinesWriter, "csv": CsvWriter, "parquet": ParquetWriter}


def format_of(path: str) -> str:
    """The format that the ending of `path` names; JSON Lines for standard output.

    Raises `ValueError` where the ending names none.
    """
    if path == STANDARD_OUTPUT:
        return "jsonl"
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        endings = ", ".join(f".{name}" for name in FORMATS)
        raise ValueError(f"{path}: the name tells no format; let it end in one of {endings}")
    return ending


@contextmanager
def open_writer(path: str, record_type: type[Struct], format: str | None = None) -> Iterator[Writer]:
    """A writer of `record_type` to `path`, `-` for standard output; `format` goes before the path's ending.

    What was written is a valid file also after Ctrl-C. Raises `ValueError` where no format is known, `OSError` where
    the path cannot be written.
    """
    writer_type = FORMATS[format or format_of(path)]
    with open_destination(path) as stream:
        writer = writer_type(stream, record_type)
        try:
            yield writer
        finally:
            writer.finish()
