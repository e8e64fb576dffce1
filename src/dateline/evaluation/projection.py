"""A model's reading of raw text, carried over to the words that a gold file gives."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from dateline.annotation.analysis import Frame, NameSpan, RoleSpan, Word
from dateline.evaluation.raw_text import ReadSentence


class Projection(NamedTuple):
    """Names and frames of one given sentence, in its own word indices."""

    names: tuple[NameSpan, ...]
    frames: tuple[Frame, ...]


def project(given: Sequence[Sequence[str]], text: str, read: Iterable[ReadSentence]) -> list[Projection]:
    """What was read in the text, one projection a given sentence.

    A span goes to the words that it shares characters with, cut at the end of the sentence in which it begins.
    The given words must spell the text, white space aside; raises `ValueError` where they do not.
    """
    words = _GivenWords(given, text)
    names: list[list[NameSpan]] = [[] for _ in given]
    frames: list[list[Frame]] = [[] for _ in given]
    for sentence in read:
        for kind, first, last in sentence.analysis.names:
            place = words.find(sentence.words[first : last + 1])
            names[place.sentence].append(NameSpan(kind, place.first, place.last))
        for frame in sentence.analysis.frames:
            place = words.find([sentence.words[frame.word]])
            frames[place.sentence].append(_project_frame(frame, sentence.words, place, words))
    return [Projection(tuple(found), tuple(seen)) for found, seen in zip(names, frames, strict=True)]


class _Place(NamedTuple):
    sentence: int
    first: int
    last: int


class _GivenWords:
    """Finds given words by offsets into the text."""

    def __init__(self, given: Sequence[Sequence[str]], text: str) -> None:
        packed = ["".join(word.split()) for words in given for word in words]
        if "".join(packed) != "".join(text.split()):
            raise ValueError("The words do not spell the text. Correct the file's words or its text.")
        self._packed_before = list(accumulate((not char.isspace() for char in text), initial=0))
        self._starts = list(accumulate(map(len, packed), initial=0))
        self._first_words = list(accumulate(map(len, given), initial=0))

    def find(self, words: Sequence[Word]) -> _Place:
        """The given words that share characters with a run of words."""
        start, end = self._packed_before[words[0].start], self._packed_before[words[-1].end]
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end) - 1
        sentence = bisect_right(self._first_words, first) - 1
        offset, behind = self._first_words[sentence : sentence + 2]
        return _Place(sentence, first - offset, min(last, behind - 1) - offset)


def _project_frame(frame: Frame, read: Sequence[Word], predicate: _Place, words: _GivenWords) -> Frame:
    places = [(role.label, words.find(read[role.first : role.last + 1])) for role in frame.roles]
    roles = tuple(
        RoleSpan(label, place.first, place.last) for label, place in places if place.sentence == predicate.sentence
    )
    return Frame(predicate.first, frame.sense, roles)
