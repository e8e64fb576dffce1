"""Paths, folders, globs and the pipe: all that stands behind them is read or accounted for, always in one order."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.ingest import ReadOptions, read
from dateline.ingest.sources import find_sources
from dateline.records import Exclusion, Report


def names(found: Sequence[object], folder: Path) -> list[str]:
    return [str(getattr(item, "origin", "")).removeprefix(f"{folder}/") for item in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/.d.txt", ".git/e.txt", "a.txt.meta.json", "metadata.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("file\n" if name.endswith(".csv") else "{}" if name.endswith(".json") else "The council met.")
    return tmp_path


def test_a_folder_is_read_sorted_and_what_is_skipped_is_said(folder: Path) -> None:
    found = list(find_sources([str(folder)]))
    skipped = [item for item in found if isinstance(item, Exclusion)]
    assert names(found, folder) == [
        *(".git", "a.txt", "a.txt.meta.json", "b.txt", "metadata.csv", "sub/.d.txt", "sub/c.txt")
    ]
    assert names(skipped, folder) == [".git", "a.txt.meta.json", "metadata.csv", "sub/.d.txt"]
    assert {item.reason for item in skipped} == {"skipped"}


def test_hidden_files_are_read_where_they_are_named(folder: Path) -> None:
    (report,) = read([str(folder / "sub" / ".d.txt")])
    assert isinstance(report, Report)


def test_globs_match_in_order_and_each_file_once(folder: Path) -> None:
    assert names(list(find_sources([str(folder / "*.txt")])), folder) == ["a.txt", "b.txt"]
    texts = ["a.txt", "b.txt", "sub/c.txt"]
    assert names(list(find_sources([str(folder / "**" / "*.txt")])), folder) == texts
    everything = names(list(find_sources([str(folder / "**")])), folder)
    assert [name for name in everything if name.endswith(".txt")] == texts


def test_a_name_with_wildcards_in_it_is_itself_first(tmp_path: Path) -> None:
    path = tmp_path / "a[1].txt"
    path.write_text("The council met.")
    (found,) = find_sources([str(path)])
    assert found.origin == str(path)


@pytest.mark.parametrize("name", ["nowhere.txt", "no*where", "a\0b", "a\0*", "x" * 5000, "\udcff.txt", ""])
def test_what_is_not_there_is_unreadable(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (found,) = read([name])
    assert isinstance(found, Exclusion)
    assert found.reason == "unreadable"
    assert found.origin.encode() == found.origin.encode("utf-8", "strict")


def test_an_empty_folder_a_linked_folder_and_a_device_are_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    found = {str(item.origin).rpartition("/")[2]: item for item in read([str(tmp_path)])}
    kinds = {name: item.reason for name, item in found.items() if isinstance(item, Exclusion)}
    assert kinds == {"empty": "empty", "link": "skipped", "broken": "unreadable", "pipe": "skipped"}


def test_nothing_is_opened_before_its_turn(folder: Path) -> None:
    found = read([str(folder / "a.txt"), str(folder / "b.txt")])
    next(found)
    (folder / "b.txt").unlink()
    second = next(found)
    assert isinstance(second, Exclusion)
    assert second.reason == "unreadable"


@pytest.mark.parametrize(
    "name", ["story.txt", "story.html", "story.json", "story.jsonl.gz", "story.csv", "story.parquet"]
)
def test_standard_input_is_read_as_what_it_is(
    name: str, good_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(good_files[name])))
    found = list(read(["-"]))
    assert all(isinstance(item, Report) and str(item.origin).startswith("stdin") for item in found)
    assert not sys.stdin.closed


def test_the_same_folder_gives_the_same_bytes_twice(tmp_path: Path, good_files: dict[str, bytes]) -> None:
    for name, data in good_files.items():
        (tmp_path / name).write_bytes(data)
    first, second = (list(read([str(tmp_path)], ReadOptions())) for _ in range(2))
    assert first == second
    assert not [item for item in first if isinstance(item, Exclusion)]
