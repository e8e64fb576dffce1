"""`dateline evaluate`: figures for annotated files, and predictions in their own format."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TREES = """\
# sent_id = invented-1
# text = The mayor left Kampala.
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tmayor\tmayor\tNOUN\tNN\t_\t3\tnsubj\t_\t_
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tKampala\tKampala\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""
NAMES = """\
# text = The mayor left Kampala.
1\tThe\tO\t-\t-
2\tmayor\tO\t-\t-
3\tleft\tO\t-\t-
4\tKampala\tB-LOC\t-\t-
5\t.\tO\t-\t-

"""
FRAMES = {"invented-1": [[2, "leave.01", [["ARG0", 0, 1], ["ARG1", 3, 3]], True]]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "trees.conllu").write_text(TREES, encoding="utf-8")
    (tmp_path / "names.iob2").write_text(NAMES, encoding="utf-8")
    (tmp_path / "frames.json").write_text(json.dumps(FRAMES), encoding="utf-8")
    return tmp_path


def _evaluate(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["evaluate", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result


def test_syntax_is_scored_and_written(gold: Path) -> None:
    shown = _evaluate("syntax", gold / "trees.conllu", "-o", gold / "predicted.conllu").stdout
    assert "LAS" in shown
    assert (gold / "predicted.conllu").read_text(encoding="utf-8").count("\t") == TREES.count("\t")


def test_names_are_scored_from_the_text_too(gold: Path) -> None:
    assert "LOC" in _evaluate("names", gold / "names.iob2").stdout
    assert "from raw text" in _evaluate("names", gold / "names.iob2", "--raw").stdout


def test_roles_need_the_trees_of_their_words(gold: Path) -> None:
    assert "ARG0" in _evaluate("roles", gold / "frames.json", "--trees", gold / "trees.conllu").stdout
    without = CliRunner().invoke(main, ["evaluate", "roles", str(gold / "frames.json")])
    assert without.exit_code == 2
    assert "--trees" in without.output


def test_places_are_scored_and_written_in_their_own_format(gold: Path) -> None:
    tag = '<gaztag geonameid="2306104"><lat>5.55</lat><lon>-0.2</lon></gaztag>'
    toponym = f"<toponym><start>12</start><end>17</end><phrase>Accra</phrase>{tag}</toponym>"
    article = f"<article><text>Rain fell in Accra.</text><toponyms>{toponym}</toponyms></article>"
    (gold / "a.xml").write_text(f"<articles>{article}</articles>", encoding="utf-8")
    assert "exact id" in _evaluate("places", gold / "a.xml", "-o", gold / "out.xml").stdout
    assert 'geonameid="2306104"' in (gold / "out.xml").read_text(encoding="utf-8")
    (gold / "a.xml").write_text("<articles>", encoding="utf-8")
    refused = CliRunner().invoke(main, ["evaluate", "places", str(gold / "a.xml")])
    assert refused.exit_code != 0


def test_dates_are_scored_and_written_for_a_folder(gold: Path) -> None:
    (gold / "texts").mkdir()
    timex = '<TIMEX3 tid="t1" type="DATE" value="2019-05-03">3 May 2019</TIMEX3>'
    (gold / "texts" / "a.tml").write_text(f"<TimeML><TEXT>She left on {timex}.</TEXT></TimeML>", encoding="utf-8")
    assert "days right" in _evaluate("dates", gold / "texts", "-o", gold / "dates.jsonl").stdout
    row = json.loads((gold / "dates.jsonl").read_text(encoding="utf-8"))
    assert row == {
        "document": "a",
        "start": 12,
        "end": 22,
        "text": "3 May 2019",
        "from": "2019-05-03",
        "to": "2019-05-03",
        "precision": "day",
    }


def test_a_broken_file_is_named_with_its_line(gold: Path) -> None:
    (gold / "trees.conllu").write_text(TREES.replace("\tDET\tDT", "\tDET"), encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", "syntax", str(gold / "trees.conllu")])
    assert result.exit_code == 2
    assert "trees.conllu:3:" in result.output
