"""One event once: mentions that can tell the same event are one, those that contradict each other stay two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.reconcile.build import attack, day, participants, place

from dateline.reconcile import group
from dateline.records import Date, EventMention


def test_the_same_event_told_twice_is_one() -> None:
    first, second = attack(recipients="the bridge"), attack(recipients="the bridge")
    (event,) = group([first, second])
    assert event.mentions == (first, second)
    assert (event.report_count, event.source_count) == (1, 1)
    assert event.disagreements == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (attack(date=day("2019-05-03")), attack(date=day("2019-05-04"))),
        (attack(place=place("Kidal")), attack(place=place("Gao"))),
        (attack("Rebels"), attack("Soldiers")),
        (attack(recipients="a convoy"), attack(recipients="a school")),
        (attack("", "a convoy"), attack("Rebels")),
        (attack(status="actual"), attack(status="negated")),
        (attack(), attack(type="THREATEN")),
        (attack(mode="beat"), attack(mode="drone")),
    ],
    ids=["day", "place", "actor", "recipient", "nobody in common", "status", "type", "mode"],
)
def test_what_contradicts_stays_two(one: EventMention, other: EventMention) -> None:
    assert len(group([one, other])) == len(group([other, one])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (attack(date=day("2019-05-03")), attack()),
        (attack(date=day("2019-05-03")), attack(date=day("2019-05-04", basis="publication"))),
        (attack(date=day("2019-05-03")), attack(date=day("2019-05-01", "2019-05-31"))),
        (attack(place=place("Kidal")), attack()),
        (attack(place=place("Kidal")), attack(place=place("Bamako", basis="dateline"))),
        (attack(place=place("Kidal")), attack(place=place("Mali", "country"))),
        (attack(mode="beat"), attack()),
        (attack(recipients="a convoy"), attack()),
        (attack("Rebels, Herders"), attack("rebels")),
        (attack("A militia", "a convoy"), attack("The militia", "the convoy")),
    ],
    ids=["day", "publication", "month", "place", "dateline", "country", "mode", "recipient", "one of two", "article"],
)
def test_silence_and_less_precise_words_contradict_nothing(one: EventMention, other: EventMention) -> None:
    assert len(group([one, other])) == len(group([other, one])) == 1


def test_different_words_for_one_actor_are_one_actor() -> None:
    (front,) = participants("The Northern Front")
    (others,) = participants("the insurgents")
    named = [attack(actors_of) for actors_of in ("", "")]
    first, second = (
        replace(mention, actors=(replace(who, id="organization.northern-front"),))
        for mention, who in zip(named, (front, others), strict=True)
    )
    assert len(group([first, second])) == 1


def test_a_mention_must_fit_all_of_an_event() -> None:
    """Silence joins no two days: the third mention contradicts the first, though not the second."""
    friday, silent, saturday = attack(date=day("2019-05-03")), attack(), attack(date=day("2019-05-04"))
    assert [event.mentions for event in group([friday, silent, saturday])] == [(friday, silent), (saturday,)]


def test_what_the_fullest_mention_leaves_open_the_others_fill_in() -> None:
    full = attack(recipients="the bridge", date=day("2019-05-05", basis="publication"), contexts=("military",))
    poor = attack(date=day("2019-05-03"), place=place("Kidal"), confidence=0.95, contexts=("environment",))
    (event,) = group([poor, full])
    assert (event.recipients, event.date, event.place) == (full.recipients, poor.date, poor.place)
    assert (event.confidence, event.contexts) == (0.95, ("environment", "military"))


def test_a_mode_brings_its_score_and_cameo_code() -> None:
    (event,) = group([attack(recipients="the bridge"), attack(mode="drone", score=-9.5, cameo="204")])
    assert (event.mode, event.score, event.cameo) == ("drone", -9.5, "204")


def test_an_event_keeps_its_id_when_a_later_mention_joins_it() -> None:
    first, second = attack(recipients="the bridge"), attack()
    (alone,), (joined,), (other,) = group([first]), group([first, second]), group([second])
    assert alone.id == joined.id != other.id


SIDES = st.sampled_from(["Rebels", "Soldiers", "Rebels, Soldiers", "They", ""])
DAYS = st.sampled_from([Date(), day("2019-05-03"), day("2019-05-04"), day("2019-05-01", "2019-05-31")])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.builds(lambda who, when: attack(who, "the bridge", **({"date": when} if when else {})), SIDES, DAYS))
)
def test_no_mention_is_lost_or_doubled(mentions: list[EventMention]) -> None:
    events = group(mentions)
    grouped = [mention for event in events for mention in event.mentions]
    assert sorted(mention.id for mention in grouped) == sorted(mention.id for mention in mentions)
    firsts = [mentions.index(event.mentions[0]) for event in events]
    assert firsts == sorted(firsts)


def test_no_mentions_no_events() -> None:
    assert group([]) == ()
