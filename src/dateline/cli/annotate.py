"""`dateline annotate`: all that is seen in reports below their events."""

from pathlib import Path

import click

from dateline.cli.options import actors_option, reading_options, running_options
from dateline.cli.run import end_run, on_terminal, open_run
from dateline.export import STANDARD_OUTPUT, open_writer
from dateline.ingest import ReadOptions, read
from dateline.pipeline import Flow
from dateline.records import AnnotatedReport


@click.command(name="annotate")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "output", metavar="FILE.jsonl", default=STANDARD_OUTPUT, help="Output file; - for standard output.")
@actors_option
@running_options
@reading_options
def command(
    paths: tuple[str, ...],
    output: str,
    options: ReadOptions,
    exclusions: str | None,
    threads: int,
    quiet: bool,
    actors: Path | None,
) -> None:
    """Write what Dateline sees in reports, below their events.

    One line of JSON a report: the report, its sentences, tokens (part of speech, lemma, head, relation), names,
    predicates with their roles, places, dates, who is who, attributions and quotations, all with offsets into the
    report's text. PATH is as for `dateline code`.
    """
    results = Flow.load(threads, actors).annotate(read(paths, options))
    with (
        open_writer(output, AnnotatedReport, "jsonl") as writer,
        open_run(exclusions, quiet or on_terminal(output)) as run,
    ):
        for annotated in run.follow(results):
            writer.write(annotated)
    end_run(run, quiet)
