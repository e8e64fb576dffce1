"""Markdown: its words in paragraphs, without the markup."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import yaml

from dateline.ingest.decode import decode
from dateline.ingest.document import Document, Metadata
from dateline.ingest.fields import read_metadata
from dateline.ingest.options import ReadOptions
from dateline.ingest.refusal import Refusal
from dateline.ingest.streams import read_all

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.{0,65536}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,}).*")
_REFERENCE = re.compile(r" {0,3}\[[^\]]{1,200}\]:[ \t]+\S.*")
_OPENING = re.compile(r"[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*")
_ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]")
# Markup inside a line and what stays of it. Every repetition is bounded, so that no text takes long.
_INLINE = [
    (re.compile(pattern), kept)
    for pattern, kept in (
        (r"!\[[^\[\]]{0,1000}\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,200}\])", ""),
        (r"\[([^\[\]]{0,1000})\](?:\([^()]{0,2000}\)|\[[^\[\]]{0,200}\])", r"\1"),
        (r"<((?:https?://|mailto:)[^<>\s]{1,2000})>", r"\1"),
        (r"</?[a-zA-Z][^<>]{0,1000}>|<!--.{0,1000}?-->", ""),
        (r"(?<![\\`])(`+)([^`]{1,1000})\1(?!`)", r"\2"),
        (r"(?<!\\)(\*{1,3})(?=\S)([^*]{1,1000})(?<=\S)\1", r"\2"),
        (r"(?<![\w\\])(_{1,3})(?=\S)([^_]{1,1000})(?<=\S)\1(?!\w)", r"\2"),
        (r"~~([^~]{1,1000})~~", r"\1"),
        (r"\\([!-/:-@\[-`{-~])", r"\1"),
    )
]


def read_markdown(stream: BinaryIO, origin: str, options: ReadOptions) -> Iterator[Document]:
    """The report that the file is."""
    yield read_markup(decode(read_all(stream, options.max_bytes), origin), origin, options)


def read_markup(words: str, origin: str, options: ReadOptions) -> Document:
    """The report in Markdown: YAML front matter gives its metadata, the first heading its title."""
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    metadata = Metadata()
    if match := _FRONT_MATTER.match(words):
        metadata = _read_front_matter(match[1], options)
        words = words[match.end() :]
    blocks = list(_blocks(words))
    heading = Metadata(title=next((block for block, is_heading in blocks[:1] if is_heading), None))
    return Document(text="\n\n".join(block for block, _ in blocks), origin=origin, metadata=metadata.over(heading))


def _read_front_matter(words: str, options: ReadOptions) -> Metadata:
    try:
        # The plainest loader: a date stays the words that it is written in.
        record = yaml.load(words, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Refusal("malformed", f"Its front matter is no YAML ({str(error)[:200]}); mend it.") from None
    return read_metadata(record, options.columns) if isinstance(record, dict) else Metadata()


def _blocks(words: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs, headings and list items without markup, and whether each is a heading."""
    waiting: list[str] = []
    for line in [*words.split("\n"), ""]:
        heading = _HEADING.fullmatch(line)
        underlined = bool(waiting) and _UNDERLINE.fullmatch(line) is not None
        rule = any(pattern.fullmatch(line) for pattern in (_RULE, _FENCE, _REFERENCE))
        if heading or underlined or rule or not line.strip() or _ITEM.match(line):
            if block := _plain(" ".join(waiting)):
                yield block, underlined
            waiting = []
        if heading:
            if block := _plain(heading[1]):
                yield block, True
        elif not (underlined or rule) and (rest := line[_OPENING.match(line).end() :].strip()):  # type: ignore[union-attr]
            waiting.append(rest)


def _plain(words: str) -> str:
    for pattern, kept in _INLINE:
        words = pattern.sub(kept, words)
    return words.strip()
