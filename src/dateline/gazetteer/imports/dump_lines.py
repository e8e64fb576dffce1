"""The lines of a dump, plain or packed, until its end or where it breaks off."""

import bz2
import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple, cast

_BZ2, _GZIP = b"BZh", b"\x1f\x8b"


class DumpLine(NamedTuple):
    """A line without the brackets and commas of the array around it."""

    number: int
    content: bytes


class Dump:
    """A JSON array with an entity on each line, or such lines without the array. It is read once, line by line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._whole = self._offset = 0  # lines and bytes
        self._is_open = False
        """Whether the array's closing bracket is yet to come."""
        self.stopped: str | None = None
        """Where the dump broke off; `None` where it is whole."""

    def __iter__(self) -> Iterator[DumpLine]:
        try:
            with open_packed(self._path) as stream:
                yield from self._read(stream)
        except (EOFError, zlib.error, OSError) as error:
            if isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
                raise
            self._stop(f"its packing breaks off ({error})")

    def _read(self, stream: IO[bytes]) -> Iterator[DumpLine]:
        for line in stream:
            content = self._strip(line)
            if content and not (content.endswith(b"}") or line.endswith(b"\n")):
                self._stop("it breaks off within a line")
                return
            if content:
                yield DumpLine(self._whole + 1, content)
            self._whole += 1
            self._offset += len(line)
        if self._is_open:
            self._stop("its closing bracket is missing")

    def _strip(self, line: bytes) -> bytes:
        content = line.strip()
        if self._offset == 0 and content.startswith(b"["):
            self._is_open, content = True, content[1:]
        if self._is_open and content.endswith(b"]"):
            self._is_open, content = False, content[:-1]
        return content.rstrip(b",").strip()

    def _stop(self, why: str) -> None:
        self.stopped = (
            f"{self._path.name} is truncated: {why}, at line {self._whole + 1} (byte {self._offset:,} unpacked). "
            "What stands before it came in; fetch the file again for the rest."
        )


def open_packed(path: Path) -> IO[bytes]:
    """A stream of the bytes of a file, unpacked where it is packed by gzip or bzip2."""
    with path.open("rb") as file:
        head = file.read(3)
    if head.startswith(_GZIP):
        return cast("IO[bytes]", gzip.open(path))
    return cast("IO[bytes]", bz2.open(path)) if head == _BZ2 else path.open("rb")
