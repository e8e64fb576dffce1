"""Parquet: rows are reports; garbage and bombs are set aside."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pyarrow as pa
import pytest
from pyarrow import parquet

from dateline.ingest import ReadOptions
from dateline.records import Exclusion, Report

ReadBytes = Callable[..., list[Report | Exclusion]]


def packed(columns: dict[str, object]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.table(columns), file, compression="zstd")
    return file.getvalue()


def test_rows_are_reports_with_their_types_as_words(read_bytes: ReadBytes) -> None:
    moment = datetime(2024, 7, 5, 10, 15, tzinfo=UTC)
    columns: dict[str, object] = {"id": [1.0, None], "text": ["They met.", None], "date": [moment, None]}
    first, second = read_bytes("a.parquet", packed({**columns, "embedding": [[0.5] * 9, None]}))
    assert isinstance(first, Report)
    assert (first.source_id, first.published, str(first.origin)[-2:]) == ("1", "2024-07-05", "#1")
    assert isinstance(second, Exclusion)
    assert second.reason == "no_text"


def test_more_rows_than_one_batch_come_in_order(read_bytes: ReadBytes) -> None:
    found = read_bytes("a.parquet", packed({"id": list(range(50)), "text": ["They met."] * 50}))
    assert [item.source_id for item in found if isinstance(item, Report)] == [str(n) for n in range(50)]


def test_a_table_without_a_text_names_its_columns(read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.parquet", packed({"id": [1], "summary": ["a"]}))
    assert isinstance(found, Exclusion)
    assert (found.reason, "id, summary" in found.detail) == ("no_text", True)


@pytest.mark.parametrize("damage", [b"PAR1", b"PAR1" + b"\0" * 100 + b"PAR1", b"", b"\xff" * 50])
def test_garbage_is_set_aside(damage: bytes, read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.parquet", damage)
    assert isinstance(found, Exclusion)
    assert found.reason in ("malformed", "empty")


def test_a_bomb_is_not_unpacked(read_bytes: ReadBytes) -> None:
    data = packed({"text": ["a" * 50_000_000]})
    assert len(data) < 20_000
    (found,) = read_bytes("a.parquet", data, ReadOptions(max_bytes=1_000_000))
    assert isinstance(found, Exclusion)
    assert (found.reason, "unpacks" in found.detail) == ("too_large", True)


def test_a_text_over_the_limit_is_set_aside_alone(read_bytes: ReadBytes) -> None:
    words = " ".join(f"{n * n % 7919}" for n in range(400))
    found = read_bytes("a.parquet", packed({"text": [words, "They met."]}), ReadOptions(max_bytes=1000))
    assert [item.reason if isinstance(item, Exclusion) else "" for item in found] == ["too_large", ""]
