"""The markup of example sentences: what it says, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codebook import Example

WORDS = st.text(st.characters(exclude_characters="[]{}*"), min_size=1).filter(lambda words: words == words.strip())
MARKS = {"actor": "[]", "recipient": "{}", "trigger": "**"}


def test_participants_and_trigger_are_spans_of_the_plain_sentence() -> None:
    example = Example("[The finance ministry] *condemned* {the rebel group} on Monday.")
    assert example.text == "The finance ministry condemned the rebel group on Monday."
    assert [span.text for span in example.actors] == ["The finance ministry"]
    assert [span.text for span in example.recipients] == ["the rebel group"]
    assert [(span.start, span.text) for span in example.triggers] == [(21, "condemned")]


def test_several_of_each_are_kept_in_order() -> None:
    example = Example("[Ghana] and [Togo] *called* the talks with {Mali} *off*.")
    assert [span.text for span in example.actors] == ["Ghana", "Togo"]
    assert [span.text for span in example.triggers] == ["called", "off"]


@given(st.lists(st.tuples(WORDS, st.sampled_from(list(MARKS)), WORDS)), WORDS)
def test_every_span_names_the_words_that_were_marked(parts: list[tuple[str, str, str]], trigger: str) -> None:
    marked = "".join(f"{plain}{MARKS[kind][0]}{words}{MARKS[kind][1]}" for plain, kind, words in parts)
    example = Example(f"{marked} *{trigger}*")
    found = {"actor": example.actors, "recipient": example.recipients, "trigger": example.triggers}
    for kind, spans in found.items():
        expected = [words for _, of, words in parts if of == kind] + [trigger] * (kind == "trigger")
        assert [span.text for span in spans] == expected
        assert [example.text[span.start : span.end] for span in spans] == expected


@given(st.text(st.sampled_from("[]{}* ab")))
def test_whatever_is_written_is_read_or_refused(marked: str) -> None:
    try:
        example = Example(marked)
    except ValueError:
        return
    assert example.triggers
    assert not set(example.text) & set("[]{}*")


@pytest.mark.parametrize(
    ("marked", "wrong"),
    [
        ("[Ghana] condemned {Togo}.", r"no \*trigger\*"),
        ("[Ghana *condemned* {Togo}.", r"the mark \["),
        ("[Ghana] *condemned* Togo}.", r"the mark \}"),
        ("[Ghana] *condemned {Togo}.", r"the mark \*"),
        ("[Ghana's *envoy*] *condemned* {Togo}.", r"the mark \["),
        ("[] *condemned* {Togo}.", r"the mark \["),
        ("[Ghana ] *condemned* {Togo}.", "begin or end with a space"),
    ],
)
def test_bad_marks_are_refused(marked: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        Example(marked)
