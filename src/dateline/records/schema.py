"""The public format as JSON Schema, made from the record definitions."""

from typing import Any

import msgspec
from msgspec import Struct

from dateline.records.annotation import AnnotatedReport
from dateline.records.event import Event, EventMention
from dateline.records.report import Exclusion

PUBLIC_RECORDS: dict[str, type[Struct]] = {
    "Event": Event,
    "EventMention": EventMention,
    "AnnotatedReport": AnnotatedReport,
    "Exclusion": Exclusion,
}
"""What a line of an output file may hold, by name."""


def json_schema(record: str | None = None) -> dict[str, Any]:
    """The JSON Schema of one public record, or of any of them where `record` is None.

    Raises `KeyError` where there is no public record of that name.
    """
    wanted = PUBLIC_RECORDS.values() if record is None else [PUBLIC_RECORDS[record]]
    references, definitions = msgspec.json.schema_components(wanted, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dateline {record or 'records'}",
        **(references[0] if len(references) == 1 else {"anyOf": list(references)}),
        "$defs": definitions,
    }
