"""The data dictionary in Markdown: every record, field and table column, made from the record definitions."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dateline.records.event import Event, EventMention
from dateline.records.fields import Field, fields, summary
from dateline.records.schema import PUBLIC_RECORDS
from dateline.records.table import Column, columns

_INTRODUCTION = """\
# Data dictionary

Made by `dateline schema --format markdown` from the definitions in `src/dateline/records/`; `make docs` renews it.
JSON names, Python names and table columns agree. Offsets count Unicode code points into `Report.text`, from 0, the
end excluded, and `text[start:end]` is always what stands in the field `text` beside them.
"""

_TABLES = """\
## Tables

CSV and Parquet hold one flat row a record. A nested field joins its name with an underscore (`date_start`). A field
with many values is one cell: a list in Parquet, joined by `; ` in CSV. A list of records gives one such column a
field, position by position: the second value of `actors_country` belongs to the second of `actors_name`, and an
empty place is kept. A list within a list is joined by `,`. An event's mentions leave their ids, and have a table of
their own (`--mentions`). Whatever nests deeper than that is in the JSON form only. In CSV, an empty cell is null.
"""


def data_dictionary() -> str:
    """The whole dictionary as one Markdown text."""
    records = [_record(record) for record in _reachable(PUBLIC_RECORDS.values())]
    tables = [_table(record) for record in (Event, EventMention)]
    return "\n".join([_INTRODUCTION, *records, _TABLES, *tables]).rstrip() + "\n"


def _reachable(start: Iterable[type[Struct]]) -> Iterator[type[Struct]]:
    """The records of `start`, then those that their fields hold, each once."""
    found = dict.fromkeys(start)
    waiting = list(found)
    while waiting:
        record = waiting.pop(0)
        yield record
        new = [field.record for field in fields(record) if field.record and field.record not in found]
        found |= dict.fromkeys(new)
        waiting += dict.fromkeys(new)


def _record(record: type[Struct]) -> str:
    rows = (f"| `{field.name}` | {_field_type(field)} | {field.description} |" for field in fields(record))
    return _section(f"## {record.__name__}", summary(record), "field", rows)


def _table(record: type[Struct]) -> str:
    rows = (f"| `{each.name}` | {_column_type(each)} | {each.description} |" for each in columns(record))
    return _section(f"### Table of {record.__name__}", summary(record), "column", rows)


def _section(heading: str, text: str, name: str, rows: Iterable[str]) -> str:
    return "\n".join([heading, "", text, "", f"| {name} | type | what it holds |", "|---|---|---|", *rows, ""])


def _field_type(field: Field) -> str:
    if field.record:
        name = f"[{field.record.__name__}](#{field.record.__name__.lower()})"
    else:
        name = ", ".join(f"`{choice}`" for choice in field.choices) or str(field.value_type)
    return f"list of {name}" if field.many else f"{name} or null" if field.optional else name


def _column_type(column: Column) -> str:
    return f"list of {column.type}" if column.many else column.type
