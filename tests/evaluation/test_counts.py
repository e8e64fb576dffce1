"""Killed and injured against MUC-4 keys: pairing, what is right, the output, and a file without keys."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from dateline.evaluation.counts import Answer, evaluate_counts
from dateline.evaluation.incidents import ToldIncident
from dateline.evaluation.muc import Incident, Total, read_muc
from dateline.evaluation.muc_pairs import pair_incidents
from dateline.evaluation.naive_counts import naive_incident
from dateline.pipeline import Flow
from dateline.records import Report

TEXT = """SALINA, 4 FEB 90 (EXAMPLE WIRE) -- [TEXT] GUNMEN ATTACKED AN ARMY CONVOY
NEAR THE OLD BRIDGE YESTERDAY, KILLING NINE SOLDIERS AND WOUNDING TWO
DRIVERS.  THE NINE WERE BURIED TODAY."""
TEMPLATE: Mapping[str, object] = {
    "MESSAGE: TEMPLATE": "1",
    "INCIDENT: TYPE": "ATTACK",
    "INCIDENT: DATE": "03 FEB 90",
    "HUM TGT: NUMBER": ['9: "SOLDIERS"', '2: "DRIVERS"'],
    "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "SOLDIERS"', 'INJURY: "DRIVERS"'],
}


@pytest.fixture(scope="module")
def flow() -> Flow:
    return Flow.load()


def write(path: Path, **fields: object) -> Path:
    path.write_text(json.dumps({"id": "x-1", "header_date": "4 FEB 90", "text": TEXT, **fields}) + "\n")
    return path


def exactly(number: int) -> Total:
    return Total(number, number, number)


def incident(number: str, killed: int, injured: int = 0, first: str | None = None) -> Incident:
    """A template with these totals."""
    return Incident(number, False, "ATTACK", "", first, first, (exactly(killed),), (exactly(injured),), ())


def told(killed: int, injured: int = 0) -> ToldIncident:
    return ToldIncident((), exactly(killed), exactly(injured))


def test_a_report_in_capitals_is_counted_from_raw_text(tmp_path: Path, flow: Flow) -> None:
    table = evaluate_counts(write(tmp_path / "muc.jsonl", templates=[TEMPLATE]), flow)
    assert table["both right, of templates with a number", "right"] == 1


def test_what_is_written_can_be_read_and_is_right(tmp_path: Path, flow: Flow) -> None:
    source, output = write(tmp_path / "muc.jsonl", note="kept"), tmp_path / "out.jsonl"
    table = evaluate_counts(source, flow, output)
    assert "nothing to score" in str(table)
    (found,) = read_muc(output)
    assert found.raw["note"] == "kept"
    assert found.incidents
    assert (found.incidents[0].killed, found.incidents[0].injured) == ((exactly(9),), (exactly(2),))


def test_pairs_go_by_effects_and_then_by_order() -> None:
    wanted = [incident("1", 0, 3), incident("2", 4), incident("3", 5)]
    found = [told(7), told(8), told(0, 9)]
    assert pair_incidents(wanted, found) == [(wanted[0], found[2]), (wanted[1], found[0]), (wanted[2], found[1])]


def test_a_template_without_partner_stays_alone() -> None:
    assert pair_incidents([incident("1", 4)], []) == [(incident("1", 4), None)]


def test_casualties_that_the_key_lacks_are_wrong() -> None:
    answer = Answer(incident("1", 4), told(4, 2))
    assert (answer.right("killed"), answer.right("injured")) == (True, False)


def test_the_baseline_takes_the_first_number_beside_the_word() -> None:
    (found,) = naive_incident(Report(id="r_0", text="At 6 gunmen came. Nine soldiers were killed and 12 were wounded."))
    assert (found.killed, found.injured) == (exactly(9), exactly(12))
