"""Words that speak of other events: what the two tell together."""

import pytest
from tests.coding.shorthand import Code, rows, statuses


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The rebels refused to withdraw from the airport.", "[The rebels] REJECT.yield"),
        ("The government refused to meet the rebels.", "[The government] REJECT.meet {the rebels}"),
        ("The general threatened to attack the capital.", "[The general] THREATEN.violence {the capital}"),
        ("The rebels agreed to withdraw from the airport.", "[The rebels] CONCEDE"),
        ("Japan promised to send food to Nepal.", "[Japan] AGREE {Nepal}"),
        ("The union demanded the release of the teachers.", "[The union] REQUEST.yield {the teachers}"),
        ("Unions demanded that the president resign.", "[Unions] REQUEST.change {the president}"),
        ("The union called off its strike.", "[The union] RETREAT"),
    ],
)
def test_what_is_only_spoken_of_is_no_event_of_its_own(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "Kenya condemned the rebels' attack on the town.",
            ["[Kenya] ACCUSE.disapprove {the rebels}", "[the rebels] ASSAULT {the town}"],
        ),
        (
            "Kenya welcomed the release of the hostages by the rebels.",
            ["[Kenya] SUPPORT {the rebels}", "[the rebels] RETREAT.release {the hostages}"],
        ),
        (
            "Kenya accused Uganda of attacking the village.",
            ["[Kenya] ACCUSE.allege {Uganda}", "[Uganda] ASSAULT {the village}"],
        ),
    ],
)
def test_what_is_judged_or_alleged_is_an_event_too(code: Code, sentence: str, events: list[str]) -> None:
    assert rows(code(sentence)) == events


@pytest.mark.parametrize(
    ("sentence", "trigger", "event"),
    [
        ("Rebels launched an attack on the town.", "attack", "[Rebels] ASSAULT {the town}"),
        ("Ghana held talks with Togo in Accra.", "talks", "[Ghana, Togo] CONSULT"),
        ("The cabinet imposed sanctions on the firm.", "sanctions", "[The cabinet] COERCE.restrict {the firm}"),
    ],
)
def test_a_light_verb_lends_its_sides_to_its_noun(code: Code, sentence: str, trigger: str, event: str) -> None:
    mentions = code(sentence)
    assert rows(mentions) == [event]
    assert mentions[0].trigger.text == trigger


def test_the_deed_of_an_arrested_man_is_no_event_of_the_report(code: Code) -> None:
    assert rows(code("Police arrested a man for attacking the mayor.")) == ["[Police] COERCE.arrest {a man}"]


def test_to_tell_that_something_happened_demands_nothing(code: Code) -> None:
    assert rows(code("A priest told reporters that the army attacked the village.")) == [
        "[the army] ASSAULT {the village}"
    ]
    assert rows(code("The general told his men to attack the village.")) == ["[The general] REQUEST {his men}"]


def test_plans_wishes_and_denials_set_the_status(code: Code) -> None:
    assert statuses(code("The army plans to attack the town.")) == ["ASSAULT future"]
    assert statuses(code("The army is considering an attack on the town.")) == ["ASSAULT hypothetical"]
    assert statuses(code("The army denied that soldiers had attacked the town.")) == ["ASSAULT actual"]


def test_readiness_to_use_force_is_no_attack(code: Code) -> None:
    mentions = code("Ankara is ready to take action, including by force, if the rebels do not leave the dam.")
    assert "ASSAULT" not in {mention.type for mention in mentions}


def test_not_to_seek_war_is_no_war(code: Code) -> None:
    mentions = code("The president said the country does not seek war with its neighbours.")
    assert "ASSAULT" not in {mention.type for mention in mentions}
