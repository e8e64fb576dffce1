"""The real language model and coders, and one call from a text to its mentions.

`coder`, `read` and `code` are the lexicon alone; `full_coder`, `read_fully` and `code_fully` ask the event network too.
"""

from collections.abc import Callable

import pytest
from tests.coding.shorthand import Code

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import CodedSentence, Coder, EventNetwork
from dateline.coding.syntax import Syntax
from dateline.records import EventMention, Report

Read = Callable[[str], list[CodedSentence]]
Parse = Callable[[str], Syntax]


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    return LanguageModel.load()


@pytest.fixture(scope="session")
def coder() -> Coder:
    return Coder(load_codebook(), load_lexicon())


@pytest.fixture(scope="session")
def network() -> EventNetwork:
    return EventNetwork()


@pytest.fixture(scope="session")
def full_coder(network: EventNetwork) -> Coder:
    return Coder(load_codebook(), load_lexicon(), network)


@pytest.fixture(scope="session")
def read(model: LanguageModel, coder: Coder) -> Read:
    """The coded sentences of a text, with what was refused."""
    return reader(model, coder)


@pytest.fixture(scope="session")
def read_fully(model: LanguageModel, full_coder: Coder) -> Read:
    return reader(model, full_coder)


@pytest.fixture(scope="session")
def code(read: Read) -> Code:
    """The mentions of a text as the coder gives them, before names, days and places are resolved."""
    return mentions_of(read)


@pytest.fixture(scope="session")
def code_fully(read_fully: Read) -> Code:
    return mentions_of(read_fully)


@pytest.fixture(scope="session")
def parse(model: LanguageModel) -> Parse:
    """The syntax of a text's last sentence."""

    def syntax(text: str) -> Syntax:
        annotated = annotate(Report(id="r_0", text=text), model)
        return Syntax(annotated, annotated.sentences[-1])

    return syntax


def reader(model: LanguageModel, coder: Coder) -> Read:
    """What codes a text with this coder."""

    def coded_sentences(text: str) -> list[CodedSentence]:
        return list(coder.code(annotate(Report(id="r_0", text=text), model)))

    return coded_sentences


def mentions_of(read: Read) -> Code:
    """The reader's mentions alone."""

    def mentions(text: str) -> list[EventMention]:
        return [mention for sentence in read(text) for mention in sentence.mentions]

    return mentions
