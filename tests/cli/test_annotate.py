"""`dateline annotate`: every layer of a report, one report a line, with offsets that hold."""

from pathlib import Path

import msgspec
from click.testing import CliRunner

from dateline.cli import main
from dateline.records import AnnotatedReport


def test_each_line_is_a_report_with_its_layers(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "annotated.jsonl"
    result = CliRunner().invoke(main, ["annotate", str(news), "-o", str(output)])
    reports = [msgspec.json.decode(line, type=AnnotatedReport) for line in output.read_bytes().splitlines()]
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == "2 reports, 1 excluded (1 malformed)"
    assert len(reports) == 2
    for annotated in reports:
        layers = (annotated.sentences, annotated.tokens, annotated.names, annotated.predicates)
        assert all(layers)
        text = annotated.report.text
        assert all(text[token.start : token.end] == token.text for token in annotated.tokens)
        assert all(text[name.start : name.end] == name.text for name in annotated.names)


def test_without_a_file_the_lines_go_to_standard_output(news: Path) -> None:
    result = CliRunner().invoke(main, ["annotate", str(news / "meeting.txt"), "--quiet"])
    assert result.exit_code == 0
    assert msgspec.json.decode(result.stdout_bytes, type=AnnotatedReport).report.dateline.place == "NAIROBI"
