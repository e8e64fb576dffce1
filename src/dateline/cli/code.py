"""`dateline code`: reports into events."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from dateline.cli.event_table import EventTable
from dateline.cli.options import actors_option, reading_options, running_options
from dateline.cli.run import end_run, on_terminal, open_run
from dateline.export import FORMATS, STANDARD_OUTPUT, format_of, open_writer
from dateline.ingest import ReadOptions, read
from dateline.pipeline import CodedReport, Flow
from dateline.records import Event, EventMention, Report

TABLE = "table"
Sink = Callable[[Report, Event | EventMention], None]


@click.command(name="code")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "output", metavar="FILE", default=STANDARD_OUTPUT, help="Output file; its ending tells the format.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice([TABLE, *FORMATS]),
    help="Output format, where the file's ending does not tell it.",
)
@click.option("--mentions", is_flag=True, help="One row for each sentence that tells an event, not for each event.")
@actors_option
@running_options
@reading_options
def command(
    paths: tuple[str, ...],
    output: str,
    output_format: str | None,
    mentions: bool,
    options: ReadOptions,
    exclusions: str | None,
    threads: int,
    quiet: bool,
    actors: Path | None,
) -> None:
    """Code reports into events.

    PATH is a file (text, Markdown, HTML, JSON, JSON Lines, CSV, TSV, Parquet, or one of these with .gz), a folder, a
    pattern such as 'news/*.html', or - for standard input. Of tables and JSON Lines, each row is a report.

    Events go to a terminal as a readable table, into a pipe as JSON Lines, one event a line with its mentions, and
    with -o into a file that ends in .jsonl, .csv or .parquet. `dateline schema` tells the fields.
    """
    chosen = _choose_format(output, output_format)
    results = Flow.load(threads, actors).code(read(paths, options))
    in_the_way = on_terminal(output) and chosen != TABLE  # lines and a progress bar would mix
    with _open_sink(output, chosen, mentions) as sink, open_run(exclusions, quiet or in_the_way) as run:
        run.tally.events = 0
        for coded in run.follow(results):
            for record in _records(coded, mentions):
                sink(coded.annotated.report, record)
            run.tally.events += len(coded.events)
            run.tally.mentions += sum(len(event.mentions) for event in coded.events)
    end_run(run, quiet)


def _choose_format(output: str, wanted: str | None) -> str:
    chosen = wanted or (TABLE if on_terminal(output) else format_of(output))
    if chosen == TABLE and output != STANDARD_OUTPUT:
        raise click.UsageError("The table is for reading on a terminal; leave -o out, or choose another --format.")
    if chosen == "parquet" and on_terminal(output):
        raise click.UsageError("Parquet is no text for a terminal; name a file with -o.")
    return chosen


def _records(coded: CodedReport, mentions: bool) -> tuple[Event, ...] | tuple[EventMention, ...]:
    return tuple(mention for event in coded.events for mention in event.mentions) if mentions else coded.events


@contextmanager
def _open_sink(output: str, chosen: str, mentions: bool) -> Iterator[Sink]:
    """Where events go: a table that is printed at the end, or a writer."""
    if chosen == TABLE:
        table = EventTable()
        yield table.add
        table.print()
    else:
        with open_writer(output, EventMention if mentions else Event, chosen) as writer:
            yield lambda _, record: writer.write(record)
