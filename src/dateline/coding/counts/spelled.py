"""Numbers in words: `twenty-two`, `three hundred and six`, `a dozen`, `half a million`."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from dateline.codebook.numbers import NumberWords

LONGEST = 16
"""Words of the longest number that is read."""
DASHES = frozenset("-–‑")
_HUNDRED, _THOUSAND = 100, 1000


class Spelled(NamedTuple):
    """A number, and how many words it takes."""

    number: Fraction
    length: int


def read_words(words: Sequence[str], known: NumberWords) -> Spelled | None:
    """The number that a row of words begins with; None where it begins with none."""
    return _fraction(words, known) or _Sum(words, known).read()


def _fraction(words: Sequence[str], known: NumberWords) -> Spelled | None:
    """`half a million`, `a quarter of a million`."""
    at = 1 if words[:1] == ["a"] else 0
    if words[at : at + 1] and words[at] in known.fractions:
        behind = at + 1 + (words[at + 1 : at + 2] == ["of"])
        behind += words[behind : behind + 1] in (["a"], ["an"])
        if words[behind : behind + 1] and words[behind] in known.scales:
            return Spelled(Fraction(known.fractions[words[at]]) * known.scales[words[behind]], behind + 1)
    return None


class _Sum:
    """A number as its words come in: a group below a thousand, and the groups before it."""

    def __init__(self, words: Sequence[str], known: NumberWords) -> None:
        self._words, self._known = words, known
        self._before, self._group, self._last = 0, 0, 0

    def read(self) -> Spelled | None:
        """The number, or None."""
        end = 0
        while (begin := self._joined(end)) < len(self._words) and self._take(begin):
            end = begin + 1
        is_article = end == 1 and self._words[0] in {"a", "an"}
        return Spelled(Fraction(self._before + self._group), end) if end and not is_article else None

    def _take(self, at: int) -> bool:
        """Whether the word at a place goes on with the number; if so, it is added."""
        word, known = self._words[at], self._known
        opens = not self._last or self._last >= _HUNDRED
        if word in {"a", "an"} and at == 0 and self._words[1:2] and self._words[1] in known.scales:
            self._add(1)
        elif word in known.tens and opens:
            self._add(known.tens[word])
        elif word in known.units and (opens or (self._last in known.tens.values() and known.units[word] < 10)):
            self._add(known.units[word])
        elif word in known.scales and self._last:
            self._scale(known.scales[word])
        else:
            return False
        return True

    def _add(self, number: int) -> None:
        self._group, self._last = self._group + number, number

    def _scale(self, scale: int) -> None:
        self._group, self._last = self._group * scale, scale
        if scale >= _THOUSAND:
            self._before, self._group = self._before + self._group, 0

    def _joined(self, end: int) -> int:
        """Where the number may go on: behind a hyphen, and behind "and" where hundreds come before."""
        joint = self._words[end] if 0 < end < len(self._words) else ""
        behind = self._words[end + 1] if end + 1 < len(self._words) else ""
        is_and = joint == "and" and self._before + self._group >= _HUNDRED
        return end + 1 if joint in DASHES or (is_and and behind in {*self._known.units, *self._known.tens}) else end
