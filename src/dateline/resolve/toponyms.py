"""Which words of a report name places, and which places they may be."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from dateline.gazetteer import KnownPlace, NameMatch, Sense, fold, words_of
from dateline.records import Name, Span
from dateline.resolve.reading import Reading
from dateline.yaml_source import read_sections

_FILE = Path(__file__).with_name("toponyms.yaml")

ToponymForm = Literal["name", "demonym", "within", "doubtful"]

_COMMA = re.compile(r"\s*[,/(]\s*")
_LEADING = re.compile(r"\b(?:of|in|at|for|the)\s+(?:the\s+)?$", re.IGNORECASE)
_PLACES: frozenset[str] = frozenset({"name", "capital", "seat", "city", "region"})
_DEMONYMS: frozenset[str] = frozenset({"adjective", "people"})


@cache
def toponym_words(section: str) -> frozenset[str]:
    """The words of a section of `toponyms.yaml`. Raises `ValueError` where the file is malformed."""
    return frozenset(entry.value for entry in read_sections(_FILE)[section])


class Toponym(NamedTuple):
    """Words that name a place, and the places of that name; of a demonym, the country alone."""

    span: Span
    form: ToponymForm
    candidates: tuple[KnownPlace, ...]
    is_disputed: bool = False
    """Whether its country is disputed, and the place settles none."""

    @property
    def key(self) -> str:
        """What repeats it in the report: the same words mean the same place."""
        return fold(self.span.text)


def find_toponyms(reading: Reading) -> tuple[Toponym, ...]:
    """The toponyms of a report in their order."""
    found = _Found()
    for toponym in (*_known(reading), *_annotated(reading), *_within_organizations(reading), *_doubtful(reading)):
        found.add(toponym)
    return found.in_order()


def known_toponym(words: Span, reading: Reading) -> Toponym:
    """Words that are known to name a place, with the places they may be."""
    senses = [
        sense
        for match in reading.gazetteer.find_names(words.text)
        if match.text == words.text
        for sense in match.licensed(reading.named)
        if _is_of_state(sense, reading)
    ]
    is_seat = any(sense.form == "seat" for sense in senses)
    found = _of_senses(words.text, senses, reading) if senses else reading.gazetteer.places.named(words.text)
    return Toponym(words, "name", found, is_seat)


class _Found:
    """Toponyms that do not overlap: whoever comes first stays."""

    def __init__(self) -> None:
        self._by_start: dict[int, Toponym] = {}
        self._covered: set[int] = set()

    def add(self, toponym: Toponym) -> None:
        covered = range(toponym.span.start, toponym.span.end)
        if self._covered.isdisjoint(covered):
            self._covered.update(covered)
            self._by_start[toponym.span.start] = toponym

    def in_order(self) -> tuple[Toponym, ...]:
        return tuple(self._by_start[start] for start in sorted(self._by_start))


def _known(reading: Reading) -> Iterator[Toponym]:
    """The names and demonyms of countries, and the cities and regions that the gazetteer's own lists hold."""
    for standing in reading.names:
        match = standing.found
        senses = [sense for sense in match.licensed(reading.named) if _is_of_state(sense, reading)]
        around = _longer_name(match, reading)
        if senses and (around is None or around.kind == "ORG"):
            span = Span(start=match.start, end=match.end, text=match.text)
            form: ToponymForm = "within" if around else _form(senses)
            is_seat = any(sense.form == "seat" for sense in senses)
            yield Toponym(span, form, _of_senses(match.text, senses, reading), is_seat)


def _is_of_state(sense: Sense, reading: Reading) -> bool:
    actor = reading.gazetteer.actor(sense.actor)
    return actor is not None and actor.kind == "state" and sense.form in _PLACES | _DEMONYMS


def _longer_name(match: NameMatch, reading: Reading) -> Name | None:
    """The longer name that the words are part of: an organisation's, or another place's."""
    tokens = reading.tree.span(match.start, match.end)
    around = (standing.found for token in tokens for standing in reading.others.on(token))
    longer = (name for name in around if name.end - name.start > match.end - match.start + 1 and name.kind != "NORP")
    return next(longer, None)


def _form(senses: Iterable[Sense]) -> ToponymForm:
    return "name" if any(sense.form in _PLACES for sense in senses) else "demonym"


def _of_senses(text: str, senses: Iterable[Sense], reading: Reading) -> tuple[KnownPlace, ...]:
    """The places that the senses of a name speak of, and all others of that name: Georgia, Paris and Lebanon are many."""
    places = reading.gazetteer.places
    found: list[KnownPlace] = []
    for sense in senses:
        country = places.country(sense.actor.upper())
        if sense.form in ("name", "adjective", "people"):
            found += [country] if country else []
        elif sense.name != text:
            found += [place for place in places.named(sense.name) if place.country == sense.actor.upper()]
    if any(sense.form in _PLACES for sense in senses):
        found += places.named(text)
    return tuple({place.geonames_id: place for place in reversed(found)}.values())


