"""Whether a number is a year, and a word that may be a name or a verb a month: what stands around it tells."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.records import Sentence, Span

PREPOSITIONS = frozenset(
    {"in", "since", "during", "until", "till", "by", "from", "of", "before", "after", "throughout", "through", "for"}
    | {"circa", "c.", "ca.", "between", "early", "late", "year"}
)
"""Words behind which a number is a year and "May" is a month."""

COUNTING = frozenset({"of", "for", "by", "from", "between", "before", "after"})
"""Those behind which a number before a plural noun counts it: "of 1709 pupils"; "in 2009 sales rose" does not."""

DETERMINERS = frozenset({"the", "a", "an", "this", "its", "their", "his", "her", "our", "my", "your"})
"""Words behind which a number before a noun is a year, as behind a name: "the 1999 storm"."""

NUMBERED = frozenset(
    {"resolution", "resolutions", "no.", "no", "nos.", "number", "flight", "article", "section", "route", "highway"}
    | {"at", "page", "rule", "channel", "unit", "room", "bill", "decree", "order", "law", "case", "figure", "paragraph"}
)
"""Words behind which a number is only a number."""

PLURAL = re.compile(
    r"(?i:(?!(?:as|is|was|has|its|this|his|onwards|afterwards|towards|plus)\b)\w*[^s\W]s"
    r"|\w*children|\w*(?:wo)?men|people|police|troops|hectares|km|dead)"
)
"""What a number counts."""

NEAR = 40
"""How many characters to each side tell."""

_BEFORE = re.compile(r"\S+(?=\s*\Z)")
_JOINT = re.compile(r"\s*(?:[-–—/]|,?\s*(?:and|or|to|until|till|through))\s*")
_TO_A_YEAR = re.compile(r"\s*[-–—]\s*(?:(?:1[5-9]|20)\d\d|present)\b")
_AFTER = re.compile(r"\s+(\w+)")
_CLOSED = re.compile(r"[.;,]|\s*\Z")
_OF_OUR_TIME = range(1900, 2100)
_OPENINGS = "(“\"'‘[–—-"


class _Around(NamedTuple):
    """A candidate, and the words around it in its sentence."""

    words: str
    before: str
    glued: str
    rest: str


def is_day(place: tuple[int, int], text: str, sentence: Sentence, found: Sequence[Span]) -> bool:
    """Whether the words at a place are a year, decade or month here: "in 1999", "(1999)", "1998 and 1999".

    `found` are the expressions before it in the sentence. A number that counts what follows it is no year.
    """
    around = _look_around(text, place, sentence)
    joined = bool(found) and joins(text, found[-1].end, place[0])
    if not around.words.isdigit():
        return joined or around.before in PREPOSITIONS
    plural = _is_plural(around)
    return (joined and not plural) or _is_year(around, plural)


def joins(text: str, end: int, start: int) -> bool:
    """Whether only "and", "to", or a dash parts two expressions."""
    return bool(_JOINT.fullmatch(text, end, start))


def _look_around(text: str, place: tuple[int, int], sentence: Sentence) -> _Around:
    start, end = place
    before = _BEFORE.search(text[max(sentence.start, start - NEAR) : start])
    word = before.group().lower().lstrip(_OPENINGS) if before else ""
    return _Around(text[start:end], word, text[start - 1 : start], text[end : min(sentence.end, end + NEAR)])


def _is_year(around: _Around, plural: bool) -> bool:
    year = int(around.words)
    if around.before in PREPOSITIONS and not (plural and around.before in COUNTING):
        return True
    if around.glued == "(" or around.rest.startswith(")") or _TO_A_YEAR.match(around.rest):
        return True
    if year not in _OF_OUR_TIME or year % 100 == 0 or around.before.strip(",;:") in NUMBERED:
        return False
    if around.before.endswith(","):
        return _CLOSED.match(around.rest) is not None
    is_named = around.before in DETERMINERS or around.before.endswith(("'s", "’s"))
    return is_named or ((around.before or "a")[-1].isalpha() and not plural)


def _is_plural(around: _Around) -> bool:
    """Whether a plural noun follows right behind."""
    after = _AFTER.match(around.rest)
    return after is not None and PLURAL.fullmatch(after[1]) is not None
