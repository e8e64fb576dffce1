"""A report as the language model can read it: lines joined that were broken for width, capitals made small.

What is found in it is given back in the report's own words: both texts are equally long.
"""

from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dateline.annotation.truecase import truecase
from dateline.annotation.unwrap import unwrap
from dateline.gazetteer import Gazetteer
from dateline.records import Report

Record = TypeVar("Record")


def legible(report: Report, gazetteer: Gazetteer) -> Report:
    """The report as the language model reads it; the report itself where that is as it stands."""
    text = truecase(unwrap(report.text), gazetteer)
    if text == report.text:
        return report
    begin = report.text.find(report.title) if report.title else -1
    title = text[begin : begin + len(report.title)] if report.title and begin >= 0 else report.title
    return replace(report, text=text, title=title)


def worded_as(record: Record, report: Report, read: Report) -> Record:
    """A record, or a tuple of them, of the report as it was `read`, in the words of `report`."""
    return record if read.text == report.text else _worded(record, report, read)


def _worded(record: Any, report: Report, read: Report) -> Any:
    if isinstance(record, tuple):
        return tuple(_worded(one, report, read) for one in record)
    if isinstance(record, Report):
        return report
    if not isinstance(record, Struct):
        return record
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    changed = {
        name: _worded(value, report, read) for name, value in fields.items() if isinstance(value, (tuple, Struct))
    }
    if isinstance(fields.get("text"), str):
        changed["text"] = _words(fields, report, read)
    return replace(record, **changed)


def _words(fields: dict[str, Any], report: Report, read: Report) -> str:
    """The words of a span; those of a day have no offsets, and are looked up."""
    start, end, text = fields.get("start"), fields.get("end"), fields["text"]
    if not isinstance(start, int) or not isinstance(end, int):
        start = read.text.find(text)
        end = start + len(text)
    return report.text[start:end] if start >= 0 else str(text)
