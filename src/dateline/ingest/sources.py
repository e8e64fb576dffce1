"""The files behind the paths, folders, globs and the pipe that a user names."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from dateline.ingest.refusal import Refusal
from dateline.records import Exclusion

STANDARD_INPUT = "-"
SIDECAR_SUFFIX = ".meta.json"
SIDECAR_TABLE = "metadata.csv"


class Source(Struct, frozen=True):
    """One file to read, or standard input (`path` is None); `root` is the folder the user named, or the file's own."""

    path: Path | None
    root: Path = Path()

    @property
    def origin(self) -> str:
        """How the source is called in what is said about it."""
        return "stdin" if self.path is None else show(self.path)


def find_sources(names: Iterable[str], sidecars: bool = True) -> Iterator[Source | Exclusion]:
    """The files behind `names`, in the order given, those of folders and globs sorted by path.

    What is no report is an exclusion: a name behind which there is nothing, with `sidecars` the sidecars, and in
    folders what is hidden, a link to a folder, or a device.
    """
    for name in names:
        if name == STANDARD_INPUT:
            yield Source(None)
            continue
        paths = [Path(name)] if _exists(name) else _match(name)
        if not paths:
            detail = (
                "There is no such file or folder, and no file matches it; check the spelling and the working folder."
            )
            yield Refusal("unreadable", detail).exclude(show(name))
        for path in paths:
            yield from _walk(path, sidecars)


def show(path: str | Path) -> str:
    """A path in characters that every output can hold."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _exists(name: str) -> bool:
    try:
        Path(name).stat()
    except (OSError, ValueError):
        return False
    return bool(name)


def _match(pattern: str) -> list[Path]:
    """The paths that a glob matches: with `**` the files alone, since its folders' files match as well."""
    if not glob.has_magic(pattern) or "\0" in pattern:
        return []
    paths = [Path(name) for name in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 - absolute patterns too
    return [path for path in paths if not ("**" in pattern and path.is_dir())]


def _walk(root: Path, sidecars: bool) -> Iterator[Source | Exclusion]:
    """The files in `root`, or `root` itself where it is one."""
    waiting = [root]
    while waiting:
        entry = waiting.pop()
        try:
            if reason := _reason_to_skip(entry, entry == root, sidecars):
                yield Refusal("skipped", reason).exclude(show(entry))
            elif not entry.is_dir():
                yield Source(entry, root if root != entry else root.parent)
            elif inside := sorted(entry.iterdir(), reverse=True):
                waiting.extend(inside)
            else:
                yield Refusal("empty", "The folder is empty.").exclude(show(entry))
        except OSError as error:
            yield Refusal("unreadable", f"{error.strerror}; check its permissions.").exclude(show(entry))


def _reason_to_skip(entry: Path, named: bool, sidecars: bool) -> str | None:
    if sidecars and (entry.name == SIDECAR_TABLE or entry.name.endswith(SIDECAR_SUFFIX)):
        return "Metadata of the files beside it, and used as such; switch sidecars off to have it read as reports."
    if named:
        return None
    if entry.name.startswith("."):
        return "Hidden; name it as a source to have it read."
    if entry.is_symlink() and entry.is_dir():
        return "A link to a folder; name it as a source to have it read."
    if entry.exists() and not (entry.is_dir() or entry.is_file()):
        return "A device or a pipe; name it as a source to have it read."
    return None
