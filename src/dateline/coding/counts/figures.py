"""Figures in digits: `1,200`, `12,34,567`, `1.200`, `2.5`, and what a dot or comma in them means.

English groups thousands by commas, much of the world by dots. `1,200` is read as English writes it and `1.200` as
open, 1 to 1,200, unless the report's other figures decide; two sorts of evidence against each other decide nothing.
"""

import re
from fractions import Fraction
from typing import Literal, NamedTuple

LARGEST = 10**10
"""Nobody counts more people than this; a larger figure is kept as words without a value."""
_BLANKS = "\u00a0\u2009\u202f"
FIGURE = rf"[0-9]+(?:[.,'’{_BLANKS}][0-9]+)*"
_GROUPS = re.compile(rf"[0-9]{{1,3}}(?:([,.'’{_BLANKS}])[0-9]{{3}})(?:\1[0-9]{{3}})*")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
_AMOUNT = r"(?=\s*(?:%|per ?cent|percent|million|billion|bn\b|times\b|degrees|km\b|kilomet|met(?:re|er)))"
_LARGE = r"(?<![0-9.,])[0-9]{1,3}(?:%s[0-9]{3}){2,}(?![0-9])(?!%s[0-9])"
_ENGLISH = re.compile("|".join([_LARGE % (",", ","), rf"(?<![0-9.,])[0-9]+\.[0-9]{{1,2}}{_AMOUNT}"]))
_CONTINENTAL = re.compile("|".join([_LARGE % (r"\.", r"\."), rf"(?<![0-9.,])[0-9]+,[0-9]{{1,2}}{_AMOUNT}"]))

Style = Literal["english", "continental"]


class Value(NamedTuple):
    """A number as a range, and the figure to use; null where it is open."""

    low: int | None
    high: int | None
    best: int | None


UNKNOWN = Value(None, None, None)


def exactly(number: int) -> Value:
    """The value of a number that is meant as it stands; without a figure where it can count no people."""
    return Value(number, number, number) if number <= LARGEST else UNKNOWN


def style_of(text: str) -> Style | None:
    """How a report writes its figures: by those of them that can be read in one way only; None where none can."""
    english, continental = _ENGLISH.search(text), _CONTINENTAL.search(text)
    if bool(english) == bool(continental):
        return None
    return "english" if english else "continental"


def read_figure(written: str, style: Style | None) -> Value | None:
    """The value of a figure that counts; None for a decimal and for anything else that counts nothing."""
    if written.isdigit():
        return exactly(_int(written))
    if _INDIAN.fullmatch(written):
        return exactly(_int(written))
    grouped = _GROUPS.fullmatch(written)
    if not grouped:
        return None
    open_to_doubt = written.count(grouped[1]) == 1 and grouped[1] in ".,"
    wanted = "continental" if grouped[1] == "." else "english"
    if open_to_doubt and style != wanted and (style or wanted == "continental"):
        return Value(max(1, int(written[: grouped.start(1)])), _int(written), None)
    return exactly(_int(written))


def read_amount(written: str, style: Style | None) -> Fraction | None:
    """The amount before a scale: the 2.5 of "2.5 million"; None where it is too long or malformed."""
    if len(written) > 20:
        return None
    if _DECIMAL.fullmatch(written) and not (style == "continental" and "." in written):
        point = "." if "." in written else ","
        if point == "," and style != "continental" and _GROUPS.fullmatch(written):
            return Fraction(_int(written))
        return Fraction(written.replace(",", "."))
    value = read_figure(written, style)
    return Fraction(value.best) if value and value.best is not None else None


def _int(written: str) -> int:
    digits = re.sub(r"[^0-9]", "", written)
    return int(digits) if len(digits) <= len(str(LARGEST)) else LARGEST + 1
