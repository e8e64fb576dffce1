"""JSON in its shapes, and JSON Lines in which one broken line costs one line."""

import json
from collections.abc import Callable

import pytest

from dateline.ingest import ReadOptions
from dateline.records import Exclusion, Report

ReadBytes = Callable[..., list[Report | Exclusion]]


def outcomes(found: list[Report | Exclusion]) -> list[str]:
    """The place and reason of each exclusion, the place and id of each report."""
    marks = [item.reason if isinstance(item, Exclusion) else str(item.source_id) for item in found]
    return [f"{str(item.origin).rpartition('/')[2]} {mark}" for item, mark in zip(found, marks, strict=True)]


def test_each_line_is_a_report_and_a_broken_one_costs_itself(record: dict[str, str], read_bytes: ReadBytes) -> None:
    good = json.dumps(record).encode()
    lines = [
        good,
        b'{"text": "cut',
        b"",
        b"[1]",
        b"\xff\xfe\xff",
        b"[" * 99_999,
        b"1" * 5000,
        good[:-1] + b', "x": NaN}',
    ]
    assert outcomes(read_bytes("a.jsonl", b"\r\n".join(lines))) == [
        "a.jsonl:1 delta-17",
        "a.jsonl:2 malformed",
        "a.jsonl:4 malformed",
        "a.jsonl:5 undecodable",
        "a.jsonl:6 malformed",
        "a.jsonl:7 malformed",
        "a.jsonl:8 delta-17",
    ]


@pytest.mark.parametrize("wrap", [lambda r: [r, r], lambda r: {"articles": [r, r], "status": "ok"}])
def test_arrays_and_lists_in_objects_hold_many(
    wrap: Callable[[object], object], record: dict[str, str], read_bytes: ReadBytes
) -> None:
    found = read_bytes("a.json", json.dumps(wrap(record)).encode())
    assert outcomes(found) == ["a.json#1 delta-17", "a.json#2 delta-17"]


def test_an_object_holds_one(record: dict[str, str], read_bytes: ReadBytes) -> None:
    found = read_bytes("a.json", json.dumps({**record, "items": []}, indent=2).encode("utf-8-sig"))
    assert outcomes(found) == ["a.json delta-17"]


def test_json_lines_are_read_under_the_name_of_json(record: dict[str, str], read_bytes: ReadBytes) -> None:
    line = json.dumps(record).encode()
    assert outcomes(read_bytes("a.json", line + b"\n" + line)) == ["a.json:1 delta-17", "a.json:2 delta-17"]


def test_a_broken_object_of_many_lines_is_one_exclusion(record: dict[str, str], read_bytes: ReadBytes) -> None:
    assert outcomes(read_bytes("a.json", json.dumps(record, indent=1).encode()[:-9])) == ["a.json malformed"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"3", "malformed"), (b"[]", "empty"), (b"{}", "no_text"), (b"[" * 200_000, "malformed"), (b" ", "malformed")],
)
def test_what_holds_no_report_has_a_reason(data: bytes, reason: str, read_bytes: ReadBytes) -> None:
    assert outcomes(read_bytes("a.json", data)) == [f"a.json {reason}"]


def test_line_ends_inside_strings_are_let_pass(read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.json", b'{"text": "The council\nmet."}')
    assert isinstance(found, Report)
    assert found.text == "The council\nmet."


def test_columns_are_mapped(read_bytes: ReadBytes) -> None:
    options = ReadOptions(columns={"text": "story_body", "source_id": "key"})
    data = b'{"story_body": "The council met.", "key": "k1"}'
    assert outcomes(read_bytes("a.jsonl", data, options)) == ["a.jsonl:1 k1"]
