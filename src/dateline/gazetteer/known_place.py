"""A place as the gazetteer knows it, whatever list it comes from."""

from typing import Literal

from msgspec import Struct

PlaceKind = Literal["country", "admin1", "admin2", "city", "region", "continent"]
FeatureKind = Literal[
    "ocean",
    "sea",
    "gulf",
    "bay",
    "strait",
    "canal",
    "river",
    "lake",
    "islands",
    "mountains",
    "desert",
    "plain",
    "valley",
    "peninsula",
    "world region",
    "region",
    "historical region",
    "disputed region",
]


class KnownPlace(Struct, frozen=True, kw_only=True):
    """A place of the gazetteer."""

    id: int
    """The GeoNames id; below zero for a place of our own list, which has none."""
    name: str
    kind: PlaceKind
    country: str
    """ISO 3166-1 alpha-3; empty for what lies in several countries."""
    division: int | None
    """The GeoNames id of the first-level division that it is or lies in."""
    latitude: float | None
    longitude: float | None
    population: int
    is_own_name: bool
    """Whether the words looked up are its own name, and no other one."""
    feature: FeatureKind | None = None
    """What sort of feature it is, where our own list has it."""

    @property
    def geonames_id(self) -> int | None:
        """The GeoNames id; `None` where it has none."""
        return self.id if self.id > 0 else None

    @property
    def position(self) -> tuple[float, float] | None:
        """Latitude and longitude; `None` where they are unknown."""
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)
