"""Seas, rivers, islands and regions: the places of our own list."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple, get_args

from msgspec.structs import replace

from dateline.gazetteer.known_place import FeatureKind, KnownPlace
from dateline.gazetteer.phrase import Match, PhraseIndex, key_of
from dateline.gazetteer.tables import listed, read_rows
from dateline.yaml_source import Located

_COLUMNS = ("name", "kind", "country", "aliases", "uncertain", "near", "geonames_id")
_KINDS: tuple[FeatureKind, ...] = get_args(FeatureKind)


class Feature(NamedTuple):
    """A place of our own list, and where its words mean it."""

    place: KnownPlace
    near: frozenset[str] = frozenset()
    """The ids of states of which the report must name one; none where the words always mean it."""


Key = tuple[str, ...]
Owners = dict[Key, list[tuple[Located, frozenset[str]]]]


class Entry(NamedTuple):
    """Words, folded as `key_of` does it, and what they mean."""

    words: str
    key: Key
    feature: Feature


class Features:
    """The features of our own list by their words. It only reads, so it may be shared."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._named: dict[Key, KnownPlace] = {}
        self._names: PhraseIndex[Feature] = PhraseIndex()
        self._behind_article: PhraseIndex[Feature] = PhraseIndex()
        self.words: dict[Key, str] = {}
        """All words that certainly name a feature, by their keys."""
        for words, key, feature in entries:
            if len(key) > 1:
                (self._behind_article if key[0] == "the" else self._names).add(words, feature)
            if not feature.near:
                self._named[key] = feature.place
                self.words[key] = words

    def named(self, key: Key) -> tuple[KnownPlace, ...]:
        """The feature that words certainly name, if any."""
        return (self._named[key],) if key in self._named else ()

    def find(self, text: str) -> Iterator[Match[Feature]]:
        """Where names of several words stand, and behind them in order those with "the", which may overlap the others.

        A single word, such as Galilee, names villages as well.
        """
        yield from self._names.find(text)
        yield from self._behind_article.find(text)  # by themselves, as "the Strait" begins before "Strait of Hormuz"


def read_features(
    path: Path, with_id: Callable[[int], KnownPlace | None], countries: Collection[str]
) -> Iterator[Entry]:
    """The words of `features.tsv`, each with what it means; `with_id` gives the places of GeoNames.

    Raises `ValueError` with file and line where a kind, a country or an id is unknown, or two entries claim a word.
    """
    owners: Owners = {}
    for id, row in zip(count(-1, -1), read_rows(path, _COLUMNS), strict=False):
        place = _read_place(row, id, with_id, countries)
        near = frozenset(_known_country(row, code, countries).lower() for code in listed(row, "near"))
        if bool(near) != ("uncertain" in row.value):
            raise ValueError(f"{row.place()}: `uncertain` and `near` go together: fill or empty both")
        other = replace(place, is_own_name=False)
        certain = [(words, Feature(other)) for words in listed(row, "aliases")]
        uncertain = [(words, Feature(other, near)) for words in listed(row, "uncertain")]
        for words, feature in ((place.name, Feature(place)), *certain, *uncertain):
            yield Entry(words, _claim(row, words, feature.near, owners), feature)


def _read_place(
    row: Located, id: int, with_id: Callable[[int], KnownPlace | None], countries: Collection[str]
) -> KnownPlace:
    name, kind, country = (row.value.get(column, "") for column in ("name", "kind", "country"))
    if not name:
        raise ValueError(f"{row.place()}: no name: write one")
    if kind not in _KINDS:
        raise ValueError(f"{row.place()}: {kind!r} is no kind: write one of {', '.join(_KINDS)}")
    _known_country(row, country, countries)
    if "geonames_id" in row.value:
        return replace(_linked(row, country, with_id), name=name, country=country, feature=kind)
    return KnownPlace(
        id=id,
        name=name,
        kind="region",
        country=country,
        division=None,
        latitude=None,
        longitude=None,
        population=0,
        is_own_name=True,
        feature=kind,
    )


def _linked(row: Located, country: str, with_id: Callable[[int], KnownPlace | None]) -> KnownPlace:
    """The place of GeoNames that a row is; it must lie where the row says."""
    told = row.value["geonames_id"]
    place = with_id(int(told)) if told.isdecimal() else None
    if place is None:
        raise ValueError(f"{row.place()}: places.npz has no place of id {told}: correct it, or leave it empty")
    if country and place.country not in ("", country):
        raise ValueError(f"{row.place()}: {told} is {place.name} in {place.country}: correct the id or the country")
    return place


def _known_country(row: Located, code: str, countries: Collection[str]) -> str:
    """The code; empty for no country, as among those of the places there is one that lies in none."""
    if code not in countries:
        raise ValueError(f"{row.place()}: no country {code}: write its ISO 3166-1 alpha-3 code, or leave it empty")
    return code


def _claim(row: Located, words: str, near: frozenset[str], owners: Owners) -> Key:
    """Take words for a row, for always or beside the states of `near`, and give their key."""
    key = key_of(words)
    if not key or (near and len(key) == 1):
        wrong = "are a single uncertain one" if key else "hold no word"
        raise ValueError(f"{row.place()}: {words!r} {wrong}: correct them, such as `the Strip`")
    for other, theirs in owners.setdefault(key, []):
        if not near or not theirs or near & theirs:
            raise ValueError(
                f"{row.place()}: {words!r} already mean {other.value['name']} ({other.place()}): "
                "remove them from one of the two"
            )
    owners[key].append((row, near))
    return key
