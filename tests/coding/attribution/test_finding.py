"""Attributions of a report: source, words of saying and what is said, in every order they stand in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.coding.attribution.conftest import Attribute

from dateline.records import AttributedSpan


def shown(found: tuple[AttributedSpan, ...]) -> list[tuple[str | None, str, list[str]]]:
    return [(one.source.text if one.source else None, one.cue.text, [part.text for part in one.parts]) for one in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "parts"),
    [
        ("The mayor said that the port was closed.", "The mayor", "said", ["that the port was closed"]),
        ("The port was closed, the mayor said.", "the mayor", "said", ["The port was closed"]),
        ("The port, the mayor said, was closed.", "the mayor", "said", ["The port", "was closed"]),
        ("The port was closed, said the mayor.", "the mayor", "said", ["The port was closed"]),
        ("According to the mayor, the port was closed.", "the mayor", "According to", ["the port was closed"]),
        ("Jets bomb church, mayor says", "mayor", "says", ["Jets bomb church"]),
        ("The port was closed, according to the mayor.", "the mayor", "according to", ["The port was closed"]),
        ("The mayor denied that the port was closed.", "The mayor", "denied", ["that the port was closed"]),
        ("The mayor was sure that the port was closed.", "The mayor", "was sure", ["that the port was closed"]),
        ("The mayor's claim that it was closed angered us.", "The mayor's", "claim", ["that it was closed"]),
        ("The mayor has often warned that it will rain.", "The mayor", "has often warned", ["that it will rain"]),
        ("“We stay,” the mayor said. “We are ready.”", "the mayor", "said", ["“We stay,”", "“We are ready.”"]),
        ("“We will stay. We are ready,” the mayor said.", "the mayor", "said", ["“We will stay. We are ready,”"]),
        ("The mayor said:\n\n“We will stay.”", "The mayor", "said:", ["“We will stay.”"]),
        ("“We will stay!” The mayor said.", "The mayor", "said", ["“We will stay!”"]),
        ("The mayor, who left, said it was closed.", "The mayor, who left,", "said", ["it was closed"]),
    ],
)
def test_source_cue_and_content_are_found(
    attribute: Attribute, text: str, source: str, cue: str, parts: list[str]
) -> None:
    assert (source, cue, parts) in shown(attribute(text))


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ("The mayor promised to close the port.", "promised", "to close the port"),
        ("The mayor warned of floods.", "warned of", "floods"),
        ("The mayor urged the army to leave.", "urged", "the army to leave"),
        ("The mayor called the plan a mistake.", "called", "the plan a mistake"),
        ("The mayor repeated his claim.", "repeated", "his claim"),
        ("The plan was criticised by the mayor.", "was criticised", "The plan"),
    ],
)
def test_each_frame_finds_its_content(attribute: Attribute, text: str, cue: str, said: str) -> None:
    assert (cue, [said]) in [found[1:] for found in shown(attribute(text))]


def test_a_relative_clause_at_the_end_is_the_outlets_own(attribute: Attribute) -> None:
    (one,) = attribute("The mayor said that she would meet the council, which was founded in 1950.")
    assert one.parts[0].text == "that she would meet the council"


def test_a_quotation_elsewhere_in_the_sentence_is_not_what_is_said(attribute: Attribute) -> None:
    found = attribute("The mayor, whom some call “the boss of bosses”, mentioned the port.")
    assert ("mentioned", ["the port"]) in [one[1:] for one in shown(found)]


def test_two_paragraphs_of_one_quotation_have_one_speaker(attribute: Attribute) -> None:
    text = "“We will stay,” the mayor said. “We are ready.\n\n“Nobody will leave the town.”"
    (one,) = attribute(text)
    assert one.parts[-1].text == "“Nobody will leave the town.”"


def test_adding_goes_on_with_the_speaker_before(attribute: Attribute) -> None:
    found = attribute("Five men left the camp, the minister told reporters, adding that two of them were ill.")
    assert [one.speaker.text for one in found if one.speaker] == ["the minister", "the minister"]


def test_the_statement_added_is_a_document(attribute: Attribute) -> None:
    (one,) = attribute("The statement added that two teachers had left.")
    assert one.kind == "document"


def test_nobody_is_named_by_reportedly(attribute: Attribute) -> None:
    (one,) = attribute("Two teachers reportedly left the town.")
    assert (one.source, one.speaker, one.cue.text) == (None, None, "reportedly")


def test_who_wants_something_is_no_source_of_events(attribute: Attribute) -> None:
    (one,) = attribute("The mayor wants to close the port.")
    assert (one.kind, one.of_events) == ("attitude", False)


def test_what_may_be_said_is_not_said(attribute: Attribute) -> None:
    assert attribute("The mayor may say that the port is closed.") == ()


def test_saying_inside_a_quotation_is_marked_as_quoted(attribute: Attribute) -> None:
    found = attribute("“The guards told us that the port was closed,” the driver said.")
    assert {one.cue.text: one.quoted for one in found} == {"told": True, "said": False}


def test_the_agency_in_the_dateline_says_nothing(attribute: Attribute) -> None:
    assert attribute("LOMÉ, 3 March 2019 (Lakeside Wire) - The port was closed on Friday.") == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“The port must be open again by Monday.”\n― Awa Mensah\n", "Awa Mensah"),
        ("MENSAH: Well, the port must be open.\n\nTOURE: Why?\n\nMENSAH: It must.\n", "MENSAH"),
    ],
)
def test_a_label_names_the_speaker(attribute: Attribute, text: str, source: str) -> None:
    assert source in [one.source.text for one in attribute(text) if one.source]


def test_a_warning_is_no_speaker(attribute: Attribute) -> None:
    assert attribute("WARNING: The port is closed.\n\nIt rained.") == ()


PIECES = [
    *("The mayor said ", "that rebels shelled the port", "the army ", "“We left,” ", "who said ", "adding that "),
    *("according to ", "reportedly ", "said: ", "denied ", "MENSAH: ", "― Awa", "\n\n", ". ", ", "),
    *("“", "”", '"', "'", "’", "« ", " »", "''"),
]


@settings(deadline=None, max_examples=60)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_offsets_hold_whatever_the_marks_are(attribute: Attribute, pieces: list[str]) -> None:
    text = "".join(pieces)
    if not text.strip():
        return
    for one in attribute(text):
        assert one.content is not None
        spans = [one.cue, one.content, *one.parts, *([one.source] if one.source else [])]
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert one.speaker is None or text[one.speaker.start : one.speaker.end] == one.speaker.text
        assert (one.content.start, one.content.end) == (one.parts[0].start, one.parts[-1].end)
        assert all(before.end <= behind.start for before, behind in zip(one.parts, one.parts[1:], strict=False))
