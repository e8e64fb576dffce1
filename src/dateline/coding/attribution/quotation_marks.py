"""Which words stand in quotation marks: pairs of marks, over sentences and paragraphs.

A mark opens or closes by its form, and where its form does both (`"`, `'`, and `’`, which is an apostrophe more often),
by the characters beside it. A quotation of several paragraphs opens anew in each and closes in the last alone. One that
is never closed ends with its paragraph, and says so.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

_MARK = re.compile(r"''|``|[\"“”„«»‘’']")
_CLOSERS = {
    "“": '”"',
    "”": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    '"': '"”',
    "''": "''",
    "``": "''",
    "‘": "’",
    "’": "’",
    "'": "'",
}
"""What closes what each mark opens; some reports mix curly and straight marks."""
_DEEPEST = 8
"""Quotations within quotations: more are no text."""
_SINGLE = frozenset("‘’'")
_SPACED = frozenset("«»")
"""Marks that may stand apart from what they quote."""
_ALWAYS_OPENS = frozenset("“„‘«") | {"``"}
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|(?<=[.!?:\"”’»…])[^\S\n]*\n\s*")
_OPENING = re.compile(r"[\s(\[{<—–―\-/“„«‘\"'`]")
_CLOSING = re.compile(r"[\s)\]}>—–―\-/.,;:!?…”»’\"'“]")
_CLIPPED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
"""What an apostrophe before it shortens: it opens no quotation."""


class Quoted(NamedTuple):
    """Words in quotation marks, marks included; `depth` counts the quotations around it."""

    start: int
    end: int
    depth: int = 0
    closed: bool = True
    """Whether it is closed; one that the next paragraph takes up again is."""


def quoted_stretches(text: str) -> tuple[Quoted, ...]:
    """What stands in quotation marks, in the order of the text; an outer stretch before those inside it."""
    paragraphs = list(paragraphs_of(text))
    followers = [start for start, _ in paragraphs[1:]] + [len(text)]
    found = [
        one
        for (start, end), following in zip(paragraphs, followers, strict=False)
        for one in _Paragraph(text, start, end).quoted(following)
    ]
    return tuple(_nested(sorted(found, key=lambda one: (one.start, -one.end))))


def _nested(found: Iterable[Quoted]) -> Iterator[Quoted]:
    """The stretches with their depth."""
    around: list[Quoted] = []
    for one in found:
        while around and around[-1].end <= one.start:
            around.pop()
        yield one._replace(depth=len(around))
        around.append(one)


def paragraphs_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: parted by an empty line, or by a line that ends like a sentence."""
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


class _Paragraph:
    """The marks of one paragraph, paired from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self._marks = [(one.start(), one.end(), one.group()) for one in _MARK.finditer(text, start, end)]
        self._last_closing = {mark: at for at, (*place, mark) in enumerate(self._marks) if self._may_close(*place)}
        """Of each mark the last that may close a quotation."""

    def quoted(self, following: int) -> list[Quoted]:
        """The stretches; `following` is where the next paragraph begins."""
        open_marks: list[tuple[int, str]] = []
        found: list[Quoted] = []
        for number, (start, end, mark) in enumerate(self._marks):
            closed = self._closed(open_marks, start, end, mark, number)
            if closed is not None:
                found.append(Quoted(open_marks[closed][0], end))
                del open_marks[closed:]
            elif len(open_marks) < _DEEPEST and self._opens(start, end, mark, number):
                open_marks.append((start, mark))
        return [*found, *self._left_open(open_marks, following)]

    def _closed(self, open_marks: list[tuple[int, str]], start: int, end: int, mark: str, number: int) -> int | None:
        """Which open quotation a mark closes, the innermost first; None where it closes none."""
        if not self._may_close(start, end):
            return None
        for depth in reversed(range(len(open_marks))):
            opening, kind = open_marks[depth]
            if mark in _CLOSERS[kind] and start > opening + len(kind):
                return None if kind in _SINGLE and self._is_possessive(start, end, number) else depth
        return None

    def _opens(self, start: int, end: int, mark: str, number: int) -> bool:
        if mark in _ALWAYS_OPENS:
            return mark in _SPACED or self._text[end : end + 1].strip() != ""
        if mark not in _CLOSERS or not self._may_open(start, end):
            return False
        return mark not in _SINGLE or (not _CLIPPED.match(self._text, end) and self._is_closed_later(mark, number))

    def _left_open(self, open_marks: Iterable[tuple[int, str]], following: int) -> Iterator[Quoted]:
        """The outermost quotation still open; a single mark may be an apostrophe, and opens none by itself."""
        double = ((start, mark) for start, mark in open_marks if mark not in _SINGLE)
        for start, mark in islice(double, 1):
            end = len(self._text[: self._end].rstrip())
            yield Quoted(start, end, closed=self._text.startswith(mark, following))

    def _is_closed_later(self, mark: str, number: int) -> bool:
        return any(self._last_closing.get(closer, -1) > number for closer in _CLOSERS[mark])

    def _is_possessive(self, start: int, end: int, number: int) -> bool:
        """Whether a mark is the apostrophe of "the workers' union": behind an s, before a word, and another comes."""
        behind = self._text[end : end + 2]
        if self._text[start - 1] not in "sS" or not (behind[:1] == " " and behind[1:].islower()):
            return False
        return self._last_closing[self._marks[number][2]] > number

    def _may_open(self, start: int, end: int) -> bool:
        before, behind = self._text[start - 1 : start] if start > self._start else "", self._text[end : end + 1]
        return (not before or _OPENING.match(before) is not None) and behind.strip() != "" and end < self._end

    def _may_close(self, start: int, end: int) -> bool:
        before, behind = self._text[max(start - 1, 0) : start], self._text[end : end + 1]
        if self._text[start] in _SPACED:
            return True
        return before.strip() != "" and (end >= self._end or _CLOSING.match(behind) is not None)
