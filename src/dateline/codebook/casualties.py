"""What happens to people who are counted: the words of `casualties.yaml`."""

from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct

from dateline.codebook.source import read_entries
from dateline.records.circumstance import CountKind

FILE = Path(__file__).with_name("casualties.yaml")


class Fate(Struct, frozen=True, forbid_unknown_fields=True):
    """The words for one kind of count, by dictionary form; phrases have a blank between their words."""

    verbs: frozenset[str]
    fall: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    types: frozenset[str]
    recipients: frozenset[str]
    actors: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()


class Casualties(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Each kind's words, and those that all kinds share."""

    killed: Fate
    injured: Fate
    arrested: Fate
    abducted: Fate
    displaced: Fate
    participants: Fate
    outcomes: frozenset[str]
    deadly: frozenset[str]
    not_people: frozenset[str]
    limbs: frozenset[str]
    person_endings: frozenset[str]
    parts: frozenset[str]
    containers: frozenset[str]
    many: frozenset[str]
    unharmed: frozenset[str]
    totals: frozenset[str]

    @cached_property
    def fates(self) -> Mapping[CountKind, Fate]:
        """The words by kind."""
        return {
            "killed": self.killed,
            "injured": self.injured,
            "arrested": self.arrested,
            "abducted": self.abducted,
            "displaced": self.displaced,
            "participants": self.participants,
        }


@cache
def load_casualties() -> Casualties:
    """The words of `casualties.yaml`. Raises `CodebookError` where the file is malformed."""
    (entry,) = read_entries(FILE, Casualties)
    return entry.record
