"""`dateline doctor`: whether this installation is whole, and what to do if not."""

import platform
import re
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from typing import NamedTuple

import click

from dateline import __version__
from dateline.cli.errors import describe_error

SENTENCE = "Ministers of Kenya and Uganda met in Nairobi."
EXPECTED_TYPE = "CONSULT"


class Check(NamedTuple):
    """One thing looked at; `detail` says what to do where it is not `ok`."""

    name: str
    ok: bool
    detail: str


@click.command(name="doctor")
def command() -> None:
    """Check this installation.

    Says which versions are installed, whether the language model, the codebook and the gazetteer are whole, codes
    one sentence, and says what to do about whatever fails. Exit status 2 if anything does.
    """
    failed = False
    for check in _examine():
        mark = click.style("ok  ", fg="green") if check.ok else click.style("FAIL", fg="red", bold=True)
        click.echo(f"{mark}  {check.name:<24} {check.detail}")
        failed |= not check.ok
    raise click.exceptions.Exit(2 if failed else 0)


def _examine() -> Iterator[Check]:
    yield Check("Python", True, f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield Check("dateline", True, __version__)
    yield from _try("dependencies", _dependencies)
    yield from _try("language model", _weights)
    yield from _try("codebook", _codebook)
    yield from _try("gazetteer", _gazetteer)
    yield from _try("a sentence coded", _code_sentence)


def _try(name: str, examine: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """What `examine` finds. Each loads what it needs itself: a part that is broken must not hide the others."""
    try:
        yield from examine()
    except Exception as error:
        yield Check(name, False, describe_error(error))


def _dependencies() -> Iterator[Check]:
    for requirement in metadata.requires("dateline") or ():
        name = re.match(r"[\w.-]+", requirement)
        if name and "extra ==" not in requirement:
            yield _dependency(name.group())


def _dependency(name: str) -> Check:
    try:
        return Check(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Check(name, False, f"missing: pip install {name}")


def _weights() -> Iterator[Check]:
    from dateline.network import check_weights

    for check in check_weights():
        yield Check(check.file, check.ok, check.detail)


def _codebook() -> Iterator[Check]:
    from dateline.codebook import load_codebook

    codebook = load_codebook()
    counts = f"{len(codebook.types)} types, {len(codebook.modes)} modes, {len(codebook.contexts)} contexts"
    yield Check("codebook", True, counts)


def _gazetteer() -> Iterator[Check]:
    from dateline.gazetteer import load_gazetteer

    load_gazetteer()
    yield Check("gazetteer", True, "loaded")


def _code_sentence() -> Iterator[Check]:
    from dateline.ingest import read_text
    from dateline.pipeline import CodedReport, Flow

    (coded,) = Flow.load().code([read_text(SENTENCE)])
    types = [event.type for event in coded.events] if isinstance(coded, CodedReport) else []
    ok = types == [EXPECTED_TYPE]
    advice = "" if ok else f", expected {EXPECTED_TYPE}: install dateline again"
    yield Check("a sentence coded", ok, f"{SENTENCE} -> {', '.join(types) or 'nothing'}{advice}")
