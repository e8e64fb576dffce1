"""Participants are worded as the report words them, and only those who can act take part."""

import pytest
from tests.coding.shorthand import Code, rows


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("President Lucía Ferrán visited Quito on Monday.", "President Lucía Ferrán"),
        ("The foreign minister of Chile visited Quito on Monday.", "The foreign minister of Chile"),
        ("Three soldiers from Chad attacked the village.", "Three soldiers from Chad"),
        ("The prime minister, who was ill, visited Quito.", "The prime minister"),
        ("The prime minister, a former judge, visited Quito.", "The prime minister"),
        ("The union’s lawyers condemned the court.", "The union’s lawyers"),
    ],
)
def test_the_phrase_is_whole_without_what_is_said_beside_it(code: Code, sentence: str, actor: str) -> None:
    (mention,) = code(sentence)
    assert [participant.text for participant in mention.actors] == [actor]


def test_joined_participants_are_told_apart_and_one_phrase_stays_one(code: Code) -> None:
    (first,) = code("Kenya and Uganda condemned Sudan.")
    (second,) = code("The foreign ministers of Kenya and Uganda condemned Sudan.")
    assert [participant.text for participant in first.actors] == ["Kenya", "Uganda"]
    assert [participant.text for participant in second.actors] == ["The foreign ministers of Kenya and Uganda"]


def test_the_owner_acts_through_a_thing(code: Code) -> None:
    assert rows(code("Farmers condemned the government's plan.")) == ["[Farmers] ACCUSE.disapprove {the government}"]


def test_what_is_attacked_may_be_a_thing_but_a_thing_does_not_condemn(code: Code) -> None:
    assert rows(code("Rebels shelled the bridge.")) == ["[Rebels] ASSAULT.heavy-weapons {the bridge}"]
    assert code("The report condemned the method.") == []
