"""A name that a report repeats is of one kind throughout."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from dateline.annotation.analysis import NameSpan
from dateline.records import NameKind

Names = tuple[NameSpan, ...]
Words = tuple[str, ...]
_LONGEST = 4
"""Words of a person's full name whose last word may stand for it."""


def agree(sentences: Sequence[Sequence[str]], names: Sequence[Names], is_known: Callable[[str], bool]) -> list[Names]:
    """The names of a report's sentences, each of the kind that most of its repetitions have; a tie changes nothing.

    A lone word that closes a person's full name elsewhere means the person, unless it is known as something.
    """
    votes, surnames = _votes(sentences, names), _surnames(sentences, names)

    def settled(words: Words, name: NameSpan) -> NameSpan:
        if len(words) == 1 and words[0] in surnames and name.kind in ("ORG", "LOC") and not is_known(words[0]):
            return name._replace(kind="PER")
        first, *others = votes[words].most_common(2)
        return name._replace(kind=first[0]) if others and first[1] > others[0][1] else name

    pairs = zip(sentences, names, strict=True)
    return [tuple(settled(_words(words, name), name) for name in found) for words, found in pairs]


def _votes(sentences: Sequence[Sequence[str]], names: Sequence[Names]) -> dict[Words, Counter[NameKind]]:
    votes: dict[Words, Counter[NameKind]] = defaultdict(Counter)
    for words, found in zip(sentences, names, strict=True):
        for name in found:
            votes[_words(words, name)][name.kind] += 1
    return votes


def _surnames(sentences: Sequence[Sequence[str]], names: Sequence[Names]) -> set[str]:
    pairs = ((words, name) for words, found in zip(sentences, names, strict=True) for name in found)
    return {words[name.last] for words, name in pairs if name.kind == "PER" and 0 < name.last - name.first < _LONGEST}


def _words(words: Sequence[str], name: NameSpan) -> Words:
    return tuple(words[name.first : name.last + 1])
