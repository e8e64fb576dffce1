"""The places of a report: which words name them, and which of all the places of a name they are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.gazetteer import KnownPlace, Sense, words_of
from dateline.records import Place, PlaceName, Report, Span
from dateline.records.circumstance import PlaceBasis
from dateline.resolve.atlas import Chosen, choose
from dateline.resolve.directions import is_region_of, with_direction
from dateline.resolve.reading import Reading
from dateline.resolve.sphere import kilometres
from dateline.resolve.stretches import split_places
from dateline.resolve.toponym import Toponym, toponym_words
from dateline.resolve.toponyms import find_toponyms, known_toponym

LEAST = 0.15
"""A place with a smaller share of the evidence stays open: one in four was right there, near half right above."""
EQUAL = 0.99
"""The share of the likeliest place's evidence from which on the second is as likely: neither is chosen."""
_NEIGHBOURHOOD = 80.0
"""Kilometres within which a doubtful name is believed to be a place."""
_TOWN = 30_000
"""People from which on a town inside an organisation's name is believed without more."""
_CITY = 250_000
"""People from which on a place of the same country speaks for a doubtful city, however far away it is."""
_BESIDE = re.compile(r"\.?(?:\s*[,(]\s*|,?\s+in\s+(?:the\s+)?|\s+)")
_HOME = 5
"""Letters that a name must have to be looked for in the address of a publisher."""


class Placed(NamedTuple):
    """A toponym and the place chosen for it."""

    toponym: Toponym
    chosen: Chosen

    @property
    def place(self) -> KnownPlace | None:
        """The place; `None` where none is likely enough, or two are equally likely."""
        place, confidence, second = self.chosen
        return place if confidence >= LEAST and second < EQUAL * confidence else None


class Geography:
    """The toponyms of a report with their places, and the place of its dateline."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        toponyms = find_toponyms(reading)
        dateline = tuple(_dateline_toponyms(reading))
        everything = (*toponyms, *dateline)
        chosen = choose(everything, _pairs(everything, reading.text), tuple(_hints(everything, reading)))
        placed = [Placed(*pair) for pair in zip(everything, chosen, strict=True)]
        self.placed = tuple(_believed(placed[: len(toponyms)]))
        """In the order of the text."""
        self.dateline = tuple(placed[len(toponyms) :])
        """The parts of the dateline's place, such as a town and its country."""
        spans = [(one, one.toponym.span) for one in self.placed]
        self._by_token = {token: one for one, span in spans for token in reading.tree.span(span.start, span.end)}

    def on(self, token: int) -> Placed | None:
        """The toponym that covers a token."""
        return self._by_token.get(token)

    def names(self) -> Iterator[PlaceName]:
        """The toponyms as records; one with a direction, such as southern Lebanon, with the place it is a region of."""
        for one in self.placed:
            span, form = one.toponym.span, one.toponym.form
            if form == "name":
                span = with_direction(span, self._reading.text)
            place = self.locate(one, span, "stated")
            yield PlaceName(
                start=span.start,
                end=span.end,
                text=span.text,
                form=form,
                name=place.name,
                geonames_id=place.geonames_id,
                latitude=place.latitude,
                longitude=place.longitude,
                country=place.country,
                admin1=place.admin1,
                precision=place.precision,
                confidence=round(one.chosen.confidence, 3),
            )

    def locate(self, one: Placed, words: Span | None, basis: PlaceBasis) -> Place:
        """The place as a record, with the words of a toponym or without any; where it is open, the words alone."""
        text = words.text if words else one.toponym.span.text
        start, end = (words.start, words.end) if words else (None, None)
        if (place := one.place) is None:
            return Place(text=text, start=start, end=end, precision="region" if _is_area(text) else None, basis=basis)
        is_part = words is not None and is_region_of(place, words, one.toponym.span)
        return Place(
            text=text,
            start=start,
            end=end,
            name=self._name(place, one.toponym.span.text),
            geonames_id=place.geonames_id,
            latitude=place.latitude,
            longitude=place.longitude,
            country=None if one.toponym.is_disputed else place.country or None,
            admin1=None if one.toponym.is_disputed else self._division(place),
            precision="region" if place.kind == "continent" or is_part else place.kind,
            basis=basis,
        )

    def _name(self, place: KnownPlace, words: str) -> str:
        """Our own lists' name for the place before that of GeoNames: Kyiv, and Washington, D.C."""
        gazetteer = self._reading.gazetteer
        state = gazetteer.state(place.country) if place.kind == "country" else None
        if state:
            return state.name
        listed = {sense.name for match in gazetteer.find_names(words) for sense in match.senses if _is_town(sense)}
        ids = {name: {one.id for one in gazetteer.places.named(name)} for name in sorted(listed)}
        return next((name for name in ids if place.id in ids[name]), place.name)

    def _division(self, place: KnownPlace) -> str | None:
        division = self._reading.gazetteer.places.with_id(place.division) if place.division else None
        return division.name if division else None


