"""Files and folders of texts with marked days: the format of each is told by its ending and its root."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from dateline.evaluation.date_gold import DatedText
from dateline.evaluation.gold import GoldError
from dateline.evaluation.gum_dates import read_gum
from dateline.evaluation.meantime import read_meantime
from dateline.evaluation.timeml import read_timeml
from dateline.evaluation.xml_file import read_xml

ENDINGS = (".xml", ".tml", ".timeml", ".conllu")
_ROOTS: Mapping[str, Callable[[Path, Element], DatedText]] = {"Document": read_meantime, "TimeML": read_timeml}


def read_dated(path: Path) -> list[DatedText]:
    """The documents of a file, or of all files of a folder, its own folders included, in the order of their names.

    Raises `GoldError` where there are none, or where one cannot be read.
    """
    files = sorted(one for one in path.rglob("*") if one.suffix.lower() in ENDINGS) if path.is_dir() else [path]
    documents = [document for one in files for document in _read(one)]
    if not documents:
        raise GoldError(path, None, "there are no texts in it", f"Give files that end in {', '.join(ENDINGS)}")
    return documents


def _read(path: Path) -> Iterator[DatedText]:
    if path.suffix.lower() == ".conllu":
        yield from read_gum(path)
        return
    root = read_xml(path)
    if root.tag not in _ROOTS:
        raise GoldError(path, None, f"its root is {root.tag!r}", f"Give XML with one of the roots {', '.join(_ROOTS)}")
    yield _ROOTS[root.tag](path, root)
