"""The predicate lexicon: which words tell which events, and where their participants stand.

The words are data, one file for each PLOVER type in `predicates/`, whose README says how an entry is written.
`load_lexicon().verbs["condemn"]` are the entries of a verb, in the order in which they ask to be tried: the first
whose conditions hold codes the event.

A *place* is where a participant stands in the active sentence: `subject`, `object`, `indirect-object`, `clause`,
`clause-subject`, `possessive`, `modifier`, or a preposition.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal

from msgspec import Struct

from dateline.codebook import source
from dateline.codebook.composition import (
    Composition,
    Reduction,
    Refusal,
    load_compositions,
    load_reductions,
    load_refusals,
)
from dateline.codebook.example import Example
from dateline.codebook.word_classes import WordSet

FOLDER = Path(__file__).with_name("predicates")

PartOfSpeech = Literal["verb", "noun", "adjective"]
Conditions = Mapping[str, WordSet]
"""By place, the words of which one must stand there."""


class Entry(Struct, frozen=True, kw_only=True):
    """A word that tells an event."""

    spellings: tuple[str, ...]
    """The lemma, in each of its spellings."""
    pos: PartOfSpeech
    type: str
    mode: str | None
    also: tuple[str, ...]
    """Further events that the word tells at once, as `TYPE.mode`."""
    particle: str | None
    senses: frozenset[str]
    """PropBank rolesets, any of which fits; empty: every sense fits."""
    actor: tuple[str, ...]
    """Places, the likeliest first."""
    recipient: tuple[str, ...]
    mutual: bool
    """Two-sided: whoever stands in any `actor` place is an actor, and there is no recipient."""
    when: Conditions
    """All must hold."""
    unless: Conditions
    """None may hold."""
    contexts: tuple[str, ...]
    examples: tuple[str, ...]
    """Marked sentences, for `Example`."""
    origin: str
    """`accuse.yaml:12`, for explanations and errors."""

    @property
    def lemma(self) -> str:
        """The lemma in its first spelling."""
        return self.spellings[0]


class Lexicon(Struct, frozen=True, kw_only=True):
    """All entries by part of speech and lemma, and the rules that compose events."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    adjectives: Mapping[str, tuple[Entry, ...]]
    compositions: tuple[Composition, ...]
    reductions: tuple[Reduction, ...]
    refusals: tuple[Refusal, ...]


class _Written(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry as the files write it."""

    verb: str | tuple[str, ...] = ()
    noun: str | tuple[str, ...] = ()
    adjective: str | tuple[str, ...] = ()
    particle: str | None = None
    senses: frozenset[str] = frozenset()
    mode: str | None = None
    also: tuple[str, ...] = ()
    actor: str | tuple[str, ...] | None = None
    recipient: str | tuple[str, ...] | None = None
    mutual: bool = False
    when: Mapping[str, WordSet] = {}
    unless: Mapping[str, WordSet] = {}
    contexts: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


_ACTOR = {"verb": ("subject",), "noun": ("possessive", "by", "modifier"), "adjective": ("subject",)}
_RECIPIENT: Mapping[str, tuple[str, ...]] = {"verb": ("object",), "noun": (), "adjective": ()}


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of this package. Raises `CodebookError` with file and line where it is malformed."""
    return read_lexicon(FOLDER)


def read_lexicon(folder: Path) -> Lexicon:
    """The lexicon whose files, one for each type, lie in `folder`.

    Raises `CodebookError` with file and line where an entry is malformed or cannot be told from another one.
    """
    read = [
        (_entry(written, path.stem.upper()), written)
        for path in sorted(folder.glob("*.yaml"))
        for written in source.read_entries(path, _Written)
    ]
    _refuse_twins(read)
    entries = [entry for entry, _ in read]
    return Lexicon(
        verbs=_by_lemma(entries, "verb"),
        nouns=_by_lemma(entries, "noun"),
        adjectives=_by_lemma(entries, "adjective"),
        compositions=load_compositions(),
        reductions=load_reductions(),
        refusals=load_refusals(),
    )


def lexicon_examples(lexicon: Lexicon) -> Iterator[tuple[Entry, Example]]:
    """Every entry of the lexicon with each of its examples. Raises `ValueError` where the marks of one are broken."""
    for words in (lexicon.verbs, lexicon.nouns, lexicon.adjectives):
        for lemma, entries in words.items():
            for entry in entries:
                if entry.lemma == lemma:
                    yield from ((entry, Example(marked)) for marked in entry.examples)


def _entry(read: source.Entry[_Written], event_type: str) -> Entry:
    written = read.record
    pos, spellings = _headword(read)
    recipient = _places(written.recipient, () if written.mutual else _RECIPIENT[pos])
    if written.mutual and recipient:
        raise read.error("a mutual entry has no recipient", "List the places of all sides under `actor`.", "recipient")
    if len(written.examples) < 2:
        raise read.error(f"{spellings[0]!r} has fewer than two examples", "Write two plain news sentences.", "examples")
    return Entry(
        spellings=spellings,
        pos=pos,
        type=event_type,
        mode=written.mode,
        also=written.also,
        particle=written.particle,
        senses=written.senses,
        actor=_places(written.actor, _ACTOR[pos]),
        recipient=recipient,
        mutual=written.mutual,
        when=written.when,
        unless=written.unless,
        contexts=written.contexts,
        examples=written.examples,
        origin=f"{read.file.name}:{read.line()}",
    )


def _headword(read: source.Entry[_Written]) -> tuple[PartOfSpeech, tuple[str, ...]]:
    written = read.record
    words: tuple[tuple[PartOfSpeech, tuple[str, ...]], ...] = (
        ("verb", _many(written.verb)),
        ("noun", _many(written.noun)),
        ("adjective", _many(written.adjective)),
    )
    given = [(pos, spellings) for pos, spellings in words if spellings]
    if len(given) != 1:
        raise read.error("the entry names no word, or more than one", "Give one of `verb`, `noun`, `adjective`.")
    return given[0]


def _places(written: str | tuple[str, ...] | None, default: tuple[str, ...]) -> tuple[str, ...]:
    return default if written is None else _many(written)


def _many(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _refuse_twins(read: Iterable[tuple[Entry, source.Entry[_Written]]]) -> None:
    """Raise `CodebookError` where two entries of one word have nothing that tells them apart."""
    words = defaultdict(list)
    for entry, where in read:
        for spelling in entry.spellings:
            words[entry.pos, spelling, entry.particle].append((entry, where))
    for twins in words.values():
        for (first, _), (second, where) in combinations(twins, 2):
            if (first.when, first.unless, first.senses) == (second.when, second.unless, second.senses):
                raise where.error(
                    f"{second.lemma!r} stands already at {first.origin}",
                    "Tell the two apart by `when`, `unless`, `senses` or `particle`, or drop one.",
                )


def _by_lemma(entries: Iterable[Entry], pos: PartOfSpeech) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of a part of speech, the most demanding of each lemma first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for lemma in entry.spellings if entry.pos == pos else ():
            found[lemma].append(entry)
    return {lemma: tuple(sorted(same, key=_leniency)) for lemma, same in found.items()}


def _leniency(entry: Entry) -> tuple[bool, int, int, int, bool]:
    """Sorts the most demanding first: by particle, by conditions from the most to the least precise, by sense."""
    precisions = [words.precision for words in entry.when.values()]
    return entry.particle is None, -precisions.count(2), -precisions.count(1), -precisions.count(0), not entry.senses
