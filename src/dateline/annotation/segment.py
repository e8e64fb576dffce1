"""Raw text to sentences of words, each with its offsets."""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from dateline.annotation.analysis import Word
from dateline.annotation.characters import number_of
from dateline.network.session import Session

INSIDE, TOKEN, GLUED, SENTENCE = range(4)
WINDOW, MARGIN = 4000, 160
"""Characters read at once, and how far a mark's context reaches (the network sees 126 to each side)."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_WORD = re.compile(r"\S+")
_CLOSED_BY_STOP = re.compile(r"[^\W_]{2,}\.")
_ABBREVIATIONS = frozenset(
    {"al", "assn", "ave", "bros", "co", "col", "corp", "dept", "dr", "etc", "gen", "gov", "inc", "jr", "ltd", "mr"}
    | {"mrs", "ms", "mt", "no", "nos", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "vs", "dc", "lt", "capt"}
    | {"jan", "feb", "apr", "aug", "sep", "sept", "oct", "nov", "dec"}
)
"""Words whose full stop is their own even at the end of a sentence, as the treebanks have it."""


class Segmenter:
    """The trained character network."""

    def __init__(self) -> None:
        self._network = Session("segment.onnx")

    def segment(self, text: str) -> list[list[Word]]:
        """The sentences of `text` as lists of words; nothing but white space is left out.

        A blank line always ends a sentence, and white space always ends a word.
        """
        if not text.strip():
            return []
        sentences: list[list[Word]] = []
        for word, begins in _words(text, self._marks(text)):
            if begins or not sentences:
                sentences.append([])
            sentences[-1].append(word)
        return [[*words[:-1], *_last_words(text, words[-1])] for words in sentences]

    def _marks(self, text: str) -> NDArray[np.intp]:
        numbers = np.array([number_of(char) for char in text], dtype=np.int64)
        found = []
        for begin in range(0, len(text), WINDOW):
            low = max(0, begin - MARGIN)
            (scores,) = self._network(characters=numbers[None, low : begin + WINDOW + MARGIN])
            found.append(scores[0, begin - low : begin - low + WINDOW].argmax(axis=1))
        return np.concatenate(found)


def _last_words(text: str, word: Word) -> list[Word]:
    """A sentence's last word, without the full stop that the network left on one in twenty-five of them."""
    written = text[word.start : word.end]
    if not _CLOSED_BY_STOP.fullmatch(written) or written[:-1].lower() in _ABBREVIATIONS:
        return [word]
    return [Word(word.start, word.end - 1, word.glued), Word(word.end - 1, word.end, True)]


def _is_last_letter(text: str, place: int, end: int) -> bool:
    """Whether a cut would part a word from its last letter: "its" is "it's" in web text alone."""
    is_last = place + 1 == end or not (text[place + 1].isalnum() or text[place + 1] in "'’")
    return is_last and text[place - 1].isalpha() and text[place].isalpha()


def _words(text: str, marks: NDArray[np.intp]) -> Iterator[tuple[Word, bool]]:
    """Each word, and whether it begins a sentence."""
    breaks = [match.end() for match in _BLANK_LINE.finditer(text)]
    waiting = False
    for chunk in _WORD.finditer(text):
        begin, end = chunk.span()
        while breaks and breaks[0] <= begin:
            breaks.pop(0)
            waiting = True
        places = (begin + 1 + int(place) for place in np.flatnonzero(marks[begin + 1 : end] != INSIDE))
        starts = [begin, *(place for place in places if not _is_last_letter(text, place, end))]
        for start, stop in zip(starts, [*starts[1:], end], strict=True):
            glued = bool(marks[start] == GLUED and start > begin)
            yield Word(start, stop, glued), waiting or bool(marks[start] == SENTENCE)
            waiting = False
