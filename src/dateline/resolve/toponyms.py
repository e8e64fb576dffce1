"""Which words of a report name places, and which places they may be."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from dateline.gazetteer import KnownPlace, NameMatch, Sense, fold, words_of
from dateline.records import Name, Span, Token
from dateline.records.annotation import PlaceForm
from dateline.resolve.features import find_features
from dateline.resolve.reading import Reading
from dateline.resolve.stretches import find_stretches, is_common, split_places, split_twins
from dateline.resolve.toponym import Toponym, toponym_words

_CAPITAL = 30_000
"""People that a place has which is a seat of government as a whole, as Jerusalem is and the White House is not."""
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,3}\.\s?)+(?<=\.)")
_LEADING = re.compile(r"\b(?:of|in|at|for|the)\s+(?:the\s+)?$", re.IGNORECASE)
_TOWNS: frozenset[str] = frozenset({"capital", "city"})
_PLACES: frozenset[str] = frozenset({"name", "capital", "seat", "city", "region"})
_DEMONYMS: frozenset[str] = frozenset({"adjective", "people"})


def find_toponyms(reading: Reading) -> tuple[Toponym, ...]:
    """The toponyms of a report in their order."""
    found = _Found()
    within = list(_within_organizations(reading))
    found.add(find_features(reading))
    # The long ones before the names of countries: New South Wales is not Wales.
    found.add(toponym for toponym in within if not toponym.is_doubtful)
    for find in (_known, _abbreviated, _annotated):
        found.add(find(reading))
    found.add(within)
    for find in (_of_persons, _overlooked):
        found.add(find(reading))
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
    if senses:
        return _of_senses(words, "name", senses, reading)
    return Toponym(words, "name", reading.gazetteer.places.named(words.text))


class _Found:
    """Toponyms that do not overlap: whoever comes first stays."""

    def __init__(self) -> None:
        self._by_start: dict[int, Toponym] = {}
        self._covered: set[int] = set()

    def add(self, toponyms: Iterable[Toponym]) -> None:
        for toponym in toponyms:
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
            form: PlaceForm = "within" if around else _form(senses)
            yield _of_senses(span, form, senses, reading)


def _is_of_state(sense: Sense, reading: Reading) -> bool:
    actor = reading.gazetteer.actor(sense.actor)
    return actor is not None and actor.kind == "state" and sense.form in _PLACES | _DEMONYMS


def _longer_name(match: NameMatch, reading: Reading) -> Name | None:
    """The longer name that the words are part of: an organisation's, or another place's."""
    tokens = reading.tree.span(match.start, match.end)
    around = (standing.found for token in tokens for standing in reading.others.on(token))
    longer = (name for name in around if name.end - name.start > match.end - match.start + 1 and name.kind != "NORP")
    return next(longer, None)


def _form(senses: Iterable[Sense]) -> PlaceForm:
    return "name" if any(sense.form in _PLACES for sense in senses) else "demonym"


def _of_senses(words: Span, form: PlaceForm, senses: Sequence[Sense], reading: Reading) -> Toponym:
    """The places that the senses of a name speak of, and all others of the name: Georgia and Lebanon are many."""
    found = [(sense, place) for sense in senses for place in _of_sense(words.text, sense, reading)]
    places = [place for _, place in found]
    forms = {sense.form for sense in senses}
    if forms & (_PLACES - {"seat"}):
        places += reading.gazetteer.places.named(words.text)
    return Toponym(
        words,
        form,
        tuple({place.id: place for place in reversed(places)}.values()),
        frozenset(place.id for sense, place in found if sense.form in _TOWNS and place.kind == "city"),
        is_disputed="seat" in forms and not forms & _TOWNS,
    )


def _of_sense(text: str, sense: Sense, reading: Reading) -> Iterator[KnownPlace]:
    places, code = reading.gazetteer.places, sense.actor.upper()
    if sense.form in _DEMONYMS | {"name"}:
        country = places.country(code)
        yield from (country,) if country else ()
        return
    own = (place for place in places.named(text if sense.form == "seat" else sense.name) if place.country == code)
    yield from (place for place in own if sense.form != "seat" or place.population >= _CAPITAL)


def _abbreviated(reading: Reading) -> Iterator[Toponym]:
    """Abbreviations of several words, which the language model may have cut: W.Va."""
    for standing in reading.others:
        name = standing.found
        match = _DOTTED.match(reading.text, name.start) if name.kind == "LOC" else None
        if match and (found := reading.gazetteer.places.abbreviated(match[0])):
            yield Toponym(Span(start=match.start(), end=match.end(), text=match[0]), "name", found)


def _annotated(reading: Reading) -> Iterator[Toponym]:
    """The places that the language model found, each part of "Tyre, Lebanon" by itself."""
    for standing in reading.others:
        if standing.found.kind == "LOC":
            for part in split_places(standing.found.text, standing.found.start):
                yield from _in_part(part, reading)


def _in_part(part: Span, reading: Reading) -> Iterator[Toponym]:
    known = [fitting for toponym in find_stretches(part, reading, "name") for fitting in _fitting(toponym, part)]
    if known:
        yield from known
    elif twins := list(split_twins(part, reading)):
        yield from twins
    elif not part.text.islower() and not all(is_common(word.folded) for word in words_of(part.text)):
        yield Toponym(part, "name", ())


def _fitting(toponym: Toponym, around: Span) -> Iterator[Toponym]:
    """A name inside longer words, if the others only say what sort or part of the place is meant, or what is there."""
    before, behind = _beside(toponym, around)
    others = {word.folded for word in (*words_of(before), *words_of(behind))} - {"s"}
    if others <= toponym_words("kinds") | toponym_words("directions") | toponym_words("parts"):
        yield toponym
    elif not before and others & toponym_words("buildings") and not others & toponym_words("features"):
        yield toponym._replace(form="within")


def _within_organizations(reading: Reading) -> Iterator[Toponym]:
    """The place that an organisation's name begins with, or gives behind "of": Tyre Port Authority, Bank of Kenya."""
    for standing in reading.others:
        name = standing.found
        if name.kind == "ORG":
            span = Span(start=name.start, end=name.end, text=name.text)
            for toponym in find_stretches(span, reading, "within", is_doubtful=True):
                before, behind = _beside(toponym, span)
                known = known_toponym(toponym.span, reading)
                if not before and not behind:
                    yield known._replace(is_doubtful=True)
                elif _may_belong(before, behind):
                    yield known._replace(form="within", is_doubtful=" " not in toponym.span.text)


