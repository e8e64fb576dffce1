"""Each format holds what was written, reads back, and has the same bytes every time."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, structs
from pyarrow import parquet

from dateline.export import FORMATS, format_of, open_writer
from dateline.export.csv import CsvWriter
from dateline.records import Event, EventMention, Exclusion


def _write(path: Path, *records: Struct) -> bytes:
    with open_writer(str(path), type(records[0])) as writer:
        for record in records:
            writer.write(record)
    return path.read_bytes()


def _read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_json_lines_read_back_as_the_same_records(tmp_path: Path, event: Event) -> None:
    lines = _write(tmp_path / "events.jsonl", event, event).splitlines()
    assert [msgspec.json.decode(line, type=Event) for line in lines] == [event, event]


def test_json_lines_keep_the_order_of_the_fields(tmp_path: Path, event: Event) -> None:
    assert list(msgspec.json.decode(_write(tmp_path / "events.jsonl", event))) == list(Event.__struct_fields__)


def test_csv_is_flat_and_joins_lists(tmp_path: Path, event: Event) -> None:
    (row,) = _read_csv(_write(tmp_path / "events.csv", event))
    assert row["type"] == "ASSAULT"
    assert row["cameo"] == "193"
    assert row["contexts"] == "military; human_security"
    assert row["recipients_sectors"] == "MIL,GOV"
    assert row["historical"] == "false"
    assert row["place_geonames_id"] == ""


def test_csv_of_mentions_has_the_sentence(tmp_path: Path, mention: EventMention) -> None:
    (row,) = _read_csv(_write(tmp_path / "mentions.csv", mention))
    assert row["sentence_text"] == mention.sentence.text
    assert row["attribution_speaker_text"] == "A rebel spokesman"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_csv_brings_any_words_back(words: str) -> None:
    stream = io.BytesIO()
    CsvWriter(stream, Exclusion).write(Exclusion(origin=words, stage="ingest", reason="error", detail=words))
    (row,) = _read_csv(stream.getvalue())
    assert row["origin"] == row["detail"] == words


def test_parquet_has_real_types(tmp_path: Path, event: Event) -> None:
    _write(tmp_path / "events.parquet", event)
    table = parquet.read_table(tmp_path / "events.parquet")
    (row,) = table.to_pylist()
    assert row["date_start"] == date(2019, 5, 3)
    assert row["contexts"] == ["military", "human_security"]
    assert row["recipients_country"] == ["MLI"]
    assert row["place_latitude"] == pytest.approx(18.4)
    assert row["historical"] is False
    assert table.schema.field("type").metadata == {b"description": b"PLOVER type, one of 16."}


def test_parquet_writes_every_group_of_rows(tmp_path: Path, event: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.export.parquet.ROWS_PER_GROUP", 2)
    events = [structs.replace(event, id=f"e_{number}") for number in range(5)]
    _write(tmp_path / "events.parquet", *events)
    read = parquet.ParquetFile(tmp_path / "events.parquet")
    assert read.num_row_groups == 3
    assert read.read(["id"]).to_pydict()["id"] == [each.id for each in events]


@pytest.mark.parametrize("ending", FORMATS)
def test_same_records_same_bytes(tmp_path: Path, event: Event, ending: str) -> None:
    assert _write(tmp_path / f"a.{ending}", event, event) == _write(tmp_path / f"b.{ending}", event, event)


@pytest.mark.parametrize(
    ("ending", "count"),
    [
        ("jsonl", lambda path: len(path.read_text().splitlines())),
        ("csv", lambda path: len(path.read_text().splitlines()) - 1),
        ("parquet", lambda path: parquet.read_metadata(path).num_rows),
    ],
)
def test_a_run_without_events_leaves_a_valid_file(tmp_path: Path, ending: str, count: Callable[[Path], Any]) -> None:
    path = tmp_path / f"none.{ending}"
    with open_writer(str(path), Event):
        pass
    assert count(path) == 0


def test_the_ending_tells_the_format() -> None:
    assert format_of("EVENTS.CSV") == "csv"
    assert format_of("-") == "jsonl"
    with pytest.raises(ValueError, match=r"\.jsonl, \.csv, \.parquet"):
        format_of("events.xlsx")


def test_a_format_given_goes_before_the_ending(tmp_path: Path, event: Event) -> None:
    with open_writer(str(tmp_path / "events.txt"), Event, "jsonl") as writer:
        writer.write(event)
    assert msgspec.json.decode((tmp_path / "events.txt").read_bytes())["id"] == event.id
