"""Whether a reference is linked right: to what was marked, or to what the marks chain to it."""

from pathlib import Path

from tests.evaluation.marked import gold_of

from dateline.annotation import LanguageModel, annotate
from dateline.evaluation.event_gold import GoldReport
from dateline.evaluation.references import Tally, evaluate_references, marked_references
from dateline.gazetteer import load_gazetteer
from dateline.records import AnnotatedReport, Report

BODY = """headline: Union ends strike
> RETREAT.return "ends" actor "Union":_.LAB

The dock workers' union ended its strike on Monday.
> RETREAT.return "ended" actor "The dock workers' union":_.LAB
It met the harbour master, and the union thanked him.
> CONSULT.visit "met" actor "It":_.LAB="The dock workers' union" actor "the harbour master":_.GOV
> SUPPORT "thanked" actor "the union":_.LAB="It" recipient "him":_.GOV="the harbour master"
"""


def places(gold: GoldReport, words: str) -> list[str]:
    text = gold.report.text
    (found,) = (one for one in marked_references(gold) if one.text == words and one.right)
    return [text[place.start : place.end] for place in found.right]


def test_what_leans_on_a_reference_leans_on_whom_that_means(tmp_path: Path) -> None:
    gold = gold_of(tmp_path, BODY)
    assert places(gold, "the union") == ["The dock workers' union", "It"]


def test_only_marked_antecedents_count(tmp_path: Path) -> None:
    gold = gold_of(tmp_path, BODY)
    assert [one.text for one in marked_references(gold) if one.right] == ["It", "the union", "him"]


def test_short_words_stand_for_others_elsewhere(tmp_path: Path) -> None:
    gold = gold_of(tmp_path, BODY)
    assert places(gold, "him") == ["the harbour master"]


def test_right_wrong_and_open_add_up(tmp_path: Path, model: LanguageModel) -> None:
    gold = gold_of(tmp_path, BODY)

    def read(report: Report) -> AnnotatedReport:
        return annotate(report, model)

    found = evaluate_references([gold], read, load_gazetteer())
    assert (sum(found["pronoun"]), sum(found["nominal"]), sum(found["all"])) == (2, 1, 3)
    assert found["pronoun"] == Tally(right=2, wrong=0, open=0)
