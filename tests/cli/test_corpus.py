"""`dateline corpus`: what is wrong by file and line, what there is, and how far two people agree."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.corpus.building import MEETING, report_of, write_corpus

from dateline.cli import main


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one sound file."""
    return write_corpus(tmp_path / "corpus" / "train" / "a.txt", report_of(MEETING)).parents[1]


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["corpus", *map(str, arguments)])


def test_a_sound_corpus_is_counted_and_passes(corpus: Path) -> None:
    result = _run("check", corpus)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 reports, 4 sentences, 3 events, 0 problems\n"


def test_what_is_wrong_stands_on_a_line_with_file_and_line(corpus: Path) -> None:
    body = MEETING.replace('place "Busia"', 'place "Lima"').replace("KEN.COP", "KEN.KING")
    path = write_corpus(corpus / "dev" / "b.txt", report_of(body, story="b", name="b-1", date="May"))
    result = _run("check", path)
    assert result.exit_code == 1
    first, *others = result.stdout.splitlines()
    assert first == f'{path}:12: the sentence does not have the words "Lima"'
    assert [line.partition(": ")[0] for line in others] == [f"{path}:3", f"{path}:13"]
    assert "there is no sector 'KING'" in others[1]
    assert result.stderr.endswith("3 problems\n")


def test_a_sentence_of_somebody_else_s_is_named(corpus: Path, tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.mkdir()
    (others / "theirs.txt").write_text("Something else.\n", encoding="utf-8")
    assert _run("check", corpus, "--against", others).exit_code == 0
    (others / "theirs.txt").write_text("ministers of Kenya met envoys of Uganda in Lima", encoding="utf-8")
    result = _run("check", corpus, "--against", others)
    path = corpus / "train" / "a.txt"
    reason = "stands in theirs.txt too: ministers of kenya met envoys of uganda in"
    assert (result.exit_code, result.stdout) == (1, f"{path}:11: {reason}\n")


def test_two_markings_are_compared(corpus: Path, tmp_path: Path) -> None:
    second = write_corpus(tmp_path / "second.txt", report_of(MEETING.replace("COERCE.arrest", "ASSAULT.abduct")))
    result = _run("agree", corpus, second)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Agreement of corpus and second.txt: 4 sentences with headlines, 3 and 3 events")
    (row,) = [line.split() for line in result.stdout.splitlines() if line.startswith("trigger, type  ")]
    assert row[2:] == ["3", "66.67"]


def test_markings_of_nothing_shared_are_a_line_and_exit_status_2(corpus: Path, tmp_path: Path) -> None:
    result = _run("agree", corpus, write_corpus(tmp_path / "b.txt", report_of(MEETING, name="b-1")))
    assert result.exit_code == 2
    assert "none of its reports is in both" in result.stderr


def test_what_a_corpus_holds_is_counted(corpus: Path) -> None:
    other = report_of("headline: Peru waits\nIt rained.\n> none weather\nIt rained on it.", name="b-1", layer="hard")
    write_corpus(corpus / "dev" / "b.txt", other)
    result = _run("count", corpus)
    assert result.exit_code == 0, result.output
    rows = {" ".join(line.split()[:-3]): line.split()[-3:] for line in result.stdout.splitlines() if line}
    assert rows["reports"] == ["1", "1", "2"]
    assert rows["- hard layer"] == ["1", "0", "1"]
    assert rows["sentences, headlines aside"] == ["2", "3", "5"]
    assert rows["- without an event"] == ["100.00", "33.33", "60.00"]
    assert rows["- hard negatives"] == ["1", "1", "2"]
    assert rows["events"] == ["0", "3", "3"]
    assert rows["- attributed"] == ["0.00", "33.33", "33.33"]
    assert rows["COERCE.arrest"] == ["0", "1", "1"]
    types = [line.split() for line in result.stdout.splitlines() if line.startswith("CONSULT ")]
    assert types == [["CONSULT", "0", "2", "2", "2"]]


def test_a_broken_corpus_is_not_counted(corpus: Path) -> None:
    write_corpus(corpus / "dev" / "b.txt", report_of("headline: A\n> none\nB.\nC.", name="b-1"))
    result = _run("count", corpus)
    assert result.exit_code == 2
    assert "b.txt:9: > none wants one of" in result.stderr


@pytest.mark.parametrize("command", ["check", "count"])
def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path, command: str) -> None:
    result = _run(command, tmp_path / "none")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
