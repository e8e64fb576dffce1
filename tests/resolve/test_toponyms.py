"""Which words name places: names, demonyms, parts of longer names, and what is none."""

import pytest
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer
from dateline.records import NameKind
from dateline.resolve.reading import Reading
from dateline.resolve.stretches import LONGEST, split_places
from dateline.resolve.toponym import Toponym, toponym_words
from dateline.resolve.toponyms import find_toponyms


def found(words: str, gazetteer: Gazetteer, **names: NameKind) -> list[Toponym]:
    """The toponyms of words that a text consists of; `names` are those that the language model sees, `_` is a blank."""
    tokens = " ".join(f"{word}/{'PROPN' if word[0].isupper() else 'NOUN'}/0/root" for word in words.split())
    annotated = annotate(tokens, names={words.replace("_", " "): kind for words, kind in names.items()})
    return list(find_toponyms(Reading(annotated, gazetteer)))


def as_name(words: str, kind: NameKind) -> dict[str, NameKind]:
    return {words.replace(" ", "_"): kind}


def shown(toponyms: list[Toponym]) -> list[tuple[str, str, bool]]:
    return [(toponym.span.text, toponym.form, toponym.is_doubtful) for toponym in toponyms]


def test_names_and_demonyms_are_told_apart(gazetteer: Gazetteer) -> None:
    toponyms = found("Kenyan farmers left Mombasa for Kenya", gazetteer, Kenyan="NORP", Mombasa="LOC")
    assert shown(toponyms) == [("Kenyan", "demonym", False), ("Mombasa", "name", False), ("Kenya", "name", False)]
    assert [place.kind for place in toponyms[0].candidates] == ["country"]


def test_a_place_unknown_to_the_gazetteer_is_a_toponym_without_places(gazetteer: Gazetteer) -> None:
    (toponym,) = found("fighting in Olmaru", gazetteer, Olmaru="LOC")
    assert (toponym.span.text, toponym.candidates) == ("Olmaru", ())


@pytest.mark.parametrize(
    ("words", "shown_as"),
    [
        ("Bomi region", ("Bomi", "name", False)),  # a word that only says what it is
        ("Mombasa Island", ("Mombasa Island", "name", False)),  # another place than the town
        ("Mombasa Airport", ("Mombasa", "within", False)),  # what stands there
        ("northern Mombasa", ("Mombasa", "name", False)),
    ],
)
def test_words_beside_a_name_say_whether_it_is_that_place(
    words: str, shown_as: tuple[str, str, bool], gazetteer: Gazetteer
) -> None:
    assert shown(found(f"near {words}", gazetteer, **as_name(words, "LOC"))) == [shown_as]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Mombasa Chamber", "Mombasa"),
        ("Bank of Mombasa", "Mombasa"),
        ("Port Authority of New South Wales", "New South Wales"),
        ("Council Chamber", None),  # villages bear these names
        ("Wal-Mart Stores", None),
        ("Rahimi Mombasa Traders", None),  # in the middle it may be anything
    ],
)
def test_a_place_begins_the_name_of_an_organisation_or_follows_of(
    words: str, place: str | None, gazetteer: Gazetteer
) -> None:
    toponyms = found(f"the {words} said", gazetteer, **as_name(words, "ORG"))
    assert [(toponym.span.text, toponym.form) for toponym in toponyms] == ([(place, "within")] if place else [])


def test_what_the_language_model_does_not_take_for_a_place_is_doubtful(gazetteer: Gazetteer) -> None:
    assert shown(found("they fled Mombasa", gazetteer)) == [("Mombasa", "name", True)]
    assert shown(found("then Mombasa spoke", gazetteer, Mombasa="PER")) == [("Mombasa", "name", True)]
    assert shown(found("then Omar Mombasa spoke", gazetteer, Omar_Mombasa="PER")) == []


def test_initials_and_words_of_the_text_are_no_doubtful_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.places.named("SOS") and gazetteer.places.named("Tower")
    assert "SOS" not in [one.span.text for one in found("an SOS call", gazetteer)]
    assert gazetteer.places.named("Salmon")
    assert shown(found("fresh salmon at Salmon today", gazetteer)) == []


def test_joined_towns_are_two_and_enumerated_ones_too(gazetteer: Gazetteer) -> None:
    assert [
        one.span.text for one in found("in Minneapolis-Nairobi", gazetteer, **as_name("Minneapolis-Nairobi", "LOC"))
    ] == [
        "Minneapolis",
        "Nairobi",
    ]
    assert [(span.start, span.text) for span in split_places("Olmaru, Kenya", 5)] == [(5, "Olmaru"), (13, "Kenya")]


def test_seats_of_government_are_places_only_where_they_are_towns(gazetteer: Gazetteer) -> None:
    (jerusalem,) = found("talks in Jerusalem", gazetteer, Jerusalem="LOC")
    assert jerusalem.is_disputed
    assert {place.name for place in jerusalem.candidates} == {"Jerusalem"}
    (kremlin,) = found("talks in Kremlin", gazetteer, Kremlin="LOC")
    assert kremlin.candidates == ()


def test_a_capital_may_also_be_any_other_place_of_its_name(gazetteer: Gazetteer) -> None:
    (paris,) = found("talks in Paris", gazetteer, Paris="LOC")
    assert {"FRA", "USA"} <= {place.country for place in paris.candidates}
    assert {place.country for place in paris.candidates if place.geonames_id in paris.capitals} == {"FRA"}


def test_long_lists_of_capitals_are_read_in_bounded_stretches(gazetteer: Gazetteer) -> None:
    toponyms = found(" ".join(["Olmaru"] * 300), gazetteer)
    assert all(one.span.text.count(" ") < LONGEST for one in toponyms)


def test_words_are_folded_as_they_are_looked_up() -> None:
    for section in ("kinds", "parts", "features", "buildings", "ordinary"):
        assert all(word == word.lower() and " " not in word for word in toponym_words(section))
