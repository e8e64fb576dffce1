"""Seas, rivers, islands and regions of our own list: what they mean, and what is refused."""

from collections import Counter
from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, GazetteerError, KnownPlace, Places, load_gazetteer
from dateline.gazetteer.loader import DATA
from dateline.gazetteer.phrase import key_of
from dateline.gazetteer.tables import read_rows


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> Places:
    return gazetteer.places


def feature(words: str, places: Places) -> KnownPlace:
    (found,) = (place for place in places.named(words) if place.feature)
    return found


def in_text(text: str, places: Places) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], one.place.name) for m in places.find_features(text) for one in m.entries]


@pytest.mark.parametrize(
    ("words", "name", "kind", "country"),
    [
        ("Strait of Hormuz", "Strait of Hormuz", "strait", ""),
        ("Bosphorus", "Bosporus", "strait", "TUR"),
        ("Arabian Gulf", "Persian Gulf", "gulf", ""),
        ("Diaoyu Islands", "Senkaku Islands", "islands", ""),
        ("Takeshima Islands", "Liancourt Rocks", "islands", ""),
        ("the Mississippi", "Mississippi River", "river", "USA"),
        ("Lake Chad", "Lake Chad", "lake", ""),
        ("Donbass", "Donbas", "region", "UKR"),
        ("Artsakh", "Nagorno-Karabakh", "disputed region", ""),
        ("Sahel", "Sahel", "world region", ""),
    ],
)
def test_a_feature_has_a_name_a_kind_and_a_country_only_where_it_is_in_one(
    words: str, name: str, kind: str, country: str, places: Places
) -> None:
    found = feature(words, places)
    assert (found.name, found.feature, found.country) == (name, kind, country)
    assert found.is_own_name == (words == name)


@pytest.mark.parametrize("words", ["Mississippi", "Jordan", "Chad", "Niger", "Congo", "Colorado", "Gulf", "Strip"])
def test_a_country_or_state_is_no_river_and_a_common_noun_no_sea(words: str, places: Places) -> None:
    assert not any(place.feature for place in places.named(words))


def test_what_geonames_knows_keeps_its_id_and_position_and_stands_there_once(places: Places) -> None:
    golan = feature("Golan Heights", places)
    assert (golan.geonames_id, golan.country) == (173708, "")  # GeoNames gives it to one of the two
    assert golan.position is not None
    assert [place.geonames_id for place in places.named("Golan Heights")].count(173708) == 1
    assert feature("Black Sea", places).geonames_id is None


def test_names_of_several_words_are_found_in_a_text(places: Places) -> None:
    text = "off the Strait of Hormuz, in the Black Sea and on the Mississippi; Mississippi and the jordan rivers"
    assert in_text(text, places) == [
        ("Strait of Hormuz", "Strait of Hormuz"),
        ("Black Sea", "Black Sea"),
        ("the Strait", "Strait of Hormuz"),
        ("the Strait", "Taiwan Strait"),
        ("the Mississippi", "Mississippi River"),
    ]


def test_no_country_is_named_inside_a_feature(gazetteer: Gazetteer) -> None:
    found = gazetteer.find_names("from Lake Chad and the Jordan River to the Korean Peninsula, Chad and Jordan")
    assert [match.text for match in found] == ["Chad", "Jordan"]


def test_a_place_of_the_table_is_not_listed_twice(places: Places) -> None:
    """What our list calls as GeoNames calls a region of the same country, it takes from there by id."""
    rows = [row.value for row in read_rows(DATA / "features.tsv")]
    doubled = [
        row["name"]
        for row in rows
        if row.get("country") and "geonames_id" not in row
        for place in places.named(row["name"])
        if place.is_own_name and place.kind in ("region", "admin1") and not place.feature
        if place.country == row["country"]
    ]
    linked = Counter(row["geonames_id"] for row in rows if "geonames_id" in row)
    assert doubled == []
    assert set(linked.values()) == {1}


def test_the_list_covers_every_kind(places: Places) -> None:
    rows = list(read_rows(DATA / "features.tsv"))
    assert len(rows) >= 600
    assert len({row.value["kind"] for row in rows}) == 18
    assert all(key_of(words) == key for key, words in places.feature_words.items())


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("Olmaru Sea\tsee", r"features\.tsv:\d+: 'see' is no kind: write one of ocean, sea"),
        ("\tsea", r"features\.tsv:\d+: no name"),
        ("Olmaru Sea\tsea\tXXX", r"features\.tsv:\d+: no country XXX: write"),
        (
            "Olmaru Sea\tsea\t\tBlack Sea",
            r"features\.tsv:\d+: 'Black Sea' already mean Black Sea \(features\.tsv:\d+\)",
        ),
        ("Olmaru Gulf\tgulf\t\t\tthe Gulf\tIRN", r"features\.tsv:\d+: 'the Gulf' already mean Persian Gulf"),
        ("Olmaru Sea\tsea\t\t\tthe Sea", r"features\.tsv:\d+: `uncertain` and `near` go together"),
        ("Olmaru Sea\tsea\t\t\tSea\tKEN", r"features\.tsv:\d+: 'Sea' are a single uncertain one"),
        ("Olmaru Sea\tsea\t\t—", r"features\.tsv:\d+: '—' hold no word"),
        ("Olmaru Sea\tsea\t\t\t\t\t1", r"features\.tsv:\d+: places\.npz has no place of id 1: correct it"),
        ("Olmaru Sea\tsea\tKEN\t\t\t\t173708", r"features\.tsv:\d+: 173708 is Golan Heights in ISR: correct"),
    ],
)
def test_a_row_that_contradicts_is_refused_with_line_and_remedy(row: str, wrong: str, data: Path) -> None:
    path = data / "features.tsv"
    path.write_text(path.read_text("utf-8") + f"{row}\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=wrong):
        load_gazetteer(data)


def test_uncertain_words_may_be_those_of_features_far_apart(data: Path) -> None:
    path = data / "features.tsv"
    path.write_text(path.read_text("utf-8") + "Olmaru Gulf\tgulf\t\t\tthe Gulf\tKEN\n", encoding="utf-8")
    places = load_gazetteer(data).places
    assert [name for _, name in in_text("in the Gulf", places)] == ["Persian Gulf", "Olmaru Gulf"]
    assert places.named("the Gulf") == ()
