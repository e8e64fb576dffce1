"""Numbers in running text as ranges: `nine`, `some 1,200`, `between 20 and 30`, `dozens`, `at least 40`, `nobody`.

A number is a core (`nine`, `two hundred and thirty`, `tens of thousands`, `2.5 million`) or two (`20 to 30`), and what
hedges them. Everything else in a sentence is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from dateline.codebook.numbers import NumberWords, load_number_words
from dateline.coding.counts.figures import FIGURE, UNKNOWN, Style, Value, exactly, read_amount, read_figure
from dateline.coding.counts.spelled import LONGEST, read_words

_WORD = re.compile(rf"{FIGURE}|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|\w+")
_DASHES = frozenset("-–‑")
_RANGE_WORDS = frozenset({"to", "or"})
_STRONG = frozenset({"strong", "member", "man", "person", "odd", "plus"})
"""What a hyphen may join to a number that counts people; what it joins otherwise is a measure: a 20-day strike."""
_LONGEST_HEDGE = 4


class Numeral(NamedTuple):
    """A number in a text, characters `start` to `end` with what hedges it; `core` is where the number itself begins."""

    start: int
    core: int
    end: int
    value: Value


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class _Core(NamedTuple):
    """A number without hedges; `behind` is the index of the first word behind it."""

    value: Value
    behind: int


def find_numerals(text: str, style: Style | None = None) -> list[Numeral]:
    """The numbers of a text in order, none within another. `style` is how the report writes its figures."""
    return list(_Reader(text, style).numerals())


class _Reader:
    """Reads the numbers of one text from left to right."""

    def __init__(self, text: str, style: Style | None) -> None:
        self._words = [_Word(match.group().lower(), *match.span()) for match in _WORD.finditer(text)]
        self._style = style

    @cached_property
    def _known(self) -> NumberWords:
        return load_number_words()

    def numerals(self) -> Iterator[Numeral]:
        """The numbers in order."""
        at, floor = 0, 0
        while at < len(self._words):
            found = self._none(at) or self._number(at, floor)
            if found is None:
                at += 1
            else:
                numeral, at = found
                floor = at
                yield numeral

    def _none(self, at: int) -> tuple[Numeral, int] | None:
        """ "Nobody", "no", "not a single": but not the no of "no more than" and "no longer"."""
        behind = self._phrase(at, self._known.none)
        if behind is None or self._text(behind) in {"more", "less", "fewer", "longer", "later", "doubt", "matter"}:
            return None
        if self._text(at) == "not" and self._core(behind):
            return None
        return self._numeral(at, at, behind, exactly(0)), behind

    def _number(self, at: int, floor: int) -> tuple[Numeral, int] | None:
        core = self._core(at)
        if core is None or self._is_measure(core.behind):
            return None
        first, value, behind = at, core.value, core.behind
        if second := self._second(at, core):
            value, behind = Value(core.value.low, second.value.high, None), second.behind
            first = at - 1 if at > floor and self._text(at - 1) in {"between", "from"} else at
        value, first = self._hedged(first, floor, value)
        value, behind = self._hedged_behind(behind, value)
        if self._text(behind) in _DASHES and self._text(behind + 1) in _STRONG:
            behind += 2
        return self._numeral(first, at, behind, value), behind

    def _second(self, at: int, core: _Core) -> _Core | None:
        """The upper bound of "20 to 30", "20-30", "nine or ten", "between nine and 14"."""
        joint = self._text(core.behind)
        between = at > 0 and self._text(at - 1) == "between" and joint == "and"
        if not between and joint not in _RANGE_WORDS | _DASHES:
            return None
        second = self._core(core.behind + 1)
        lower, upper = core.value.best, second.value.best if second else None
        return second if lower is not None and upper is not None and lower < upper else None

    def _hedged(self, first: int, floor: int, value: Value) -> tuple[Value, int]:
        """The value and the first word with the hedges before it; of two the one nearer to the number decides."""
        settled = False
        while (found := self._hedge_before(first, floor)) is not None:
            hedge, first = found
            value = value if settled else _apply(hedge, value)
            settled = True
        return value, first

    def _hedge_before(self, first: int, floor: int) -> tuple[str, int] | None:
        for length in range(_LONGEST_HEDGE, 0, -1):
            begin = first - length
            words = " ".join(word.text for word in self._words[max(begin, 0) : first])
            for hedge in ("about", "at_least", "at_most"):
                if begin >= floor and words in getattr(self._known, hedge):
                    return hedge, begin
        return None

    def _hedged_behind(self, behind: int, value: Value) -> tuple[Value, int]:
        for hedge, phrases in (
            ("about", self._known.about_behind),
            ("at_least", self._known.at_least_behind),
        ):
            begin = behind + 1 if self._text(behind) in _DASHES else behind
            if (end := self._phrase(begin, phrases)) is not None:
                return _apply(hedge, value), end
        return (_apply("at_least", value), behind + 1) if self._text(behind) == "+" else (value, behind)

    def _is_measure(self, behind: int) -> bool:
        """Whether the number is tied to a unit or to money: `20-day`, `9-year-old`, `30%`, `3rd`."""
        if self._text(behind) == "%":
            return True
        if behind >= len(self._words) or self._words[behind].start != self._words[behind - 1].end:
            return False
        if self._text(behind) not in _DASHES:
            return self._text(behind).isalpha()
        return self._text(behind + 1) not in _STRONG and self._core(behind + 1) is None

    def _core(self, at: int) -> _Core | None:
        """The number that begins at a word, without hedges."""
        return self._vague(at) or self._figure(at) or self._spelled(at)

    def _vague(self, at: int) -> _Core | None:
        """`dozens`, `tens of thousands`, `several hundred`, `a few dozen`."""
        words, text = self._known, self._text(at)
        begin = at + 1 if text in {"a", "many"} else at
        if self._text(begin) in words.several and self._text(begin + 1) in words.scales:
            return _Core(_from(2 * words.scales[self._text(begin + 1)]), begin + 2)
        if text not in words.vague:
            return None
        low, behind = words.vague[text], at + 1
        while self._text(behind) == "of" and self._text(behind + 1).removesuffix("s") in words.scales:
            low, behind = low * words.scales[self._text(behind + 1).removesuffix("s")], behind + 2
        return _Core(_from(low), behind) if text != "tens" or behind > at + 1 else None

    def _figure(self, at: int) -> _Core | None:
        """`1,200`, `2.5 million`; no part of a sum of money, a time of day or a score."""
        written = self._text(at)
        if not written[:1].isdigit() or not written[-1:].isdigit() or self._text(at - 1) in {"$", "£", "€", "¥", "#"}:
            return None
        scale = self._known.scales.get(self._text(at + 1))
        if scale is None:
            value = read_figure(written, self._style) if re.fullmatch(FIGURE, written) else None
            return _Core(value, at + 1) if value else None
        amount = read_amount(written, self._style)
        return _Core(UNKNOWN if amount is None else _whole(amount * scale), at + 2)

    def _spelled(self, at: int) -> _Core | None:
        """`nine`, `two hundred and thirty`, `a dozen`, `half a million`, `a couple`."""
        if self._text(at) in {"a", "the"} and self._text(at + 1) in self._known.sets:
            return _Core(exactly(self._known.sets[self._text(at + 1)]), at + 2)
        found = read_words(self._texts(at, at + LONGEST), self._known)
        return _Core(_whole(found.number), at + found.length) if found else None

    def _phrase(self, at: int, phrases: frozenset[str]) -> int | None:
        """The index behind the longest of the phrases that stands at a word, or None."""
        for length in range(_LONGEST_HEDGE, 0, -1):
            if " ".join(self._texts(at, at + length)) in phrases and at + length <= len(self._words):
                return at + length
        joined = "".join(self._texts(at, at + 3))
        return at + 3 if joined in phrases and at + 3 <= len(self._words) else None

    def _texts(self, first: int, behind: int) -> Sequence[str]:
        return [word.text for word in self._words[first:behind]]

    def _text(self, at: int) -> str:
        return self._words[at].text if 0 <= at < len(self._words) else ""

    def _numeral(self, first: int, core: int, behind: int, value: Value) -> Numeral:
        return Numeral(self._words[first].start, self._words[core].start, self._words[behind - 1].end, value)


def _from(low: int) -> Value:
    return Value(low, None, low)


def _whole(number: Fraction) -> Value:
    return exactly(int(number)) if number.denominator == 1 else UNKNOWN


def _apply(hedge: str, value: Value) -> Value:
    """The value under a hedge; a range stays as it is, and what has no figure gets none."""
    if value.best is None or value.low != value.high:
        return value
    return {
        "about": Value(None, None, value.best),
        "at_least": Value(value.best, None, value.best),
        "at_most": Value(None, value.best, value.best),
    }[hedge]
