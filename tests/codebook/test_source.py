"""Reading YAML as records: text stays text, and every refusal names file, line and remedy."""

from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Meta, Struct

from dateline.codebook import Example
from dateline.codebook.source import CodebookError, index_entries, read_entries


class Item(Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    score: Annotated[float, Meta(le=10)] = 0
    mode: str | None = None
    examples: tuple[Example, ...] = ()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "items.yaml"


def test_scalars_are_text_until_the_record_says_otherwise(file: Path) -> None:
    file.write_text("- code: 0311\n  score: 2.50\n- code: no\n  mode: null\n- code: 'null'\n")
    records = [entry.record for entry in read_entries(file, Item)]
    assert records == [Item("0311", 2.5), Item("no"), Item("null")]


def test_a_file_that_is_one_mapping_has_one_entry(file: Path) -> None:
    file.write_text("# Comment\ncode: A\n")
    assert [entry.record.code for entry in read_entries(file, Item)] == ["A"]


def test_an_entry_knows_its_line_and_those_of_its_parts(file: Path) -> None:
    file.write_text("- code: A\n\n- code: B\n  score: 1\n  examples:\n    - '*a*'\n    - '*b*'\n")
    entry = read_entries(file, Item)[1]
    assert entry.line() == 3
    assert entry.line("score") == 4
    assert entry.line("examples", 1) == 7
    assert entry.line("mode") == 3, "a part that is not there stands where its entry stands"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("- code: A\n- code: B\n  colour: red\n", 2, "unknown field `colour`. Correct its name or take it out."),
        ("- code: A\n- score: 1\n", 2, "missing required field `code`. Add it."),
        ("- code: A\n  score: 11\n", 2, "Expected `float` <= 10.0. Correct it."),
        ("- code: A\n  score: high\n", 2, "Expected `float`, got `str`. Correct it."),
        ("- code: A\n  code: B\n", 2, "the key 'code' stands twice. Keep one of the two."),
        ("- code: A\n  [a, b]: B\n", 2, "a key is not plain text. Put it in quotes."),
        ("- code: A\n  examples:\n    - '*a*'\n    - b\n", 4, "the example marks no *trigger*. Correct it."),
        ("- code: A\n  examples:\n    - [a]\n", 3, "Correct it."),
        ("- code: A\n- code: 'B\n", 3, "this is not YAML: "),
        ("- code: A\n---\n- code: B\n", 2, "this is not YAML: "),
        ("# Nothing\n", 1, "the file is empty. Restore it"),
        ("- code: A\n- just text\n", 2, "Expected `object`, got `str`. Correct it."),
    ],
)
def test_what_does_not_fit_is_refused_with_file_and_line(file: Path, text: str, line: int, message: str) -> None:
    file.write_text(text)
    with pytest.raises(CodebookError) as refusal:
        read_entries(file, Item)
    assert str(refusal.value).startswith(f"{file}:{line}: ")
    assert message in str(refusal.value)


def test_text_that_is_not_utf8_is_refused_at_its_line(file: Path) -> None:
    file.write_bytes("- code: A\n- code: Türkiye\n".encode("latin-1"))
    with pytest.raises(CodebookError, match=r":2: the text is not UTF-8\. Save the file as UTF-8\."):
        read_entries(file, Item)


def test_an_index_refuses_a_second_entry_of_the_same_key(file: Path) -> None:
    file.write_text("- code: A\n- code: B\n- code: A\n")
    with pytest.raises(CodebookError, match=r":3: 'A' is there already, in items\.yaml:1\. Keep one"):
        index_entries(read_entries(file, Item), lambda item: item.code)
