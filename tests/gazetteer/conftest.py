"""The gazetteer that comes with Dateline, and a copy of its files to spoil."""

import shutil
from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.actors import ACTOR_COLUMNS
from dateline.gazetteer.loader import DATA


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the gazetteer with one actor and no wordings, which load in a moment."""
    folder = tmp_path_factory.mktemp("small")
    for path in DATA.iterdir():
        if path.is_file():
            (folder / path.name).symlink_to(path)
    (folder / "actors").mkdir()
    table = "\t".join(ACTOR_COLUMNS) + "\nhamas\tHamas\tHezbollah\tgroup\tPSE\tREB\n"
    (folder / "actors" / "few.tsv").write_text(table, "utf-8")
    (folder / "wordings.yaml").unlink()
    (folder / "wordings.yaml").write_text("wordings: []\nopen: []\n", "utf-8")
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))
