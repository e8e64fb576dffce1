"""`dateline evaluate`: language model and coder on annotated text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from dateline.annotation import LanguageModel
from dateline.cli.options import threads_option
from dateline.coding import EventNetwork
from dateline.evaluation.attribution import evaluate_attribution
from dateline.evaluation.certainty import evaluate_certainty
from dateline.evaluation.counts import evaluate_counts
from dateline.evaluation.dates import evaluate_dates
from dateline.evaluation.events import evaluate_events
from dateline.evaluation.factuality import evaluate_factuality
from dateline.evaluation.names import evaluate_names
from dateline.evaluation.participants import evaluate_participants
from dateline.evaluation.places import evaluate_places
from dateline.evaluation.plv import evaluate_plv
from dateline.evaluation.roles import evaluate_roles
from dateline.evaluation.syntax import evaluate_syntax
from dateline.pipeline import Flow

FOLDER = click.Path(exists=True, path_type=Path)
EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FOLDER = click.Path(file_okay=False, path_type=Path)
NEW = click.Path(dir_okay=False, path_type=Path)


@click.group(name="evaluate")
def command() -> None:
    """Score the language model and the coder on annotated text.

    Prints precision, recall and F1 beside a naive baseline. Where FILE holds no annotation, there is nothing to
    score, and -o still writes what the model sees.
    """


def _scoring_options(task: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        threads_option,
        click.option("--raw", is_flag=True, help="Give the model the text alone, without its words and sentences."),
        click.option("-o", "output", type=NEW, metavar="FILE", help="Write the predictions, in the format of FILE."),
        click.argument("file", type=EXISTING, metavar="FILE"),
    ):
        task = option(task)
    return task


@command.command()
@_scoring_options
def syntax(file: Path, output: Path | None, raw: bool, threads: int) -> None:
    """Score parts of speech, lemmas and dependencies.

    FILE is CoNLL-U. The scores are those of the CoNLL 2018 shared task on Universal Dependencies.
    """
    click.echo(evaluate_syntax(file, LanguageModel.load(threads), output, raw=raw))


@command.command()
@_scoring_options
def names(file: Path, output: Path | None, raw: bool, threads: int) -> None:
    """Score names, by exact spans.

    FILE has one word a line with its BIO tag, as UniversalNER and CrossNER write them.
    """
    click.echo(evaluate_names(file, LanguageModel.load(threads), output, raw=raw))


@command.command()
@_scoring_options
@click.option("--trees", type=EXISTING, required=True, help="The CoNLL-U file with the words of FILE's sentences.")
def roles(file: Path, trees: Path, output: Path | None, raw: bool, threads: int) -> None:
    """Score semantic roles and predicate senses, by exact spans.

    FILE is JSON: by sentence id, a list of [predicate word, sense, [[role, first word, last word], ...], is verb].
    """
    click.echo(evaluate_roles(file, LanguageModel.load(threads), output, trees=trees, raw=raw))


@command.command()
@threads_option
@click.option("-o", "output", type=NEW, metavar="FILE", help="Write the coded mentions, one JSON object a line.")
@click.argument("folder", type=FOLDER, metavar="CORPUS")
def events(folder: Path, output: Path | None, threads: int) -> None:
    """Score events end to end, from raw text.

    CORPUS is a folder or file of marked reports, as `corpus/README.md` describes them.
    """
    for table in evaluate_events(folder, Flow.load(threads), output):
        click.echo(f"{table}\n")


@command.command()
@threads_option
@click.option("-o", "output", type=NEW, metavar="FILE", help="Write a line a row: uid, tab, label.")
@click.argument("file", type=EXISTING, metavar="FILE")
def plv(file: Path, output: Path | None, threads: int) -> None:
    """Score what is between two given parties.

    FILE is tab-separated with the columns sentence, source and target, and with uid, marked_sentence, gold_root and
    gold_penta where it has them, as in PLV.
    """
    click.echo(evaluate_plv(file, LanguageModel.load(threads), output))


@command.command()
@threads_option
@click.option("-o", "output", type=NEW, metavar="FILE", help="Write the expressions found, one JSON object a line.")
@click.argument("path", type=FOLDER, metavar="PATH")
def dates(path: Path, output: Path | None, threads: int) -> None:
    """Score dates, from raw text.

    PATH is a file, or a folder of files, of TimeML (.tml, .xml), MEANTIME's XML or GUM's CoNLL-U. Each document is read
    as a report published on the document's own day.
    """
    click.echo(evaluate_dates(path, LanguageModel.load(threads), output))


@command.command()
@threads_option
@click.option("-o", "output", type=NEW, metavar="FILE", help="Write the places found, in the format of FILE.")
@click.argument("file", type=EXISTING, metavar="FILE")
def places(file: Path, output: Path | None, threads: int) -> None:
    """Score places, from raw text.

    FILE is XML of articles with toponyms, as in LGL, TR-News and GeoWebNews, or with locations, as in GeoVirus.
    """
    click.echo(evaluate_places(file, LanguageModel.load(threads), output))


@command.command()
@threads_option
@click.argument("folder", type=FOLDER, metavar="CORPUS")
def participants(folder: Path, threads: int) -> None:
    """Score who the participants are: country, sector and references.

    CORPUS is a folder of marked reports, such as corpus/test. The marked words are given; all else is read from it.
    """
    click.echo("\n\n".join(map(str, evaluate_participants(folder, Flow.load(threads)))))


@command.command()
@click.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="PATH", help="Write the answers, in PATH's format."
)
@click.argument("path", type=FOLDER, metavar="PATH")
def factuality(path: Path, output: Path | None) -> None:
    """Score what is told as having happened.

    PATH is JSON Lines of rated words, as in UDS-IH2, or a file or folder of MEANTIME's XML, whose events have certainty
    and polarity; then -o is a file or folder too.
    """
    if path.is_dir() or path.suffix.lower() == ".xml":
        click.echo(evaluate_certainty(path, LanguageModel.load(), output))
    else:
        click.echo(evaluate_factuality(path, LanguageModel.load(), EventNetwork(), output))


@command.command()
@threads_option
@click.option("-o", "output", type=NEW_FOLDER, metavar="DIR", help="Write what is found, one .ann a text.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
def attribution(folder: Path, output: Path | None, threads: int) -> None:
    """Score who says what: cues, sources and contents, from raw text.

    DIR holds .txt files and brat's .ann files, as PolNeAR has them.
    """
    click.echo(evaluate_attribution(folder, LanguageModel.load(threads), output))


@command.command()
@threads_option
@click.option("-o", "output", type=NEW, metavar="FILE", help="Write the incidents told as templates, in FILE's format.")
@click.argument("file", type=EXISTING, metavar="FILE")
def counts(file: Path, output: Path | None, threads: int) -> None:
    """Score how many were killed and injured, from raw text.

    FILE has one JSON object a line, with the text of a report and the templates of MUC-4.
    """
    click.echo(evaluate_counts(file, Flow.load(threads), output))
