"""Composition: what a word such as *refuse*, *order* or *call for* makes of the event it speaks of.

The rules are data in `composition.yaml`, which says how they are written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from dateline.codebook.example import Example
from dateline.codebook.source import read_entries
from dateline.codebook.word_classes import WordSet
from dateline.records.event import EventStatus

FILE = Path(__file__).with_name("composition.yaml")

Side = Literal["matrix", "complement-actor", "complement-recipient"]
"""Whose place: the matrix word's own, or the inner event's."""


class Matrix(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that speaks of another event."""

    verb: str | None = None
    noun: str | None = None
    adjective: str | None = None
    particle: str | None = None
    when: Mapping[str, WordSet] = {}
    """By place, the words of which one must stand there."""
    complement: tuple[str, ...] = ("clause", "object")
    """Places where the inner event may stand."""
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ()


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What becomes of an inner event of one of the types `of`."""

    of: tuple[str, ...]
    """Types (`RETREAT`), types with a mode (`RETREAT.resign`) or with none (`COERCE.None`), or `any`."""
    type: str | None = None
    """The type of what the two tell together, or `None`: they tell no event of their own."""
    mode: str | None = None
    keeps: bool = False
    """Whether the inner event is coded too (or alone, where there is no `type`)."""
    status: EventStatus | None = None
    """The status of the inner event that is kept, or `None`: its own."""
    firm: bool = False
    """Whether this is a rule of the codebook that the event network may not overrule by another type."""
    actor: tuple[Side, ...] = ("matrix",)
    joint: bool = False
    """Whether all of `actor` are actors together, and not the first that is there."""
    recipient: tuple[Side, ...] = ("matrix", "complement-actor", "complement-recipient")
    examples: tuple[str, ...] = ()

    def applies(self, event_type: str, mode: str | None) -> bool:
        """Whether the rule is about an inner event of this type and mode."""
        return bool({"any", event_type, f"{event_type}.{mode}"} & set(self.of))


class Composition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A class of matrix words and its rules, the first that applies counting."""

    name: str
    gloss: str
    agent: Literal["actor", "recipient", "anyone"]
    """Who does the inner event: with `actor`, a clause with another subject of its own is not meant."""
    words: tuple[Matrix, ...]
    rules: tuple[Rule, ...]

    def rule_for(self, event_type: str, mode: str | None) -> Rule | None:
        """The rule for an inner event, or `None`: the two words tell no event together."""
        return next((rule for rule in self.rules if rule.applies(event_type, mode)), None)


class Reduction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of this status and one of the types `of` is coded as `type` instead, and its status is actual."""

    status: EventStatus
    of: tuple[str, ...]
    type: str
    mode: str | None = None

    def applies(self, status: EventStatus, event_type: str, mode: str | None) -> bool:
        """Whether it is about an event of this status, type and mode."""
        return status == self.status and bool({event_type, f"{event_type}.{mode}"} & set(self.of))

    def makes(self, event_type: str, mode: str | None, reduced: str) -> bool:
        """Whether it makes `reduced` of an event of this type and mode that has its status."""
        return reduced == self.type and self.applies(self.status, event_type, mode)


class Refusal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of one of the types `of` that its actor will not do is coded as `type`."""

    of: tuple[str, ...]
    type: str
    mode: str | None = None


class Absorption(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event of one of the types `of` is a part of an event of `type` in its sentence, where the same act in both."""

    type: str
    """A type, or a type with its mode."""
    of: tuple[str, ...]
    sides: tuple[Literal["actor", "recipient"], ...] = ("actor",)
    """The sides of the whole among which all actors of the part must be."""
    places: tuple[str, ...] = ()
    """Places of the part where an actor of the whole may stand instead: the troops that are sent."""
    joined: bool = True
    """Whether it holds too where "and" joins the two: "sent tanks and shelled the town"."""
    purpose: bool = False
    """Whether it holds only where the part is what the whole is for: "met *to discuss* the border"."""


class _File(Struct, forbid_unknown_fields=True):
    compositions: tuple[Composition, ...]
    reductions: tuple[Reduction, ...]
    refusals: tuple[Refusal, ...]
    absorptions: tuple[Absorption, ...]


Matrices = Mapping[tuple[str, str], tuple[tuple[Composition, Matrix], ...]]
"""By part of speech and lemma: the matrix words with their classes, in file order."""


def index_matrices(compositions: Iterable[Composition]) -> Matrices:
    """The matrix words of all classes, to be looked up by `("verb", "refuse")`."""
    found: dict[tuple[str, str], list[tuple[Composition, Matrix]]] = defaultdict(list)
    for composition in compositions:
        for matrix in composition.words:
            for pos, lemma in (("verb", matrix.verb), ("noun", matrix.noun), ("adjective", matrix.adjective)):
                if lemma:
                    found[pos, lemma].append((composition, matrix))
    return {key: tuple(words) for key, words in found.items()}


@cache
def _load() -> _File:
    return read_entries(FILE, _File)[0].record


def load_compositions() -> tuple[Composition, ...]:
    """The classes of matrix words, in file order. Raises `CodebookError` where the file is malformed."""
    return _load().compositions


def load_reductions() -> tuple[Reduction, ...]:
    """PLOVER's reduction rules: a future AID is an AGREE. Raises `CodebookError` where the file is malformed."""
    return _load().reductions


def load_refusals() -> tuple[Refusal, ...]:
    """What becomes of an event that "will not" happen. Raises `CodebookError` where the file is malformed."""
    return _load().refusals


def load_absorptions() -> tuple[Absorption, ...]:
    """What is no event of its own beside another. Raises `CodebookError` where the file is malformed."""
    return _load().absorptions


def composition_examples() -> Iterator[tuple[Composition, Rule, Example]]:
    """Every rule of composition with each of its examples."""
    for composition in load_compositions():
        for rule in composition.rules:
            for marked in rule.examples:
                yield composition, rule, Example(marked)
