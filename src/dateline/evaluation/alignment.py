"""Words of two readings of the same text, aligned as in the CoNLL 2018 shared task (Zeman et al. 2018).

Places count the characters of the text without white space, so that readings with other sentences and tokens
compare.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.evaluation.conllu import Sentence, Token


class Stretch(NamedTuple):
    """Characters `start` to `end` (excluded) of the text without white space."""

    start: int
    end: int


@dataclass(frozen=True)
class Layout:
    """Where everything of a reading lies; `forms` and `words` run over all sentences, side by side."""

    characters: str
    sentences: tuple[Stretch, ...]
    tokens: tuple[Stretch, ...]
    multiword: tuple[Stretch, ...]
    forms: tuple[str, ...]
    words: tuple[Stretch, ...]


def pack(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def lay_out(sentences: Iterable[Sentence]) -> Layout:
    """The layout of CoNLL-U sentences."""
    packed: list[str] = []
    spans: list[Stretch] = []
    tokens: list[Stretch] = []
    multiword: list[Stretch] = []
    forms: list[str] = []
    words: list[Stretch] = []
    end = 0
    for sentence in sentences:
        first = end
        for token in sentence.tokens:
            packed.append(pack(token.form))
            place = Stretch(end, end + len(packed[-1]))
            end = place.end
            tokens.append(place)
            if token.last - token.first > 1:
                multiword.append(place)
            words.extend(_place_words(sentence, token, place))
        forms.extend(sentence.forms)
        spans.append(Stretch(first, end))
    return Layout("".join(packed), tuple(spans), tuple(tokens), tuple(multiword), tuple(forms), tuple(words))


def _place_words(sentence: Sentence, token: Token, place: Stretch) -> Iterator[Stretch]:
    """The words of a token, side by side where they spell it, else each over the whole of it."""
    forms = [pack(form) for form in sentence.forms[token.first : token.last]]
    if "".join(forms) != pack(token.form):
        yield from [place] * len(forms)
        return
    start = place.start
    for form in forms:
        yield Stretch(start, start + len(form))
        start += len(form)


def align_words(gold: Layout, predicted: Layout) -> list[tuple[int, int]]:
    """Pairs (gold word, predicted word) of words that are the same.

    Words are the same where their characters are; within a stretch where either side has a multiword token, those
    in the longest common subsequence of forms are.
    """
    shared = _merge([*gold.multiword, *predicted.multiword])
    candidates = _by_stretch(predicted, shared)
    pairs: list[tuple[int, int]] = []
    for stretch, words in _by_stretch(gold, shared).items():
        found = candidates.get(stretch, [])
        forms = [gold.forms[word].lower() for word in words]
        for left, right in common_subsequence(forms, [predicted.forms[word].lower() for word in found]):
            pairs.append((words[left], found[right]))
    return sorted(pairs)


def _merge(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that overlap made one."""
    merged: list[Stretch] = []
    for stretch in sorted(stretches):
        if merged and stretch.start < merged[-1].end:
            merged[-1] = Stretch(merged[-1].start, max(merged[-1].end, stretch.end))
        else:
            merged.append(stretch)
    return merged


def _by_stretch(layout: Layout, shared: Sequence[Stretch]) -> dict[Stretch, list[int]]:
    """The words by the shared stretch that they lie in, or by their own where they lie in none."""
    starts = [stretch.start for stretch in shared]
    found: defaultdict[Stretch, list[int]] = defaultdict(list)
    for index, word in enumerate(layout.words):
        around = shared[bisect_right(starts, word.start) - 1] if starts else word
        inside = around.start <= word.start and word.end <= around.end
        found[around if inside else word].append(index)
    return found


def common_subsequence(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Index pairs of a longest common subsequence, the earliest in `left`."""
    longest = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            after = longest[i + 1][j + 1] + 1 if left[i] == right[j] else 0
            longest[i][j] = max(after, longest[i + 1][j], longest[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i][j] == longest[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