def _annotated(reading: Reading) -> Iterator[Toponym]:
    """The places that the language model found, each part of "Tyre, Lebanon" by itself."""
    for standing in reading.others:
        if standing.found.kind == "LOC":
            for part in split_places(standing.found.text, standing.found.start):
                known = [
                    fitting for toponym in _stretches(part, reading, "name") for fitting in _fitting(toponym, part)
                ]
                yield from known or [Toponym(part, "name", ())]


def split_places(text: str, start: int = 0) -> Iterator[Span]:
    """The parts of "Tyre, Lebanon", with offsets from `start` on."""
    first = 0
    for comma in (*_COMMA.finditer(text), None):
        last = comma.start() if comma else len(text)
        if first < last:
            yield Span(start=start + first, end=start + last, text=text[first:last])
        first = comma.end() if comma else last


def _fitting(toponym: Toponym, around: Span) -> Iterator[Toponym]:
    """A name inside longer words, if the others only say what sort or part of that place is meant, or what stands there."""
    before, behind = around.text[: toponym.span.start - around.start], around.text[toponym.span.end - around.start :]
    others = {word.folded for word in (*words_of(before), *words_of(behind))} - {"s"}
    if others <= toponym_words("kinds") | toponym_words("parts"):
        yield toponym
    elif not before and others & toponym_words("buildings") and not others & toponym_words("features"):
        yield toponym._replace(form="within")


def _stretches(span: Span, reading: Reading, form: ToponymForm) -> Iterator[Toponym]:
    """The stretches of words that are the name of a place, the longest first."""
    words = words_of(span.text)
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            start, end = span.start + words[first].start, span.start + words[first + length - 1].end
            if reading.text[start].isupper() and (length > 1 or not _is_common(words[first].folded)):
                yield from _look_up(start, end, reading, form)


def _is_common(word: str) -> bool:
    """Whether a word alone is no name, whatever village may bear it: West, Lake, Union."""
    return any(word in toponym_words(section) for section in ("kinds", "parts", "features", "buildings"))


def _look_up(start: int, end: int, reading: Reading, form: ToponymForm) -> Iterator[Toponym]:
    for last in (end + 1, end) if reading.text[end : end + 1] == "." else (end,):
        text = reading.text[start:last]
        if found := reading.gazetteer.places.named(text) if last == end else reading.gazetteer.places.abbreviated(text):
            yield Toponym(Span(start=start, end=last, text=text), form, found)


def _within_organizations(reading: Reading) -> Iterator[Toponym]:
    """The place that an organisation's name begins with, or gives behind "of": Tyre Port Authority, Bank of Kenya."""
    for standing in reading.others:
        name = standing.found
        if name.kind == "ORG":
            for toponym in _stretches(Span(start=name.start, end=name.end, text=name.text), reading, "within"):
                before = name.text[: toponym.span.start - name.start]
                behind = words_of(name.text[toponym.span.end - name.start :])
                is_feature = bool(behind) and behind[0].folded in toponym_words("features")
                if _LEADING.search(before) or (not before and not is_feature):
                    yield toponym if before or behind else toponym._replace(form="doubtful")


def _doubtful(reading: Reading) -> Iterator[Toponym]:
    """Names that the language model took for a person's or overlooked, and that are names of places."""
    for standing in reading.people:
        name = standing.found
        fuller = any(" " in other.found.text for other in reading.surnames.get(fold(name.text), ()))
        if not fuller and (found := reading.gazetteer.places.named(name.text)):
            yield Toponym(Span(start=name.start, end=name.end, text=name.text), "doubtful", found)
    for first, last in _capitalised(reading):
        tokens = reading.tree.tokens
        span = Span(
            start=tokens[first].start,
            end=tokens[last].end,
            text=reading.text[tokens[first].start : tokens[last].end],
        )
        yield from _stretches(span, reading, "doubtful")


def _capitalised(reading: Reading) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside of all names, as first and last token."""
    tokens, first = reading.tree.tokens, -1
    for index, token in enumerate(tokens):
        is_name = token.upos == "PROPN" and token.text[:1].isupper()
        is_free = is_name and not reading.others.on(index) and not reading.people.on(index)
        if is_free and first < 0:
            first = index
        if first >= 0 and not is_free:
            yield first, index - 1
            first = -1
