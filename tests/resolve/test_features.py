"""Seas, rivers and regions in a report: found whatever the language model says, and no state or governorate."""

import pytest
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer
from dateline.records import NameKind
from dateline.resolve import places_of


def found(
    words: str, gazetteer: Gazetteer, names: dict[str, NameKind] | None = None
) -> list[tuple[str, str, str | None, str | None]]:
    """Text, form, name and country of the places; the first words are no compounds of what follows."""
    tokens = [f"{word}/{'PROPN' if word[0].isupper() else 'NOUN'}/0/root" for word in words.split()]
    places = places_of(annotate(" ".join(tokens), names=names), gazetteer)
    return [(place.text, place.form, place.name, place.country) for place in places]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ships in the Strait of Hormuz", ("Strait of Hormuz", "name", "Strait of Hormuz", None)),
        ("talks in the Sahel", ("Sahel", "name", "Sahel", None)),
        ("barges on the Mississippi", ("Mississippi", "name", "Mississippi River", "USA")),
        ("near Lake Chad", ("Lake Chad", "name", "Lake Chad", None)),
        ("across the Jordan River", ("Jordan River", "name", "Jordan River", None)),
        ("on the Golan Heights", ("Golan Heights", "name", "Golan Heights", None)),
        ("in eastern Congo", ("eastern Congo", "name", "eastern Democratic Republic of the Congo", "COD")),
    ],
)
def test_a_feature_is_found_whatever_the_language_model_finds(
    words: str, expected: tuple[str, str, str | None, str | None], gazetteer: Gazetteer
) -> None:
    assert found(words, gazetteer) == [expected]
    assert found(words, gazetteer, {expected[0]: "LOC"}) == [expected]


def test_the_state_and_the_river_of_one_name_stay_apart(gazetteer: Gazetteer) -> None:
    both = found("Mississippi closed the Mississippi", gazetteer, {"Mississippi": "LOC"})
    assert [name for _, _, name, _ in both] == ["Mississippi", "Mississippi River"]
    countries = found("Jordan and Chad spoke", gazetteer)
    assert [(name, country) for _, _, name, country in countries] == [("Jordan", "JOR"), ("Chad", "TCD")]


@pytest.mark.parametrize(
    ("words", "name", "known"),
    [
        ("Gaza said the Strip", "Gaza Strip", True),
        ("Kenya said the Strip", "Gaza Strip", False),
        ("Iran seized ships in the Gulf", "Persian Gulf", True),
        ("Kenya sent ships to the Gulf of Olmaru", "Persian Gulf", False),
    ],
)
def test_uncertain_words_need_a_country_near_by(words: str, name: str, known: bool, gazetteer: Gazetteer) -> None:
    names = [place for _, _, place, _ in found(words, gazetteer)]
    assert (names[-1] == name) == known


def test_a_feature_inside_the_name_of_an_organisation_is_marked_so(gazetteer: Gazetteer) -> None:
    known = found("the South China Sea Institute said", gazetteer, {"South China Sea Institute": "ORG"})
    assert known == [("South China Sea", "within", "South China Sea", None)]
    fleet = "the/DET/4/det Black/PROPN/3/compound Sea/PROPN/4/compound Fleet/PROPN/5/nsubj left/VERB/0/root"
    (unknown,) = places_of(annotate(fleet), gazetteer)
    assert (unknown.text, unknown.form) == ("Black Sea", "within")


def test_a_feature_inside_the_name_of_a_person_is_none(gazetteer: Gazetteer) -> None:
    assert found("Dan Black Sea Olmaru spoke", gazetteer, {"Dan Black Sea Olmaru": "PER"}) == []


def test_a_division_or_a_governor_is_no_sea_and_no_river(gazetteer: Gazetteer) -> None:
    ((_, _, name, country),) = found("in the Red Sea Governorate", gazetteer, {"Red Sea Governorate": "LOC"})
    assert (name, country) == ("Red Sea", "EGY")
    governor = "the/DET/3/det Mississippi/PROPN/3/compound governor/NOUN/4/nsubj left/VERB/0/root"
    (state,) = places_of(annotate(governor, names={"Mississippi": "LOC"}), gazetteer)
    assert (state.name, state.precision) == ("Mississippi", "admin1")
    fund = found("the Ohio Health Fund said", gazetteer, {"Ohio Health Fund": "ORG"})
    assert fund == [("Ohio", "within", "Ohio", "USA")]
    assert "Mississippi River" not in [name for _, _, name, _ in found("the Mississippi-based firm", gazetteer)]


def test_an_unknown_river_is_a_region_and_an_unknown_town_is_open(gazetteer: Gazetteer) -> None:
    words = "in/ADP/3/case Olmaru/PROPN/3/compound {}/PROPN/0/root"
    (river,) = places_of(annotate(words.format("River"), names={"Olmaru River": "LOC"}), gazetteer)
    (town,) = places_of(annotate(words.format("Tarrok"), names={"Olmaru Tarrok": "LOC"}), gazetteer)
    assert (river.name, river.precision, town.name, town.precision) == (None, "region", None, None)
