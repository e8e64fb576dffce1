"""The raw text behind a gold file, and a model's reading of it."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.annotation.analysis import Analysis, Word
from dateline.evaluation.analyser import Analyser


class ReadSentence(NamedTuple):
    """A sentence as a model found it in a text: its words with offsets, and what it says of them."""

    words: tuple[Word, ...]
    analysis: Analysis


def join_sentences(sentences: Iterable[tuple[str, bool]]) -> str:
    """One text from (sentence with the space after it, whether it opens a paragraph).

    As in the CoNLL 2018 shared task, a blank line parts paragraphs and nothing else marks a sentence's end.
    """
    paragraphs: list[list[str]] = []
    for sentence, opens in sentences:
        if opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return "\n\n".join("".join(paragraph).rstrip() for paragraph in paragraphs)


def read_text(model: Analyser, text: str) -> list[ReadSentence]:
    """The model's own sentences of a text."""
    segmented = model.segment(text)
    analyses = model.analyse_report([[text[word.start : word.end] for word in words] for words in segmented])
    return [ReadSentence(tuple(words), analysis) for words, analysis in zip(segmented, analyses, strict=True)]
