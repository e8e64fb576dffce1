"""CoNLL-U: sentences read from a file, and the same sentences with a model's analysis in place of the gold one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from dateline.annotation.analysis import Analysis
from dateline.evaluation.gold import GoldError, comment_value, opens_paragraph, read_lines, write_lines
from dateline.evaluation.raw_text import join_sentences

EMPTY = "_"
_NUMBER = re.compile(r"(?P<word>[1-9][0-9]*)|(?P<first>[1-9][0-9]*)-(?P<last>[1-9][0-9]*)|[0-9]+\.[1-9][0-9]*")


class Row(NamedTuple):
    """The ten columns of a line, as they stand in the file."""

    number: str
    form: str
    lemma: str = EMPTY
    upos: str = EMPTY
    xpos: str = EMPTY
    features: str = EMPTY
    head: str = EMPTY
    relation: str = EMPTY
    enhanced: str = EMPTY
    other: str = EMPTY


class Token(NamedTuple):
    """A token of the text and its words, `first` to `last` (excluded) in the sentence."""

    form: str
    first: int
    last: int
    space_after: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence with its comments; `rows` hold words, multiword ranges and empty nodes in the file's order."""

    comments: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def id(self) -> str:
        """The `sent_id`; empty where there is none."""
        return comment_value(self.comments, "sent_id") or ""

    @cached_property
    def words(self) -> tuple[Row, ...]:
        """The syntactic words."""
        return tuple(row for row in self.rows if row.number.isdecimal())

    @property
    def forms(self) -> list[str]:
        """The words as written."""
        return [word.form for word in self.words]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text: a multiword range where there is one, else the word."""
        tokens: list[Token] = []
        for row in self.rows:
            first, _, last = row.number.partition("-")
            covered = tokens[-1].last if tokens else 0
            if first.isdecimal() and int(first) > covered:
                space_after = "SpaceAfter=No" not in row.other.split("|")
                tokens.append(Token(row.form, int(first) - 1, int(last or first), space_after))
        return tuple(tokens)

    @property
    def surface(self) -> str:
        """The text of the sentence, with the space after it if there is one."""
        return "".join(token.form + " " * token.space_after for token in self.tokens)

    @property
    def opens_paragraph(self) -> bool:
        """Whether a paragraph or a document begins here."""
        return opens_paragraph(self.comments)

    def with_analysis(self, analysis: Analysis) -> "Sentence":
        """The sentence with the model's columns; those that it does not predict are emptied.

        Comments, tokens and the last column stay. Empty nodes belong to the enhanced layer and go.
        """
        predicted = iter(analysed_rows(self.words, analysis))
        kept = (row for row in self.rows if "." not in row.number)
        return Sentence(self.comments, tuple(row if "-" in row.number else next(predicted) for row in kept))


def analysed_rows(words: Sequence[Row], analysis: Analysis) -> Iterator[Row]:
    """The rows of the words with the columns that the model predicts."""
    columns = (analysis.lemmas, analysis.upos, analysis.xpos, analysis.heads, analysis.relations)
    for word, lemma, upos, xpos, head, relation in zip(words, *columns, strict=True):
        yield Row(word.number, word.form, lemma, upos, xpos, EMPTY, str(head + 1), relation, EMPTY, word.other)


def read_conllu(path: Path) -> list[Sentence]:
    """The sentences of a file. Raises `GoldError` with the line of the first mistake."""
    sentences: list[Sentence] = []
    block: list[str] = []
    for number, line in enumerate([*read_lines(path), ""], start=1):
        if line.strip():
            block.append(line)
        elif block:
            sentences.append(_read_sentence(path, number - len(block), block))
            block = []
    if not sentences:
        raise GoldError(path, None, "there are no sentences in it", "Give a CoNLL-U file")
    return sentences


def write_conllu(path: Path, sentences: Iterable[Sentence]) -> None:
    """Write the sentences in the format they are read in."""
    write_lines(
        path,
        (line for s in sentences for line in (*s.comments, *("\t".join(row) for row in s.rows), "")),
    )


def running_text(sentences: Iterable[Sentence]) -> str:
    """The raw text that the sentences were made from, as far as the file tells."""
    return join_sentences((sentence.surface, sentence.opens_paragraph) for sentence in sentences)


def _read_sentence(path: Path, start: int, block: Sequence[str]) -> Sentence:
    """The sentence of a block of lines that begins at line `start`."""
    comments = tuple(line for line in block if line.startswith("#"))
    rows: list[Row] = []
    count = sum(line.partition("\t")[0].isdecimal() for line in block)
    words = 0
    for number, line in enumerate(block, start=start):
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        mistake = _mistake(columns, words, count)
        if mistake:
            raise GoldError(path, number, mistake, "Correct the line; CoNLL-U has ten columns with tabs between them")
        rows.append(Row(*columns))
        words += columns[0].isdecimal()
    if not words:
        raise GoldError(path, start, "a sentence without words", "Add its words or take its lines out")
    return Sentence(comments, tuple(rows))


def _mistake(columns: Sequence[str], before: int, count: int) -> str | None:
    """What is wrong with a line that has `before` words above it in a sentence of `count` words."""
    if len(columns) != len(Row._fields):
        return f"{len(columns)} columns instead of ten"
    row = Row(*columns)
    number = _NUMBER.fullmatch(row.number)
    if number is None:
        return f"{row.number!r} is no word number"
    if not row.form.strip():
        return "a word without a form"
    if number["word"] and int(row.number) != before + 1:
        return f"word {row.number} where word {before + 1} should stand"
    if number["word"] and row.head != EMPTY and not (row.head.isdecimal() and int(row.head) <= count):
        return f"{row.head!r} is no head in a sentence of {count} words"
    if number["first"] and not before + 1 == int(number["first"]) < int(number["last"]) <= count:
        return f"the range {row.number} does not stand right before its words"
    return None
