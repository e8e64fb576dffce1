"""The words that decide the status of an event, from `status.yaml`."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.codebook.source import read_entries

FILE = Path(__file__).with_name("status.yaml")


class StatusWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words as they are written, in lower case."""

    negations: frozenset[str]
    future: frozenset[str]
    hypothetical: frozenset[str]
    conditions: frozenset[str]


@cache
def load_status_words() -> StatusWords:
    """The words of `status.yaml`. Raises `CodebookError` where an auxiliary is both future and hypothetical."""
    (entry,) = read_entries(FILE, StatusWords)
    if both := entry.record.future & entry.record.hypothetical:
        raise entry.error(f"{min(both)!r} is both future and hypothetical", "Keep one of the two.", "hypothetical")
    return entry.record
