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

from msgspec import Struct

from dateline.codebook import source
from dateline.codebook.composition import (
    Absorption,
    Matrices,
    Reduction,
    Refusal,
    index_matrices,
    load_absorptions,
    load_compositions,
    load_reductions,
    load_refusals,
)
from dateline.codebook.example import Example
from dateline.codebook.lexicon_entry import Conditions, Entry, PartOfSpeech, Written, read_entry

__all__ = ["Conditions", "Entry", "Lexicon", "lexicon_examples", "load_lexicon", "read_lexicon"]

FOLDER = Path(__file__).with_name("predicates")


class Lexicon(Struct, frozen=True, kw_only=True):
    """All entries by part of speech and lemma, and the rules that compose events."""

    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    adjectives: Mapping[str, tuple[Entry, ...]]
    matrices: Matrices
    reductions: tuple[Reduction, ...]
    refusals: tuple[Refusal, ...]
    absorptions: tuple[Absorption, ...]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of this package. Raises `CodebookError` with file and line where it is malformed."""
    return read_lexicon(FOLDER)


def read_lexicon(folder: Path) -> Lexicon:
    """The lexicon whose files, one for each type, lie in `folder`.

    Raises `CodebookError` with file and line where an entry is malformed or cannot be told from another one.
    """
    read = [written for path in sorted(folder.glob("*.yaml")) for written in source.read_entries(path, Written)]
    entries = [read_entry(written) for written in read]
    _refuse_twins(zip(entries, read, strict=True))
    return Lexicon(
        verbs=_by_lemma(entries, "verb"),
        nouns=_by_lemma(entries, "noun"),
        adjectives=_by_lemma(entries, "adjective"),
        matrices=index_matrices(load_compositions()),
        reductions=load_reductions(),
        refusals=load_refusals(),
        absorptions=load_absorptions(),
    )


def lexicon_examples(lexicon: Lexicon) -> Iterator[tuple[Entry, Example]]:
    """Every entry of the lexicon with each of its examples. Raises `ValueError` where the marks of one are broken."""
    for words in (lexicon.verbs, lexicon.nouns, lexicon.adjectives):
        for lemma, entries in words.items():
            for entry in entries:
                if entry.lemma == lemma:
                    yield from ((entry, Example(marked)) for marked in entry.examples)


def _refuse_twins(read: Iterable[tuple[Entry, source.Entry[Written]]]) -> None:
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


def _leniency(entry: Entry) -> tuple[bool, int, int, int, bool, str, str, str]:
    """Sorts the most demanding first: by particle, by conditions from the most to the least precise, by sense.

    What is alike in these goes by type, mode and conditions, so that the order of the files decides nothing.
    """
    precisions = [words.precision for words in entry.when.values()]
    precise = (-precisions.count(2), -precisions.count(1), -precisions.count(0))
    alike = (entry.type, entry.mode or "", repr(sorted(entry.when.items(), key=lambda condition: condition[0])))
    return entry.particle is None, *precise, not entry.senses, *alike
