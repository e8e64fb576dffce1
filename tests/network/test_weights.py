"""A missing or changed file of the language model is named."""

import shutil
from pathlib import Path

import pytest

from dateline.network import WeightsError, check_weights, weights


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the weights in the place of the real ones."""
    folder = tmp_path / "weights"
    shutil.copytree(weights.FOLDER, folder)
    monkeypatch.setattr(weights, "FOLDER", folder)
    monkeypatch.setattr(weights, "MANIFEST", folder / "manifest.json")
    return folder


def test_what_ships_is_whole() -> None:
    assert all(check.ok for check in check_weights())


def test_a_changed_file_is_named(copied: Path) -> None:
    with (copied / "labels.json").open("a") as file:
        file.write(" ")
    (broken,) = [check for check in check_weights() if not check.ok]
    assert broken.file == "labels.json"
    assert "install dateline again" in broken.detail


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "vocab.txt").unlink()
    assert [check.file for check in check_weights() if not check.ok] == ["vocab.txt"]
    with pytest.raises(WeightsError, match=r"vocab\.txt"):
        weights.weight_file("vocab.txt")
