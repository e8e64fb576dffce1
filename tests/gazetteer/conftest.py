"""The gazetteer that comes with Dateline, and a copy of its files to spoil."""

import shutil
from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.loader import DATA


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))
