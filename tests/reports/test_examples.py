"""The example reports come out as the frozen table says, and never with many events that nobody told."""

from pathlib import Path

import pytest
from tests.reports.expected import EXAMPLES, Comparison, load_exclusions
from tests.reports.measured import body_mentions, load_measured, measure, table

from dateline.ingest import read
from dateline.pipeline import Flow
from dateline.records import Exclusion


@pytest.fixture(scope="module")
def flow() -> Flow:
    return Flow.load()


@pytest.fixture(scope="module")
def measured(flow: Flow) -> dict[Path, Comparison]:
    return measure(flow)


UNSURE = 3
"""How far each total may stray from the frozen one: processors round floats differently, and a parse may tip."""


def test_the_examples_come_out_as_measured(measured: dict[Path, Comparison]) -> None:
    frozen, found = (rows.splitlines()[-1].split("\t")[1:] for rows in (load_measured(), table(measured)))
    strayed = [abs(int(one) - int(other)) for one, other in zip(frozen, found, strict=True)]
    advice = "Run `python -m tests.reports.regenerate` and read the difference before you commit it."
    assert max(strayed) <= UNSURE, f"{table(measured)}\n{advice}"


def test_what_is_coded_was_told(measured: dict[Path, Comparison]) -> None:
    whole = sum(measured.values(), Comparison())
    invented = [(mention.type, mention.trigger.text, mention.sentence.text) for mention in whole.invented]
    assert whole.events.precision >= 0.85, invented


def test_a_report_without_events_codes_none(flow: Flow) -> None:
    assert body_mentions(EXAMPLES / "market-notes.txt", flow) == []


def test_what_must_be_set_aside_is(flow: Flow) -> None:
    for path, reason in load_exclusions().items():
        (result,) = flow.code(read([path]))
        assert isinstance(result, Exclusion) and result.reason == reason
