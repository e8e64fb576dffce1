"""Who stands where: the two sides of an event, wherever the grammar puts them."""

import pytest
from tests.coding.shorthand import Code, rows


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Soldiers attacked the village.", "[Soldiers] ASSAULT {the village}"),
        ("The village was attacked by soldiers.", "[soldiers] ASSAULT {The village}"),
        ("Two teachers were arrested on Monday.", "COERCE.arrest {Two teachers}"),
        ("Two teachers arrested by police went home.", "[police] COERCE.arrest {Two teachers}"),
        ("Police arrested him.", "[Police] COERCE.arrest {him}"),
        ("Japan sent food to Nepal.", "[Japan] AID {Nepal}"),
    ],
)
def test_active_and_passive_tell_the_same_sides(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]


def test_a_source_behind_according_to_receives_nothing(code: Code) -> None:
    assert rows(code("Japan sent food to Nepal, according to the foreign ministry.")) == ["[Japan] AID {Nepal}"]


def test_a_day_behind_by_is_no_agent(code: Code) -> None:
    (arrest,) = code("Two teachers were arrested by Tuesday.")
    assert arrest.actors == ()


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The rebels who attacked the convoy were tired.", "[The rebels] ASSAULT {the convoy}"),
        ("The convoy that the rebels attacked was carrying medicine.", "[the rebels] ASSAULT {The convoy}"),
        ("The soldiers, who attacked the village at dawn, were drunk.", "[The soldiers] ASSAULT {the village}"),
    ],
)
def test_a_relative_clause_speaks_of_its_noun(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]


def test_a_clause_without_a_subject_has_that_of_its_main_clause(code: Code) -> None:
    assert "[The rebels] COERCE.arrest {two teachers}" in rows(code("The rebels left after arresting two teachers."))


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "Soldiers arrested three students and beat a teacher.",
            ["[Soldiers] COERCE.arrest {three students}", "[Soldiers] ASSAULT.beat {a teacher}"],
        ),
        ("France condemned Russia and China.", ["[France] ACCUSE.disapprove {Russia, China}"]),
        ("Kenya and Uganda condemned Sudan.", ["[Kenya, Uganda] ACCUSE.disapprove {Sudan}"]),
    ],
)
def test_what_and_joins_shares_its_sides(code: Code, sentence: str, events: list[str]) -> None:
    assert rows(code(sentence)) == events


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The rebels' attack on the base lasted for hours.", "[The rebels] ASSAULT {the base}"),
        ("An attack by rebels on the base lasted for hours.", "[rebels] ASSAULT {the base}"),
        ("The arrest of the editor by police shocked the town.", "[police] COERCE.arrest {the editor}"),
    ],
)
def test_a_noun_has_its_sides_around_it(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]
