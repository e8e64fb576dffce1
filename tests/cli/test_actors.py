"""`dateline actors`: who is known, whom a sentence means, and actors of others."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TABLE = """\
name,kind,country,sectors,role,of,from,to
Lake Guard,group,KEN,PRM,,,,2018-12-31
Lake Guard,group,KEN,REB,,,2019-01-01,
Abel Orero,person,,,commander,Lake Guard,2015,2019-03
"""


def run(*arguments: str | Path, words: str | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=words)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder that a table was imported into."""
    (tmp_path / "mine.csv").write_text(TABLE, "utf-8")
    result = run("actors", "import", tmp_path / "mine.csv", "-o", tmp_path / "own")
    assert (result.exit_code, result.stderr) == (0, "1 actors, 1 persons, 0 left out\n")
    return tmp_path / "own"


def test_search_prints_a_table_as_on_a_day(own: Path) -> None:
    result = run("actors", "search", "lake", "guard", "--on", "2018-05-05", "--actors", own)
    heading, row, *_ = result.stdout.splitlines()
    assert heading.split() == ["id", "name", "kind", "country", "sectors", "role", "ids"]
    assert row.split() == ["lake-guard", "Lake", "Guard", "group", "KEN", "PRM"]


def test_search_shows_the_codes_of_a_state() -> None:
    assert "COW LEB, wikidata Q822" in run("actors", "search", "Lebanese").stdout


def test_search_writes_json(own: Path) -> None:
    result = run("actors", "search", "Orero", "--on", "2018-05-05", "--json", "--actors", own)
    (found,) = map(json.loads, result.stdout.splitlines())
    assert (found["id"], found["kind"], found["sectors"]) == ("abel-orero", "person", ["PRM"])
    assert found["roles"] == ["commander (Lake Guard)"]


def test_search_for_nobody_says_what_to_do() -> None:
    result = run("actors", "search", "Qwertzuiop")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "try fewer letters" in result.stderr


def test_show_prints_everything_of_an_entry(own: Path) -> None:
    guard = run("actors", "show", "lake-guard", "--actors", own).stdout
    assert "period       … – 2018-12-31  PRM" in guard
    orero = run("actors", "show", "abel-orero", "--actors", own, "--on", "2018-05-05").stdout
    assert "role         2015 – 2019-03  commander of Lake Guard (lake-guard)  PRM" in orero
    israel = run("actors", "show", "isr").stdout
    assert "wording      Zionist regime" in israel and "COW ISR" in israel
    army = run("actors", "show", "isr-military").stdout
    assert "part of      Israel (isr)" in army


def test_show_of_an_unknown_id_says_how_to_find_one() -> None:
    result = run("actors", "show", "nobody")
    assert result.exit_code == 2
    assert "`dateline actors search nobody` finds ids" in result.stderr


@pytest.mark.parametrize("arguments", [("search", "Kenya"), ("show", "ken"), ("explain", "Kenya agreed.")])
def test_a_day_that_is_none_is_wrong_usage(arguments: tuple[str, str]) -> None:
    result = run("actors", *arguments, "--on", "yesterday")
    assert result.exit_code == 2
    assert "write YYYY-MM-DD" in result.stderr


def test_explain_says_whom_phrases_mean_and_why(own: Path) -> None:
    text = "Lake Guard fighters met Lebanese officials. The Zionist regime denied it."
    shown = run("actors", "explain", text, "--on", "2018-05-05", "--actors", own).stdout
    phrases = [line for line in shown.splitlines() if not line.startswith(" ")]
    assert phrases == ["Lake Guard fighters", "Lebanese officials", "The Zionist regime"]
    assert "acts for   Lake Guard [lake-guard]" in shown
    assert "basis      description" in shown and "basis      registry" in shown
    assert 'candidate  "Zionist regime": isr (wording)' in shown


def test_explain_reads_standard_input() -> None:
    shown = run("actors", "explain", "-", words="Hamas rejected the offer.").stdout
    assert "means      Hamas · [hamas]" in shown
    assert run("actors", "explain", "").exit_code == 2
    assert "No phrase" in run("actors", "explain", "It rained.").stdout


def test_what_is_left_out_of_an_import_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("LAKE_GUARD_ [KENREB]\nKENYA_ [KEN]\n", "utf-8")
    result = run("actors", "import", tmp_path / "a.txt", "-o", tmp_path / "own")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("1 actors, 0 persons, 1 left out\n  1 left out: the code is a country alone")


def test_a_source_in_no_known_format_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing.\n", "utf-8")
    result = run("actors", "import", tmp_path / "a.txt", "-o", tmp_path / "own")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: a.txt:1: neither an actor dictionary") and result.stderr.count("\n") == 1


def test_own_actors_are_coded_annotated_and_explained(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Lake Guard fighters attacked a village near Kisumu on 3 June 2018.\n", "utf-8")
    (actor,) = json.loads(run("code", report, "--actors", own).stdout)["actors"]
    assert (actor["group"], actor["sectors"]) == ({"name": "Lake Guard", "id": "lake-guard"}, ["PRM"])
    assert run("annotate", report, "--actors", own).exit_code == 0
    assert "KEN PRM" in run("explain", report, "--actors", own).stdout
    monkeypatch.setenv("DATELINE_ACTORS", str(own))
    (actor,) = json.loads(run("code", report).stdout)["actors"]
    assert actor["group"]["id"] == "lake-guard"


def test_a_folder_of_actors_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    result = run("actors", "search", "Kenya", "--actors", tmp_path / "nowhere")
    assert result.exit_code == 2
