"""The formats of name files: columns and types, one data file each in `name_formats/`."""

from functools import cache
from pathlib import Path

import msgspec

from dateline.evaluation.gold import GoldError
from dateline.records import NameKind

_FOLDER = Path(__file__).with_name("name_formats")


class NameFormat(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where word and tag stand in a line (columns from 0), and which of its types is which kind of ours."""

    suffix: str
    word: int
    tag: int
    kinds: dict[str, NameKind]

    @property
    def scored(self) -> tuple[NameKind, ...]:
        """The kinds that the format tells, in its order."""
        return tuple(dict.fromkeys(self.kinds.values()))

    def type_of(self, kind: NameKind) -> str | None:
        """The format's own type for a kind; None where it has none."""
        return next((name for name, ours in self.kinds.items() if ours == kind), None)


@cache
def name_formats() -> dict[str, NameFormat]:
    """All formats by the suffix of their files."""
    files = sorted(_FOLDER.glob("*.yaml"))
    found = [msgspec.yaml.decode(file.read_bytes(), type=NameFormat) for file in files]
    return {known.suffix: known for known in found}


def format_of(path: Path) -> NameFormat:
    """The format of a file by its suffix. Raises `GoldError` where none is known."""
    known = name_formats()
    if path.suffix not in known:
        raise GoldError(path, None, "no known format of names", f"Give a file that ends in {', '.join(known)}")
    return known[path.suffix]
