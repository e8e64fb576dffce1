"""The real language model and coder, and one call from a text to its mentions."""

from collections.abc import Callable

import pytest
from tests.coding.shorthand import Code

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import CodedSentence, Coder
from dateline.records import EventMention, Report

Read = Callable[[str], list[CodedSentence]]


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    return LanguageModel.load()


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder(load_codebook(), load_lexicon())


@pytest.fixture(scope="session")
def read(model: LanguageModel, coder: Coder) -> Read:
    """The coded sentences of a text, with what was refused."""

    def coded_sentences(text: str) -> list[CodedSentence]:
        return list(coder.code(annotate(Report(id="r_0", text=text), model)))

    return coded_sentences


@pytest.fixture(scope="session")
def code(read: Read) -> Code:
    """The mentions of a text as the coder gives them, before names, days and places are resolved."""

    def mentions(text: str) -> list[EventMention]:
        return [mention for sentence in read(text) for mention in sentence.mentions]

    return mentions
