"""UDS-IH2's format: what is read, what is refused with its line, and that what is written can be read again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.evaluation.gold import GoldError
from dateline.evaluation.rated_words import read_rated, write_rated

WriteFile = Callable[[str, str], Path]
LINE = {"text": "They did n't leave .", "targets": [{"span1": [3, 4], "label": -3.0, "span_text": "leave"}], "idx": 7}


def test_words_stand_where_the_text_has_them(write: WriteFile) -> None:
    (one,) = read_rated(write("a.jsonl", json.dumps(LINE) + "\n"))
    assert [one.text[start:end] for start, end in one.words] == ["They", "did", "n't", "leave", "."]
    assert [(target.first, target.behind, target.label) for target in one.targets] == [(3, 4, -3.0)]


def test_all_else_of_a_line_is_written_again(write: WriteFile, tmp_path: Path) -> None:
    sentences = read_rated(write("a.jsonl", json.dumps(LINE) + "\n"))
    write_rated(tmp_path / "b.jsonl", sentences, [[1.5]])
    written = json.loads((tmp_path / "b.jsonl").read_text(encoding="utf-8"))
    assert written == LINE | {"targets": [{"span1": [3, 4], "label": 1.5, "span_text": "leave"}]}


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[]",
        '{"text": "a b"}',
        '{"text": "", "targets": []}',
        '{"text": "a b", "targets": [{"span1": [1, 3]}]}',
        '{"text": "a b", "targets": [{"span1": [1]}]}',
        '{"text": "a b", "targets": [{"span1": [0, 1], "label": "much"}]}',
    ],
)
def test_a_line_that_cannot_be_read_is_named(write: WriteFile, line: str) -> None:
    with pytest.raises(GoldError, match=r"a\.jsonl:2: "):
        read_rated(write("a.jsonl", f"{json.dumps(LINE)}\n{line}\n"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(words=st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1), min_size=1, max_size=6))
def test_words_and_their_places_agree(tmp_path: Path, words: list[str]) -> None:
    row = {"text": " ".join(words), "targets": [{"span1": [0, len(words)]}]}
    path = tmp_path / "words.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (one,) = read_rated(path)
    assert [one.text[start:end] for start, end in one.words] == words
