"""From events of today's PLOVER to the labels of an older manual, by the rows of a data file."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from dateline.codebook import load_codebook
from dateline.codebook.source import read_entries

PLV = Path(__file__).with_name("plv.yaml")
ANY = "any"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a crosswalk asks of an event."""

    type: str
    mode: str | None
    trigger: frozenset[str]
    """The lemmas of its words."""
    sentence: frozenset[str]
    under: frozenset[str]
    """The auxiliaries over it."""
    negated: bool
    mutual: bool


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One row of the file: where all that it asks for holds, the label."""

    of: frozenset[str]
    label: str
    trigger: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    negated: bool = False
    mutual: bool = False

    def holds(self, told: Told) -> bool:
        """Whether the event has all that the row asks for."""
        return bool(
            self.of & {ANY, told.type, f"{told.type}.{told.mode}"}
            and (not self.trigger or self.trigger & told.trigger)
            and (not self.near or self.near & told.sentence)
            and (not self.under or self.under & told.under)
            and (not self.negated or told.negated)
            and (not self.mutual or told.mutual)
        )


def load_crosswalk(path: Path = PLV) -> tuple[Row, ...]:
    """The rows of a file. Raises `CodebookError` with file and line where one is malformed or names no type."""
    codebook = load_codebook()
    known = {ANY, *codebook.types, *(f"{type_}.{mode}" for type_, mode in codebook.modes)}
    entries = read_entries(path, Row)
    for entry in entries:
        if unknown := entry.record.of - known:
            raise entry.error(f"there is no type {min(unknown)}", "Choose from the codebook.", "of")
    return tuple(entry.record for entry in entries)


def label_of(told: Told, rows: Sequence[Row]) -> str:
    """The label of the first row that holds, or the type's own name."""
    return next((row.label for row in rows if row.holds(told)), told.type)
