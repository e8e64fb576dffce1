"""Events in words: what is not stated is marked, and a report's words cannot steer a terminal."""

import pytest
from msgspec import structs

from dateline.cli.wording import (
    show_words,
    word_date,
    word_event,
    word_place,
    word_source,
    word_status,
)
from dateline.records import Date, Event, EventMention, Place


def test_an_event_reads_like_a_sentence(event: Event) -> None:
    assert word_event(event) == "rebels ASSAULT (firearms) Mali"
    both = structs.replace(event, mode=None, actors=event.actors * 2, recipients=())
    assert word_event(both) == "rebels + rebels ASSAULT"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (Date(), ""),
        (Date(start="2019-05-03", end="2019-05-03", precision="day", basis="stated"), "2019-05-03"),
        (Date(start="2019-05-03", end="2019-05-03", precision="day", basis="publication"), "(2019-05-03)"),
        (Date(start="2019-05-01", end="2019-05-31", precision="month", basis="stated"), "2019-05"),
        (Date(start="2019-01-01", end="2019-12-31", precision="year", basis="stated"), "2019"),
        (Date(start="2019-04-29", end="2019-05-05", precision="week", basis="relative"), "2019-04-29 – 2019-05-05"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(date: Date, words: str) -> None:
    assert word_date(date) == words


def test_a_place_from_the_dateline_is_marked() -> None:
    assert word_place(None) == ""
    assert word_place(Place(text="the capital", name="Bamako", basis="stated")) == "Bamako"
    assert word_place(Place(text="BAMAKO", basis="dateline")) == "(BAMAKO)"


def test_only_what_is_not_plainly_told_has_a_status(event: Event) -> None:
    assert word_status(event) == ""
    assert word_status(structs.replace(event, historical=True, status="negated")) == "earlier negated"


def test_the_source_is_the_outermost_speaker(event: Event, mention: EventMention) -> None:
    assert word_source(event) == word_source(mention) == "A rebel spokesman"
    assert word_source(structs.replace(mention, attribution=())) == ""
    unnamed = structs.replace(mention.attribution[0], speaker=None)
    assert word_source(structs.replace(mention, attribution=(unnamed,))) == "said"


def test_words_keep_their_length_and_lose_their_controls() -> None:
    assert show_words("two\r\nlines\x1b[31m \u200fשלום") == "two  lines [31m \u200fשלום"
