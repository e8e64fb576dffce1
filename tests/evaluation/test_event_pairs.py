"""Marked events and coded mentions are paired one to one by their triggers, the likeliest first."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluation.marked import gold_of, mention_of

from dateline.evaluation.event_gold import GoldReport, Place
from dateline.evaluation.event_pairs import matching, pair, sides, sides_right

BODY = """\
headline: Court convicts two men
> SANCTION.convict "convicts" actor "Court":KEN.JUD recipient "two men":KEN.CVL
> COERCE.arrest "convicts" actor "Court":KEN.JUD recipient "two men":KEN.CVL

The army shelled a market, and Peru condemned it.
> ASSAULT.heavy-weapons "shelled" actor "The army":_.MIL recipient "a market":_.CVL
> ACCUSE.disapprove "condemned" actor "Peru":PER.GOV recipient "it":_.MIL="The army"
"""
PLACES = st.builds(lambda start, size: Place(start, start + size), st.integers(0, 20), st.integers(1, 5))


@pytest.fixture
def gold(tmp_path: Path) -> GoldReport:
    return gold_of(tmp_path, BODY)


def test_a_mention_is_paired_with_the_event_whose_trigger_it_overlaps(gold: GoldReport) -> None:
    paired = pair(gold, [mention_of(gold, "army shelled", "ASSAULT")])
    assert [(one.event.trigger.text, one.mention.trigger.text) for one in paired.pairs] == [("shelled", "army shelled")]
    assert [event.trigger.text for event in paired.missed] == ["convicts", "convicts", "condemned"]
    assert paired.invented == ()


def test_the_type_may_differ_where_the_trigger_is_the_same(gold: GoldReport) -> None:
    paired = pair(gold, [mention_of(gold, "condemned", "REJECT")])
    assert [(one.event.type, one.mention.type) for one in paired.pairs] == [("ACCUSE", "REJECT")]


def test_two_events_of_one_trigger_are_paired_by_their_types(gold: GoldReport) -> None:
    mentions = [mention_of(gold, "convicts", "COERCE"), mention_of(gold, "convicts", "SANCTION", "convict")]
    found = {one.event.type: one.mention.type for one in pair(gold, mentions).pairs}
    assert found == {"COERCE": "COERCE", "SANCTION": "SANCTION"}


def test_the_same_mode_goes_before_the_same_type(gold: GoldReport) -> None:
    mentions = [mention_of(gold, "shelled", "ASSAULT", mode) for mode in (None, "aerial", "heavy-weapons")]
    paired = pair(gold, mentions)
    assert [one.mention.mode for one in paired.pairs] == ["heavy-weapons"]
    assert [mention.mode for mention in paired.invented] == [None, "aerial"]


def test_a_mention_elsewhere_is_invented(gold: GoldReport) -> None:
    paired = pair(gold, [mention_of(gold, "market", "COERCE")])
    assert (len(paired.pairs), len(paired.missed), len(paired.invented)) == (0, 4, 1)


def test_all_mentions_stand_in_the_order_of_the_text(gold: GoldReport) -> None:
    words = ["condemned", "market", "convicts", "shelled"]
    paired = pair(gold, [mention_of(gold, trigger, "ASSAULT") for trigger in words])
    assert [mention.trigger.text for mention in paired.mentions] == ["convicts", "shelled", "market", "condemned"]


def test_the_sides_of_a_pair_are_places_of_one_text(gold: GoldReport) -> None:
    mention = mention_of(gold, "shelled", "ASSAULT", actors=("army",), recipients=("a market", "Peru"))
    (one,) = pair(gold, [mention]).pairs
    text = gold.report.text
    shown = {
        side: [[text[place.start : place.end] for place in places] for places in both] for side, *both in sides(one)
    }
    assert shown == {"actor": [["The army"], ["army"]], "recipient": [["a market"], ["a market", "Peru"]]}


@pytest.mark.parametrize(
    ("actors", "recipients", "overlap", "exact"),
    [
        (("The army",), ("a market",), True, True),
        (("army",), ("market",), True, False),
        (("The army",), (), False, False),
        (("The army",), ("a market", "Peru"), False, False),
        (("a market",), ("The army",), False, False),
    ],
)
def test_sides_are_right_with_all_participants_and_no_others(
    gold: GoldReport, actors: tuple[str, ...], recipients: tuple[str, ...], overlap: bool, exact: bool
) -> None:
    (one,) = pair(gold, [mention_of(gold, "shelled", "ASSAULT", actors=actors, recipients=recipients)]).pairs
    assert (sides_right(one), sides_right(one, exact=True)) == (overlap, exact)


def test_a_coded_place_serves_one_marked_place() -> None:
    marked, coded = [Place(0, 3), Place(4, 7)], [Place(0, 7)]
    assert matching(marked, coded, exact=False) == 1
    assert matching(marked, coded, exact=True) == 0


@given(st.lists(PLACES), st.lists(PLACES))
def test_no_more_match_than_there_are(marked: list[Place], coded: list[Place]) -> None:
    exact, overlap = (matching(marked, coded, exact=exact) for exact in (True, False))
    assert 0 <= exact <= min(len(marked), len(coded))
    assert 0 <= overlap <= min(len(marked), len(coded))
    assert matching(marked, marked, exact=True) == len(marked)
