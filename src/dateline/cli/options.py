"""Options that several commands share."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, get_args

import click

from dateline.ingest import ReadOptions
from dateline.ingest.options import Format

Command = Callable[..., Any]

ANY_LANGUAGE = "any"


def reading_options(command: Command) -> Command:
    """Options on how reports are read; `command` receives them together as `options: ReadOptions`."""

    @click.option("--date", metavar="YYYY-MM-DD", help="Day of publication of reports that do not give their own.")
    @click.option("--publisher", metavar="NAME", help="Publisher of reports that do not give their own.")
    @click.option("--override", is_flag=True, help="Let --date and --publisher replace what reports give.")
    @click.option(
        "--language",
        metavar="CODE",
        default="en",
        show_default=True,
        help=f"Exclude reports in other languages than this (ISO 639-1); '{ANY_LANGUAGE}' keeps them all.",
    )
    @click.option(
        "--columns",
        metavar="FIELD=NAME",
        multiple=True,
        help="The name that a JSON, CSV or Parquet source gives to a field, such as text=story_body; repeatable.",
    )
    @click.option(
        "--input-format", type=click.Choice(get_args(Format)), help="Format of the input, if not told by name."
    )
    @wraps(command)
    def wrapped(
        date: str | None,
        publisher: str | None,
        override: bool,
        language: str,
        columns: tuple[str, ...],
        input_format: Format | None,
        **others: Any,
    ) -> Any:
        options = ReadOptions(
            date=date,
            publisher=publisher,
            override=override,
            language=None if language == ANY_LANGUAGE else language,
            columns=_mapping(columns),
            format=input_format,
        )
        return command(options=options, **others)

    return wrapped


def actors_option(command: Command) -> Command:
    """A folder of actors of one's own: `actors`."""
    return click.option(
        "--actors",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        metavar="FOLDER",
        envvar="DATELINE_ACTORS",
        show_envvar=True,
        help="Actors of your own, as `dateline actors import` writes them; they go before Dateline's.",
    )(command)


def threads_option(command: Command) -> Command:
    """How many threads to work with: `threads`."""
    return click.option(
        "--threads",
        type=click.IntRange(min=1),
        default=_available_cores,
        show_default="all cores",
        help="Threads to work with; the results are the same for every number.",
    )(command)


def running_options(command: Command) -> Command:
    """Options on how a run goes: `exclusions`, `threads` and `quiet`."""
    for option in (
        click.option("--quiet", "-q", is_flag=True, help="No progress and no summary."),
        threads_option,
        click.option(
            "--exclusions", metavar="FILE", help="Write what was set aside, and why (.jsonl, .csv, .parquet)."
        ),
    ):
        command = option(command)
    return command


def _available_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _mapping(columns: tuple[str, ...]) -> dict[str, str]:
    pairs = [column.partition("=") for column in columns]
    for field, equals, name in pairs:
        if not (field and equals and name):
            raise click.BadParameter(f"{field + equals + name!r} is not of the form FIELD=NAME", param_hint="--columns")
    return {field: name for field, _, name in pairs}
