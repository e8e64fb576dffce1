"""The format of UDS-IH2: one sentence a line, as JSON, with words that people rated from -3 (it did not happen) to +3.

`text` holds the words with blanks between them, `targets` the rated ones: `span1` (first word, word behind the last)
and `label`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from dateline.evaluation.gold import GoldError, read_lines, write_lines

_WORD = re.compile(r"\S+")
_FORMAT = 'Give {"text": "words with blanks between", "targets": [{"span1": [0, 1], "label": 3.0}]} a line'

Place = tuple[int, int]


class RatedWord(NamedTuple):
    """The words of a target, first and behind the last, and their rating where there is one."""

    first: int
    behind: int
    label: float | None


class RatedSentence(NamedTuple):
    """A line: its text, where its words stand, its targets, and all else that it holds."""

    text: str
    words: tuple[Place, ...]
    targets: tuple[RatedWord, ...]
    row: Mapping[str, Any]


def read_rated(path: Path) -> list[RatedSentence]:
    """The sentences of a file. Raises `GoldError` where a line is no JSON or its targets are no words of its text."""
    lines = [(number, line) for number, line in enumerate(read_lines(path), 1) if line.strip()]
    if not lines:
        raise GoldError(path, None, "it holds no sentence", _FORMAT)
    return [_read_line(path, number, line) for number, line in lines]


def write_rated(path: Path, sentences: Iterable[RatedSentence], labels: Iterable[Sequence[float]]) -> None:
    """Write the sentences with these labels in place of their own."""
    write_lines(path, (_line(one, found) for one, found in zip(sentences, labels, strict=True)))


def _line(one: RatedSentence, labels: Sequence[float]) -> str:
    targets = [target | {"label": label} for target, label in zip(one.row["targets"], labels, strict=True)]
    return msgspec.json.encode({**one.row, "targets": targets}).decode()


def _read_line(path: Path, number: int, line: str) -> RatedSentence:
    try:
        row = msgspec.json.decode(line)
        text, targets = row["text"], row["targets"]
        words = tuple(match.span() for match in _WORD.finditer(text))
        found = tuple(_targets(words, targets))
    except (msgspec.DecodeError, KeyError, TypeError, ValueError) as error:
        raise GoldError(path, number, f"it cannot be read ({type(error).__name__}: {error})", _FORMAT) from error
    if not words:
        raise GoldError(path, number, "its text holds no word", _FORMAT)
    return RatedSentence(text, words, found, row)


def _targets(words: Sequence[Place], targets: Iterable[Mapping[str, Any]]) -> Iterator[RatedWord]:
    for target in targets:
        first, behind = map(int, target["span1"])
        if not 0 <= first < behind <= len(words):
            raise ValueError(f"span1 {first}-{behind} in a text of {len(words)} words")
        label = target.get("label")
        yield RatedWord(first, behind, None if label is None else float(label))
