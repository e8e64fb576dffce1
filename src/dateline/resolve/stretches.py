"""Stretches of words that are the name of a place."""

import re
from collections.abc import Iterator, Sequence

from dateline.gazetteer import Word, words_of
from dateline.records import Span
from dateline.records.annotation import PlaceForm
from dateline.resolve.reading import Reading
from dateline.resolve.toponym import Toponym, toponym_words

LONGEST = 6
"""Words that the name of a place has at most."""
INITIALS = 4
"""Letters up to which a word in capitals is taken for initials: SOS is no village."""
_COMMON = ("kinds", "directions", "parts", "features", "buildings", "ordinary")
_COMMA = re.compile(r"\s*[,/(]\s*|\s+[-–—]+\s+")
_HYPHEN = re.compile(r"[-–]")
_BEFORE = re.compile(r"\w-$")
_BEHIND = re.compile(r"-\w")


def split_places(text: str, start: int = 0) -> Iterator[Span]:
    """The parts of "Tyre, Lebanon", with offsets from `start` on."""
    return _split(_COMMA, text, start)


def find_stretches(span: Span, reading: Reading, form: PlaceForm, *, is_doubtful: bool = False) -> Iterator[Toponym]:
    """The stretches of words that are the name of a place, the longest first.

    They are certain where the language model takes the words for a place's, and doubtful elsewhere, if so asked.
    """
    like = Toponym(span, form, (), is_doubtful=is_doubtful)
    for words in _runs(words_of(span.text)):
        start, end = span.start + words[0].start, span.start + words[-1].end
        may_be = words[0].text[0].isupper() and (len(words) > 1 or _may_be_name(words[0], reading, like))
        if may_be and not (is_doubtful and is_hyphened(start, end, reading.text)):
            yield from _look_up(start, end, reading, like)


def split_twins(span: Span, reading: Reading) -> Iterator[Toponym]:
    """The places that a hyphen joins, if all of them are known: Fargo-Moorhead."""
    spans = list(_split(_HYPHEN, span.text, span.start))
    found = [reading.gazetteer.places.named(one.text) for one in spans]
    if len(spans) > 1 and all(found):
        yield from (Toponym(one, "name", places) for one, places in zip(spans, found, strict=True))


def is_common(word: str) -> bool:
    """Whether a folded word alone is no name, whatever village may bear it: west, lake, union."""
    return any(word in toponym_words(section) for section in _COMMON)


def _split(separator: re.Pattern[str], text: str, start: int) -> Iterator[Span]:
    first = 0
    for between in (*separator.finditer(text), None):
        last = between.start() if between else len(text)
        if first < last:
            yield Span(start=start + first, end=start + last, text=text[first:last])
        first = between.end() if between else last


def _runs(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    for length in range(min(len(words), LONGEST), 0, -1):
        yield from (words[first : first + length] for first in range(len(words) - length + 1))


def is_hyphened(start: int, end: int, text: str) -> bool:
    """Whether a hyphen joins the words to others: Wal-Mart."""
    return bool(_BEFORE.search(text, max(0, start - 2), start) or _BEHIND.match(text, end))


def _may_be_name(word: Word, reading: Reading, like: Toponym) -> bool:
    """Whether a word alone may name a place.

    Where the language model does not say so, it must be neither initials nor a word that the text uses as such.
    """
    if is_common(word.folded):
        return False
    if like.form == "name" and not like.is_doubtful:
        return True
    are_initials = word.text.isupper() and len(word.text) <= INITIALS
    is_known = not are_initials or bool(reading.gazetteer.places.abbreviated(word.text))
    return is_known and word.folded not in reading.small_words


def _look_up(start: int, end: int, reading: Reading, like: Toponym) -> Iterator[Toponym]:
    places = reading.gazetteer.places
    for last in (end + 1, end) if reading.text[end : end + 1] == "." else (end,):
        text = reading.text[start:last]
        if found := places.named(text) if last == end else places.abbreviated(text):
            yield like._replace(span=Span(start=start, end=last, text=text), candidates=found)
