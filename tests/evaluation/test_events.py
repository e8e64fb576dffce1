"""The figures of events end to end, on mentions that are known to be right or wrong."""

from pathlib import Path

import pytest
from tests.evaluation.marked import gold_of, mention_of

from dateline.evaluation.event_gold import GoldReport
from dateline.evaluation.event_pairs import Paired, pair
from dateline.evaluation.events import by_type, decoy_table, judged, overall, pair_all
from dateline.evaluation.score import Score
from dateline.records import Exclusion

BODY = """\
headline: Army shells market
> ASSAULT.heavy-weapons "shells" actor "Army":_.MIL recipient "market":_.CVL contexts military

Peru condemned it, and might expel envoys, a clerk said.
> ACCUSE.disapprove "condemned" actor "Peru":PER.GOV recipient "it":_.MIL="Army" said indirect "a clerk":PER "said" _
> SANCTION.expel "expel" actor "Peru":PER.GOV recipient "envoys":_ status hypothetical said belief _ _ _
The home side attacked from the start.
> none sport
The league meets on Monday.
"""


@pytest.fixture
def gold(tmp_path: Path) -> GoldReport:
    return gold_of(tmp_path, BODY)


@pytest.fixture
def paired(gold: GoldReport) -> Paired:
    """One event all right, one with the wrong mode and one participant of two, one missed; one decoy coded."""
    return pair(
        gold,
        [
            mention_of(gold, "shells", "ASSAULT", "heavy-weapons", ("Army",), ("market",), confidence=0.9),
            mention_of(gold, "condemned", "ACCUSE", None, ("Peru",), confidence=0.8),
            mention_of(gold, "attacked", "ASSAULT", None, ("home side",), confidence=0.7),
        ],
    )


def test_figures_of_a_known_case(paired: Paired) -> None:
    scores = overall([paired])
    assert scores["trigger"] == scores["trigger, type"] == Score(3, 3, 2)
    assert scores["trigger, type, mode"] == Score(3, 3, 1)
    assert scores["trigger, type, both sides overlap"] == Score(3, 3, 1)
    assert scores["found: participants exact"] == Score(4, 3, 3)
    assert scores["found: status"] == Score(2, 2, 2)
    assert scores["found: status if not actual"] == Score(0, 0, 0)
    assert scores["found: contexts"] == Score(1, 0, 0)
    assert scores["found: first speaker overlap"] == Score(1, 0, 0)


def test_a_wrong_type_counts_for_the_trigger_alone(gold: GoldReport) -> None:
    scores = overall([pair(gold, [mention_of(gold, "expel", "COERCE", "deport")])])
    assert (scores["trigger"], scores["trigger, type"]) == (Score(3, 1, 1), Score(3, 1, 0))
    assert scores["found: status"] == Score(0, 0, 0)


def test_a_status_that_is_missed_counts(gold: GoldReport) -> None:
    scores = overall([pair(gold, [mention_of(gold, "expel", "SANCTION", "expel")])])
    assert scores["found: status"] == Score(1, 1, 0)
    assert scores["found: status if not actual"] == Score(1, 0, 0)


def test_each_type_has_its_score(paired: Paired) -> None:
    scores = by_type([paired])
    assert len(scores) == 16
    assert (scores["ASSAULT"], scores["ACCUSE"]) == (Score(1, 2, 1), Score(1, 1, 1))
    assert (scores["SANCTION"], scores["AID"]) == (Score(1, 0, 0), Score(0, 0, 0))


def test_sentences_without_event_are_told_by_what_makes_them_tempting(gold: GoldReport, paired: Paired) -> None:
    table = decoy_table([paired], [pair(gold, [mention_of(gold, "meets", "CONSULT")])])
    assert table.rows["marked as hard negatives"] == (1, 1, 1.0, 0.0)
    assert table.rows["others without an event"] == (1, 0, 0.0, 1.0)


def test_every_mention_is_right_or_wrong_by_trigger_and_type(paired: Paired) -> None:
    assert sorted((mention.confidence, right) for mention, right in judged(paired)) == [
        (0.7, False),
        (0.8, True),
        (0.9, True),
    ]


def test_a_report_that_cannot_be_annotated_codes_to_nothing(gold: GoldReport) -> None:
    excluded = Exclusion(stage="ingest", origin="a.txt", reason="empty", detail="It holds no words.")
    (paired,) = pair_all([gold], [excluded], lambda report: [mention_of(gold, "shells", "ASSAULT")])
    assert (len(paired.pairs), len(paired.missed)) == (0, 3)


def test_nothing_coded_scores_zero(gold: GoldReport) -> None:
    scores = overall([pair(gold, [])])
    assert scores["trigger, type"] == Score(3, 0, 0)
    assert {score.f1 for score in scores.values()} == {0.0}
