"""Known persons: the same name means what its bearer was on that day, and never a namesake."""

from collections.abc import Mapping

import pytest
from tests.resolve.build import annotate, mention, participant

from dateline.gazetteer import Gazetteer, Person, Tenure
from dateline.records import NameKind, Participant
from dateline.resolve import resolve
from dateline.resolve.office_holders import of_person

OPPONENT = Person(
    id="amani-sefu",
    name="Amani Sefu",
    aliases=("Sefu",),
    tenures=(
        Tenure(office="opposition leader", of="ken", sectors=("PTY", "OPP"), from_="1999", to="2003"),
        Tenure(office="president", of="ken", from_="2004", to="2008-03"),
    ),
)


@pytest.mark.parametrize(
    ("day", "sectors", "role"),
    [
        ("1999-07-01", ("PTY", "OPP"), "opposition leader"),
        ("2004-01-01", ("GOV",), "president"),
        ("2008-03-31", ("GOV",), "president"),
        ("2010-01-01", ("ELI",), "former president"),
        ("1990-01-01", (), None),
        (None, (), None),
    ],
)
def test_a_person_is_what_the_day_makes_of_them(
    day: str | None, sectors: tuple[str, ...], role: str | None, gazetteer: Gazetteer
) -> None:
    found = of_person(OPPONENT, day, gazetteer)
    assert (found.id, found.country, found.sectors, found.role) == ("amani-sefu", "KEN", sectors, role)


def met(words: str, names: Mapping[str, NameKind], day: str | None, gazetteer: Gazetteer, who: str) -> Participant:
    annotated = annotate(f"{words} met/VERB/0/root", names=names, published=day)
    event = mention(annotated, "met", actors=(participant(annotated, who),))
    return resolve(event, annotated, gazetteer).actors[0]


MANDELA = "Nelson/PROPN/3/nsubj Mandela/PROPN/1/flat"
NAMES: dict[str, NameKind] = {"Nelson Mandela": "PER"}


@pytest.mark.parametrize(
    ("day", "sector", "group"), [("1993-05-01", "PTY", "african-national-congress"), ("1996-05-01", "GOV", "zaf")]
)
def test_one_name_codes_by_the_day_of_the_event(day: str, sector: str, group: str, gazetteer: Gazetteer) -> None:
    found = met(MANDELA, NAMES, day, gazetteer, "Nelson Mandela")
    assert (found.id, found.country, found.basis) == ("nelson-mandela", "ZAF", "registry")
    assert found.sectors[0] == sector
    assert found.group is not None
    assert found.group.id == group


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Bolivian/ADJ/3/amod farmer/NOUN/3/compound Nelson/PROPN/5/nsubj Mandela/PROPN/3/flat", "another country"),
        ("teacher/NOUN/2/compound Nelson/PROPN/4/nsubj Mandela/PROPN/2/flat", "a private calling"),
    ],
)
def test_a_namesake_is_not_the_office_holder(words: str, why: str, gazetteer: Gazetteer) -> None:
    assert met(words, NAMES, "1996-05-01", gazetteer, "Nelson Mandela").id is None, why


def test_nobody_is_an_office_holder_before_their_time(gazetteer: Gazetteer) -> None:
    assert met(MANDELA, NAMES, "1905-05-01", gazetteer, "Nelson Mandela").id is None


def test_a_known_name_counts_where_the_annotator_overlooked_it(gazetteer: Gazetteer) -> None:
    assert met(MANDELA, {}, "1996-05-01", gazetteer, "Nelson Mandela").id == "nelson-mandela"
