"""The places of a report: offsets that hold, doubtful names that need support, and what stays open."""

import pytest
from msgspec.structs import replace
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, NameKind, PlaceName
from dateline.resolve import places_of
from dateline.resolve.reading import Reading


def read(words: str, **names: NameKind) -> AnnotatedReport:
    """A report of words, of which those with a capital are proper nouns; `_` is a blank in `names`."""
    tokens = " ".join(f"{word}/{'PROPN' if word.strip('~')[0].isupper() else 'NOUN'}/0/root" for word in words.split())
    return annotate(tokens, names={words.replace("_", " "): kind for words, kind in names.items()})


def as_name(words: str) -> dict[str, NameKind]:
    return {words: "LOC"}


def shown(places: tuple[PlaceName, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(place.text, place.name, place.country) for place in places]


def test_offsets_hold_and_places_come_in_order(gazetteer: Gazetteer) -> None:
    annotated = read("Kenyan traders left Mombasa ~, Kenya ~, for Olmaru near Nairobi", Mombasa="LOC", Olmaru="LOC")
    places = places_of(annotated, gazetteer)
    assert [place.text for place in places] == ["Kenyan", "Mombasa", "Kenya", "Olmaru", "Nairobi"]
    assert all(annotated.report.text[place.start : place.end] == place.text for place in places)
    assert [place.start for place in places] == sorted(place.start for place in places)


def test_a_place_has_all_that_the_gazetteer_tells(gazetteer: Gazetteer) -> None:
    (place,) = places_of(read("rain in Accra", Accra="LOC"), gazetteer)
    assert (place.name, place.geonames_id, place.country, place.admin1) == ("Accra", 2306104, "GHA", "Greater Accra")
    assert (place.latitude, place.longitude, place.precision) == (5.55602, -0.1969, "city")
    assert 0 < place.confidence <= 1


def test_an_unknown_place_has_its_words_alone(gazetteer: Gazetteer) -> None:
    (place,) = places_of(read("rain in Olmaru", Olmaru="LOC"), gazetteer)
    assert (place.text, place.confidence) == ("Olmaru", 0.0)
    assert {place.name, place.geonames_id, place.latitude, place.country, place.precision} == {None}


def test_a_doubtful_name_needs_a_place_that_speaks_for_it(gazetteer: Gazetteer) -> None:
    assert shown(places_of(read("then Thika spoke", Thika="PER"), gazetteer)) == []
    near = places_of(read("then Thika spoke in Nairobi", Thika="PER", Nairobi="LOC"), gazetteer)
    assert shown(near) == [("Thika", "Thika", "KEN"), ("Nairobi", "Nairobi", "KEN")]
    far = places_of(read("then Thika spoke in Toronto", Thika="PER", Toronto="LOC"), gazetteer)
    assert shown(far) == [("Toronto", "Toronto", "CAN")]


def test_a_place_inside_the_name_of_an_organisation_is_marked_so(gazetteer: Gazetteer) -> None:
    (place,) = places_of(read("the Mombasa Port Authority said", Mombasa_Port_Authority="ORG"), gazetteer)
    assert (place.text, place.form, place.name, place.country) == ("Mombasa", "within", "Mombasa", "KEN")
    longer = places_of(read("the Bank of New South Wales said", Bank_of_New_South_Wales="ORG"), gazetteer)
    assert shown(longer) == [("New South Wales", "New South Wales", "AUS")]


def test_villages_with_names_of_organisations_are_none(gazetteer: Gazetteer) -> None:
    assert gazetteer.places.named("Virgin")
    assert places_of(read("the Virgin Group and the Council Fund", Virgin_Group="ORG"), gazetteer) == ()


def test_a_disputed_capital_settles_no_country(gazetteer: Gazetteer) -> None:
    (place,) = places_of(read("talks in Jerusalem", Jerusalem="LOC"), gazetteer)
    assert (place.name, place.geonames_id, place.country, place.admin1) == ("Jerusalem", 281184, None, None)


@pytest.mark.parametrize(("words", "name"), [("Kiev", "Kyiv"), ("Kyiv", "Kyiv"), ("Turkey", "Türkiye")])
def test_our_own_names_go_before_those_of_geonames(words: str, name: str, gazetteer: Gazetteer) -> None:
    (place,) = places_of(read(f"talks in {words}", **as_name(words)), gazetteer)
    assert place.name == name


def test_two_equal_places_leave_it_open(gazetteer: Gazetteer) -> None:
    (placed,) = Reading(read("talks in Accra", Accra="LOC"), gazetteer).geography.placed
    assert placed.place is not None
    tied = placed._replace(chosen=placed.chosen._replace(confidence=0.5, second=0.5))
    unlikely = placed._replace(chosen=placed.chosen._replace(confidence=0.1, second=0.0))
    assert (tied.place, unlikely.place) == (None, None)


@pytest.mark.parametrize(
    ("url", "publisher", "country"),
    [
        (None, None, "MEX"),
        ("https://news.example.ve/1", None, "VEN"),
        (None, "Example Daily.ve", "VEN"),
        ("http://[broken", None, "MEX"),
    ],
)
def test_the_publisher_speaks_for_its_country(
    url: str | None, publisher: str | None, country: str, gazetteer: Gazetteer
) -> None:
    annotated = read("rain in Mérida", Mérida="LOC")
    annotated = replace(annotated, report=replace(annotated.report, url=url, publisher=publisher))
    (place,) = places_of(annotated, gazetteer)
    assert place.country == country
