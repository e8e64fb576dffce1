"""Plain text: one report a file, its words unchanged."""

from collections.abc import Iterator
from typing import BinaryIO

from dateline.ingest.decode import decode
from dateline.ingest.document import Document
from dateline.ingest.options import ReadOptions
from dateline.ingest.streams import read_all


def read_plain_text(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document]:
    """The report that the file is."""
    yield Document(text=decode(read_all(stream, options.max_bytes), origin), origin=origin)
