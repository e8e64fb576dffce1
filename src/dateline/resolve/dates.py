"""Which words of a sentence say when, and which days they mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache

from msgspec.structs import replace

from dateline.records import AnnotatedReport, Date, Sentence, Span
from dateline.records.circumstance import DateBasis
from dateline.resolve.date_grammar import (
    ABSOLUTE,
    NEEDS_PREPOSITION,
    PREPOSITIONS,
    RELATIVE,
    VAGUE,
    Groups,
    expand,
)
from dateline.resolve.days import Anchor, Days

_SINCE = r"(?i:since|starting|from)\s+"
_AROUND = r"(?i:until|till|by|before|after|following|through|ahead\s+of|prior\s+to)\s+"
_RANGE = r"(?i:from)\s+({0})\s+(?i:to|until|till|through)\s+({0})|(?i:between)\s+({0})\s+(?i:and)\s+({0})"

Meaning = Callable[[Groups, Anchor], Days | None]


def find_dates(annotated: AnnotatedReport, sentence: Sentence) -> tuple[Span, ...]:
    """The expressions in a sentence that say when, in order, with offsets into the report.

    A preposition belongs to an expression where it changes the days ("since Thursday"), not where it only leads to
    them ("on Thursday").
    """
    found = _finder().finditer(annotated.report.text, sentence.start, sentence.end)
    return tuple(Span(start=match.start(), end=match.end(), text=match.group()) for match in found)


def resolve_date(words: str, published: date | None, *, future: bool = False) -> Date:
    """The days that an expression means, with their precision and basis; its words are kept in any case.

    What counts from the report's day has no days in a report without one. `future` says that the sentence looks ahead:
    "will meet on Thursday" is the next one, "met on Thursday" the last one.
    """
    try:
        found = next(filter(None, (read(words, published, future) for read in (_read_range, _read_since, _read))), None)
    except (ValueError, OverflowError):  # there is no 30th of February, and no day 999 years before the year 1
        found = None
    if found is None or (found.end is not None and str(found.start) > found.end):
        return Date(text=words)
    return replace(found, text=words)


def _read(words: str, published: date | None, future: bool) -> Date | None:
    anchor = Anchor(published or date.min, future)
    for pattern, meaning, basis in _rules():
        if match := pattern.fullmatch(words):
            if basis == "relative" and published is None:
                return None
            days = meaning({name: text for name, text in match.groupdict().items() if text is not None}, anchor)
            return days and _as_date(days, basis)
    return None


def _as_date(days: Days, basis: DateBasis) -> Date:
    return Date(start=days.first.isoformat(), end=days.last.isoformat(), precision=days.unit, basis=basis)


def _read_since(words: str, published: date | None, future: bool) -> Date | None:
    """From some day on: to the report's day, where there is one and the sentence does not look ahead."""
    match = re.match(_SINCE, words)
    since = _read(words[match.end() :], published, future) if match else None
    return since and replace(since, end=published.isoformat() if published and not future else None)


def _read_range(words: str, published: date | None, future: bool) -> Date | None:
    """From one day to another, which is the nearest one behind the first."""
    match = re.fullmatch(_RANGE.format(".+?"), words, re.DOTALL)
    if match is None:
        return None
    opening, closing = (end for end in match.groups() if end)
    first = _read(opening, published, future)
    if first is None or first.start is None:
        return None
    last = _read(closing, date.fromisoformat(first.start) if published else None, True)
    basis: DateBasis = "relative" if last and "relative" in (first.basis, last.basis) else "stated"
    return last and replace(first, end=last.end, basis=basis)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Meaning, DateBasis], ...]:
    rules: list[tuple[re.Pattern[str], Meaning, DateBasis]] = []
    rules += [(re.compile(expand(pattern)), _without_anchor(meaning), "stated") for pattern, meaning in ABSOLUTE]
    rules += [(re.compile(expand(pattern)), meaning, "relative") for pattern, meaning in RELATIVE]
    return tuple(rules)


def _without_anchor(meaning: Callable[[Groups], Days]) -> Meaning:
    return lambda groups, _: meaning(groups)


@cache
def _finder() -> re.Pattern[str]:
    patterns = [pattern for pattern, _ in ABSOLUTE] + [pattern for pattern, _ in RELATIVE]
    core = "|".join(_in_text(patterns, guarded=False))
    guarded = "|".join(_in_text(patterns, guarded=True))
    vague = "|".join(_in_text(VAGUE, guarded=False))
    ranges = _RANGE.format(f"(?:{core})")
    return re.compile(rf"(?<![\w-])(?:{ranges}|(?:{_SINCE}|{_AROUND})?(?:{guarded})|{vague})(?!\w)")


def _in_text(patterns: Iterable[str], *, guarded: bool) -> Iterator[str]:
    behind = "|".join(rf"(?<=\b{spelling}\s)" for word in PREPOSITIONS for spelling in (word, word.capitalize()))
    for pattern in patterns:
        anonymous = re.sub(r"\(\?P<\w+>", "(?:", expand(pattern))
        yield f"(?:{behind}){anonymous}" if guarded and pattern in NEEDS_PREPOSITION else anonymous
