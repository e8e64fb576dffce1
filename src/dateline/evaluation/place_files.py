"""XML with marked places: that of LGL, TR-News and GeoWebNews (`toponyms`), and that of GeoVirus (`locations`).

The marks of both tell their words. Where those do not stand at the offsets given, as nowhere in GeoVirus, whose offsets
are one too high, the nearest place counts where they do.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from math import isfinite
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dateline.evaluation.gold import GoldError
from dateline.evaluation.place_gold import MarkedPlace, PlacedText
from dateline.evaluation.xml_file import LinedXml, read_lined_xml
from dateline.records import Report
from dateline.resolve.sphere import Position

_ID = re.compile(r"\d+")


class Format(NamedTuple):
    """What a file calls its marks; `shift` is how much too high its offsets are."""

    group: str
    item: str
    words: str
    shift: int


TOPONYMS = Format("toponyms", "toponym", "phrase", 0)
LOCATIONS = Format("locations", "location", "name", 1)


class PlaceFile(NamedTuple):
    """A file with its articles, in order; `elements` are theirs."""

    root: Element
    format: Format
    elements: tuple[Element, ...]
    texts: tuple[PlacedText, ...]


def read_places(path: Path) -> PlaceFile:
    """The articles of a file, with the places marked in them, if any.

    Raises `GoldError` with the line where the file is not sound, `OSError` where it cannot be opened.
    """
    xml = read_lined_xml(path)
    elements = tuple(xml.root.iter("article"))
    if not elements:
        raise GoldError(path, None, "there is no <article> in it", "Give XML as LGL or GeoVirus have it")
    format = _format_of(xml.root)
    texts = tuple(_Article(path, xml, element).read(format) for element in elements)
    return PlaceFile(xml.root, _shifted(format, elements, texts), elements, texts)


def _format_of(root: Element) -> Format:
    """GeoVirus marks `locations`, and gives the address of an article as its `source`."""
    is_locations = any(next(root.iter(tag), None) is not None for tag in ("locations", "source"))
    return LOCATIONS if is_locations and next(root.iter("toponyms"), None) is None else TOPONYMS


def _shifted(format: Format, elements: tuple[Element, ...], texts: tuple[PlacedText, ...]) -> Format:
    """The format with the shift that most of the file's own marks have."""
    shifts: Counter[int] = Counter()
    for element, text in zip(elements, texts, strict=True):
        marks = zip(element.iter(format.item), text.marks, strict=True)
        shifts.update(int(mark.findtext("start", "")) - one.start for mark, one in marks)
    return format._replace(shift=shifts.most_common(1)[0][0]) if shifts else format


class _Article:
    """An article being read."""

    def __init__(self, path: Path, xml: LinedXml, element: Element) -> None:
        self._path, self._lines, self._element = path, xml.lines, element

    def read(self, format: Format) -> PlacedText:
        text = self._element.findtext("text")
        if text is None:
            raise self._error(self._element, "the article has no <text>", "Give it one, or remove it")
        return PlacedText(self._report(text), tuple(self._marks(text, format)))

    def _report(self, text: str) -> Report:
        told = {tag: self._element.findtext(tag, "").strip() or None for tag in ("url", "source", "domain", "dltime")}
        published = _day(told["dltime"] or "")
        return Report(
            id=self._element.get("docid") or f"line-{self._lines[self._element]}",
            text=text,
            url=told["url"] or told["source"],
            publisher=told["domain"],
            published=published,
            published_basis="metadata" if published else "none",
        )

    def _marks(self, text: str, format: Format) -> Iterator[MarkedPlace]:
        for mark in self._element.iter(format.item):
            start, end = self._offset(mark, "start"), self._offset(mark, "end")
            words = mark.findtext(format.words) or ""
            if words and text[start:end] != words and (nearest := _nearest(words, text, start)) is not None:
                start, end = nearest, nearest + len(words)
            if not 0 <= start < end <= len(text):
                raise self._error(mark, f"{start} to {end} lies outside the text", "Correct <start> and <end>")
            tag = mark.find("gaztag")
            yield MarkedPlace(start, end, _ids(tag), _position(mark if tag is None else tag))

    def _offset(self, mark: Element, tag: str) -> int:
        told = mark.findtext(tag, "").strip()
        if not told.isdecimal():
            raise self._error(mark, f"<{tag}> is {told!r}", "Give the offset of a character as a whole number")
        return int(told)

    def _error(self, element: Element, wrong: str, remedy: str) -> GoldError:
        return GoldError(self._path, self._lines[element], wrong, remedy)


def _nearest(words: str, text: str, start: int) -> int | None:
    """Where the words stand, nearest to an offset."""
    found = [match.start() for match in re.finditer(re.escape(words), text)]
    return min(found, key=lambda one: abs(one - start), default=None)


def _ids(tag: Element | None) -> frozenset[int]:
    """The ids, of which there may be several; what is no number tells none."""
    told = "" if tag is None else tag.get("geonameid", "")
    parts = re.split(r"[\s,;|/]+", told)
    return frozenset(int(part) for part in parts if _ID.fullmatch(part))


def _position(element: Element) -> Position | None:
    try:
        latitude, longitude = (float(element.findtext(tag, "")) for tag in ("lat", "lon"))
    except ValueError:
        return None
    return (latitude, longitude) if isfinite(latitude) and isfinite(longitude) else None


def _day(told: str) -> str | None:
    try:
        return date.fromisoformat(told[:10]).isoformat()
    except ValueError:
        return None
