"""Where an event was: where it happened, never its topic or somebody's origin."""

import pytest
from tests.resolve.build import annotate, mention

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, Dateline, EventStatus, Place
from dateline.resolve import resolve

MET = "They/PRON/2/nsubj met/VERB/0/root"


def located(annotated: AnnotatedReport, gazetteer: Gazetteer, status: EventStatus = "actual") -> Place | None:
    return resolve(mention(annotated, "met", status=status), annotated, gazetteer).place


@pytest.mark.parametrize(
    ("words", "text", "name", "country", "precision"),
    [
        ("in/ADP/4/case Kiev/PROPN/2/obl", "Kiev", "Kyiv", "UKR", "city"),
        ("near/ADP/4/case Aden/PROPN/2/obl", "Aden", "Aden", "YEM", "city"),
        ("in/ADP/4/case Kenya/PROPN/2/obl", "Kenya", "Kenya", "KEN", "country"),
        ("in/ADP/4/case Darfur/PROPN/2/obl", "Darfur", "Darfur", "SDN", "region"),
        ("in/ADP/4/case Nairobi/PROPN/2/obl ~,/PUNCT/6/punct Kenya/PROPN/4/appos", "Nairobi", "Nairobi", "KEN", "city"),
        (
            "in/ADP/5/case the/DET/5/det city/NOUN/2/obl of/ADP/7/case Accra/PROPN/5/nmod",
            "Accra",
            "Accra",
            "GHA",
            "city",
        ),
        ("at/ADP/4/case talks/NOUN/2/obl in/ADP/6/case Doha/PROPN/4/nmod", "Doha", "Doha", "QAT", "city"),
        ("in/ADP/4/case Olmaru/PROPN/2/obl", "Olmaru", None, None, None),
    ],
)
def test_a_locative_phrase_at_the_event_is_its_place(
    words: str, text: str, name: str | None, country: str | None, precision: str | None, gazetteer: Gazetteer
) -> None:
    annotated = annotate(f"{MET} {words}", names={"Olmaru": "LOC"})
    found = located(annotated, gazetteer)
    assert found is not None
    assert annotated.report.text[found.start : found.end] == found.text == text
    assert (found.name, found.country, found.precision, found.basis) == (name, country, precision, "stated")


@pytest.mark.parametrize(
    "words",
    [
        # The topic.
        "to/PART/4/mark discuss/VERB/2/advcl events/NOUN/4/obj in/ADP/7/case Palestine/PROPN/5/nmod",
        # Where somebody is from, and where somebody else is.
        "farmers/NOUN/2/obj from/ADP/5/case Kenya/PROPN/3/nmod",
        "farmers/NOUN/2/obj in/ADP/5/case Kenya/PROPN/3/nmod",
        # Whom.
        "with/ADP/4/case Kenya/PROPN/2/obl",
        # Two places.
        "in/ADP/4/case Nairobi/PROPN/2/obl in/ADP/6/case Accra/PROPN/2/obl",
        # An organisation.
        "in/ADP/4/case Hamas/PROPN/2/obl",
    ],
)
def test_what_is_no_place_of_the_event_is_none(words: str, gazetteer: Gazetteer) -> None:
    assert located(annotate(f"{MET} {words}", names={"Hamas": "LOC"}), gazetteer) is None


def test_the_place_of_an_event_has_its_id_position_and_division(gazetteer: Gazetteer) -> None:
    found = located(annotate(f"{MET} in/ADP/4/case Accra/PROPN/2/obl", names={"Accra": "LOC"}), gazetteer)
    assert found is not None
    assert (found.geonames_id, found.latitude, found.longitude) == (2306104, 5.55602, -0.1969)
    assert (found.name, found.admin1, found.country) == ("Accra", "Greater Accra", "GHA")


def test_a_disputed_capital_has_its_position_and_settles_no_country(gazetteer: Gazetteer) -> None:
    found = located(annotate(f"{MET} in/ADP/4/case Jerusalem/PROPN/2/obl", names={"Jerusalem": "LOC"}), gazetteer)
    assert found is not None
    assert (found.text, found.name, found.geonames_id, found.precision) == ("Jerusalem", "Jerusalem", 281184, "city")
    assert (found.country, found.admin1) == (None, None)
    assert found.latitude == pytest.approx(31.77, abs=0.01)


def test_the_country_of_an_unknown_town_comes_from_the_words_beside_it(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        f"{MET} in/ADP/6/case the/DET/6/det Kenyan/ADJ/6/amod town/NOUN/2/obl of/ADP/8/case Olmaru/PROPN/6/nmod",
        names={"Olmaru": "LOC"},
    )
    found = located(annotated, gazetteer)
    assert found is not None
    assert (found.text, found.name, found.country) == ("Olmaru", None, "KEN")


def test_a_part_of_a_country_lies_in_it_and_is_not_it(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        f"{MET} in/ADP/5/case southern/ADJ/5/amod Lebanon/PROPN/2/obl", names={"southern Lebanon": "LOC"}
    )
    found = located(annotated, gazetteer)
    assert found is not None
    assert (found.text, found.name, found.country) == ("southern Lebanon", None, "LBN")
    assert (found.precision, found.geonames_id, found.latitude) == ("region", None, None)


ACCRA = Dateline(place="ACCRA")


def test_the_lead_of_a_story_happens_at_its_dateline(gazetteer: Gazetteer) -> None:
    found = located(annotate(MET, dateline=ACCRA), gazetteer)
    assert found is not None
    assert (found.text, found.start, found.name, found.basis) == ("ACCRA", None, "Accra", "dateline")
    assert (found.geonames_id, found.admin1, found.country, found.precision) == (
        2306104,
        "Greater Accra",
        "GHA",
        "city",
    )


def test_a_dateline_with_its_country_has_that_country(gazetteer: Gazetteer) -> None:
    found = located(annotate(MET, dateline=Dateline(place="Olmaru, Kenya")), gazetteer)
    assert found is not None
    assert (found.text, found.name, found.geonames_id) == ("Olmaru, Kenya", "Kenya", 192950)
    assert (found.country, found.precision, found.basis) == ("KEN", "country", "dateline")


def test_only_the_lead_and_only_what_was_done_happens_at_the_dateline(gazetteer: Gazetteer) -> None:
    later = annotate("Rain/NOUN/2/nsubj fell/VERB/0/root", MET, dateline=ACCRA)
    assert located(later, gazetteer) is None
    assert located(annotate(MET, dateline=ACCRA), gazetteer, "future") is None
