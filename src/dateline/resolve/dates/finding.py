"""Which words of a sentence say when."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.records import AnnotatedReport, Sentence, Span
from dateline.resolve.dates.grammar import (
    ABSOLUTE,
    AROUND,
    NEEDS_SIGN,
    RANGE,
    REFERRING,
    RELATIVE,
    SINCE,
    VAGUE,
    YEARS,
    expand,
)
from dateline.resolve.dates.signs import is_day


def find_dates(annotated: AnnotatedReport, sentence: Sentence, *, alone: bool = False) -> tuple[Span, ...]:
    """The expressions in a sentence that say when, in order, with offsets into the report.

    A preposition belongs to an expression where it changes the days ("since Thursday"), not where it only leads to
    them ("on Thursday"). With `alone` none does, and "from Monday to Friday" is two expressions.
    """
    found: list[Span] = []
    text = annotated.report.text
    for match in _finder(alone).finditer(text, sentence.start, sentence.end):
        if match["opening"] or not match["bare"] or is_day(match.span("bare"), text, sentence, found):
            found.append(Span(start=match.start(), end=match.end(), text=match.group()))
    return tuple(found)


@cache
def _finder(alone: bool) -> re.Pattern[str]:
    """One pattern for all expressions: `opening` is a preposition that belongs to one, `bare` what needs a sign."""
    patterns = [pattern for table in (ABSOLUTE, REFERRING, RELATIVE) for pattern, _ in table]
    patterns = [pattern for pattern in patterns if not (alone and pattern == YEARS)]
    core = "|".join(_in_text(pattern for pattern in patterns if pattern not in NEEDS_SIGN))
    bare = "|".join(_in_text(pattern for pattern in patterns if pattern in NEEDS_SIGN))
    vague = "|".join(_in_text(VAGUE))
    ranges = "" if alone else re.sub(r"\((?!\?)", "(?:", RANGE).format(f"(?:{core}|{bare})") + "|"
    opening = "(?P<opening>(?!))?" if alone else f"(?P<opening>{SINCE}|{AROUND})?"
    return re.compile(rf"(?<![\w-])(?:{ranges}{opening}(?:{core}|(?P<bare>{bare}))|{vague})(?!\w)")


def _in_text(patterns: Iterable[str]) -> Iterator[str]:
    return (re.sub(r"\(\?P<\w+>", "(?:", expand(pattern)) for pattern in patterns)
