"""MEANTIME: the XML of the CAT tool, which numbers tokens and lists their TIMEX3 behind them."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dateline.evaluation.date_gold import DatedText, MarkedDate
from dateline.evaluation.timex_values import days_of_value, read_mark
from dateline.ingest.dates import read_day

SENTENCES = 6
"""Headline, date line and the first sentences are annotated; the rest of an article is not."""
_DATE_LINE, _HEADINGS = 1, 2
_GLUED = re.compile(r"(?<=[\w.,)'\"”]) (?=[,.;:!?)%]|n't\b|'(?:s|re|ve|ll|d|m)\b)|(?<=[($€£]) ")

Place = tuple[int, int]


class MarkedWords(NamedTuple):
    """The words of an `EVENT_MENTION`, from the first to the last, and its element."""

    start: int
    end: int
    element: Element


class _Joined(NamedTuple):
    """The text of a file, the place of each token by its id, and that of each sentence."""

    text: str
    places: dict[str, Place]
    sentences: list[Place]


def read_meantime(path: Path, root: Element) -> DatedText:
    """The document of a CAT file, its words joined as one would write them; headline and date line stand apart.

    Its day is the `CREATION_TIME`, or where that has no value of a day, the one of the date line.
    """
    joined = _join(root.findall("token"))
    start, end = joined.sentences[_DATE_LINE] if len(joined.sentences) > _DATE_LINE else (0, 0)
    marks = [mark for timex in root.iter("TIMEX3") if (mark := _mark(timex, joined.places))]
    marks = [mark._replace(meaning="other", days=None) if start <= mark.start < end else mark for mark in marks]
    read_to = joined.sentences[:SENTENCES][-1][1] if joined.sentences else 0
    published = _own_day(root, joined.text[start:end])
    return DatedText(path.stem, joined.text, published, tuple(marks), read_to)


def read_marked_words(root: Element) -> tuple[str, tuple[MarkedWords, ...]]:
    """The text of a CAT file, joined as in `read_meantime`, and its event mentions that have words in it."""
    joined = _join(root.findall("token"))
    found = []
    for element in root.iter("EVENT_MENTION"):
        anchors = [
            joined.places[key]
            for one in element.iterfind("token_anchor")
            if (key := one.get("t_id", "")) in joined.places
        ]
        if anchors:
            found.append(MarkedWords(min(anchors)[0], max(end for _, end in anchors), element))
    return joined.text, tuple(found)


def _join(tokens: list[Element]) -> _Joined:
    joined = _Joined("", {}, [])
    for number, (_, sentence) in enumerate(groupby(tokens, lambda token: token.get("sentence"))):
        gap = ("\n\n" if number <= _HEADINGS else " ") if joined.text else ""
        words = list(sentence)
        start = len(joined.text) + len(gap)
        written = " ".join(word.text or "" for word in words)
        places = _places([word.text or "" for word in words], written, start)
        joined.places.update({word.get("t_id", ""): place for word, place in zip(words, places, strict=True)})
        joined = joined._replace(text=joined.text + gap + _GLUED.sub("", written))
        joined.sentences.append((start, len(joined.text)))
    return joined


def _places(words: list[str], written: str, start: int) -> list[Place]:
    """Where each word stands once the blanks that no one writes are gone."""
    gone = [match.start() for match in _GLUED.finditer(written)]
    places = []
    at = 0
    for word in words:
        here = start + at - bisect_left(gone, at)
        places.append((here, here + len(word)))
        at += len(word) + 1
    return places


def _mark(timex: Element, places: Mapping[str, Place]) -> MarkedDate | None:
    """A TIMEX3 that stands in the text; one without words is only implied."""
    anchors = [places[key] for anchor in timex.iterfind("token_anchor") if (key := anchor.get("t_id", "")) in places]
    if not anchors:
        return None
    kind, value, function = (timex.get(name, "") for name in ("type", "value", "functionInDocument"))
    return read_mark(min(start for start, _ in anchors), max(end for _, end in anchors), kind, value, function)


def _own_day(root: Element, date_line: str) -> date | None:
    own = (one for one in root.iter("TIMEX3") if one.get("functionInDocument") == "CREATION_TIME")
    days = [days_of_value(one.get("value", "")) for one in own]
    written = read_day(date_line)
    told = next((found.first for found in days if found and found.first == found.last), None)
    return told or (date.fromisoformat(written) if written else None)
