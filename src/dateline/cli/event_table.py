"""Events as a table that reads like sentences."""

import sys
from pathlib import PurePath

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.wording import show_words, word_date, word_event, word_place, word_source, word_status
from dateline.records import Event, EventMention, Report

WIDTH_IN_A_FILE = 160
QUAD_STYLES = {1: "green", 2: "bold green", 3: "yellow", 4: "bold red"}
NOTE = "In brackets: the report's own day, or its dateline's place, where its words give none."


class EventTable:
    """Collects events and prints them at the end, as wide as the terminal is."""

    def __init__(self) -> None:
        self._table = Table(box=None, pad_edge=False, header_style="bold")
        self._table.add_column("day", no_wrap=True)
        for heading in ("event", "place", "status", "who says so", "report"):
            self._table.add_column(heading)

    def add(self, report: Report, event: Event | EventMention) -> None:
        """Add a row for `event` as `report` tells it."""
        self._table.add_row(
            word_date(event.date),
            _styled(event),
            Text(word_place(event.place)),
            Text(word_status(event)),
            Text(word_source(event)),
            Text(_name(report), style="dim"),
        )

    def print(self) -> None:
        """Print the table to standard output, where it has rows."""
        if not self._table.row_count:
            return
        console = Console(width=None if sys.stdout.isatty() else WIDTH_IN_A_FILE)
        console.print(self._table)
        console.print(f"\n{NOTE}", style="dim")


def _styled(event: Event | EventMention) -> Text:
    """The event in words, its type in the colour of cooperation or conflict."""
    text = Text(word_event(event))
    text.highlight_words([event.type], style=QUAD_STYLES[event.quad])
    return text


def _name(report: Report) -> str:
    return show_words(report.source_id or (PurePath(report.origin).name if report.origin else report.id))
