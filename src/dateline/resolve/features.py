"""Seas, rivers, islands and regions in a report, whatever the language model takes their words for."""

import re
from collections.abc import Iterator

from dateline.gazetteer import fold, words_of
from dateline.records import Span
from dateline.records.annotation import PlaceForm
from dateline.resolve.reading import Reading
from dateline.resolve.stretches import is_common, is_hyphened
from dateline.resolve.toponym import Toponym, toponym_words

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s\w+")
_OF_A_NAME = re.compile(r"\s+of\s+(?:the\s+)?[A-Z]")


def find_features(reading: Reading) -> Iterator[Toponym]:
    """The features of the gazetteer's own list, without the article that goes before some of them.

    They mean nothing else there: the Red Sea is no governorate.
    """
    for match in reading.gazetteer.places.find_features(reading.text):
        places = tuple(one.place for one in match.entries if not one.near or one.near & reading.named)
        article = _ARTICLE.match(reading.text, match.start, match.end)
        start = article.end() if article else match.start
        span = Span(start=start, end=match.end, text=reading.text[start : match.end])
        form = _form(span, reading)
        if places and form and not _is_other(span, bool(article), reading):
            yield Toponym(span, form, places, is_feature=True)


def _form(span: Span, reading: Reading) -> PlaceForm | None:
    """Whether the words stand for themselves or inside an organisation's name; `None` inside a person's."""
    tokens = reading.tree.span(span.start, span.end)
    around = (
        standing.found for token in tokens for layer in (reading.people, reading.others) for standing in layer.on(token)
    )
    kinds = {name.kind for name in around if len(_ARTICLE.sub("", name.text, count=1)) > len(span.text) + 1}
    if "PER" in kinds:
        return None
    return "within" if "ORG" in kinds or _describes_a_name(span, reading) else "name"


def _is_other(span: Span, has_article: bool, reading: Reading) -> bool:
    """Whether the words are part of a longer name (Red Sea Governorate, the Gulf of Olmaru), or only describe, as in
    the Mississippi governor.
    """
    following = words_of((_NEXT_WORD.match(reading.text, span.end) or [""])[0])
    is_division = any(word.folded in toponym_words("divisions") for word in following)
    is_longer = has_article and _OF_A_NAME.match(reading.text, span.end) is not None
    only_describes = has_article and _may_be_other(span) and _is_followed(span, reading)
    return is_division or is_longer or only_describes or is_hyphened(span.start, span.end, reading.text)


def _may_be_other(span: Span) -> bool:
    """Whether the words without their article may be the name of something else: Mississippi, and not Gulf."""
    return " " not in span.text and not is_common(fold(span.text))


def _is_followed(span: Span, reading: Reading) -> bool:
    """Whether a word that may be described comes next: the Mississippi governor, the Mississippi State Fund."""
    tokens = reading.tree.tokens
    following = reading.tree.span(span.start, span.end).stop
    return following < len(tokens) and tokens[following].upos in ("NOUN", "PROPN", "ADJ", "NUM")


def _describes_a_name(span: Span, reading: Reading) -> bool:
    """Whether the words describe a name behind them that the language model overlooked: the Black Sea *Fleet*."""
    tree = reading.tree
    head = tree.head_of(span.start, span.end)
    above = tree.tokens[head].head if head is not None and tree.relation(head) in ("compound", "amod", "flat") else -1
    return above >= 0 and tree.tokens[above].start >= span.end and tree.tokens[above].upos == "PROPN"
