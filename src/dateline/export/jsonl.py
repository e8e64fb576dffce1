"""JSON Lines: one whole record a line, in UTF-8, fields in the order of their definition."""

from typing import BinaryIO

import msgspec
from msgspec import Struct


class JsonLinesWriter:
    """Writes each record as a line of JSON."""

    def __init__(self, stream: BinaryIO, record_type: type[Struct]) -> None:
        self._stream = stream
        self._encoder = msgspec.json.Encoder()

    def write(self, record: Struct) -> None:
        """Add one line."""
        self._stream.write(self._encoder.encode(record) + b"\n")

    def finish(self) -> None:
        """Nothing is held back: every line is whole."""
