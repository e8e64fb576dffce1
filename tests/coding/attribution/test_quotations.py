"""Quotations as records: in whose words, by whom, closed or not, and which events are told inside."""

import pytest
from tests.coding.attribution.conftest import Quote
from tests.coding.shorthand import Code


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will stay in the town,” the mayor said.", "direct"),
        ("“We will stay,” the mayor said. “We are ready.”", "direct"),
        ("The mayor said that they would stay.", "indirect"),
        ("The mayor said that they would stay “until the very end”.", "mixed"),
    ],
)
def test_in_whose_words_it_is(quote: Quote, text: str, kind: str) -> None:
    (one,) = quote(text)
    assert one.kind == kind
    assert one.speaker is not None and one.speaker.text.lower() == "the mayor"


def test_events_inside_are_named(quote: Quote, code: Code) -> None:
    text = "The mayor said that rebels had shelled the port. Police arrested two men."
    (one,) = quote(text)
    shelled, _ = code(text)
    assert one.mentions == (shelled.id,)


def test_a_speaker_who_never_appears_is_null(quote: Quote) -> None:
    (one,) = quote("“Nobody will ever forget this day in our town.”")
    assert (one.speaker, one.cue, one.closed) == (None, None, True)


def test_a_quotation_never_closed_says_so(quote: Quote) -> None:
    (one,) = quote("The mayor said: “We will stay in the town.\n\nPolice left on Monday.")
    assert not one.closed
    assert one.parts[-1].text == "“We will stay in the town."


def test_what_somebody_believes_or_wants_is_no_quotation(quote: Quote) -> None:
    assert quote("The mayor believes that it will rain. She wants to stay.") == ()
