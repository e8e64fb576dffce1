"""Sources to reports: finds, opens, splits and settles them, one record at a time; nothing that is read stops a run."""

import os
from collections.abc import Iterable, Iterator

from dateline.ingest.document import Document, Metadata
from dateline.ingest.formats import READERS, choose_format
from dateline.ingest.formats.html import read_page
from dateline.ingest.formats.markdown import read_markup
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal
from dateline.ingest.settling import settle
from dateline.ingest.sidecars import Sidecars
from dateline.ingest.sources import Source, find_sources
from dateline.ingest.streams import open_bytes
from dateline.records import Exclusion, Report

_HEAD = 4096
_DEFAULT = ReadOptions()


def read(sources: Iterable[str | os.PathLike[str]], options: ReadOptions = _DEFAULT) -> Iterator[Report | Exclusion]:
    """The reports behind `sources`, and an exclusion with a reason for all that becomes none.

    A source is a file, a folder (read with all its folders, sorted), a glob, or `-` for standard input. Reports come
    one at a time, always in the same order, and no file is opened before its turn. A broken file or record is an
    exclusion, and the rest is read.

    For each field the first of these that says something counts: the record or front matter, a sidecar, a page's
    markup, the head of the text, the address (for the day), and the options' defaults; see `ReadOptions`.
    """
    sidecars = Sidecars(options.columns, options.max_bytes)
    for source in find_sources((os.fspath(name) for name in sources), options.sidecars):
        if isinstance(source, Exclusion):
            yield source
            continue
        beside = Metadata()
        for found in sidecars.find(source) if options.sidecars else ():
            if isinstance(found, Exclusion):
                yield found
            else:
                beside = beside.over(found)
        yield from _read_source(source, beside, options)


def read_text(text: str, options: ReadOptions = _DEFAULT) -> Report | Exclusion:
    """The report in `text`, or why there is none: plain text, or Markdown or HTML where `options.format` says so.

    Raises `ValueError` for the formats that hold many reports; write those to a file and `read` it.
    """
    if options.format not in (None, "text", "markdown", "html"):
        raise ValueError(f"a text cannot be read as {options.format}; save it to a file and read that")
    try:
        if options.format == "html":
            document = read_page(text, "text")
        elif options.format == "markdown":
            document = read_markup(text, "text", options)
        else:
            document = Document(text=text, origin="text")
        return settle(document, Metadata(), options)
    except Refusal as refusal:
        return refusal.exclude("text")
    except Exception as error:
        return _unexpected(error).exclude("text")


def _read_source(source: Source, beside: Metadata, options: ReadOptions) -> Iterator[Report | Exclusion]:
    count = 0
    try:
        for document in _split(source, options):
            count += 1
            yield document if isinstance(document, Exclusion) else settle(document, beside, options)
        if not count:
            raise Refusal("empty", "It holds no report.")
    except Refusal as refusal:
        yield refusal.exclude(source.origin)
    except OSError as error:
        yield Refusal("unreadable", f"{error.strerror or error}; check the file.").exclude(source.origin)
    except Exception as error:
        # Whatever else a parser of someone else's does with a broken file, the other files are still read.
        yield _unexpected(error).exclude(source.origin)


def _split(source: Source, options: ReadOptions) -> Iterator[Document | Exclusion]:
    with open_bytes(source.path, options.max_bytes) as stream:
        head = stream.peek(_HEAD)
        if not head:
            return
        name = source.path.name if source.path else ""
        read_format = READERS[options.format or choose_format(name, head)]
        yield from read_format(stream, source.origin, options)


def _unexpected(error: Exception) -> Refusal:
    return Refusal("error", f"{type(error).__name__}: {str(error)[:200]}. Please report it with the file.")
