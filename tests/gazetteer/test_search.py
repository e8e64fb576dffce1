"""Who is found under given words, and how an entry is on a day."""

import pytest

from dateline.gazetteer import Gazetteer, Tenure
from dateline.gazetteer.registry import sectors_of
from dateline.gazetteer.search import found_on, search, wordings_of


def ids(gazetteer: Gazetteer, words: str) -> list[str]:
    return [found.id for found in search(gazetteer, words, "2020-01-01")]


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("hizbullah", "hezbollah"),
        ("Zionist entity", "isr"),
        ("Lebanese", "lbn"),
        ("the Israeli army", "isr-military"),
        ("isr-military", "isr-military"),
        ("FARC", "farc"),
    ],
)
def test_names_wordings_and_words_of_countries_are_found(words: str, id: str, gazetteer: Gazetteer) -> None:
    assert id in ids(gazetteer, words)


def test_parts_of_names_count_only_where_no_name_is_the_whole(gazetteer: Gazetteer) -> None:
    assert "rapid-support-forces" in ids(gazetteer, "Rapid Supp")
    assert ids(gazetteer, "Lebanon") == ["lbn"]


@pytest.mark.parametrize("words", ["", "...", "Qwertzuiop"])
def test_nobody_is_found_under_words_of_nobody(words: str, gazetteer: Gazetteer) -> None:
    assert ids(gazetteer, words) == []


def test_sectors_are_those_of_the_day(gazetteer: Gazetteer) -> None:
    assert found_on(gazetteer, "rapid-support-forces", "2020-01-01").sectors == ("PRM",)
    assert found_on(gazetteer, "rapid-support-forces", "2024-01-01").sectors == ("REB",)
    with pytest.raises(KeyError):
        found_on(gazetteer, "nobody", "2020-01-01")


def test_a_state_shows_its_outside_ids(gazetteer: Gazetteer) -> None:
    (found,) = search(gazetteer, "Lebanon", "2020-01-01")
    assert {"cow", "wikidata"} <= found.ids.keys()


def test_wordings_are_what_points_to_an_actor_beside_its_names(gazetteer: Gazetteer) -> None:
    wordings = wordings_of(gazetteer, "isr")
    assert {"Zionist entity", "Israeli"} <= set(wordings)
    assert "Israel" not in wordings


@pytest.mark.parametrize(
    ("office", "of", "sectors"),
    [("defence minister", "ken", ("GOV", "MIL")), ("commander", "rapid-support-forces", ("PRM",))],
)
def test_a_role_has_the_sectors_of_its_office_or_its_group(
    office: str, of: str, sectors: tuple[str, ...], gazetteer: Gazetteer
) -> None:
    assert sectors_of(gazetteer, Tenure(office=office, of=of), "2020-01-01") == sectors
