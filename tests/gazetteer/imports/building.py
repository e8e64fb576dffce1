"""Entities as a JSON dump of Wikidata has them, with invented names and ids beyond those in use."""

import json
from typing import Any

Claims = dict[str, list[dict[str, Any]]]


def entity(id: str, label: str | None, aliases: tuple[str, ...] = (), **claims: list[dict[str, Any]]) -> dict[str, Any]:
    """An entity; in a dump an empty list stands for no labels, aliases or claims."""
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}} if label else [],
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else [],
        "claims": claims or [],
    }


def item(id: str, **qualifiers: dict[str, Any]) -> dict[str, Any]:
    """A statement that names an item."""
    return {
        "mainsnak": _item(id),
        "rank": "normal",
        "qualifiers": {key: [value] for key, value in qualifiers.items()} or [],
    }


def of(id: str) -> dict[str, Any]:
    """A qualifier that names an item."""
    return _item(id)


def time(words: str, precision: int = 11) -> dict[str, Any]:
    """A qualifier that names a day, by default, or a month (10) or year (9)."""
    return {"snaktype": "value", "datavalue": {"value": {"time": f"+{words}T00:00:00Z", "precision": precision}}}


def dump(*entities: dict[str, Any]) -> bytes:
    """The entities as an array with one on each line."""
    return b"[\n" + b",\n".join(json.dumps(each).encode() for each in entities) + b"\n]\n"


def _item(id: str) -> dict[str, Any]:
    return {"snaktype": "value", "datavalue": {"value": {"entity-type": "item", "id": id}}}
