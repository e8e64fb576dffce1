"""The words of saying, from `speech.yaml`."""

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct

from dateline.codebook.source import Entry, read_entries

FILE = Path(__file__).with_name("speech.yaml")

SpeechKind = Literal["indirect", "belief", "denial", "attitude"]
SpeechPart = Literal["verb", "noun", "adjective", "adverb", "phrase", "document"]
FRAMES = frozenset({"clause", "quotation", "infinitive", "object", "all", "naming"})
"""What may stand as content besides what a preposition leads to."""
PREPOSITIONS = frozenset({"about", "against", "as", "by", "for", "from", "in", "of", "on", "over", "to", "with"})
"""Prepositions that may lead to the content; they go by their own names."""


class SpeechGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one part of speech that attribute alike; `takes` says in which order their content is looked for."""

    kind: SpeechKind
    part: SpeechPart
    words: tuple[str, ...]
    takes: tuple[str, ...] = ()
    of_events: tuple[str, ...] = ("clause", "quotation")

    @property
    def prepositions(self) -> tuple[str, ...]:
        """The prepositions that may lead to the content."""
        return tuple(frame for frame in self.takes if frame not in FRAMES)


class Speech:
    """The words of saying, by part of speech and dictionary form."""

    def __init__(self, groups: tuple[SpeechGroup, ...]) -> None:
        self._groups = groups

    @cached_property
    def verbs(self) -> dict[str, SpeechGroup]:
        """Verbs; those with a particle by both words."""
        return self._by_word("verb")

    @cached_property
    def nouns(self) -> dict[str, SpeechGroup]:
        """Nouns that name what is said: "the claim that ..."."""
        return self._by_word("noun")

    @cached_property
    def adjectives(self) -> dict[str, SpeechGroup]:
        """Adjectives of somebody's mind: "is sure that ..."."""
        return self._by_word("adjective")

    @cached_property
    def adverbs(self) -> dict[str, SpeechGroup]:
        """Adverbs that say that somebody says so, but not who."""
        return self._by_word("adverb")

    @cached_property
    def phrases(self) -> dict[tuple[str, ...], SpeechGroup]:
        """Phrases before a source, word by word."""
        return {tuple(phrase.split()): group for phrase, group in self._by_word("phrase").items()}

    @cached_property
    def documents(self) -> frozenset[str]:
        """Things that speak."""
        return frozenset(self._by_word("document"))

    def _by_word(self, part: SpeechPart) -> dict[str, SpeechGroup]:
        return {word: group for group in self._groups if group.part == part for word in group.words}


@cache
def load_speech() -> Speech:
    """The words of saying.

    Raises `CodebookError` where a word stands twice among those of its part of speech, or a group of verbs takes
    nothing, or something unknown.
    """
    entries = read_entries(FILE, SpeechGroup)
    first: dict[tuple[str, str], Entry[SpeechGroup]] = {}
    for entry in entries:
        _check(entry, first)
    return Speech(tuple(entry.record for entry in entries))


def _check(entry: Entry[SpeechGroup], first: dict[tuple[str, str], Entry[SpeechGroup]]) -> None:
    group = entry.record
    for field in ("takes", "of_events"):
        if strange := [frame for frame in getattr(group, field) if frame not in FRAMES | PREPOSITIONS]:
            known = ", ".join([*sorted(FRAMES), "or a preposition"])
            raise entry.error(f"{strange[0]!r} is nothing that a word takes", f"Write {known}.", field)
    if group.part == "verb" and not group.takes:
        raise entry.error("a group of verbs takes nothing", "Say under `takes` what may stand as content.")
    for index, word in enumerate(group.words):
        key = (group.part, word)
        if key in first:
            wrong = f"the {group.part} {word!r} is there already, in line {first[key].line()}"
            raise entry.error(wrong, "Keep one of the two.", "words", index)
        first[key] = entry
