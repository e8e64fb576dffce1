"""What the gazetteer that comes with Dateline knows."""

import pytest

from dateline.gazetteer import Gazetteer


def actors(gazetteer: Gazetteer, text: str) -> list[set[str]]:
    return [{sense.actor for sense in match.senses} for match in gazetteer.find_names(text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Lebanese and Kosovar envoys in Ramallah", [{"lbn"}, {"xkx"}, {"pse"}]),
        ("Taiwan, Türkiye and the Democratic Republic of Congo", [{"twn"}, {"tur"}, {"cod"}]),
        ("Hizbullah and the UN Security Council", [{"hezbollah"}, {"un-security-council"}]),
        ("the Israel Defense Forces", [{"isr-military"}]),
        ("the South China Sea and Latin America", []),
        ("Korean and Congolese", [{"kor", "prk"}, {"cod", "cog"}]),
    ],
)
def test_names_stand_for_their_actors(text: str, ids: list[set[str]], gazetteer: Gazetteer) -> None:
    assert actors(gazetteer, text) == ids


def test_a_state_has_its_code_and_acts_as_a_government(gazetteer: Gazetteer) -> None:
    state = gazetteer.state("LBN")
    assert state is not None
    assert (state.id, state.kind, state.country, state.sectors) == ("lbn", "state", "LBN", ("GOV",))


def test_an_institution_has_the_id_of_its_state_and_role(gazetteer: Gazetteer) -> None:
    army = gazetteer.actor("lbn-military")
    assert army is not None
    assert (army.name, army.sectors, army.part_of) == ("Armed forces (Lebanon)", ("MIL",), "lbn")


@pytest.mark.parametrize("id", ["nowhere", "lbn-spokesperson", "nowhere-military", "hezbollah-military"])
def test_an_unknown_id_is_nobody(id: str, gazetteer: Gazetteer) -> None:
    assert gazetteer.actor(id) is None


def test_codes_in_place_of_a_country_are_no_states(gazetteer: Gazetteer) -> None:
    assert gazetteer.state("IGO") is None


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("the foreign ministers", [("foreign-minister", True)]),
        ("a police officer", [("police-officer", False)]),
        ("both sides", [("sides", False)]),
        ("authorities", [("government", False)]),
    ],
)
def test_roles_are_found_in_singular_and_plural(text: str, roles: list[tuple[str, bool]], gazetteer: Gazetteer) -> None:
    assert [(match.role.id, match.plural) for match in gazetteer.find_roles(text)] == roles


@pytest.mark.parametrize(
    ("day", "sectors"),
    [("2023-04-14", ("PRM",)), ("2023-04-15", ("REB",)), (None, ())],
)
def test_sectors_change_with_the_day(day: str | None, sectors: tuple[str, ...], gazetteer: Gazetteer) -> None:
    actor = gazetteer.actor("rapid-support-forces")
    assert actor is not None
    assert actor.sectors_on(day) == sectors
