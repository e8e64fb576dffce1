"""Coasts and borders as places of events: a coast is in its country, a border in none."""

import pytest
from tests.resolve.build import annotate, mention

from dateline.gazetteer import Gazetteer
from dateline.records import Place
from dateline.resolve import resolve

MET = "They/PRON/2/nsubj met/VERB/0/root"


def located(words: str, gazetteer: Gazetteer) -> Place | None:
    annotated = annotate(f"{MET} {words}", names={"Mombasa": "LOC"})
    found = resolve(mention(annotated, "met"), annotated, gazetteer).place
    assert found is None or annotated.report.text[found.start : found.end] == found.text
    return found


BETWEEN = "{}/ADP/5/case the/DET/5/det border/NOUN/2/obl between/ADP/7/case Kenya/PROPN/5/nmod and/CCONJ/9/cc"


@pytest.mark.parametrize(
    ("words", "text", "country"),
    [
        (
            "off/ADP/5/case the/DET/5/det coast/NOUN/2/obl of/ADP/7/case Kenya/PROPN/5/nmod",
            "coast of Kenya",
            "KEN",
        ),
        (f"{BETWEEN.format('along')} Somalia/PROPN/7/conj", "border between Kenya and Somalia", None),
        (f"{BETWEEN.format('on')} Somalia/PROPN/7/conj", "border between Kenya and Somalia", None),
        ("near/ADP/6/case the/DET/6/det Kenyan/ADJ/6/amod border/NOUN/2/obl", "Kenyan border", None),
    ],
)
def test_a_coast_lies_in_its_country_and_a_border_in_none(
    words: str, text: str, country: str | None, gazetteer: Gazetteer
) -> None:
    found = located(words, gazetteer)
    assert found is not None
    assert (found.text, found.name, found.country, found.precision) == (text, None, country, "region")


def test_the_coast_of_a_town_is_in_the_town(gazetteer: Gazetteer) -> None:
    found = located("off/ADP/5/case the/DET/5/det coast/NOUN/2/obl of/ADP/7/case Mombasa/PROPN/5/nmod", gazetteer)
    assert found is not None
    assert (found.text, found.name, found.precision) == ("Mombasa", "Mombasa", "city")


def test_a_border_without_countries_is_no_place(gazetteer: Gazetteer) -> None:
    assert located("at/ADP/5/case the/DET/5/det border/NOUN/2/obl", gazetteer) is None


def test_a_sea_goes_before_the_coast_and_gets_no_country_from_it(gazetteer: Gazetteer) -> None:
    sea = "in/ADP/6/case the/DET/6/det Red/PROPN/6/amod Sea/PROPN/2/obl"
    coast = "off/ADP/9/case the/DET/9/det coast/NOUN/2/obl of/ADP/11/case Yemen/PROPN/9/nmod"
    found = located(f"{sea} {coast}", gazetteer)
    assert found is not None
    assert (found.text, found.name, found.country, found.precision) == ("Red Sea", "Red Sea", None, "region")
    assert found.geonames_id is None and found.latitude is None
