"""`dateline schema` prints what follows from the records."""

import json

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.records.dictionary import data_dictionary
from dateline.records.schema import PUBLIC_RECORDS, json_schema


@pytest.mark.parametrize("record", [None, *PUBLIC_RECORDS])
def test_schema_prints_json_schema(record: str | None) -> None:
    result = CliRunner().invoke(main, ["schema", *([record] if record else [])])
    assert result.exit_code == 0
    assert json.loads(result.output) == json.loads(json.dumps(json_schema(record)))


def test_schema_prints_the_data_dictionary() -> None:
    assert CliRunner().invoke(main, ["schema", "--format", "markdown"]).output == data_dictionary()


def test_schema_of_no_record_names_those_there_are() -> None:
    result = CliRunner().invoke(main, ["schema", "Banana"])
    assert result.exit_code == 2
    assert "EventMention" in result.output
