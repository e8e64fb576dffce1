"""Byte streams: unpacked where they are gzipped, and never read without a bound."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from dateline.ingest.refusal import Refusal, too_large

_GZIP = b"\x1f\x8b"
# News packs about 4 to 1, logs of one repeated line 100 to 1; only a bomb gets far beyond.
_MOST_UNPACKED = 200
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CHUNK = 1 << 16


@contextmanager
def open_bytes(path: Path | None, limit: int) -> Iterator[io.BufferedReader]:
    """The bytes of `path` (None: of standard input), unpacked where they are gzip's.

    Raises `Refusal` while reading where the packing is broken, or where it is a bomb: unpacked over `limit` bytes
    and over 200 times the packed size.
    """
    if path is None:
        yield _unpack(io.BufferedReader(_Shared(sys.stdin.buffer)), limit)
        return
    with path.open("rb") as raw:
        yield _unpack(raw, limit)


def read_all(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of `stream`. Raises `Refusal` (`too_large`) where they are more than `limit`."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large("It", limit)
    return data


def read_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | Refusal]:
    """The lines of `stream`, ends kept, UTF-16 turned into UTF-8; a refusal for each line over `limit` bytes."""
    stream = _as_utf8(stream, limit)
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
        else:
            while (rest := stream.readline(_CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield too_large("The line", limit)


def _unpack(raw: io.BufferedReader, limit: int) -> io.BufferedReader:
    return io.BufferedReader(_Unpacked(raw, limit), _CHUNK) if raw.peek(2)[:2] == _GZIP else raw


def _as_utf8(stream: BinaryIO, limit: int) -> BinaryIO:
    """`stream`, or its words in UTF-8 where it has UTF-16's mark: no line end can be found in UTF-16's bytes."""
    if not (isinstance(stream, io.BufferedReader) and stream.peek(2)[:2] in _UTF16_MARKS):
        return stream
    try:
        return io.BytesIO(read_all(stream, limit).decode("utf-16").encode())
    except UnicodeDecodeError as error:
        raise Refusal("undecodable", f"It is marked as UTF-16 but is not: {error.reason}; save it as UTF-8.") from None


class _Shared(io.RawIOBase):
    """A stream that belongs to someone else: reading it here leaves it open."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Unpacked(io.RawIOBase):
    """What a gzip stream unpacks to, as long as it is no bomb."""

    def __init__(self, packed: IO[bytes], limit: int) -> None:
        self._packed = _Shared(packed)
        self._gzip = gzip.GzipFile(fileobj=self._packed, mode="rb")
        self._limit = limit
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._gzip.read(len(buffer))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise Refusal("malformed", f"Its gzip packing is broken ({error}); fetch or pack it again.") from None
        self._given += len(data)
        if self._given > max(self._limit, _MOST_UNPACKED * self._packed.count):
            raise Refusal("too_large", "It unpacks to over 200 times its size, as no text does; unpack and look at it.")
        buffer[: len(data)] = data
        return len(data)
