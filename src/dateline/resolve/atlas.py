"""Which of the places of a name a report means: by size, by the places around it, and by who publishes it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.gazetteer import KnownPlace
from dateline.resolve.sphere import EARTH
from dateline.resolve.toponym import Toponym

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

ROUNDS = 3
"""After these, what neighbours say of each other hardly changes any more."""
TOWN = 0.3
"""The share of a division's people from which on a town of its name is meant."""
NEAR = 100.0
"""Kilometres over which one place makes another likelier."""
AROUND = float(np.exp(-1))
"""How close a division and the town of its name are at least: `NEAR` kilometres."""
MOST = 1500
"""Candidates that a report may have, as their table has so many rows and columns; of more the largest are kept."""
FEWEST = 3
"""Candidates that every name keeps."""


class Weights(NamedTuple):
    """What counts how much, on the scale of a logarithm; chosen on the development halves of LGL and GeoVirus."""

    size: float = 0.62
    """For every power of ten of people."""
    own_name: float = 1.5
    """Where the words are the place's own name, and no other one."""
    capital: float = 0.5
    """For a capital, or another town of our own lists."""
    country: float = 1.88
    """For a country; likewise the next three. A town has nothing."""
    admin1: float = 0.8
    admin2: float = -1.3
    region: float = -0.5
    listed: float = 1.0
    """For a sea, island or region of our own list."""
    same_country: float = 3.4
    """For the share of the report's other names that lie in the same country."""
    near: float = 3.2
    """Where other names lie near."""
    inside: float = 2.0
    """Where the country or division that it lies in is named."""
    adjacent: float = 3.12
    """Where that stands right behind it, as in "Tyre, Lebanon"."""
    town: float = 3.0
    """Against a division that shares its name with its chief town."""


WEIGHTS = Weights()


class Chosen(NamedTuple):
    """The likeliest place of a toponym."""

    place: KnownPlace | None
    confidence: float
    """How likely it is among those of the name, 0 to 1."""
    second: float = 0.0
    """How likely the next one is."""


def choose(
    toponyms: Sequence[Toponym],
    beside: Sequence[tuple[int, int]],
    hints: Sequence[tuple[KnownPlace, ...]],
    weights: Weights = WEIGHTS,
) -> list[Chosen]:
    """The place of each toponym.

    `beside` pairs "Tyre" with the "Lebanon" right behind it, by index; `hints` are places that the report's origin
    speaks for.
    """
    groups = _group(toponyms)
    order = {key: number for number, key in enumerate(groups)}
    numbers = [order[toponym.key] for toponym in toponyms]
    capitals = frozenset(id for toponym in toponyms for id in toponym.capitals)
    atlas = _Atlas([*_largest(groups), *hints], capitals)
    likely = atlas.weigh([(numbers[one], numbers[other]) for one, other in beside], weights)
    best = [atlas.best(number, likely) for number in range(len(groups))]
    return [best[number] for number in numbers]


def _group(toponyms: Sequence[Toponym]) -> dict[str, tuple[KnownPlace, ...]]:
    """The candidates of each name of the report: the same words mean the same place."""
    groups: dict[str, tuple[KnownPlace, ...]] = {}
    for toponym in toponyms:
        groups[toponym.key] = groups.get(toponym.key) or toponym.candidates
    return groups


