"""One document to one report: whose word counts for each field, and whether the report is read at all."""

from collections.abc import Iterator

import msgspec

from dateline.ingest.dates import day_in_address, read_day, read_moment, year_for
from dateline.ingest.decode import refuse_broken
from dateline.ingest.document import Document, Metadata
from dateline.ingest.language import settle_language
from dateline.ingest.layout import Layout, is_blank, read_layout
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal, too_large
from dateline.records import Exclusion, PublishedBasis, Report, content_id


def settle(document: Document, beside: Metadata, options: ReadOptions) -> Report | Exclusion:
    """The report in `document`, or why it is set aside.

    For each field the first that says something counts: what the record or front matter states, then the sidecar
    (`beside`), then what was picked out of a page's markup, then the head of the text, and last the options; with
    `options.override`, the options first. For the day, an address (`/2024/07/05/`) stands between head and options,
    and so, after it, does a dateline's day whose year another source gives. A date that names no certain day says
    nothing.
    """
    try:
        return _settle(document, beside, options)
    except Refusal as refusal:
        return refusal.exclude(document.origin)


def _settle(document: Document, beside: Metadata, options: ReadOptions) -> Report:
    text = refuse_broken(document.text)
    if is_blank(text):
        raise Refusal("empty", "It holds no words.")
    if len(text) > options.max_bytes:
        raise too_large("Its text", options.max_bytes)
    stated = document.metadata.over(beside) if document.stated else beside.over(document.metadata)
    refuse_broken("\n".join(filter(None, msgspec.structs.astuple(stated))))
    layout = read_layout(text, stated.title)
    url = stated.url or layout.url
    publisher = stated.publisher or layout.publisher or options.publisher
    if options.override and options.publisher:
        publisher = options.publisher
    published, basis = _settle_day(stated, layout, url, options)
    return Report(
        id=content_id("r", text, layout.title, publisher, published, stated.source_id, url),
        text=text,
        source_id=stated.source_id,
        origin=document.origin,
        url=url,
        title=layout.title,
        publisher=publisher,
        published=published,
        published_basis=basis,
        dateline=layout.dateline,
        language=settle_language(text[layout.body_start :], stated.language, options.language),
        fetched_at=read_moment(stated.fetched_at),
        body_start=layout.body_start,
    )


def _settle_day(
    stated: Metadata, layout: Layout, url: str | None, options: ReadOptions
) -> tuple[str | None, PublishedBasis]:
    """The day of publication and where it comes from; `none` where no source gives a certain day."""
    for basis, day in _days(stated, layout, url, options):
        if day:
            return day, basis
    return None, "none"


def _days(
    stated: Metadata, layout: Layout, url: str | None, options: ReadOptions
) -> Iterator[tuple[PublishedBasis, str | None]]:
    if options.override:
        yield "option", read_day(options.date)
    yield "metadata", read_day(stated.published)
    yield "header", layout.day
    if day := layout.dateline_day:
        yield "dateline", day.iso()
    yield "url", day_in_address(url)
    if day:
        yield "dateline", day.iso(year_for(day, stated.published, url))
    yield "option", read_day(options.date)
