"""The functions for a notebook: one call from a path or a text to records."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dateline.ingest import ReadOptions, read, read_text
from dateline.pipeline import Flow
from dateline.records import AnnotatedReport, Event, Exclusion, Report

LONGEST_PATH = 1024


@cache
def _flow(threads: int, actors: Path | None) -> Flow:
    return Flow.load(threads, actors)


def code(
    source: str | os.PathLike[str],
    options: ReadOptions | None = None,
    threads: int = 1,
    actors: str | os.PathLike[str] | None = None,
) -> list[Event | Exclusion]:
    """The events of a report or of many, and an exclusion for each report that was set aside.

    `source` is a file, a folder or a glob, or else the text of a report itself; a text that looks like a path of
    nothing (one word, or ending in a known suffix) comes back as an exclusion that says so. `actors` is a folder of
    actors of one's own, read once: they go before Dateline's.
    """
    results = _flow(threads, Path(actors) if actors is not None else None).code(
        _reports(source, options or ReadOptions())
    )
    return [record for result in results for record in ([result] if isinstance(result, Exclusion) else result.events)]


def annotate(
    source: str | os.PathLike[str], options: ReadOptions | None = None, threads: int = 1
) -> list[AnnotatedReport | Exclusion]:
    """The annotation of a report or of many; `source` as in `code`."""
    return list(_flow(threads, None).annotate(_reports(source, options or ReadOptions())))


def _reports(source: str | os.PathLike[str], options: ReadOptions) -> Iterator[Report | Exclusion]:
    if isinstance(source, str) and _is_text(source):
        return iter([read_text(source, options)])
    return read([os.fspath(source)], options)


def _is_text(source: str) -> bool:
    """Whether a string is a report and no path: it has white space in it and names no file."""
    if "\n" in source or len(source) > LONGEST_PATH:
        return True
    return " " in source.strip() and not Path(source).exists() and not any(sign in source for sign in "*?[")
