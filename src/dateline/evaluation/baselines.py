"""The naive baseline beside every figure: a reader that knows the most usual labels and nothing of language."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from dateline.annotation.analysis import Analysis, NameSpan, Word
from dateline.records import NameKind

Label = TypeVar("Label", bound=Hashable)
_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE_ENDS = frozenset(".!?")


@dataclass(frozen=True)
class NaiveReader:
    """Hangs every word on its left neighbour, gives every word the same labels, and calls capitals names.

    In raw text, runs of letters and single marks are words, and a full stop, question or exclamation mark or a
    blank line ends a sentence.
    """

    upos: str = "NOUN"
    xpos: str = "NN"
    relation: str = "dep"
    kind: NameKind = "PER"

    def analyse_all(
        self, sentences: Sequence[Sequence[str]], predicates: Sequence[Sequence[int]] | None = None
    ) -> list[Analysis]:
        """One analysis a sentence, without frames."""
        return [self._analyse(words) for words in sentences]

    def analyse_report(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """The same: nothing is corrected."""
        return self.analyse_all(sentences)

    def segment(self, text: str) -> list[list[Word]]:
        """The sentences of a text."""
        words = [Word(*match.span()) for match in _WORD.finditer(text)]
        sentences: list[list[Word]] = [words[:1]] if words else []
        for before, word in pairwise(words):
            if text[before.start : before.end] in _SENTENCE_ENDS or "\n\n" in text[before.end : word.start]:
                sentences.append([])
            sentences[-1].append(word)
        return sentences

    def _analyse(self, words: Sequence[str]) -> Analysis:
        others = len(words) - 1
        return Analysis(
            upos=(self.upos,) * len(words),
            xpos=(self.xpos,) * len(words),
            lemmas=tuple(words),
            heads=tuple(range(-1, others)),
            relations=("root", *(self.relation,) * others),
            names=tuple(NameSpan(self.kind, first, last) for first, last in capitalised_runs(words)),
            frames=(),
        )


def capitalised_runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of words with a capital, as (first, last); a sentence's first word alone says nothing and is left out."""
    runs: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if not word[:1].isupper():
            continue
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return [run for run in runs if run != (0, 0)]


def most_common(labels: Iterable[Label]) -> Label:
    """The most usual label, of equals the first met. Raises `ValueError` where there are none."""
    counts = Counter(labels)
    if not counts:
        raise ValueError("There are no labels to count.")
    return counts.most_common(1)[0][0]
