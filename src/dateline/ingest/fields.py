"""The fields of a report, by the names that other tools give them."""

import math
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

import yaml

from dateline.ingest.document import Document, Metadata
from dateline.ingest.refusal import Refusal
from dateline.records import Exclusion

FIELDS = ("text", *Metadata.__struct_fields__)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S+", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s_.-]")


@cache
def field_names() -> dict[str, list[str]]:
    """The known names of each field, folded, first choice first; `lists` names where an object keeps its reports."""
    table = yaml.safe_load(files("dateline.ingest").joinpath("fields.yaml").read_text("utf-8"))
    return {field: [fold(name) for name in names] for field, names in table.items()}


def fold(name: str) -> str:
    """A field's name without what writers differ in: case and separators."""
    return _SEPARATORS.sub("", name).casefold()


def find_columns(names: Iterable[str], columns: Mapping[str, str]) -> dict[str, list[str]]:
    """For each of our fields, those of `names` that may hold it, best first; `columns` is the user's own mapping."""
    present = list(names)
    folded = {fold(name): name for name in reversed(present)}
    found = {}
    for field in FIELDS:
        if field in columns:
            found[field] = [columns[field]] if columns[field] in present else []
        else:
            found[field] = [folded[name] for name in field_names()[field] if name in folded]
    return found


def take_record(record: object, origin: str, columns: Mapping[str, str]) -> Document | Exclusion:
    """The document in one JSON object or table row, or why there is none."""
    if not isinstance(record, Mapping):
        return Refusal("malformed", "It is no object with named values; give one object a report.").exclude(origin)
    found = find_columns(record, columns)
    for name in found["text"]:
        text = record[name]
        if isinstance(text, str) and text.strip():
            return Document(text=text, origin=origin, metadata=read_metadata(record, columns))
    return no_text(record, bool(found["text"])).exclude(origin)


def read_metadata(record: Mapping[str, object], columns: Mapping[str, str]) -> Metadata:
    """What `record` says about its report."""
    found = find_columns(record, columns)
    words = {field: [word_value(record[name]) for name in found[field]] for field in Metadata.__struct_fields__}
    words["url"] = [word for word in words["url"] if word and _ADDRESS.fullmatch(word)]
    words["publisher"] = [word for word in words["publisher"] if word and not _ADDRESS.fullmatch(word)]
    return Metadata(**{field: next(filter(None, values), None) for field, values in words.items()})


def no_text(names: Iterable[str], blank: bool = False) -> Refusal:
    """The refusal of a record or table with these field names: its text is `blank`, or it has none."""
    if blank:
        return Refusal("no_text", "Its text field is empty or holds no words; fill it, or map another field to `text`.")
    listed = ", ".join(name[:30] for name in list(names)[:12]) or "none"
    return Refusal("no_text", f"No field is known to hold the text; the fields are {listed}. Map one to `text`.")


def word_value(value: object) -> str | None:
    """A field's value as words, or None where it says nothing: numbers and days as written, objects by their name."""
    if isinstance(value, Mapping):
        return word_value(value.get("name"))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        # A column of whole numbers with gaps arrives as floats from pandas.
        return str(int(value)) if math.isfinite(value) and value.is_integer() else None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None
