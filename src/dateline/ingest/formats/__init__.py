"""Which module reads a source: by its name, and where that says nothing, by its first bytes."""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from dateline.ingest.decode import refuse_signature
from dateline.ingest.document import Document
from dateline.ingest.fields import find_columns
from dateline.ingest.formats.html import read_html
from dateline.ingest.formats.json import read_json, read_json_lines
from dateline.ingest.formats.markdown import read_markdown
from dateline.ingest.formats.parquet import read_parquet
from dateline.ingest.formats.table import read_csv, read_tsv
from dateline.ingest.formats.text import read_plain_text
from dateline.ingest.options import Format, ReadOptions
from dateline.ingest.refusal import Refusal
from dateline.records import Exclusion

Reader = Callable[[BinaryIO, str, ReadOptions], Iterator[Document | Exclusion]]

READERS: dict[Format, Reader] = {
    "text": read_plain_text,
    "markdown": read_markdown,
    "html": read_html,
    "json": read_json,
    "jsonl": read_json_lines,
    "csv": read_csv,
    "tsv": read_tsv,
    "parquet": read_parquet,
}
_SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
_PAGE = re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(rb"<\?xml|<rss|<feed", re.IGNORECASE)
_OBJECT = re.compile(rb'\{\s*["}]')
_ARRAY = re.compile(rb"\[\s*[{\]]")


def choose_format(name: str, head: bytes) -> Format:
    """The format of a source with this file name and these first bytes.

    A known suffix decides (`.gz` apart); without one the first bytes do. Raises `Refusal` for what is no format of
    reports.
    """
    refuse_signature(head)
    name = name.lower().removesuffix(".gz")
    return _SUFFIXES.get(name[name.rfind(".") :]) or _sniff(head)


def _sniff(head: bytes) -> Format:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    line, ended, _ = start.partition(b"\n")
    if head.startswith(b"PAR1"):
        return "parquet"
    if _PAGE.match(start):
        return "html"
    if _MARKUP.match(start):
        raise Refusal("unreadable", "It is XML other than HTML; turn it into HTML, JSON Lines or plain text.")
    if _ARRAY.match(start) or (_OBJECT.match(start) and ended and not line.rstrip().endswith(b"}")):
        return "json"
    if _OBJECT.match(start):
        return "jsonl"
    return "csv" if _is_header(line) else "text"


def _is_header(line: bytes) -> bool:
    """Whether a first line names, between commas, a text and something else of a report."""
    names = line.decode("utf-8", "replace").strip().replace('"', "").split(",")
    found = find_columns(names, {})
    return bool(found["text"]) and sum(map(bool, found.values())) > 1