def _may_belong(before: str, behind: str) -> bool:
    """Whether a place between these words of an organisation's name is where it is, or what it is for."""
    following = [word.folded for word in words_of(behind)[:1]]
    return bool(_LEADING.search(before)) or (not before and toponym_words("features").isdisjoint(following))


def _beside(toponym: Toponym, around: Span) -> tuple[str, str]:
    """What stands before and behind a toponym in longer words."""
    return around.text[: toponym.span.start - around.start], around.text[toponym.span.end - around.start :]


def _of_persons(reading: Reading) -> Iterator[Toponym]:
    """Names that the language model took for a person's, and that are names of places."""
    for standing in reading.people:
        name = standing.found
        fuller = any(" " in other.found.text for other in reading.surnames.get(fold(name.text), ()))
        known = known_toponym(Span(start=name.start, end=name.end, text=name.text), reading)
        if known.candidates and not fuller:
            yield known._replace(is_doubtful=True)


def _overlooked(reading: Reading) -> Iterator[Toponym]:
    """Names of places that the language model took for nothing."""
    for first, last in _capitalised(reading):
        start, end = reading.tree.tokens[first].start, reading.tree.tokens[last].end
        span = Span(start=start, end=end, text=reading.text[start:end])
        for toponym in find_stretches(span, reading, "name", is_doubtful=True):
            yield known_toponym(toponym.span, reading)._replace(is_doubtful=True)


def _capitalised(reading: Reading) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns outside of all names, as first and last token."""
    numbered = enumerate(reading.tree.tokens)
    for is_free, run in groupby(numbered, key=lambda pair: _is_free_name(pair[0], pair[1], reading)):
        if is_free:
            indices = [index for index, _ in run]
            yield indices[0], indices[-1]


def _is_free_name(index: int, token: Token, reading: Reading) -> bool:
    is_name = token.upos == "PROPN" and token.text[:1].isupper()
    return is_name and not reading.others.on(index) and not reading.people.on(index)
