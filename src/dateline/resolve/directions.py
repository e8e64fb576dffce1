"""Words of direction before the name of a place: southern Lebanon, north-eastern Kenya."""

import re
from functools import cache

from dateline.gazetteer import KnownPlace
from dateline.records import Span
from dateline.resolve.toponym import toponym_words

_LONGEST = 60
"""Letters before the name in which such words are looked for."""
_DIVISIBLE = frozenset({"country", "admin1"})
"""What has regions as its parts; a part of a town is still in the town, and a part of a region still a region."""


def with_direction(name: Span, text: str) -> Span:
    """The name with the words of direction right before it, if any."""
    before = _pattern().search(text, max(0, name.start - _LONGEST), name.start)
    start = before.start() if before else name.start
    return Span(start=start, end=name.end, text=text[start : name.end])


def is_region_of(place: KnownPlace, words: Span, name: Span) -> bool:
    """Whether words around the name of a place are only for a region of it."""
    return words.start < name.start and place.kind in _DIVISIBLE


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(toponym_words("directions"), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:(?:{words})(?:[ -]| and ))*(?:{words})[ -]$", re.IGNORECASE)
