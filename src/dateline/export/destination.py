"""Where the bytes of an export go."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

STANDARD_OUTPUT = "-"


@contextmanager
def open_destination(path: str) -> Iterator[BinaryIO]:
    """A stream to `path`, or to standard output for `-`.

    A file grows beside its target as `NAME.partial` and takes the target's place when the block ends or is
    interrupted by Ctrl-C: an older file is never half overwritten. After any other error the target is left as it
    was. Pipes and devices are written to directly.

    Raises `OSError` where the target cannot be written, before anything else is done.
    """
    if path == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    with _growing(target) as stream:
        yield stream


@contextmanager
def _growing(target: Path) -> Iterator[BinaryIO]:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "Permission denied", str(target))
    partial = target.with_name(target.name + ".partial")
    interrupted: KeyboardInterrupt | None = None
    with partial.open("wb") as stream:
        try:
            yield stream
        except KeyboardInterrupt as interrupt:
            interrupted = interrupt
    partial.replace(target)
    if interrupted:
        raise interrupted
