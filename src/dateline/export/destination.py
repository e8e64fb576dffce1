"""Where the bytes of an export go."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from typing import BinaryIO

STANDARD_OUTPUT = "-"


@contextmanager
def open_destination(path: str) -> Iterator[BinaryIO]:
    """A stream to `path`, or to standard output for `-`.

    A file grows beside its target as `.NAME.partial` and takes the target's place when the block ends or is
    interrupted by Ctrl-C: an older file is never half overwritten. After any other error the target is left as it
    was, and a note on the error names the partial file. Pipes and devices are written to directly.

    Raises `OSError` where the target cannot be written, before anything else is done.
    """
    target = Path(path).resolve()
    if path == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
    else:
        with _open_partial(target) as stream:
            yield stream


@contextmanager
def _open_partial(target: Path) -> Iterator[BinaryIO]:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(target))
    partial = target.with_name(f".{target.name}.partial")
    try:
        stream = partial.open("wb")
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(target)) from None
    try:
        with stream:
            yield stream
    except KeyboardInterrupt:
        partial.replace(target)
        raise
    except BaseException as error:
        error.add_note(f"What was written until then is in {partial}.")
        raise
    partial.replace(target)
