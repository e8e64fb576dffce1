"""TimeML: TIMEX3 elements inside a document's text, as TempEval-3 and TimeBank write them.

EVENT and SIGNAL elements around the words are passed over, and so are TLINK, MAKEINSTANCE and all that has no text.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from dateline.evaluation.date_gold import DatedText, MarkedDate
from dateline.evaluation.timex_values import days_of_value, read_mark

_OWN_DAY = ("CREATION_TIME", "PUBLICATION_TIME")


def read_timeml(path: Path, root: Element) -> DatedText:
    """The document of a TimeML file: the text of its TEXT element, or of the whole file where there is none."""
    body = next(root.iter("TEXT"), root)
    text = "".join(body.itertext())
    marks = tuple(mark for mark in _marks(body, 0) if mark.start < mark.end)
    return DatedText(path.stem, text, _own_day(root), marks, len(text))


def _marks(element: Element, start: int) -> Iterator[MarkedDate]:
    """The marks inside an element whose text begins at `start`, in the order in which they open."""
    start += len(element.text or "")
    for child in element:
        length = len("".join(child.itertext()))
        if child.tag == "TIMEX3":
            kind, value, function = (child.get(name, "") for name in ("type", "value", "functionInDocument"))
            yield read_mark(start, start + length, kind, value, function)
        yield from _marks(child, start)
        start += length + len(child.tail or "")


def _own_day(root: Element) -> date | None:
    """The day of the element DCT, or else of the TIMEX3 that says it is the document's own."""
    told = [*root.iterfind(".//DCT//TIMEX3"), *(one for one in root.iter("TIMEX3") if _is_own(one))]
    days = [days_of_value(one.get("value", "")) for one in told]
    return next((found.first for found in days if found and found.first == found.last), None)


def _is_own(timex: Element) -> bool:
    return timex.get("functionInDocument") in _OWN_DAY