def _is_area(name: str) -> bool:
    """Whether an unknown name tells that it is a river's, an island's or the like."""
    words = words_of(name)
    return len(words) > 1 and any(word.folded in toponym_words("areas") for word in (words[0], words[-1]))


def _is_town(sense: Sense) -> bool:
    return sense.form in ("capital", "city", "region")


def _dateline_toponyms(reading: Reading) -> Iterator[Toponym]:
    """The parts of the dateline's place; its offsets are its own, and not the report's."""
    for part in split_places(reading.annotated.report.dateline.place or ""):
        yield known_toponym(part, reading)


def _pairs(toponyms: Sequence[Toponym], text: str) -> list[tuple[int, int]]:
    """Neighbours of which the second tells where the first is: Tyre, Lebanon."""
    return [
        (index, index + 1)
        for index, (one, other) in enumerate(pairwise(toponyms))
        if one.form != "demonym" and _BESIDE.fullmatch(text, one.span.end, max(one.span.end, other.span.start))
    ]


def _hints(toponyms: Sequence[Toponym], reading: Reading) -> Iterator[tuple[KnownPlace, ...]]:
    """Places that the publisher speaks for: its country, and the toponyms that stand in its address or name."""
    sources = _sources(reading.annotated.report)
    for code in sorted({source.rpartition(".")[2] for source in sources if "." in source}):
        country = reading.gazetteer.country_of_domain(code)
        if country and (place := reading.gazetteer.places.country(country)):
            yield (place,)
    letters = {toponym.key: re.sub("[^a-z]", "", toponym.key) for toponym in toponyms}
    home = {key for key, name in letters.items() if len(name) >= _HOME and any(name in source for source in sources)}
    yield from {toponym.key: toponym.candidates for toponym in toponyms if toponym.key in home}.values()


def _sources(report: Report) -> list[str]:
    """The publisher's address and name, in small letters."""
    try:
        host = urlsplit(report.url or "").hostname
    except ValueError:  # an address that is none, such as http://[
        host = None
    return [source.lower() for source in (host, report.publisher) if source]


def _believed(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Those that are certain to be places, and the doubtful ones that a certain one supports.

    It does so by the same name, by lying near, by being the division that a doubtful place lies in, or for a city by
    lying in its country.
    """
    certain = [one for one in placed if not one.toponym.is_doubtful]
    keys = {one.toponym.key for one in certain}
    places = [one.place for one in certain if one.place]
    for one in placed:
        if not one.toponym.is_doubtful or one.toponym.key in keys or _is_likely(one, places):
            yield one


def _is_likely(doubtful: Placed, places: Sequence[KnownPlace]) -> bool:
    if (place := doubtful.place) is None:
        return False
    people = place.population if place.is_own_name else 0
    if doubtful.toponym.form == "within" and people >= _TOWN:
        return True
    return any(_supports(other, place) or (people >= _CITY and other.country == place.country) for other in places)


def _supports(certain: KnownPlace, place: KnownPlace) -> bool:
    if certain.kind == "admin1":
        return place.division == certain.id
    if certain.kind not in ("city", "admin2") or certain.position is None or place.position is None:
        return False
    return kilometres(certain.position, place.position) < _NEIGHBOURHOOD
