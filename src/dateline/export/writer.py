"""What every outside format offers."""

from typing import BinaryIO, Protocol

from msgspec import Struct


class Writer(Protocol):
    """Writes records of one type to a stream, one after the other."""

    def __init__(self, stream: BinaryIO, record_type: type[Struct]) -> None: ...

    def write(self, record: Struct) -> None:
        """Add one record."""

    def finish(self) -> None:
        """Write what is still held back. The stream stays open: who opened it closes it."""
