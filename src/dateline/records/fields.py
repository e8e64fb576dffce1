"""The fields of the records, read off their definitions: tables, schema and data dictionary follow from these."""

from functools import cache
from typing import Literal

from msgspec import Struct, inspect

ValueType = Literal["string", "integer", "number", "boolean", "date"]

_VALUE_TYPES: dict[type[inspect.Type], ValueType] = {
    inspect.StrType: "string",
    inspect.IntType: "integer",
    inspect.FloatType: "number",
    inspect.BoolType: "boolean",
    inspect.LiteralType: "string",
}


class Field(Struct, frozen=True, kw_only=True):
    """One field of a record: a value (`value_type`) or another record (`record`), of which there may be many."""

    name: str
    value_type: ValueType | None
    record: type[Struct] | None
    many: bool
    optional: bool
    choices: tuple[str, ...]
    description: str


@cache
def fields(record_type: type[Struct]) -> tuple[Field, ...]:
    """The fields of `record_type`, in the order in which they are written."""
    info = inspect.type_info(record_type)
    assert isinstance(info, inspect.StructType)
    return tuple(_field(each.name, each.type) for each in info.fields)


def _field(name: str, info: inspect.Type) -> Field:
    many = optional = False
    notes: dict[str, str] = {}
    while isinstance(info, inspect.Metadata | inspect.UnionType | inspect.VarTupleType):
        match info:
            case inspect.Metadata():
                notes = (info.extra_json_schema or {}) | notes
                info = info.type
            case inspect.UnionType():
                optional = True
                (info,) = (each for each in info.types if not isinstance(each, inspect.NoneType))
            case inspect.VarTupleType():
                many = True
                info = info.item_type
    record = info.cls if isinstance(info, inspect.StructType) else None
    return Field(
        name=name,
        value_type=None if record else "date" if notes.get("format") == "date" else _VALUE_TYPES[type(info)],
        record=record,
        many=many,
        optional=optional,
        choices=tuple(map(str, info.values)) if isinstance(info, inspect.LiteralType) else (),
        description=notes.get("description") or (summary(record) if record else ""),
    )


def summary(record_type: type[Struct]) -> str:
    """What `record_type` is: the first paragraph of its docstring."""
    return " ".join((record_type.__doc__ or "").split("\n\n")[0].split())
