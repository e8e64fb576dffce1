"""`dateline annotate`: every layer of a report, one report a line, with offsets that hold."""

from pathlib import Path

import msgspec
from click.testing import CliRunner

from dateline.cli import main
from dateline.records import AnnotatedReport, Event


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


def test_who_says_what_is_told_with_the_mentions_that_code_gives(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("“Rebels shelled the port of Lomé. We are ready,” the mayor of Lomé said.\n", encoding="utf-8")
    annotated, coded = (CliRunner().invoke(main, [command, str(report), "-q"]) for command in ("annotate", "code"))
    line = msgspec.json.decode(annotated.stdout_bytes, type=AnnotatedReport)
    event = msgspec.json.decode(coded.stdout_bytes, type=Event)
    (attribution,), (quotation,) = line.attributions, line.quotations
    assert (attribution.cue.text, quotation.kind) == ("said", "direct")
    assert quotation.speaker is not None and quotation.speaker.country == "TGO"
    assert quotation.mentions == (event.mentions[0].id,)
