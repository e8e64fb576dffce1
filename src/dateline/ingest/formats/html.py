"""Web pages: their story by trafilatura, their date by htmldate, neither believed beyond what the page writes."""

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.ingest.dates import find_days
from dateline.ingest.decode import decode
from dateline.ingest.document import Document, Metadata
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal, too_large
from dateline.ingest.streams import read_all

# What the libraries complain about ends in the exclusion; without a handler of their own it would reach the terminal.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

if TYPE_CHECKING:
    from configparser import ConfigParser

# Measured: pages built to be slow take up to 10 seconds within these bounds. News pages have some thousand elements.
_MOST_BYTES = 8 * 1024 * 1024
_MOST_ELEMENTS = 50_000
# The parser drops what is nested deeper than 255 without a word.
_DEEPEST = 250
# The parser's time grows with the square of a tag's attributes.
_ENDLESS_TAG = re.compile(r"""<[a-zA-Z](?:[^<>\s"']*(?:"[^"<]*"|'[^'<]*'|\s)){5000}""")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)
_ENCODINGS = re.compile(
    r"iso-8859-\d+|windows-125\d|cp125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr)|macintosh"
)
# Where a page says when it was published, and not merely when something happened.
_DATE_PLACES = (
    "//meta/@content | //time/@datetime | //time//text() | //title/text() | //abbr/@title"
    " | //script[@type='application/ld+json']/text() | //*[@itemprop='datePublished']/@content"
    " | //*[contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish')"
    " or contains(@class, 'byline') or contains(@id, 'date') or contains(@itemprop, 'date')]//text()"
)


def read_html(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document]:
    """The report on the page. Raises `Refusal` where no story is found on it, or where it cannot be read safely."""
    data = read_all(stream, min(options.max_bytes, _MOST_BYTES))
    yield read_page(decode(data, origin, _declared_encoding(data)), origin)


def read_page(page: str, origin: str) -> Document:
    """The report on the page whose HTML is `page`; raises as `read_html` does."""
    from trafilatura import extract  # takes half a second, and only pages need it

    tree = _parse(page)
    metadata = _read_head(tree)
    text = extract(tree, include_comments=False, include_tables=False, config=_settings())
    if not text or not text.strip():
        raise Refusal("no_text", "No story is found on the page; save the page with its text, or as plain text.")
    return Document(text=text, origin=origin, metadata=metadata, stated=False)


def _declared_encoding(data: bytes) -> str | None:
    """The encoding a page declares, if pages are written in it; on the web, ISO 8859-1 means Windows-1252."""
    match = _DECLARED.search(data[:2048])
    name = match[1].decode("ascii").lower() if match else ""
    if not _ENCODINGS.fullmatch(name):
        return None
    return "cp1252" if name == "iso-8859-1" else name


def _parse(page: str) -> Any:
    from trafilatura import load_html

    if len(page) > _MOST_BYTES:
        raise too_large("The page", _MOST_BYTES)
    if _ENDLESS_TAG.search(page):
        raise Refusal("malformed", "A tag of the page never ends; fetch the page again.")
    tree = load_html(page)
    if tree is None:
        # A mere piece of a page, which load_html does not take.
        tree = load_html(f"<html><body>{page}</body></html>")
    if tree is None:
        raise Refusal("no_text", "It holds no HTML; if it is plain text, name it .txt or force the format.")
    if tree.xpath("count(//*)") > _MOST_ELEMENTS:
        raise Refusal("too_large", f"The page has over {_MOST_ELEMENTS:,} elements; save the report alone.")
    if tree.xpath(f"boolean(//*[count(ancestor::*) >= {_DEEPEST}])"):
        raise Refusal(
            "malformed", f"The page nests over {_DEEPEST} elements deep, and the rest is lost; fetch it again."
        )
    return tree


def _read_head(tree: Any) -> Metadata:
    from trafilatura import extract_metadata

    # The bounds are fixed so that no clock decides; extensive search would take days out of the story.
    search = {
        "original_date": True,
        "extensive_search": False,
        "min_date": "1900-01-01",
        "max_date": "2199-12-31",
        "deferred_url_extractor": True,
    }
    found = extract_metadata(tree, extensive=False, date_config=search)
    written = {day.iso() for day in find_days("\n".join(map(str, tree.xpath(_DATE_PLACES))))}
    return Metadata(
        title=found.title or None,
        publisher=found.sitename or None,
        url=found.url or None,
        published=found.date if found.date in written else None,
    )


@cache
def _settings() -> "ConfigParser":
    from trafilatura.settings import use_config

    settings = use_config()
    # The default, 250, melts the paragraphs of short reports into one line.
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "50")
    return settings
