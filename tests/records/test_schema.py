"""JSON Schema and data dictionary follow from the records, and the committed dictionary is the present one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dateline.records import Event
from dateline.records.dictionary import data_dictionary
from dateline.records.schema import PUBLIC_RECORDS, json_schema

DICTIONARY = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "$ref")
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from _references(each)


@pytest.mark.parametrize("record", [None, *PUBLIC_RECORDS])
def test_every_reference_of_the_schema_leads_somewhere(record: str | None) -> None:
    schema = json_schema(record)
    references = set(_references(schema))
    assert references <= {f"#/$defs/{name}" for name in schema["$defs"]}
    assert f"#/$defs/{record or 'Exclusion'}" in references


def test_the_schema_names_exactly_the_keys_that_are_written(event: Event) -> None:
    written = msgspec.to_builtins(event)
    definitions = json_schema("Event")["$defs"]
    assert list(definitions["Event"]["properties"]) == list(written)
    assert list(definitions["Participant"]["properties"]) == list(written["actors"][0])
    assert list(definitions["EventMention"]["properties"]) == list(written["mentions"][0])


def test_days_are_dates_in_the_schema() -> None:
    start = json_schema("Event")["$defs"]["Date"]["properties"]["start"]
    assert {"type": "string", "format": "date"} in start["anyOf"]


def test_a_record_that_is_not_public_has_no_schema() -> None:
    with pytest.raises(KeyError):
        json_schema("Banana")


def test_the_committed_data_dictionary_is_fresh() -> None:
    assert DICTIONARY.read_text(encoding="utf-8") == data_dictionary(), "run `make docs`"


def test_every_row_of_the_dictionary_has_three_filled_cells() -> None:
    rows = [line for line in data_dictionary().splitlines() if line.startswith("| `")]
    assert len(rows) > 100
    for line in rows:
        assert line.count("|") == 4
        assert all(cell.strip() for cell in line.strip("|").split("|")), line
