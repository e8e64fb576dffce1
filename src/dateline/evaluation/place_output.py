"""Predicted places in the XML of the file that they were read from."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from dateline.evaluation.place_files import LOCATIONS, Format, PlaceFile
from dateline.records import PlaceName

_PAGE = "https://www.geonames.org/{}"


def write_places(path: Path, file: PlaceFile, found: Iterable[Sequence[PlaceName]]) -> None:
    """Write the file with these places instead of the marked ones, if any."""
    root = deepcopy(file.root)
    for article, places in zip(tuple(root.iter("article")), found, strict=True):
        _fill(_group_of(article, file.format), places, file.format)
    ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def _group_of(article: Element, format: Format) -> Element:
    group = article.find(format.group)
    return SubElement(article, format.group) if group is None else group


def _fill(group: Element, places: Sequence[PlaceName], format: Format) -> None:
    for child in tuple(group):
        group.remove(child)
    if format.group != LOCATIONS.group:
        group.set("count", str(len(places)))
    for place in places:
        _add(SubElement(group, format.item), place, format)
    indent(group, "  ", level=2)


def _add(mark: Element, place: PlaceName, format: Format) -> None:
    position = {"lat": place.latitude, "lon": place.longitude}
    offsets = {"start": place.start + format.shift, "end": place.end + format.shift}
    if format.group == LOCATIONS.group:
        page = None if place.geonames_id is None else _PAGE.format(place.geonames_id)
        _tell(mark, {"name": place.text, **offsets, **position, "page": page})
        return
    _tell(mark, {**offsets, "phrase": place.text})
    if place.geonames_id is not None:
        tag = SubElement(mark, "gaztag", geonameid=str(place.geonames_id))
        _tell(tag, {"name": place.name, **position, "country": place.country, "admin1": place.admin1})


def _tell(element: Element, values: Mapping[str, object]) -> None:
    for tag, value in values.items():
        if value is not None:
            SubElement(element, tag).text = str(value)
