"""Places by name: which there are, in whatever spelling, and what our own list of words adds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import Gazetteer, KnownPlace, Places, load_gazetteer
from dateline.gazetteer.phrase import key_of


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> Places:
    return gazetteer.places


def own(found: tuple[KnownPlace, ...]) -> set[tuple[str, str, str]]:
    return {(place.name, place.kind, place.country) for place in found if place.is_own_name}


def test_a_name_gives_its_places_with_position_and_division(places: Places) -> None:
    (accra,) = (place for place in places.named("Accra") if place.kind == "city" and place.country == "GHA")
    assert accra.is_own_name and accra.population > 1_000_000
    assert accra.position == pytest.approx((5.56, -0.2), abs=0.05)
    division = places.with_id(accra.division or 0)
    assert division is not None and (division.name, division.kind) == ("Greater Accra", "admin1")


def test_a_name_that_many_places_bear_gives_them_all(places: Places) -> None:
    found = places.named("Paris")
    assert {("Paris", "city", "FRA"), ("Paris", "city", "USA"), ("Paris", "city", "CAN")} <= own(found)
    assert len({place.geonames_id for place in found}) == len(found)


@pytest.mark.parametrize(("one", "other"), [("Bogotá", "Bogota"), ("BEIRUT", "Beirut"), ("Al-Hudaydah", "al Hudaydah")])
def test_accents_case_and_hyphens_do_not_matter(one: str, other: str, places: Places) -> None:
    assert places.named(one) == places.named(other) != ()


def test_countries_come_first_and_are_found_by_code(places: Places) -> None:
    assert [place.kind for place in places.named("Georgia")][:2] == ["country", "admin1"]
    kenya = places.country("KEN")
    assert kenya is not None and (kenya.name, kenya.kind) == ("Kenya", "country")
    assert places.country("XXX") is None


def test_an_id_leads_back_to_its_place(places: Places) -> None:
    for place in (*places.named("Paris"), *places.named("Kenya")):
        found = places.with_id(place.id)
        assert found is not None and (found.name, found.position) == (place.name, place.position)
    assert [places.with_id(id) for id in (-1, 0, 2**40)] == [None, None, None]


@pytest.mark.parametrize(
    ("words", "name"), [("Ky.", "Kentucky"), ("N.Y.", "New York"), ("UAE", "United Arab Emirates")]
)
def test_words_of_our_own_list_mean_one_place(words: str, name: str, places: Places) -> None:
    assert (
        [place.name for place in places.named(words)] == [place.name for place in places.abbreviated(words)] == [name]
    )


@pytest.mark.parametrize("words", ["", " ", "—", "Qxzzyk", "ky.", "北京"])
def test_what_is_no_name_finds_nothing(words: str, places: Places) -> None:
    assert places.named(words) == ()


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("Olm.\tOlmaru\tcity\tKEN", r"place_words\.tsv:\d+: no city Olmaru in KEN"),
        ("Nai.\tNairobi\tcity\tGHA", r"place_words\.tsv:\d+: no city Nairobi in GHA"),
        ("Nai.\tNairobi\tcity\tKEN\tx", r"place_words\.tsv:\d+: 5 cells"),
    ],
)
def test_a_word_for_an_unknown_place_is_refused_with_its_line(row: str, wrong: str, data: Path) -> None:
    words = data / "place_words.tsv"
    words.write_text(words.read_text("utf-8") + f"{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=wrong):
        load_gazetteer(data)


@given(share=st.floats(0, 1, exclude_max=True))
def test_every_name_leads_to_a_place(share: float, places: Places) -> None:
    """Each key finds places, whose own name it is where they say so; of a country only the English name is a key."""
    number = int(share * len(places._keys))
    key, first = places._keys[number], int(places._columns["key_places"][number])
    found = places.named(key)
    assert found or places._columns["kinds"][first] == 0
    assert all(" ".join(key_of(place.name)) == key for place in found if place.is_own_name)
