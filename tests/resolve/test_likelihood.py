"""What the report makes likely is said to be that: with a basis of its own, and never over what is known or torn."""

import pytest
from tests.resolve.build import annotate, mention, participant

from dateline.gazetteer import Gazetteer
from dateline.records import Dateline, Participant
from dateline.resolve import resolve

LEAD = "Kenya/PROPN/2/nsubj spoke/VERB/0/root in/ADP/4/case Nairobi/PROPN/2/obl"


def actor(words: str, who: str, gazetteer: Gazetteer) -> Participant:
    annotated = annotate(LEAD, f"{words} met/VERB/0/root", names={"Nairobi": "LOC"}, dateline=Dateline(place="NAIROBI"))
    event = mention(annotated, "met", actors=(participant(annotated, who),))
    return resolve(event, annotated, gazetteer).actors[0]


@pytest.mark.parametrize(
    ("words", "who", "sector"),
    [
        ("The/DET/2/det police/NOUN/3/nsubj", "The police", "COP"),
        ("The/DET/2/det teachers/NOUN/3/nsubj", "The teachers", "EDU"),
        ("Two/NUM/2/nummod ministers/NOUN/3/nsubj", "Two ministers", "GOV"),
    ],
)
def test_whom_no_word_places_belongs_where_the_report_plays(
    words: str, who: str, sector: str, gazetteer: Gazetteer
) -> None:
    found = actor(words, who, gazetteer)
    assert (found.country, found.sectors[:1], found.basis) == ("KEN", (sector,), "context")


def test_who_is_known_is_not_guessed(gazetteer: Gazetteer) -> None:
    found = actor("Uganda/PROPN/2/nsubj", "Uganda", gazetteer)
    assert (found.id, found.country, found.basis) == ("uga", "UGA", "registry")


def test_a_phrase_of_two_countries_stays_open(gazetteer: Gazetteer) -> None:
    words = "Ugandan/ADJ/4/amod and/CCONJ/3/cc British/ADJ/1/conj forces/NOUN/5/nsubj"
    found = actor(words, "Ugandan and British forces", gazetteer)
    assert (found.country, found.basis) == (None, "unresolved")


def test_a_name_of_two_bearers_lists_them(gazetteer: Gazetteer) -> None:
    found = actor("Koreans/PROPN/2/nsubj", "Koreans", gazetteer)
    assert (found.id, found.country) == (None, None)
    assert found.candidates == ("kor", "prk")
