"""Records as rows of a flat table, with columns that follow from the record definitions.

A field of a nested record joins its name with an underscore: `date_start`, `place_geonames_id`. A list of values is
one cell of many values. A list of records gives one such column a field, position by position: the second value of
`actors_country` belongs to the second of `actors_name`. A list inside a list is joined by commas within its value.
Two things are left to the JSON form: lists of records inside lists, and mentions, which have a table of their own and
leave their ids.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from dateline.records.event import EventMention
from dateline.records.fields import Field, ValueType, fields

Value = str | int | float | bool | None
Cell = Value | list[Value]

_OWN_TABLE = (EventMention,)


class Column(Struct, frozen=True, kw_only=True):
    """A column: with `many`, its cells are lists of values of `type`. `path` leads from the record to the value."""

    name: str
    type: ValueType
    many: bool
    description: str
    path: tuple[str, ...]


@cache
def columns(record_type: type[Struct]) -> tuple[Column, ...]:
    """The columns of a table of `record_type`, in the order of its fields."""
    return tuple(_columns(fields(record_type), (), many=False))


def _columns(of: tuple[Field, ...], path: tuple[str, ...], many: bool) -> Iterator[Column]:
    for field in of:
        here = (*path, field.name)
        if field.record is None:
            yield _column(field, here, many)
        elif not (many and field.many):
            nested = fields(field.record)
            if field.record in _OWN_TABLE:
                nested = tuple(each for each in nested if each.name == "id" or each.name.endswith("_id"))
            yield from _columns(nested, here, many or field.many)


def _column(field: Field, path: tuple[str, ...], many: bool) -> Column:
    assert field.value_type is not None
    return Column(
        name="_".join(path),
        type="string" if many and field.many else field.value_type,
        many=many or field.many,
        description=field.description,
        path=path,
    )


def row(record: Struct) -> dict[str, Cell]:
    """The cells of `record` by column name. Days are ISO 8601 strings; what is lacking is None or an empty list."""
    return {column.name: _cell(record, column) for column in columns(type(record))}


def _cell(record: Struct, column: Column) -> Cell:
    found = _follow(record, column.path)
    if column.many and found is None:
        return []
    return found


def _follow(value: object, path: tuple[str, ...]) -> Cell:
    if isinstance(value, tuple):
        return [_one(_follow(item, path)) for item in value]
    if value is None or not path:
        return value  # type: ignore[return-value]
    return _follow(getattr(value, path[0]), path[1:])


def _one(cell: Cell) -> Value:
    """A cell within a list, where a further list becomes one value."""
    return ",".join(map(str, cell)) if isinstance(cell, list) else cell
