"""Quotation marks: what belongs together, whatever marks a report uses, and how one that is never closed ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coding.attribution import quoted_stretches
from dateline.coding.attribution.quotation_marks import paragraphs_of


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quoted_stretches(text)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said ''yes'' to us.", ["''yes''"]),
        ("Trump 'right', says general", ["'right'"]),
        ("Il dit « oui » et part.", ["« oui »"]),
        ("Er sagt „Nein“ dazu.", ["„Nein“"]),
        ("”We leave,” she said.", ["”We leave,”"]),
        ('“We leave," she said.', ['“We leave,"']),
        ("“He told me ‘go’ twice,” she said.", ["“He told me ‘go’ twice,”", "‘go’"]),
        ('She said: "He told me "go" twice."', ['"He told me "go" twice."', '"go"']),
    ],
)
def test_marks_of_every_form_are_paired(text: str, stretches: list[str]) -> None:
    assert quoted(text) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union met the students’ union.",
        "It’s the mayor’s car, isn't it?",
        "In the ’90s rock 'n' roll came to town.",
        "He is 6' 2\" tall and left.",
        "A mark alone” closes nothing.",
    ],
)
def test_apostrophes_and_lone_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_apostrophe_does_not_close_a_quotation() -> None:
    assert quoted("She said ‘the students’ union won’ today.") == ["‘the students’ union won’"]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_it_again() -> None:
    first, second = quoted_stretches("“We left.\n\n“We came back,” she said.")
    assert first.closed and second.closed


def test_a_quotation_never_closed_ends_with_its_paragraph_and_says_so() -> None:
    text = "She said: “We left at noon.  \n\nThe mayor agreed."
    (one,) = quoted_stretches(text)
    assert text[one.start : one.end] == "“We left at noon."
    assert not one.closed


@given(st.text(alphabet="ab \n.,'\"“”‘’«»„`—", max_size=80))
def test_stretches_lie_in_the_text_and_in_one_paragraph(text: str) -> None:
    paragraphs = list(paragraphs_of(text))
    found = quoted_stretches(text)
    assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert any(start <= one.start and one.end <= end for start, end in paragraphs)


@given(st.text(alphabet="ab \n.,'\"“”‘’«»„`—", max_size=80))
def test_stretches_nest_or_stand_apart(text: str) -> None:
    found = quoted_stretches(text)
    for outer in found:
        for inner in found:
            apart = outer.end <= inner.start or inner.end <= outer.start
            nested = (outer.start <= inner.start and inner.end <= outer.end) or (
                inner.start <= outer.start and outer.end <= inner.end
            )
            assert apart or nested
    assert all(one.depth == sum(_around(other, one) for other in found) for one in found)


def _around(outer: tuple[int, int, int, bool], inner: tuple[int, int, int, bool]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]
