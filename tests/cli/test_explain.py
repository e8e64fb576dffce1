"""`dateline explain`: each sentence with its coded words, and why."""

from pathlib import Path

from click.testing import CliRunner

from dateline.cli import main


def test_each_sentence_stands_with_its_words_and_reasons(news: Path) -> None:
    shown = CliRunner().invoke(main, ["explain", str(news / "meeting.txt")]).stdout
    heading, *lines = shown.splitlines()
    assert "Maize and the region" in heading
    assert "2019-05-14" in heading
    at = lines.index("The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday.")
    told = "\n".join(lines[at + 1 : lines.index("", at)])
    assert "CONSULT" in told
    assert 'event      "met"' in told
    assert '"on Tuesday" 2019-05-14, relative' in told or '"Tuesday" 2019-05-14, relative' in told
    assert '"Nairobi"' in told
    assert "why" in told
    assert "The price of maize has doubled since March." in lines


def test_what_cannot_be_read_is_said(news: Path) -> None:
    result = CliRunner().invoke(main, ["explain", str(news / "broken.json")])
    assert "broken.json: malformed: " in result.stderr
    assert result.stdout == ""