def _largest(groups: Mapping[str, tuple[KnownPlace, ...]]) -> list[tuple[KnownPlace, ...]]:
    """The candidates; where they are too many for one table, of each name those with the most people."""
    if sum(map(len, groups.values())) <= MOST:
        return list(groups.values())
    share = max(FEWEST, MOST // len(groups))
    return [tuple(sorted(places, key=lambda place: -place.population)[:share]) for places in groups.values()]


class _Atlas:
    """All candidates of a report in one table, with the names that they belong to."""

    def __init__(self, groups: Sequence[tuple[KnownPlace, ...]], capitals: frozenset[int]) -> None:
        self.places = [place for places in groups for place in places]
        self.count = len(groups)
        sizes = np.array([len(places) for places in groups], np.int64)
        self.group = np.repeat(np.arange(self.count), sizes)
        self.countries = _numbered([place.country for place in self.places])
        self.divisions = np.array([place.division or 0 for place in self.places], np.int64)
        self.ids = np.array([place.id for place in self.places], np.int64)
        self.kinds = np.array([place.kind for place in self.places], "U9")
        self.populations = np.array([place.population for place in self.places], float)
        self.capital = np.array([place.id in capitals for place in self.places], bool)
        self.listed = np.array([place.feature is not None for place in self.places], bool)
        self.own = np.array([place.is_own_name for place in self.places], bool)
        self.same_name = self.group[:, None] == self.group[None, :]
        self.same_country = (self.countries[:, None] == self.countries[None, :]) & (self.countries > 0)[None, :]
        self.closeness = self._closeness()

    def weigh(self, beside: Sequence[tuple[int, int]], weights: Weights) -> Floats:
        """How likely each candidate is among those of its name."""
        prior, inside = self._prior(weights), self._inside()
        country = weights.same_country / max(self.count - 1, 1) * (self.same_country & ~self.same_name)
        contained = inside * ~self.same_name
        linear = country + weights.adjacent * inside * self._adjacent(beside)
        near = self.closeness * (self._is_small() & ~self.same_name)
        likely = self._softmax(prior)
        for _ in range(ROUNDS):
            score = prior + linear @ likely
            score += weights.near * (1 - np.exp(-near @ likely)) + weights.inside * (1 - np.exp(-contained @ likely))
            likely = self._softmax(score)
        return likely

    def best(self, group: int, likely: Floats) -> Chosen:
        """The likeliest candidate of a name."""
        first, last = np.searchsorted(self.group, (group, group + 1))
        if first == last:
            return Chosen(None, 0.0)
        row = int(first + np.argmax(likely[first:last]))
        others = np.delete(likely[first:last], row - first)
        return Chosen(self.places[row], float(likely[row]), float(others.max(initial=0.0)))

    def _prior(self, weights: Weights) -> Floats:
        kinds = np.array([getattr(weights, kind, 0.0) for kind in self.kinds], float)
        size = weights.size * np.log10(self.populations + 100)  # without it, a hamlet of ten would weigh so much less
        names = weights.own_name * self.own + weights.capital * self.capital + weights.listed * self.listed
        return np.asarray(size + names + kinds - weights.town * self._named_after_town())

    def _named_after_town(self) -> Flags:
        """Divisions with a town of their name, in or near them, that has much of their people: Moscow is the town."""
        towns = self.same_name & ((self.kinds == "city") & self.own)[None, :]
        towns &= self.populations[None, :] > TOWN * self.populations[:, None]
        is_theirs = self.divisions[None, :] == self.ids[:, None]
        is_around = self.same_country & (self.closeness > AROUND)
        return np.asarray((towns & (is_theirs | is_around)).any(axis=1) & (self.kinds == "admin1"))

    def _closeness(self) -> Floats:
        """For each pair, from 0 to 1 how near the two are; 0 where one of them has no position."""
        latitudes = np.radians(np.array([place.latitude for place in self.places], float))
        longitudes = np.radians(np.array([place.longitude for place in self.places], float))
        north = np.sin((latitudes[:, None] - latitudes[None, :]) / 2) ** 2
        east = np.sin((longitudes[:, None] - longitudes[None, :]) / 2) ** 2
        half = np.clip(north + np.cos(latitudes)[:, None] * np.cos(latitudes)[None, :] * east, 0, 1)
        return np.asarray(np.nan_to_num(np.exp(-2 * EARTH * np.arcsin(np.sqrt(half)) / NEAR)))

    def _is_small(self) -> Flags:
        """For each pair, whether both are settlements or counties: only those are at a point that may be near."""
        small = np.isin(self.kinds, ("city", "admin2"))
        return np.asarray(small[:, None] & small[None, :])

    def _inside(self) -> Floats:
        """For each pair, how surely the first lies in the second: half as much in a country as in a division."""
        in_country = self.same_country & (self.kinds == "country")[None, :]
        in_division = (self.divisions[:, None] == self.ids[None, :]) & (self.kinds == "admin1")[None, :]
        different = self.ids[:, None] != self.ids[None, :]
        return np.asarray((0.5 * in_country + in_division) * different, float)

    def _adjacent(self, beside: Sequence[tuple[int, int]]) -> Flags:
        """For each pair, whether the name of the second stands right behind that of the first."""
        adjacent = np.zeros((self.count, self.count), bool)
        for one, other in beside:
            adjacent[one, other] = True
        return adjacent[self.group[:, None], self.group[None, :]]

    def _softmax(self, score: Floats) -> Floats:
        """Shares that add up to one within each name."""
        top = np.full(self.count, -np.inf)
        np.maximum.at(top, self.group, score)
        raised = np.exp(score - top[self.group])
        sums = np.bincount(self.group, raised, self.count)
        return np.asarray(raised / sums[self.group], float)


def _numbered(words: Sequence[str]) -> NDArray[np.int64]:
    """The words as numbers, which compare faster; the empty one is 0."""
    numbers = {"": 0}
    return np.array([numbers.setdefault(word, len(numbers)) for word in words], np.int64)
