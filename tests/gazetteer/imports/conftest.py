"""Importing a text into a folder, and reading that folder back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.imports import ImportReport, import_actors

Import = Callable[[str | bytes, str], tuple[Gazetteer, ImportReport]]


@pytest.fixture
def bring_in(tmp_path: Path, small: Path, gazetteer: Gazetteer) -> Import:
    """Import words under a file name; the gazetteer with what came in, and the report."""

    def run(words: str | bytes, name: str) -> tuple[Gazetteer, ImportReport]:
        source = tmp_path / name
        source.write_bytes(words.encode() if isinstance(words, str) else words)
        report = import_actors(source, tmp_path / "own", gazetteer)
        came_in = report.actors + report.people
        return load_gazetteer(small, tmp_path / "own") if came_in else gazetteer, report

    return run
