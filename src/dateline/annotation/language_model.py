"""The one interface behind which the language model stands, so that another can take its place."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from dateline.annotation.analysis import Analysis, Word
from dateline.annotation.names import NameCorrection
from dateline.annotation.parser import Parser
from dateline.annotation.segment import Segmenter
from dateline.gazetteer import Gazetteer, load_gazetteer


class LanguageModel:
    """Sentences, words and all their layers.

    Every sentence runs alone (a batch of one): int8 scales its activations over a whole batch, and a sentence's
    result must not depend on its neighbours. Threads share sentences out, which changes nothing in the results.
    """

    def __init__(self, parser: Parser, segmenter: Segmenter, names: NameCorrection, threads: int) -> None:
        self._parser, self._segmenter, self._names, self._threads = parser, segmenter, names, threads

    @classmethod
    def load(cls, threads: int = 1, gazetteer: Gazetteer | None = None) -> LanguageModel:
        """The language model that ships with Dateline, which corrects names by a gazetteer, by default ours.

        Raises `WeightsError` where a file is missing or broken.
        """
        return cls(Parser(), Segmenter(), NameCorrection(gazetteer or load_gazetteer()), threads)

    def segment(self, text: str) -> list[list[Word]]:
        """The sentences of a text, as words with offsets."""
        return self._segmenter.segment(text)

    def analyse(self, words: Sequence[str], predicates: Sequence[int] | None = None) -> Analysis:
        """All layers of one sentence, as the network has them; with `predicates`, the frames of exactly those words."""
        return self._parser.parse(words, predicates)

    def analyse_report(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """`analyse_all` for the sentences of one report, whose names are corrected, alone and by each other."""
        return self._names.correct(sentences, self.analyse_all(sentences))

    def analyse_all(
        self, sentences: Sequence[Sequence[str]], predicates: Sequence[Sequence[int]] | None = None
    ) -> list[Analysis]:
        """`analyse` for many sentences, over the threads."""
        wanted: Sequence[Sequence[int] | None] = [None] * len(sentences) if predicates is None else predicates
        if self._threads == 1:
            return [self.analyse(words, found) for words, found in zip(sentences, wanted, strict=True)]
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(self.analyse, sentences, wanted))
