"""One call from a text to its attributions, and one to its quotations."""

from collections.abc import Callable

import pytest

from dateline.annotation import LanguageModel, annotate
from dateline.coding import Coder, find_attributions, quotations_of
from dateline.records import AttributedSpan, Quotation, Report

Attribute = Callable[[str], tuple[AttributedSpan, ...]]
Quote = Callable[[str], tuple[Quotation, ...]]


@pytest.fixture(scope="session")
def attribute(model: LanguageModel) -> Attribute:
    """The attributions of a text."""
    return lambda text: find_attributions(annotate(Report(id="r_0", text=text), model))


@pytest.fixture(scope="session")
def quote(model: LanguageModel, coder: Coder) -> Quote:
    """The quotations of a text, with the ids of the mentions inside them."""

    def quotations(text: str) -> tuple[Quotation, ...]:
        annotated = annotate(Report(id="r_0", text=text), model)
        mentions = [mention for sentence in coder.code(annotated) for mention in sentence.mentions]
        return quotations_of(annotated, find_attributions(annotated), mentions)

    return quotations
