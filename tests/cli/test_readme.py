"""What README shows is what the commands print today (`make docs` renews it), and links lead somewhere."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dateline.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _shown(language: str) -> list[str]:
    """The blocks of README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)


def _holds(whole: Any, part: Any) -> bool:
    """Whether `part` is `whole` with some fields left out."""
    if isinstance(part, dict):
        return all(key in whole and _holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(_holds, whole, part))
    return bool(whole == part)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(_shown("text")[0], encoding="utf-8")
    return "report.txt"


def test_the_table_is_the_one_that_is_printed(report: str) -> None:
    printed = CliRunner().invoke(main, ["code", report, "--format", "table"]).stdout
    assert _shown("text")[1].splitlines() == [line.rstrip() for line in printed.splitlines()]


def test_the_event_is_one_that_is_written(report: str) -> None:
    lines = CliRunner().invoke(main, ["code", report]).stdout.splitlines()
    (shown,) = _shown("json")
    assert any(_holds(json.loads(line), json.loads(shown)) for line in lines)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (document.parent / link).exists()]
    assert not missing
