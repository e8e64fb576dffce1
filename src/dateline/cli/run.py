"""One pass over reports as a user sees it: progress, counts, what is set aside, Ctrl-C, and the end."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from dateline.cli.interruption import Interruptible
from dateline.cli.tally import Tally
from dateline.export import STANDARD_OUTPUT, Writer, open_writer
from dateline.records import Exclusion

Result = TypeVar("Result")


class Run:
    """Follows the results of a run; `tally` counts them."""

    def __init__(self, progress: Progress, exclusions: Writer | None) -> None:
        self.tally = Tally()
        self._progress = progress
        self._task = progress.add_task("reports", total=None)
        self._exclusions = exclusions

    def follow(self, results: Iterable[Result | Exclusion]) -> Iterator[Result]:
        """The results without the exclusions, which are counted and written, until they end or Ctrl-C ends them."""
        with Interruptible(results) as items:
            for item in items:
                if isinstance(item, Exclusion):
                    self._exclude(item)
                else:
                    yield item
                    self.tally.reports += 1
                    self._progress.advance(self._task)
            self.tally.interrupted = items.interrupted

    def _exclude(self, exclusion: Exclusion) -> None:
        self.tally.exclude(exclusion)
        if self._exclusions:
            self._exclusions.write(exclusion)


@contextmanager
def open_run(exclusions: str | None, quiet: bool) -> Iterator[Run]:
    """A run that writes its exclusions to the path `exclusions` and, unless `quiet`, shows a terminal its progress."""
    with ExitStack() as stack:
        writer = stack.enter_context(open_writer(exclusions, Exclusion)) if exclusions else None
        hidden = quiet or not sys.stderr.isatty()
        yield Run(stack.enter_context(_progress(hidden)), writer)


def on_terminal(output: str) -> bool:
    """Whether what is written to `output` appears on a terminal."""
    return output == STANDARD_OUTPUT and sys.stdout.isatty()


def end_run(run: Run, quiet: bool) -> NoReturn:
    """Say how `run` went, and leave with its exit status."""
    if not quiet:
        click.echo(run.tally.summary(), err=True)
    raise click.exceptions.Exit(run.tally.exit_status)


def _progress(hidden: bool) -> Progress:
    return Progress(
        BarColumn(),
        TextColumn("{task.completed} reports"),
        _Speed(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        disable=hidden,
        transient=True,
    )


class _Speed(ProgressColumn):
    """Reports a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} reports/s" if task.speed else "")
