"""Which place of a name is meant: by size, by what stands around it, and never by a guess."""

import pytest
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer, KnownPlace
from dateline.records import Dateline, Span
from dateline.resolve.atlas import FEWEST, MOST, Chosen, choose
from dateline.resolve.reading import Reading
from dateline.resolve.toponym import Toponym


def toponym(words: str, gazetteer: Gazetteer, *places: KnownPlace) -> Toponym:
    return Toponym(Span(start=0, end=len(words), text=words), "name", places or gazetteer.places.named(words))


def where(chosen: Chosen) -> tuple[str, str] | None:
    return (chosen.place.name, chosen.place.country) if chosen.place else None


def place(id: int, kind: str = "city", country: str = "KEN", **fields: object) -> KnownPlace:
    """An invented place."""
    given = {"name": "Olmaru", "division": None, "latitude": 0.5, "longitude": 37.0, "population": 1000}
    return KnownPlace(id=id, kind=kind, country=country, is_own_name=True, **(given | fields))  # type: ignore


def test_size_decides_where_nothing_else_does(gazetteer: Gazetteer) -> None:
    (paris,) = choose([toponym("Paris", gazetteer)], [], [])
    assert where(paris) == ("Paris", "FRA")
    assert paris.confidence > 2 * paris.second


def test_the_place_right_behind_it_decides(gazetteer: Gazetteer) -> None:
    texas = choose([toponym("Paris", gazetteer), toponym("Texas", gazetteer)], [(0, 1)], [])
    assert [where(one) for one in texas] == [("Paris", "USA"), ("Texas", "USA")]
    assert texas[0].place is not None and texas[0].place.division == 4736286
    france = choose([toponym("Paris", gazetteer), toponym("France", gazetteer)], [(0, 1)], [])
    assert where(france[0]) == ("Paris", "FRA")


def test_places_around_it_decide(gazetteer: Gazetteer) -> None:
    alone, *_ = choose([toponym("Alexandria", gazetteer)], [], [])
    assert where(alone) == ("Alexandria", "EGY")
    names = ("Alexandria", "Lafayette", "Baton Rouge", "Shreveport", "Louisiana")
    beside, *_ = choose([toponym(name, gazetteer) for name in names], [], [])
    assert where(beside) == ("Alexandria", "USA")
    assert beside.place is not None and beside.place.division == 4331987


def test_the_origin_of_the_report_decides(gazetteer: Gazetteer) -> None:
    kenya = gazetteer.places.country("KEN")
    candidates = (place(1, population=2000), place(2, country="UGA", population=2500))
    olmaru = toponym("Olmaru", gazetteer, *candidates)
    assert where(choose([olmaru], [], [])[0]) == ("Olmaru", "UGA")
    assert kenya is not None and where(choose([olmaru], [], [(kenya,)])[0]) == ("Olmaru", "KEN")


def test_the_country_of_the_dateline_decides(gazetteer: Gazetteer) -> None:
    written = "They/PRON/2/nsubj left/VERB/0/root Valencia/PROPN/2/obj"
    for dateline, country in (("MADRID, Spain", "ESP"), ("CARACAS, Venezuela", "VEN")):
        annotated = annotate(written, names={"Valencia": "LOC"}, dateline=Dateline(place=dateline))
        (found,) = Reading(annotated, gazetteer).geography.names()
        assert (found.name, found.country) == ("Valencia", country)


def test_a_town_goes_before_the_division_around_it_but_not_before_one_elsewhere(gazetteer: Gazetteer) -> None:
    town = place(1, population=900, division=2)
    around = place(2, "admin1", population=2000)
    assert choose([toponym("Olmaru", gazetteer, town, around)], [], [])[0].place == town
    elsewhere = place(3, "admin1", population=2000, latitude=-4.0)
    assert choose([toponym("Olmaru", gazetteer, town, elsewhere)], [], [])[0].place == elsewhere


def test_equal_candidates_share_the_confidence(gazetteer: Gazetteer) -> None:
    pair = (place(1), place(2, latitude=-1.0))
    (chosen,) = choose([toponym("Olmaru", gazetteer, *pair)], [], [])
    assert chosen.confidence == pytest.approx(0.5) == chosen.second


def test_the_same_words_mean_the_same_place(gazetteer: Gazetteer) -> None:
    names = ("Paris", "Texas", "PARIS")
    first, _, again = choose([toponym(name, gazetteer) for name in names], [(0, 1)], [])
    assert first == again


def test_without_candidates_there_is_no_place(gazetteer: Gazetteer) -> None:
    nowhere = Toponym(Span(start=0, end=6, text="Olmaru"), "name", ())
    assert choose([nowhere, toponym("Kenya", gazetteer)], [], [])[0] == Chosen(None, 0.0)
    assert choose([nowhere], [], []) == [Chosen(None, 0.0)]
    assert choose([], [], []) == []


def test_places_without_position_are_near_nothing(gazetteer: Gazetteer) -> None:
    unplaced = place(1, latitude=None, longitude=None)
    (chosen, _) = choose([toponym("Olmaru", gazetteer, unplaced), toponym("Nairobi", gazetteer)], [], [])
    assert chosen == Chosen(unplaced, 1.0)


def test_of_very_many_candidates_the_largest_are_weighed(gazetteer: Gazetteer) -> None:
    many = [
        Toponym(
            Span(start=0, end=3, text=f"O{n}"), "name", tuple(place(10 * n + one, population=one) for one in range(9))
        )
        for n in range(MOST // FEWEST)
    ]
    chosen = choose(many, [], [])
    assert {one.place.population for one in chosen if one.place} == {8}
