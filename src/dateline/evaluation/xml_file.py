"""XML of gold files, read with its mistakes named."""

from pathlib import Path
from xml.etree import ElementTree

from dateline.evaluation.gold import GoldError


def read_xml(path: Path) -> ElementTree.Element:
    """The root of a file. Raises `GoldError` with the line where it is no XML, `OSError` where it cannot be opened."""
    try:
        return ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise GoldError(
            path, error.position[0], f"no well-formed XML ({error.msg})", "Mend or remove the file"
        ) from error
    except (ValueError, LookupError) as error:  # an encoding that Python does not know, or not the one declared
        raise GoldError(path, None, f"it cannot be decoded ({error})", "Save the file as UTF-8") from error
