"""A reader that gives fixed answers, for the tests of scoring: its answers are known to be right or wrong.

The real model is for what reads raw text by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.annotation import LanguageModel
from dateline.annotation.analysis import Analysis, Word
from dateline.evaluation import Analyser
from dateline.evaluation.conllu import EMPTY, Sentence

Reading = Callable[..., Analyser]
WriteFile = Callable[[str, str], Path]


@dataclass(frozen=True)
class FixedReader:
    """Knows a few sentences by their words, and one text's segmentation."""

    answers: Mapping[str, Analysis]
    segmentation: Sequence[Sequence[Word]]

    def analyse_all(
        self, sentences: Sequence[Sequence[str]], predicates: Sequence[Sequence[int]] | None = None
    ) -> list[Analysis]:
        found = [self.answers[" ".join(words)] for words in sentences]
        if predicates is None:
            return found
        return [
            answer._replace(frames=tuple(frame for frame in answer.frames if frame.word in asked))
            for answer, asked in zip(found, predicates, strict=True)
        ]

    def analyse_report(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        return self.analyse_all(sentences)

    def segment(self, text: str) -> list[list[Word]]:
        return [list(words) for words in self.segmentation]


def analysis_of(words: str, layers: Mapping[str, Any]) -> Analysis:
    """An analysis with the layers given; the others say nothing useful."""
    count = len(words.split(" "))
    nothing = Analysis(("X",) * count, ("XX",) * count, (EMPTY,) * count, (-1,) * count, ("dep",) * count, (), ())
    return nothing._replace(**{name: tuple(layer) for name, layer in layers.items()})


@pytest.fixture
def reading() -> Reading:
    """Makes a reader from `{words: layers}` and, for raw text, the words' places."""

    def make(answers: Mapping[str, Mapping[str, Any]], segmentation: Sequence[Sequence[Word]] = ()) -> Analyser:
        return FixedReader({words: analysis_of(words, layers) for words, layers in answers.items()}, segmentation)

    return make


@pytest.fixture
def reading_like() -> Callable[[Sequence[Sentence]], Analyser]:
    """Makes a reader that answers with the columns of CoNLL-U sentences."""

    def make(sentences: Sequence[Sentence]) -> Analyser:
        answers = {}
        for sentence in sentences:
            rows = sentence.words
            answers[" ".join(sentence.forms)] = Analysis(
                upos=tuple(row.upos for row in rows),
                xpos=tuple(row.xpos for row in rows),
                lemmas=tuple(row.lemma for row in rows),
                heads=tuple(int(row.head) - 1 for row in rows),
                relations=tuple(row.relation for row in rows),
                names=(),
                frames=(),
            )
        return FixedReader(answers, ())

    return make


@pytest.fixture
def write(tmp_path: Path) -> WriteFile:
    """Writes a file into the test's folder."""

    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return make


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    """The real language model, loaded once."""
    return LanguageModel.load()
