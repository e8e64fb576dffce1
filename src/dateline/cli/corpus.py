"""`dateline corpus`: the marked reports that train and measure the coder."""

from pathlib import Path

import click

from dateline.annotation import LanguageModel
from dateline.codebook import load_codebook
from dateline.corpus import check_reports, read_corpus, repeated
from dateline.evaluation.agreement import evaluate_agreement
from dateline.evaluation.corpus_figures import corpus_figures

FOLDER = click.Path(exists=True, path_type=Path)
WRONG = 1


@click.group(name="corpus")
def command() -> None:
    """Check, count and compare marked reports.

    `corpus/README.md` explains how reports are marked.
    """


@command.command()
@click.argument("path", type=FOLDER, metavar="PATH")
@click.option(
    "--against",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Name sentences that share a run of eight words with a file of DIR.",
)
def check(path: Path, against: Path | None) -> None:
    """Name what is wrong with marked reports.

    PATH is a folder or a file. Each problem stands on a line: file, line, reason. Exit status 1 if there is any.
    """
    reports, problems = read_corpus(path)
    problems += check_reports(reports, load_codebook())
    problems += repeated(reports, against) if against else ()
    for problem in problems:
        click.echo(str(problem))
    sentences = sum(len(report.sentences) for report in reports)
    events = sum(len(report.events) for report in reports)
    click.echo(f"{len(reports)} reports, {sentences} sentences, {events} events, {len(problems)} problems", err=True)
    raise click.exceptions.Exit(WRONG if problems else 0)


@command.command()
@click.argument("path", type=FOLDER, metavar="PATH")
def count(path: Path) -> None:
    """Count what marked reports hold: types, modes, status, voices, repetition."""
    for table in corpus_figures(path, LanguageModel.load()):
        click.echo(f"{table}\n")


@command.command()
@click.argument("first", type=FOLDER, metavar="FIRST")
@click.argument("second", type=FOLDER, metavar="SECOND")
def agree(first: Path, second: Path) -> None:
    """Compare two people's markings of the same reports, field by field."""
    click.echo(evaluate_agreement(first, second))
