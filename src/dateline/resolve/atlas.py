"""Which of the places of a name a report means: by size, by the places around it, and by who publishes it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.gazetteer import KnownPlace
from dateline.resolve.toponyms import Toponym

Floats = NDArray[np.float64]

ROUNDS = 3
EARTH = 6371.0
"""Kilometres."""
TOWN = 0.3
"""The share of a division's people from which on a town of its name is meant."""
NEAR = 100.0
"""Kilometres over which one place makes another likelier."""


class Weights(NamedTuple):
    """What counts how much; chosen on LGL and GeoVirus (development halves)."""

    size: float = 0.62
    own_name: float = 1.5
    country: float = 1.88
    admin1: float = 0.8
    admin2: float = -1.3
    region: float = -0.5
    same_country: float = 3.2
    near: float = 3.0
    inside: float = 2.0
    adjacent: float = 3.12
    town: float = 3.0


WEIGHTS = Weights()


class Chosen(NamedTuple):
    """The likeliest place of a toponym, and how likely it is among those of the name, 0 to 1; the second likeliest."""

    place: KnownPlace | None
    confidence: float


def choose(
    toponyms: Sequence[Toponym],
    beside: Sequence[tuple[int, int]],
    hints: Sequence[tuple[KnownPlace, ...]],
    weights: Weights = WEIGHTS,
) -> list[Chosen]:
    """The place of each toponym. `beside` pairs "Tyre" with the "Lebanon" right behind it, by index; `hints` are places that
    the report's origin speaks for."""
    groups = _group(toponyms)
    atlas = _Atlas(groups, hints)
    if not atlas.size:
        return [Chosen(None, 0.0)] * len(toponyms)
    keys = [toponym.key for toponym in toponyms]
    order = {key: number for number, key in enumerate(groups)}
    pairs = [(order[keys[one]], order[keys[other]]) for one, other in beside]
    likely = atlas.weigh(pairs, weights)
    best = {key: atlas.best(order[key], likely) for key in groups}
    return [best[key] for key in keys]


def _group(toponyms: Sequence[Toponym]) -> dict[str, tuple[KnownPlace, ...]]:
    """The candidates of each name of the report: the same words mean the same place."""
    groups: dict[str, tuple[KnownPlace, ...]] = {}
    for toponym in toponyms:
        groups[toponym.key] = groups.get(toponym.key) or toponym.candidates
    return groups


class _Atlas:
    """All candidates of a report in one table, with the groups of names that they belong to."""

    def __init__(self, groups: dict[str, tuple[KnownPlace, ...]], hints: Sequence[tuple[KnownPlace, ...]]) -> None:
        rows = [(number, place) for number, places in enumerate(groups.values()) for place in places]
        rows += [(len(groups) + number, place) for number, places in enumerate(hints) for place in places]
        self.places = [place for _, place in rows]
        self.size = len(rows)
        self.count = len(groups) + len(hints)
        self.group = np.array([number for number, _ in rows], np.int64)
        self.countries = np.array([place.country for place in self.places])
        self.divisions = np.array([place.division or 0 for place in self.places])
        self.ids = np.array([place.geonames_id for place in self.places])
        self.kinds = np.array([place.kind for place in self.places])

    def weigh(self, beside: Sequence[tuple[int, int]], weights: Weights) -> Floats:
        """How likely each candidate is among those of its name."""
        prior = self._prior(weights)
        closeness = self._closeness()
        inside = self._inside()
        same_country = (self.countries[:, None] == self.countries[None, :]) & (self.countries != "")[None, :]
        adjacent = np.zeros((self.count, self.count))
        for one, other in beside:
            adjacent[one, other] = 1
        others = (self.group[:, None] != self.group[None, :]).astype(float)
        pairs = adjacent[self.group[:, None], self.group[None, :]]
        likely = self._softmax(prior)
        for _ in range(ROUNDS):
            share = (same_country * others) @ likely / max(self.count - 1, 1)
            near = 1 - np.exp(-((closeness * others) @ likely))
            within = 1 - np.exp(-((inside * others) @ likely))
            beside_it = (inside * pairs) @ likely
            score = prior + weights.same_country * share + weights.near * near
            score += weights.inside * within + weights.adjacent * beside_it
            likely = self._softmax(score)
        return likely

    def best(self, group: int, likely: Floats) -> Chosen:
        """The likeliest candidate of a name."""
        rows = np.flatnonzero(self.group == group)
        if not len(rows):
            return Chosen(None, 0.0)
        row = int(rows[np.argmax(likely[rows])])
        return Chosen(self.places[row], float(likely[row]))

    def _prior(self, weights: Weights) -> Floats:
        populations = np.array([place.population for place in self.places], float)
        own = np.array([place.is_own_name for place in self.places], float)
        kinds = np.array([getattr(weights, kind, 0.0) for kind in self.kinds])
        size = weights.size * np.log10(populations + 100)
        return np.asarray(
            size + weights.own_name * own + kinds - weights.town * self._named_after_town(populations, own)
        )

    def _named_after_town(self, populations: Floats, own: Floats) -> NDArray[np.bool_]:
        """Divisions that share the name of a town of theirs which holds much of their people: Moscow is the town."""
        same = self.group[:, None] == self.group[None, :]
        towns = same & (self.divisions[None, :] == self.ids[:, None]) & (self.kinds == "city")[None, :]
        towns &= (populations[None, :] > TOWN * populations[:, None]) & (own[None, :] > 0)
        return np.asarray(towns.any(axis=1) & (self.kinds == "admin1"))

    def _closeness(self) -> Floats:
        """For each pair, from 0 to 1 how near the second is to the first; only settlements and counties are anywhere."""
        latitudes = np.radians([place.latitude or 0.0 for place in self.places])
        longitudes = np.radians([place.longitude or 0.0 for place in self.places])
        north = np.sin((latitudes[:, None] - latitudes[None, :]) / 2) ** 2
        east = np.sin((longitudes[:, None] - longitudes[None, :]) / 2) ** 2
        half = np.clip(north + np.cos(latitudes)[:, None] * np.cos(latitudes)[None, :] * east, 0, 1)
        near = np.exp(-2 * EARTH * np.arcsin(np.sqrt(half)) / NEAR)
        small = np.isin(self.kinds, ("city", "admin2"))
        return np.asarray(near * small[:, None] * small[None, :])

    def _inside(self) -> Floats:
        """For each pair, whether the first lies in the second, a country or first-level division."""
        in_country = (self.countries[:, None] == self.countries[None, :]) & (self.kinds == "country")[None, :]
        in_division = (self.divisions[:, None] == self.ids[None, :]) & (self.kinds == "admin1")[None, :]
        different = self.ids[:, None] != self.ids[None, :]
        return np.asarray(((0.5 * in_country) + in_division) * different, float)

    def _softmax(self, score: Floats) -> Floats:
        """Shares that add up to one within each name."""
        top = np.full(self.count, -np.inf)
        np.maximum.at(top, self.group, score)
        raised = np.exp(score - top[self.group])
        sums = np.bincount(self.group, raised, self.count)
        return np.asarray(raised / sums[self.group], float)
