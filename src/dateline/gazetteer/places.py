"""The places of the world by name: countries, their divisions, settlements, regions (GeoNames, CC BY 4.0)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.gazetteer.features import Feature, Features, read_features
from dateline.gazetteer.known_place import KnownPlace, PlaceKind
from dateline.gazetteer.phrase import Match, key_of
from dateline.gazetteer.tables import listed, read_rows

_KINDS: tuple[PlaceKind, ...] = ("country", "admin1", "admin2", "city", "region", "continent")
_NOWHERE = -1


class Places:
    """Places by name. It only reads, so it may be shared."""

    def __init__(self, columns: Mapping[str, NDArray[Any]]) -> None:
        self._columns = columns
        self._keys = _Lines(columns["keys"])
        self._labels = _Lines(columns["labels"])
        codes = _Lines(columns["country_codes"])
        self._countries = [codes[number] for number in range(len(codes))]
        self._words: dict[str, KnownPlace] = {}
        self._features = Features(())

    @classmethod
    def load(cls, folder: Path) -> Places:
        """The places of `places.npz`, which `scripts/build_places.py` writes, and our own: `place_words.tsv` has more
        words for them, `features.tsv` the seas, rivers, islands and regions that they lack.

        Raises `ValueError` with file and line where a word's place is unknown or an entry contradicts another.
        """
        with np.load(folder / "places.npz") as file:
            columns = {name: file[name] for name in file.files}
        places = cls(columns)
        places._words = dict(places._read_words(folder / "place_words.tsv"))
        places._features = Features(read_features(folder / "features.tsv", places.with_id, places._countries))
        return places

    def _read_words(self, path: Path) -> Iterator[tuple[str, KnownPlace]]:
        for row in read_rows(path, ("words", "name", "kind", "country")):
            name, kind, country = (row.value.get(column, "") for column in ("name", "kind", "country"))
            fitting = [place for place in self.named(name) if (place.kind, place.country) == (kind, country)]
            if not fitting:
                raise ValueError(f"{row.place()}: no {kind} {name} in {country}: correct name, kind or country")
            meant = max(fitting, key=lambda place: place.population)
            yield from ((words, meant) for words in listed(row, "words"))

    def named(self, name: str) -> tuple[KnownPlace, ...]:
        """The places of a name, in whatever case and with or without accents: countries first, then by kind and id,
        then those of our own list. One that both know has the country that our list tells.

        Of a country this knows the English name alone; what else it is called stands in `country_words.tsv`.
        """
        if short := self.abbreviated(name):
            return short
        words = key_of(name)
        ours, key = self._features.named(words), " ".join(words)
        first = bisect_left(self._keys, key)
        found, taken = [], {place.id for place in ours}
        while first < len(self._keys) and self._keys[first] == key:
            place = int(self._columns["key_places"][first])
            own = bool(self._columns["key_own"][first])
            if (own or self._columns["kinds"][place]) and int(self._columns["ids"][place]) not in taken:
                found.append(self._place(place, own))
            first += 1
        return (*found, *ours)

    def find_features(self, text: str) -> Iterator[Match[Feature]]:
        """The features of our own list in `text` by their names of several words; those with "the" come last."""
        return self._features.find(text)

    @property
    def feature_words(self) -> Mapping[tuple[str, ...], str]:
        """All words that certainly name a feature of our own list, by their keys."""
        return self._features.words

    def abbreviated(self, words: str) -> tuple[KnownPlace, ...]:
        """The place that exactly these words mean, by the list of our own: `Ky.`."""
        return (self._words[words],) if words in self._words else ()

    def country(self, code: str) -> KnownPlace | None:
        """The country of an ISO 3166-1 alpha-3 code."""
        number = self._country_rows.get(code)
        return None if number is None else self._place(number, own=True)

    def with_id(self, geonames_id: int) -> KnownPlace | None:
        """The place of a GeoNames id."""
        ids, rows = self._by_id
        at = bisect_left(ids, geonames_id)
        return self._place(int(rows[at]), own=True) if at < len(ids) and ids[at] == geonames_id else None

    @cached_property
    def _by_id(self) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The ids in order, and their rows."""
        rows = np.argsort(self._columns["ids"], kind="stable")
        return self._columns["ids"][rows], rows

    @cached_property
    def _country_rows(self) -> dict[str, int]:
        rows = np.flatnonzero(self._columns["kinds"] == 0)
        return {self._countries[self._columns["countries"][row]]: int(row) for row in rows}

    def _place(self, row: int, own: bool) -> KnownPlace:
        columns = self._columns
        latitude, longitude = (round(float(columns[name][row]), 5) for name in ("latitudes", "longitudes"))
        division = int(columns["admin1"][row])
        return KnownPlace(
            id=int(columns["ids"][row]),
            name=self._labels[row],
            kind=_KINDS[columns["kinds"][row]],
            country=self._countries[columns["countries"][row]],
            division=None if division == _NOWHERE else int(columns["ids"][division]),
            latitude=None if latitude != latitude else latitude,
            longitude=None if longitude != longitude else longitude,
            population=int(columns["populations"][row]),
            is_own_name=own,
        )


class _Lines:
    """Lines of text in one block of bytes: a list of strings would take ten times the memory."""

    def __init__(self, block: NDArray[np.uint8]) -> None:
        self._bytes = block.tobytes()
        ends = np.flatnonzero(block == ord("\n")).astype(np.int32)
        self._starts = np.concatenate([np.zeros(1, np.int32), ends + 1])

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        return self._bytes[self._starts[number] : self._starts[number + 1] - 1].decode("utf-8")
