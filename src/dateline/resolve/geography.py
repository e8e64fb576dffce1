"""The places of a report: which words name them, and which of all the places of a name they are."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, cos, inf, radians, sin, sqrt
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.gazetteer import KnownPlace
from dateline.records import Place, PlaceName, Span
from dateline.records.circumstance import PlaceBasis
from dateline.resolve.atlas import EARTH, Chosen, choose
from dateline.resolve.reading import Reading
from dateline.resolve.toponyms import Toponym, find_toponyms, known_toponym, split_places

LEAST = 0.2
"""A place with a smaller share of the evidence stays open."""
_NEIGHBOURHOOD = 80.0
"""Kilometres within which a doubtful name is believed to be a place."""
_BESIDE = re.compile(r"\.?(?:\s*[,(]\s*|,?\s+in\s+(?:the\s+)?|\s+)")
_HOME = 5
"""Letters that a name must have to be looked for in the address of a publisher."""


class Placed(NamedTuple):
    """A toponym and the place chosen for it."""

    toponym: Toponym
    chosen: Chosen

    @property
    def place(self) -> KnownPlace | None:
        """The place; `None` where none is likely enough."""
        return self.chosen.place if self.chosen.confidence >= LEAST else None


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
        """The toponyms as records."""
        for one in self.placed:
            span, form = one.toponym.span, one.toponym.form
            place = self.locate(one, span, "stated")
            yield PlaceName(
                start=span.start,
                end=span.end,
                text=span.text,
                form="name" if form == "doubtful" else form,
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
        """The place as a record, with the words of a toponym or without any; it has the words alone where it is open."""
        text = words.text if words else one.toponym.span.text
        start, end = (words.start, words.end) if words else (None, None)
        if (place := one.place) is None:
            return Place(text=text, start=start, end=end, basis=basis)
        return Place(
            text=text,
            start=start,
            end=end,
            name=self._name(place),
            geonames_id=place.geonames_id,
            latitude=place.latitude,
            longitude=place.longitude,
            country=None if one.toponym.is_disputed else place.country or None,
            admin1=self._division(place),
            precision="region" if place.kind == "continent" else place.kind,
            basis=basis,
        )

    def _name(self, place: KnownPlace) -> str:
        state = self._reading.gazetteer.state(place.country) if place.kind == "country" else None
        return state.name if state else place.name

    def _division(self, place: KnownPlace) -> str | None:
        division = self._reading.gazetteer.places.with_id(place.division) if place.division else None
        return division.name if division else None


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
    """Places that the publisher speaks for: the country of its address, and names that stand in the address or its name."""
    report, gazetteer = reading.annotated.report, reading.gazetteer
    host = urlsplit(report.url).hostname if report.url else None
    sources = [source.lower() for source in (host, report.publisher) if source]
    domains = {source.rpartition(".")[2] for source in sources if "." in source}
    for code in sorted(domains):
        country = gazetteer.country_of_domain(code)
        if country and (place := gazetteer.places.country(country)):
            yield (place,)
    letters = {toponym.key: re.sub("[^a-z]", "", toponym.key) for toponym in toponyms}
    home = {key for key, name in letters.items() if len(name) >= _HOME and any(name in source for source in sources)}
    yield from {toponym.key: toponym.candidates for toponym in toponyms if toponym.key in home}.values()


def _believed(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Those that are certain to be places, and the doubtful ones that a certain one supports.

    It does so by the same name, by lying near, or by being the division that a doubtful place lies in.
    """
    certain = [one for one in placed if one.toponym.form != "doubtful"]
    keys = {one.toponym.key for one in certain}
    places = [one.place for one in certain if one.place]
    for one in placed:
        if (
            one.toponym.form != "doubtful"
            or one.toponym.key in keys
            or (one.place and any(_supports(other, one.place) for other in places))
        ):
            yield one


def _supports(certain: KnownPlace, place: KnownPlace) -> bool:
    if certain.kind == "admin1":
        return place.division == certain.geonames_id
    return certain.kind in ("city", "admin2") and _kilometres(certain, place) < _NEIGHBOURHOOD


def _kilometres(one: KnownPlace, other: KnownPlace) -> float:
    """The distance on the sphere; endless where one of them is nowhere."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return inf
    first, second = radians(one.latitude), radians(other.latitude)
    half = sin((first - second) / 2) ** 2
    half += cos(first) * cos(second) * sin(radians(one.longitude - other.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(half, 1)))
