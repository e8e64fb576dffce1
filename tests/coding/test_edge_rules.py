"""PLOVER's edge rules: sentences of raw text through the whole flow, each coded as its rule says."""

from collections import Counter

import pytest
from tests.coding.edge_rules import Case, faults, read_cases
from tests.coding.shorthand import rows

from dateline.pipeline import CodedReport, Flow
from dateline.records import EventMention, Report

CASES = read_cases()


@pytest.fixture(scope="module")
def flow() -> Flow:
    return Flow.load()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_sentence_is_coded_as_its_rule_says(flow: Flow, case: Case) -> None:
    mentions = coded(flow, case.sentence.text)
    assert faults(case, mentions) == [], rows(mentions)


def coded(flow: Flow, text: str) -> list[EventMention]:
    """The mentions of all events of a text, in its order."""
    (report,) = flow.code([Report(id="r_0", text=text)])
    assert isinstance(report, CodedReport)
    return sorted(
        (mention for event in report.events for mention in event.mentions), key=lambda found: found.trigger.start
    )


def test_every_rule_has_at_least_three_sentences_of_its_own() -> None:
    sentences = Counter(case.rule.rule for case in CASES)
    assert min(sentences.values()) >= 3
    assert len({case.sentence.text for case in CASES}) == len(CASES)
