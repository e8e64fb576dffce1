"""`dateline actors`: who the gazetteer knows, whom a sentence means, and actors of others."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

import click
import msgspec

from dateline.cli.errors import Failure
from dateline.cli.options import actors_option
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.imports import ImportFormat, import_actors
from dateline.gazetteer.search import search as search_gazetteer

NOTHING_FOUND = LEFT_OUT = 1


def _on_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--on",
        "day",
        metavar="YYYY-MM-DD",
        default=lambda: date.today().isoformat(),
        show_default="today",
        callback=_read_day,
        help="The day that sectors and roles are told for.",
    )(command)


def _read_day(context: click.Context, option: click.Parameter, day: str) -> str:
    try:
        return datetime.strptime(day, "%Y-%m-%d").date().isoformat()
    except ValueError:
        raise click.BadParameter(f"{day!r} is no day: write YYYY-MM-DD") from None


@click.group(name="actors")
def command() -> None:
    """Look up, explain and import actors.

    Actors are states, organisations, groups and persons with dated roles, as the gazetteer knows them.
    """


@command.command()
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@_on_option
@click.option("--json", "as_json", is_flag=True, help="An entry a line, as JSON.")
@actors_option
def search(words: tuple[str, ...], day: str, as_json: bool, actors: Path | None) -> None:
    """Print who is known under these words.

    Names, aliases, loaded wordings, the words for a country, persons and ids count; where nothing is called exactly
    so, names that hold the words or begin with them. Exit status 1 if nobody is found.
    """
    from dateline.cli.actor_pages import print_found

    found = search_gazetteer(load_gazetteer(own=actors), " ".join(words), day)
    if as_json:
        for each in found:
            click.echo(msgspec.json.encode(each))
    elif found:
        print_found(found, day)
    else:
        advice = "try fewer letters, or add an actor of your own with --actors"
        click.echo(f"nobody is known under {' '.join(words)!r}: {advice}", err=True)
    raise click.exceptions.Exit(0 if found else NOTHING_FOUND)


@command.command()
@click.argument("id", metavar="ID")
@_on_option
@actors_option
def show(id: str, day: str, actors: Path | None) -> None:
    """Print everything of one entry.

    Its aliases, periods, roles with their days, the wordings that point to it, what it is part of, and outside ids.
    """
    from dateline.cli.actor_pages import print_page

    gazetteer = load_gazetteer(own=actors)
    print_page(gazetteer, _known(gazetteer, id), day)


def _known(gazetteer: Gazetteer, id: str) -> str:
    if id in gazetteer or gazetteer.person(id) is not None:
        return id
    raise Failure(f"{id}: no actor or person has this id; `dateline actors search {id}` finds ids by name.")


@command.command()
@click.argument("text", metavar="TEXT")
@_on_option
@actors_option
def explain(text: str, day: str, actors: Path | None) -> None:
    """Print whom each phrase of a text means, and why.

    TEXT is a sentence or a report, or - for standard input. A phrase is what a name or a role heads.
    """
    from dateline.cli.actor_phrases import explain_text, print_phrases

    words = sys.stdin.read() if text == "-" else text
    print_phrases(explain_text(words, day, load_gazetteer(own=actors)))


@command.command(name="import")
@click.argument("source", metavar="SOURCE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "folder",
    metavar="FOLDER",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of actors of your own, for --actors; made where there is none.",
)
@click.option(
    "--format",
    "source_format",
    type=click.Choice(get_args(ImportFormat)),
    help="Format of the source, if not told by its content.",
)
def import_(source: Path, folder: Path, source_format: ImportFormat | None) -> None:
    """Bring actors of others into a folder for --actors.

    SOURCE is an actor dictionary of PETRARCH, Phoenix or TABARI, a JSON dump of Wikidata, or a CSV with the columns
    name, aliases, kind, country, sectors, role, of, from and to; each also packed by gzip or bzip2. What was left out,
    and why, is said on standard error. Exit status 1 if anything was.
    """
    report = import_actors(source, folder, load_gazetteer(), source_format)
    for line in report.lines():
        click.echo(line, err=True)
    raise click.exceptions.Exit(0 if report.is_whole else LEFT_OUT)
