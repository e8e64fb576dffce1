"""One event once: mentions that can tell the same event are one, those that contradict each other stay two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.conftest import Make

from dateline.reconcile import group
from dateline.records import EventMention, Participant


def test_the_same_event_told_twice_is_one(attack: Make) -> None:
    first, second = attack(recipients="the bridge"), attack(recipients="the bridge")
    (event,) = group([first, second])
    assert event.mentions == (first, second)
    assert (event.report_count, event.source_count) == (1, 1)
    assert event.disagreements == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"day": "2019-05-03"}, {"day": "2019-05-04"}),
        ({"place": "Kidal"}, {"place": "Gao"}),
        ({"actors": "Rebels"}, {"actors": "Soldiers"}),
        ({"recipients": "a convoy"}, {"recipients": "a school"}),
        ({"status": "actual"}, {"status": "negated"}),
        ({"type": "ASSAULT"}, {"type": "THREATEN"}),
        ({"mode": "beat"}, {"mode": "drone"}),
        ({"actors": "", "recipients": "a convoy"}, {"actors": "Rebels"}),
    ],
    ids=["day", "place", "actor", "recipient", "status", "type", "mode", "nobody in common"],
)
def test_what_contradicts_stays_two(attack: Make, one: dict[str, str], other: dict[str, str]) -> None:
    assert len(group([attack(**one), attack(**other)])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"day": "2019-05-03"}, {}),
        ({"day": "2019-05-03"}, {"day": "2019-05-04", "day_basis": "publication"}),
        ({"place": "Kidal"}, {}),
        ({"place": "Kidal"}, {"place": "Gao", "place_basis": "dateline"}),
        ({"mode": "beat"}, {}),
        ({"recipients": "a convoy"}, {}),
        ({"actors": "Rebels, Militiamen"}, {"actors": "rebels"}),
    ],
    ids=["no day", "day of publication", "no place", "place of the dateline", "no mode", "no recipient", "one of two"],
)
def test_silence_and_fallbacks_contradict_nothing(attack: Make, one: dict[str, str], other: dict[str, str]) -> None:
    assert len(group([attack(**one), attack(**other)])) == 1


def test_different_words_for_one_actor_are_one_actor(attack: Make) -> None:
    actors = [
        (Participant(text=text, start=0, end=len(text), id="organization.north", name="Northern Front"),)
        for text in ("The Northern Front", "the insurgents")
    ]
    first, second = (attack() for _ in actors)
    renamed = [EventMention(**{**_fields(mention), "actors": who}) for mention, who in zip((first, second), actors, strict=True)]  # fmt: skip
    assert len(group(renamed)) == 1


def test_what_the_fullest_mention_leaves_open_the_others_fill_in(attack: Make) -> None:
    fullest = attack(recipients="the bridge", day="2019-05-05", day_basis="publication", contexts=("military",))
    poorer = attack(day="2019-05-03", place="Kidal", confidence=0.95, contexts=("environment",))
    (event,) = group([poorer, fullest])
    assert event.recipients == fullest.recipients
    assert event.date == poorer.date and event.place == poorer.place
    assert event.confidence == 0.95
    assert event.contexts == ("environment", "military")


def test_the_mode_brings_its_score_and_code(attack: Make) -> None:
    plain = attack(recipients="the bridge", actors="Rebels")
    moded = attack(mode="drone", score=-9.5, cameo="204")
    (event,) = group([plain, moded])
    assert (event.mode, event.score, event.cameo) == ("drone", -9.5, "204")


def test_ids_follow_from_the_first_mention(attack: Make) -> None:
    first, second = attack(recipients="the bridge"), attack()
    (alone,) = group([first])
    (joined,) = group([first, second])
    assert alone.id == joined.id
    assert alone.id != group([second])[0].id


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Rebels", "Soldiers", ""]), st.sampled_from([None, "2019-05-03", "2019-05-04"])),
        max_size=8,
    )
)
def test_no_mention_is_lost_or_doubled(told: list[tuple[str, str | None]]) -> None:
    make = _maker()
    mentions = [make(actors=actors, recipients="the bridge", day=day) for actors, day in told]
    events = group(mentions)
    assert sorted(found.id for event in events for found in event.mentions) == sorted(found.id for found in mentions)
    assert [event.mentions[0].id for event in events] == [
        found.id for found in mentions if found.id in {event.mentions[0].id for event in events}
    ]
    assert len({event.id for event in events}) == len(events)
