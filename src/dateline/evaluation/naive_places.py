"""The baseline of places: of each name, the most populous place."""

from collections.abc import Iterable

from msgspec.structs import replace

from dateline.gazetteer import Places
from dateline.records import PlaceName

BASELINE = "Baseline: the same words, each the most populous place of that own name, else of that other name."


def naive_places(found: Iterable[PlaceName], places: Places) -> list[PlaceName]:
    """The same words with the place that is the largest of their name."""
    return [_largest(one, places) for one in found]


def _largest(words: PlaceName, places: Places) -> PlaceName:
    place = max(places.named(words.text), key=lambda one: (one.is_own_name, one.population), default=None)
    bare = PlaceName(start=words.start, end=words.end, text=words.text, form=words.form, confidence=float(bool(place)))
    if place is None:
        return bare
    latitude, longitude = place.latitude, place.longitude
    return replace(bare, name=place.name, geonames_id=place.geonames_id, latitude=latitude, longitude=longitude)
