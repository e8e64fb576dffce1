"""The words that decide the status of an event, from `status.yaml`."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from msgspec import Struct

from dateline.codebook.source import Entry, read_entries
from dateline.records.event import EventStatus

FILE = Path(__file__).with_name("status.yaml")
Frame = Literal["infinitive", "gerund", "from", "finite", "object"]
"""Where an inner event stands: "to attack", "attacking", "from attacking", "that they attacked", "an attack"."""


class StatusClass(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that speak of another event, and what becomes of it."""

    name: str
    gloss: str
    affirmed: EventStatus
    """The status of the inner event where the word itself holds."""
    denied: EventStatus
    """Its status where the word itself is negated."""
    takes: tuple[Frame, ...]
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    """As they stand before the noun: "an attempted coup"."""

    def project(self, outer: EventStatus) -> EventStatus:
        """The status of the inner event, given that of the word itself."""
        if outer == "actual":
            return self.affirmed
        if outer == "negated":
            return self.denied
        return outer if self.affirmed != self.denied and self.affirmed == "actual" else self._open()

    def _open(self) -> EventStatus:
        """What is open already stays open, but for what is taken for granted: "may regret that they attacked"."""
        return self.affirmed if self.affirmed == self.denied else "hypothetical"


class StatusWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words as they are written, in lower case, and classes of words that speak of another event."""

    negations: frozenset[str]
    nobody: frozenset[str]
    only: frozenset[str]
    future: frozenset[str]
    hypothetical: frozenset[str]
    conditions: frozenset[str]
    reservations: frozenset[str]
    companions: frozenset[str]
    exclusions: frozenset[str]
    purposes: frozenset[str]
    doubts: frozenset[str]
    hearsay: frozenset[str]
    misses: frozenset[str]
    ahead: frozenset[str]
    earlier: frozenset[str]
    excess: frozenset[str]
    spoken_of: frozenset[str]
    given: frozenset[str]
    classes: tuple[StatusClass, ...]


class StatusLexicon(NamedTuple):
    """The words, and the class of each that speaks of another event."""

    words: StatusWords
    classes: Mapping[tuple[str, str, Frame], StatusClass]
    """By part of speech (`VERB`, `NOUN`, `ADJ`), lemma, and where the inner event stands."""
    attributes: Mapping[str, StatusClass]


@cache
def load_status_words() -> StatusLexicon:
    """The words of `status.yaml`.

    Raises `CodebookError` where an auxiliary is both future and hypothetical, or a word is in two classes.
    """
    (entry,) = read_entries(FILE, StatusWords)
    words = entry.record
    if both := words.future & words.hypothetical:
        raise entry.error(f"{min(both)!r} is both future and hypothetical", "Keep one of the two.", "hypothetical")
    attributes = {word: found for found in words.classes for word in sorted(found.attributes)}
    return StatusLexicon(words, _index(entry), attributes)


def _index(entry: Entry[StatusWords]) -> dict[tuple[str, str, Frame], StatusClass]:
    found: dict[tuple[str, str, Frame], StatusClass] = {}
    for number, one in enumerate(entry.record.classes):
        for key in _keys(one):
            if key in found:
                wrong = f"{key[1]!r} with {key[2]!r} is in {found[key].name!r} and in {one.name!r}"
                raise entry.error(wrong, "Keep one of the two.", "classes", number)
            found[key] = one
    return found


def _keys(one: StatusClass) -> Iterator[tuple[str, str, Frame]]:
    for pos, lemmas in (("VERB", one.verbs), ("NOUN", one.nouns), ("ADJ", one.adjectives)):
        for lemma in sorted(lemmas):
            for frame in one.takes:
                yield pos, lemma, frame
