"""XML of gold files, read with its mistakes named."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, parse
from xml.parsers import expat

from dateline.evaluation.gold import GoldError

Read = TypeVar("Read")


class LinedXml(NamedTuple):
    """The root of a file, and the line on which each element begins."""

    root: Element
    lines: dict[Element, int]


def read_xml(path: Path) -> Element:
    """The root of a file. Raises `GoldError` with the line where it is no XML, `OSError` where it cannot be opened."""
    return _named(path, lambda: parse(path).getroot())


def read_lined_xml(path: Path) -> LinedXml:
    """The root of a file and the lines of its elements. Raises as `read_xml` does."""
    return _named(path, lambda: _parse_lined(path.read_bytes()))


def _parse_lined(content: bytes) -> LinedXml:
    builder, parser = TreeBuilder(), expat.ParserCreate()
    lines: dict[Element, int] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        lines[builder.start(tag, attributes)] = parser.CurrentLineNumber

    parser.StartElementHandler = start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(content, True)
    return LinedXml(builder.close(), lines)


def _named(path: Path, read: Callable[[], Read]) -> Read:
    try:
        return read()
    except (ParseError, expat.ExpatError) as error:
        line = error.position[0] if isinstance(error, ParseError) else error.lineno
        wrong = f"no well-formed XML ({error})"
        raise GoldError(path, line, wrong, "Mend or remove the file") from error
    except (ValueError, LookupError) as error:  # an encoding that Python does not know, or not the one declared
        raise GoldError(path, None, f"it cannot be decoded ({error})", "Save the file as UTF-8") from error
