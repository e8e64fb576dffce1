"""CSV and TSV: rows by the header's names; a broken row costs itself, and an endless one has an end."""

from collections.abc import Callable

import pytest

from dateline.ingest import ReadOptions
from dateline.records import Exclusion, Report

ReadBytes = Callable[..., list[Report | Exclusion]]


def outcomes(found: list[Report | Exclusion]) -> list[str]:
    marks = [item.reason if isinstance(item, Exclusion) else str(item.source_id) for item in found]
    return [f"{str(item.origin).rpartition('/')[2]} {mark}" for item, mark in zip(found, marks, strict=True)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_rows_are_reports_whatever_divides_them(delimiter: str, encoding: str, read_bytes: ReadBytes) -> None:
    rows = [["id", "text", "Date Published"], ["1", '"The café, so\r\nsaid ""he""; closed | it."', "2024-07-05"]]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    (found,) = read_bytes("a.csv", data)
    assert isinstance(found, Report)
    assert found.text == 'The café, so\r\nsaid "he"; closed | it.'
    assert (found.source_id, found.published) == ("1", "2024-07-05")


def test_a_broken_row_costs_itself(read_bytes: ReadBytes) -> None:
    rows = ["id,text", "1,They met.", "2", '3,"They" met.', "4,\xff", "", "5,They met.", "6,", '7,"They met.']
    assert outcomes(read_bytes("a.csv", "\n".join(rows).encode("latin-1").replace(b"\xff", b"\x81"))) == [
        *("a.csv#1 1", "a.csv#2 malformed", "a.csv#3 malformed", "a.csv#4 undecodable"),
        *("a.csv#5 5", "a.csv#6 no_text", "a.csv#7 malformed"),
    ]


def test_a_row_over_the_limit_is_set_aside_and_reading_goes_on(read_bytes: ReadBytes) -> None:
    """A quote that never ends would swallow all rows below it."""
    lines = ["id,text", "1,They met.", '2,"They met.', *["and met again"] * 50, "3,They met."]
    found = outcomes(read_bytes("a.csv", "\n".join(lines).encode(), ReadOptions(max_bytes=500)))
    assert found[:2] == ["a.csv#1 1", "a.csv#2 too_large"]
    assert found[-1].endswith(" 3")


def test_a_field_larger_than_the_csv_modules_own_limit_is_read(read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.csv", b"id,text\n1," + b"They met. " * 50_000)
    assert isinstance(found, Report)


def test_a_table_without_a_text_is_one_exclusion_that_names_its_columns(read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.csv", b"id,summary\n1,a\n2,b\n")
    assert isinstance(found, Exclusion)
    assert found.reason == "no_text"
    assert "id, summary" in found.detail
    options = ReadOptions(columns={"text": "summary"}, language=None)
    assert outcomes(read_bytes("a.csv", b"id,summary\n1,a\n2,b\n", options)) == ["a.csv#1 1", "a.csv#2 2"]


def test_a_forced_format_outranks_the_name(read_bytes: ReadBytes) -> None:
    assert outcomes(read_bytes("a.txt", b"id,text\n1,They met.\n", ReadOptions(format="csv"))) == ["a.txt#1 1"]


@pytest.mark.parametrize(("data", "reason"), [(b"id,text\n", "empty"), (b"\n\n", "empty"), (b'"', "malformed")])
def test_a_table_without_rows_has_a_reason(data: bytes, reason: str, read_bytes: ReadBytes) -> None:
    assert outcomes(read_bytes("a.csv", data)) == [f"a.csv {reason}"]
