"""A report as resolving reads it: its syntax, and where the gazetteer's names and roles stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dateline.gazetteer import Gazetteer, NameMatch, RoleMatch, fold
from dateline.records import AnnotatedReport, Name
from dateline.resolve.identity import Identity
from dateline.resolve.layer import Layer, Standing
from dateline.resolve.tree import Tree

if TYPE_CHECKING:
    from dateline.resolve.coreference import Coreference
    from dateline.resolve.country import Scene
    from dateline.resolve.geography import Geography

_WHOLE_NAMES = frozenset({"name", "capital", "seat"})
_COMPOUND_BEFORE = re.compile(r"[a-z]-$")
_COMPOUND_AFTER = re.compile(r"-[a-z]")


SectorJudge = Callable[[int, int, Sequence[int]], Mapping[str | None, float]]
"""Tells how likely each sector is for a participant: of a sentence, the head and the tokens of a phrase."""


class Reading:
    """What one report offers to resolve its participants, days and places with."""

    def __init__(self, annotated: AnnotatedReport, gazetteer: Gazetteer, sectors: SectorJudge | None = None) -> None:
        self.annotated = annotated
        self.gazetteer = gazetteer
        self.sectors = sectors
        """What the event network says of sectors, if it was asked."""
        self.text = annotated.report.text
        self.tree = Tree(annotated.tokens)
        self._sentence_starts = [sentence.start for sentence in annotated.sentences]
        # First all that may be persons: the names inside them are no names of their own.
        found = [self._without_title(name) for name in annotated.names if name.kind == "PER"]
        self.people = Layer([*found, *self._overlooked(found)], self.tree)
        self.surnames = self._index_surnames()
        """The persons by the last word of their names, folded."""
        matches = [match for match in gazetteer.find_names(self.text) if self._stands_alone(match)]
        matches = [match for match in matches if not self._is_of_a_person(match)]
        self.named = frozenset(match.senses[0].actor for match in matches if _is_certain(match))
        """The ids of the actors that the report names by a certain word."""
        self.names = Layer((match for match in matches if match.licensed(self.named)), self.tree)
        self.roles = Layer((m for m in gazetteer.find_roles(self.text) if not self._persons_around(m)), self.tree)
        extents = {(match.start, match.end) for match in matches}
        people = (person.found for person in self.people)
        self.people = Layer((name for name in people if (name.start, name.end) not in extents), self.tree)
        self.others = Layer((name for name in annotated.names if name.kind != "PER"), self.tree)
        self.identified: dict[tuple[int, object, int], Identity] = {}
        """Who phrases mean, by head, occasion and steps back: each is worked out once."""

    @cached_property
    def geography(self) -> Geography:
        """The places that the report names."""
        from dateline.resolve.geography import Geography

        return Geography(self)

    @cached_property
    def coreference(self) -> Coreference:
        """The entities of the report, and which of them its references mean."""
        from dateline.resolve.coreference import Coreference

        return Coreference(self)

    @cached_property
    def scene(self) -> Scene:
        """The countries that the report speaks of."""
        from dateline.resolve.country import read_scene

        return read_scene(self)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand somewhere in small letters: "Council" names no place where there is a "council"."""
        return frozenset(token.text for token in self.annotated.tokens if token.text.islower())

    def sentence_of(self, start: int) -> int:
        """The index of the sentence that `start` lies in, or of the nearest before it."""
        return max(bisect_right(self._sentence_starts, start) - 1, 0)

    def _stands_alone(self, match: NameMatch) -> bool:
        """Whether the name is no part of a hyphened word: "Iran-backed" and "pro-Israel" are about somebody else."""
        before = _COMPOUND_BEFORE.search(self.text, max(0, match.start - 2), match.start)
        return not before and not _COMPOUND_AFTER.match(self.text, match.end)

    def _without_title(self, person: Name) -> Name:
        """A person's name where the annotator took a title into it: "President Nora Haddad"."""
        title = next(iter(self.gazetteer.find_roles(person.text)), None)
        if title is None or title.start > 0 or title.end == len(person.text):
            return person
        name = person.text[title.end :].lstrip()
        if not name[:1].isupper():
            return person
        return self._without_title(replace(person, start=person.end - len(name), text=name))

    def _overlooked(self, found: Sequence[Name]) -> Iterator[Name]:
        """Full names of known persons that the annotator has not found, inside no longer name."""
        names = [*found, *self.annotated.names]
        for match in self.gazetteer.find_people(self.text):
            tokens = self.tree.span(match.start, match.end)
            is_free = not any(name.start < match.end and match.start < name.end for name in names)
            if " " in match.text and is_free and tokens:
                yield Name(
                    start=match.start,
                    end=match.end,
                    text=match.text,
                    kind="PER",
                    first=tokens.start,
                    last=tokens.stop,
                )

    def _index_surnames(self) -> dict[str, list[Standing[Name]]]:
        surnames: dict[str, list[Standing[Name]]] = {}
        for person in self.people:
            for surname in person.found.text.split()[-1:]:
                surnames.setdefault(fold(surname), []).append(person)
        return surnames

    def _is_of_a_person(self, match: NameMatch) -> bool:
        """Whether a match is only part of a person's name (Chad Brown), or the surname of one (Jordan).

        A whole name or capital that the annotator took for a person's stays an actor's, unless the report has a person
        of that surname.
        """
        has_fuller = any(" " in person.found.text for person in self.surnames.get(fold(match.text), ()))
        is_name = all(sense.form in _WHOLE_NAMES for sense in match.senses) and not has_fuller
        around = self._persons_around(match)
        return any(not is_name or (name.start, name.end) != (match.start, match.end) for name in around)

    def _persons_around(self, match: NameMatch | RoleMatch) -> list[Name]:
        tokens = self.tree.span(match.start, match.end)
        people = [person.found for person in self.people.on(tokens.start)]
        return [name for name in people if name.start <= match.start and match.end <= name.end]


def _is_certain(match: NameMatch) -> bool:
    return len({sense.actor for sense in match.senses}) == 1 and not any(sense.contexts for sense in match.senses)
