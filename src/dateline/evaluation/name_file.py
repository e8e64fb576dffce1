"""Files of names: one word a line with its BIO tag, blank lines between sentences, `# ` before comments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dateline.annotation.analysis import NameSpan
from dateline.evaluation.gold import (
    COMMENT,
    GoldError,
    comment_value,
    opens_document,
    opens_paragraph,
    read_lines,
    write_lines,
)
from dateline.evaluation.name_format import NameFormat, format_of

UNTAGGED = "_"
_TAG = re.compile(r"O|_|([BI])-(.+)")


class TypedSpan(NamedTuple):
    """A name over words `first` to `last` (included), with the file's own type."""

    type: str
    first: int
    last: int


@dataclass(frozen=True)
class TaggedSentence:
    """A sentence: the comments above it, the numbers of its lines (from 0), its words and tags."""

    comments: tuple[str, ...]
    lines: tuple[int, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def text(self) -> str | None:
        """The running text, where a comment holds it."""
        return comment_value(self.comments, "text")

    @property
    def opens_paragraph(self) -> bool:
        """Whether a paragraph or a document begins here."""
        return opens_paragraph(self.comments)

    @property
    def opens_document(self) -> bool:
        """Whether a document begins here."""
        return opens_document(self.comments)

    @property
    def spans(self) -> list[TypedSpan]:
        """The names of the tags; an `I-` that continues nothing begins a name, as in CoNLL 2003."""
        spans: list[TypedSpan] = []
        for index, tag in enumerate(self.tags):
            mark, _, name = tag.partition("-")
            if mark == "I" and spans and spans[-1].type == name and spans[-1].last == index - 1:
                spans[-1] = spans[-1]._replace(last=index)
            elif name:
                spans.append(TypedSpan(name, index, index))
        return spans


@dataclass(frozen=True)
class NameFile:
    """A file of names: its format, its lines as they stand, and its sentences."""

    path: Path
    format: NameFormat
    lines: tuple[str, ...]
    sentences: tuple[TaggedSentence, ...]

    @property
    def documents(self) -> list[list[TaggedSentence]]:
        """The sentences of each document."""
        found: list[list[TaggedSentence]] = []
        for sentence in self.sentences:
            if sentence.opens_document or not found:
                found.append([])
            found[-1].append(sentence)
        return found

    @property
    def tagged(self) -> bool:
        """Whether the file has any gold tag."""
        return any(tag != UNTAGGED for sentence in self.sentences for tag in sentence.tags)


def read_names(path: Path) -> NameFile:
    """The file, its format known by its suffix. Raises `GoldError` with the line of the first mistake."""
    known, lines = format_of(path), read_lines(path)
    sentences: list[TaggedSentence] = []
    comments: list[str] = []
    rows: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if line.startswith(COMMENT) and "\t" not in line:
            comments.append(line)
        elif line.strip():
            rows.append(number)
        elif rows:
            fields = [_read_fields(path, row, lines[row], known) for row in rows]
            words, tags = zip(*fields, strict=True)
            sentences.append(TaggedSentence(tuple(comments), tuple(rows), words, tags))
            comments, rows = [], []
    if not sentences:
        raise GoldError(path, None, "there are no sentences in it", "Give a file with one word and its tag a line")
    return NameFile(path, known, tuple(lines), tuple(sentences))


def write_names(path: Path, gold: NameFile, names: Sequence[Sequence[NameSpan]]) -> None:
    """Write the gold file with the tags of `names` (one list a sentence) in place; all else stays as it is."""
    lines = list(gold.lines)
    for sentence, spans in zip(gold.sentences, names, strict=True):
        for number, tag in zip(sentence.lines, _tags(spans, len(sentence.words), gold.format), strict=True):
            fields = lines[number].split("\t")
            lines[number] = "\t".join([*fields[: gold.format.tag], tag, *fields[gold.format.tag + 1 :]])
    write_lines(path, lines)


def _read_fields(path: Path, number: int, line: str, known: NameFormat) -> tuple[str, str]:
    fields = line.split("\t")
    if len(fields) < known.tag or not fields[known.word].strip():
        raise GoldError(path, number + 1, "no word in its column", "Part the columns by tabs")
    tag = fields[known.tag] if len(fields) > known.tag else UNTAGGED
    if not _TAG.fullmatch(tag):
        raise GoldError(path, number + 1, f"{tag!r} is no BIO tag", "Write O, B-TYPE, I-TYPE, or _ for none")
    return fields[known.word], tag


def _tags(spans: Sequence[NameSpan], size: int, known: NameFormat) -> list[str]:
    """BIO tags in the format's own types; kinds that it does not tell are left out."""
    tags = ["O"] * size
    for kind, first, last in spans:
        name = known.type_of(kind)
        if name:
            tags[first : last + 1] = [f"B-{name}", *[f"I-{name}"] * (last - first)]
    return tags
