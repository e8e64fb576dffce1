"""`dateline code`: reports in, events out, in every format, and nothing set aside in silence."""

import csv
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from dateline.cli import main
from dateline.records import Event, EventMention, Exclusion

MEETING = "The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday."


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["code", *map(str, arguments)])


def _events(data: bytes) -> list[Event]:
    return [msgspec.json.decode(line, type=Event) for line in data.splitlines()]


def test_events_point_at_the_words_of_their_report(news: Path, tmp_path: Path) -> None:
    result = _run(news / "meeting.txt", "-o", tmp_path / "events.jsonl")
    assert result.exit_code == 0, result.output
    (event,) = _events((tmp_path / "events.jsonl").read_bytes())
    text = (news / "meeting.txt").read_text(encoding="utf-8")
    (mention,) = event.mentions
    assert event.type == "CONSULT"
    assert event.date.start == "2019-05-14"
    assert text[mention.sentence.start : mention.sentence.end] == MEETING
    assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.text == "met"
    assert mention.actors
    for actor in mention.actors:
        assert text[actor.start : actor.end] == actor.text


def test_the_formats_tell_of_the_same_events(news: Path, tmp_path: Path) -> None:
    for ending in ("jsonl", "csv", "parquet"):
        assert _run(news, "-o", tmp_path / f"events.{ending}").exit_code == 1
    ids = [event.id for event in _events((tmp_path / "events.jsonl").read_bytes())]
    assert len(ids) > 1
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["id"] for row in csv.DictReader(stream)] == ids
    assert parquet.read_table(tmp_path / "events.parquet")["id"].to_pylist() == ids


def test_mentions_are_those_of_the_events(news: Path) -> None:
    events = _events(_run(news, "--quiet").stdout_bytes)
    lines = _run(news, "--quiet", "--mentions").stdout_bytes.splitlines()
    mentions = [msgspec.json.decode(line, type=EventMention) for line in lines]
    assert mentions == [mention for event in events for mention in event.mentions]


def test_every_number_of_threads_gives_the_same_bytes(news: Path) -> None:
    alone, shared = (_run(news, "--threads", threads).stdout_bytes for threads in ("1", "3"))
    assert alone == shared
    assert alone


def test_what_is_set_aside_is_told_counted_and_written(news: Path, tmp_path: Path) -> None:
    result = _run(news, "--exclusions", tmp_path / "excluded.jsonl")
    (line,) = (tmp_path / "excluded.jsonl").read_bytes().splitlines()
    exclusion = msgspec.json.decode(line, type=Exclusion)
    assert exclusion.reason == "malformed"
    assert exclusion.origin.endswith("broken.json")
    assert result.exit_code == 1
    assert result.stderr.startswith("2 reports, ")
    assert "1 excluded (1 malformed)" in result.stderr


def test_quiet_says_nothing(news: Path) -> None:
    assert _run(news, "--quiet").stderr == ""


def test_the_table_reads_like_sentences(news: Path) -> None:
    shown = _run(news / "meeting.txt", "--format", "table").stdout
    (line,) = (line for line in shown.splitlines() if "CONSULT" in line)
    assert line.startswith("2019-05-14")
    assert line.index("CONSULT") < line.index("Nairobi") < line.index("meeting.txt")


def test_options_give_what_the_report_does_not(tmp_path: Path) -> None:
    (tmp_path / "reports.jsonl").write_text(
        '{"id": "a-1", "story": "The presidents of Kenya and Uganda met on Monday."}\n'
    )
    result = _run(tmp_path / "reports.jsonl", "--columns", "text=story", "--date", "2019-05-15", "--quiet")
    (event,) = _events(result.stdout_bytes)
    assert event.mentions[0].source_id == "a-1"
    assert event.date.start == "2019-05-13"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "events.xlsx"], ".jsonl, .csv, .parquet"),
        (["-o", "missing/events.csv"], "missing/events.csv: there is no such file or folder"),
        (["-o", "events.csv", "--format", "table"], "leave -o out"),
        (["-o", "/dev/full", "--format", "jsonl"], "No space left on device"),
        (["--columns", "story"], "FIELD=NAME"),
        (["--columns", "headline=story"], "no field headline"),
        (["--date", "yesterday"], "YYYY-MM-DD"),
        (["--threads", "0"], "x>=1"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_status_two(
    news: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(news.parent)
    result = _run("news/meeting.txt", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_path_of_nothing_is_set_aside(tmp_path: Path) -> None:
    result = _run(tmp_path / "nothing.txt")
    assert result.exit_code == 1
    assert "1 excluded (1 unreadable)" in result.stderr
