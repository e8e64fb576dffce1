"""The keys of MUC-4: their numbers, alternatives and optional marks."""

import json
from math import inf
from pathlib import Path

import pytest

from dateline.evaluation.gold import GoldError
from dateline.evaluation.muc import NONE, Incident, Total, days_in, read_muc, read_number
from dateline.records import Report

TEXT = (
    "SALINA, 4 FEB 90 (EXAMPLE WIRE) -- [TEXT] GUNMEN KILLED NINE SOLDIERS AND WOUNDED A DRIVER\nNEAR THE OLD BRIDGE."
)


def record(tmp_path: Path, **keys: object) -> Incident:
    """The incident of a record with one template of these keys."""
    path = tmp_path / "muc.jsonl"
    template = {"MESSAGE: TEMPLATE": "1", "INCIDENT: TYPE": "ATTACK", "INCIDENT: DATE": "- 04 FEB 90", **keys}
    path.write_text(json.dumps({"id": "x-1", "header_date": "4 FEB 90", "text": TEXT, "templates": [template]}))
    (found,) = read_muc(path)
    assert isinstance(found.report, Report)
    assert found.report.published == "1990-02-04"
    assert found.incidents
    return found.incidents[0]


@pytest.mark.parametrize(
    ("written", "totals"),
    [
        ("6", (Total(6, 6, 6),)),
        ("~100", (Total(90, 110, 100),)),
        ("10-", (Total(10, inf, 10),)),
        ("10 -", (Total(10, inf, 10),)),
        ("-26", (Total(0, 26, 26),)),
        ("5 - 7", (Total(5, 7, None),)),
        ("PLURAL", (Total(2, inf, None),)),
        ("6 / 4", (Total(6, 6, 6), Total(4, 4, 4))),
        ("? 1", (Total(1, 1, 1),)),
        ("-", (Total(1, inf, None),)),
        ("", (Total(1, inf, None),)),
    ],
)
def test_numbers(written: str, totals: tuple[Total, ...]) -> None:
    assert [(one.low, one.figure) for one in read_number(written)] == [(one.low, one.figure) for one in totals]
    assert [one.high for one in read_number(written)] == pytest.approx([one.high for one in totals])


def test_targets_with_an_effect_are_summed(tmp_path: Path) -> None:
    incident = record(
        tmp_path,
        **{
            "HUM TGT: NUMBER": ['9: "SOLDIERS"', '1: "DRIVER"', '1: "MAYOR"'],
            "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "SOLDIERS"', 'INJURY: "DRIVER"', 'NO INJURY: "MAYOR"'],
        },
    )
    assert (incident.killed, incident.injured) == ((Total(9, 9, 9),), (Total(1, 1, 1),))
    assert incident.has_number
    assert (incident.first, incident.last) == (None, "1990-02-04")


def test_what_need_not_be_there_may_be_left_out(tmp_path: Path) -> None:
    incident = record(tmp_path, **{"HUM TGT: NUMBER": '2: "MEN"', "HUM TGT: EFFECT OF INCIDENT": '? DEATH: "MEN"'})
    assert incident.killed == (Total(2, 2, 2), NONE)


def test_several_is_no_number(tmp_path: Path) -> None:
    incident = record(tmp_path, **{"HUM TGT: NUMBER": 'PLURAL: "MEN"', "HUM TGT: EFFECT OF INCIDENT": 'DEATH: "MEN"'})
    assert incident.tells
    assert not incident.has_number


def test_days() -> None:
    assert days_in("(27 NOV 89 - 04 JAN 90) / (99 XYZ 90)") == ["1989-11-27", "1990-01-04"]


@pytest.mark.parametrize("line", ["no json", "[]", '{"id": "x"}', ""])
def test_a_broken_file_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "muc.jsonl"
    path.write_text(f"{line}\n")
    with pytest.raises(GoldError, match=r"muc\.jsonl"):
        read_muc(path)
