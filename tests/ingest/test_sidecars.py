"""Metadata beside the files: for one file, for many, and broken."""

import json
from pathlib import Path

import pytest

from dateline.ingest import ReadOptions, read
from dateline.records import Exclusion, Report

STORY = "The council of the river towns met on Monday to vote on the new dam, officials said after the meeting."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text(STORY)
    return tmp_path


def read_both(folder: Path, options: ReadOptions | None = None) -> tuple[dict[str, Report], list[Exclusion]]:
    """The reports by file name, and the exclusions other than of the sidecars themselves."""
    found = list(read([str(folder)], options or ReadOptions()))
    reports = {Path(item.origin or "").name: item for item in found if isinstance(item, Report)}
    return reports, [item for item in found if isinstance(item, Exclusion) and item.reason != "skipped"]


def test_a_sidecar_describes_its_file(folder: Path) -> None:
    (folder / "a.txt.meta.json").write_text(json.dumps({"id": 7, "date": "2024-07-05", "sitename": "Delta Courier"}))
    reports, broken = read_both(folder)
    assert not broken
    found = reports["a.txt"]
    assert (found.source_id, found.published, found.published_basis) == ("7", "2024-07-05", "metadata")
    assert found.publisher == "Delta Courier"
    assert reports["b.txt"].publisher is None


def test_a_table_describes_the_files_of_its_folder_and_below(folder: Path) -> None:
    rows = ["file,published,publisher", "a.txt,2024-07-05,Delta Courier", "sub/b.txt,2024-07-06,Hill Post"]
    (folder / "metadata.csv").write_text("\n".join(rows))
    (folder / "sub" / "metadata.csv").write_text("file,publisher\nb.txt,Valley Times\n")
    reports, broken = read_both(folder)
    assert not broken
    assert (reports["a.txt"].published, reports["a.txt"].publisher) == ("2024-07-05", "Delta Courier")
    assert (reports["b.txt"].published, reports["b.txt"].publisher) == ("2024-07-06", "Valley Times")


def test_a_file_named_alone_has_its_sidecars_as_well(folder: Path) -> None:
    (folder / "metadata.csv").write_text("file,published\na.txt,2024-07-05\n")
    (report,) = read([str(folder / "a.txt")])
    assert isinstance(report, Report)
    assert report.published == "2024-07-05"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt.meta.json", "{"),
        ("a.txt.meta.json", "[]"),
        ("a.txt.meta.json", "[" * 100_000),
        ("metadata.csv", "name,published\na.txt,2024-07-05\n"),
        ("metadata.csv", "file,published\na.txt\n"),
    ],
)
def test_a_broken_sidecar_is_said_once_and_the_reports_are_read(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content)
    reports, broken = read_both(folder)
    assert sorted(reports) == ["a.txt", "b.txt"]
    assert [item.reason for item in broken] == ["malformed"]
    assert name in broken[0].origin


def test_sidecars_can_be_switched_off(folder: Path) -> None:
    (folder / "a.txt.meta.json").write_text(json.dumps({"date": "2024-07-05", "text": STORY}))
    reports, _ = read_both(folder, ReadOptions(sidecars=False))
    assert reports["a.txt"].published is None
    assert reports["a.txt.meta.json"].published == "2024-07-05"


def test_a_record_knows_best_a_page_does_not(folder: Path, page: str) -> None:
    """A sidecar yields to what a record states of itself, and outranks what was picked out of a page's markup."""
    for name, content in {"a.jsonl": json.dumps({"text": STORY, "date": "2024-07-05"}), "b.html": page}.items():
        (folder / name).write_text(content)
        (folder / f"{name}.meta.json").write_text('{"date": "2020-01-01"}')
    reports, _ = read_both(folder)
    assert reports["b.html"].published == "2020-01-01"
    assert reports["a.jsonl:1"].published == "2024-07-05"
