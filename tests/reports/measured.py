"""How the coded examples compare with the rows expected of them, file by file."""

from collections.abc import Mapping
from pathlib import Path

from tests.reports.expected import EXAMPLES, MEASURED, Comparison, compare, load_all

from dateline.ingest import read
from dateline.pipeline import CodedReport, Flow
from dateline.records import EventMention

FIELDS = ("mode", "status", "date", "place", "speaker")
SIDES = ("matched", "missing", "invented")
COLUMNS = ("example", *SIDES, *(f"participants {side}" for side in SIDES), *FIELDS)


def measure(flow: Flow) -> dict[Path, Comparison]:
    """The comparison of each example that has expected rows."""
    return {path: compare(rows, body_mentions(path, flow)) for path, rows in load_all().items()}


def body_mentions(path: Path, flow: Flow) -> list[EventMention]:
    """The mentions of an example's stories, in order, without those of the headlines."""
    coded = [result for result in flow.code(read([path])) if isinstance(result, CodedReport)]
    return [
        mention
        for result in coded
        for event in result.events
        for mention in event.mentions
        if mention.sentence.start >= result.annotated.report.body_start
    ]


def table(measured: Mapping[Path, Comparison]) -> str:
    """The comparisons as tab-separated rows, with a last one for all examples together."""
    rows = [_row(path.relative_to(EXAMPLES).as_posix(), comparison) for path, comparison in measured.items()]
    rows.append(_row("all", sum(measured.values(), Comparison())))
    return "\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n"


def _row(name: str, comparison: Comparison) -> tuple[str, ...]:
    tallies = (comparison.events, comparison.participants)
    counts = [getattr(tally, side) for tally in tallies for side in SIDES]
    return (name, *map(str, counts), *(str(comparison.agreeing(field)) for field in FIELDS))


def load_measured() -> str:
    """The frozen table, without the remarks at its head."""
    lines = MEASURED.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("#"))
