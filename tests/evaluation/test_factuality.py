"""Did it happen: figures worked out by hand, and the whole way from a file to its table and predictions."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.annotation import LanguageModel
from dateline.coding import EventNetwork
from dateline.evaluation.factuality import evaluate_factuality, rating, score_factuality

WriteFile = Callable[[str, str], Path]
ROWS: list[dict[str, Any]] = [
    {"text": "The rebels attacked the town .", "targets": [{"span1": [2, 3], "label": 2.5}]},
    {"text": "The rebels did n't attack the town .", "targets": [{"span1": [4, 5], "label": -2.5}]},
    {"text": "They failed to leave the town .", "targets": [{"span1": [3, 4], "label": -2.0}]},
    {"text": "They will leave if you pay .", "targets": [{"span1": [2, 3], "label": -1.0}]},
]


@pytest.fixture(scope="module")
def network() -> EventNetwork:
    return EventNetwork()


def lines(rows: list[dict[str, Any]]) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def test_figures_are_those_of_each_class() -> None:
    right = [True, True, False, False]
    table = score_factuality("title", right, {"F1": [True, False, False, True], "majority F1": [True] * 4})
    assert table["not happened", "gold"] == table["not happened", "predicted"] == 2
    assert table["not happened", "F1"] == table["happened", "F1"] == 0.5
    assert table["not happened", "majority F1"] == 0.0
    assert table["happened", "majority F1"] == pytest.approx(2 / 3)
    assert table["macro", "majority F1"] == pytest.approx(1 / 3)


def test_one_half_is_the_rating_from_which_a_word_counts_as_happened() -> None:
    assert [rating(share) for share in (0.0, 0.25, 0.5, 1.0)] == [-3.0, -1.0, 1.0, 3.0]


def test_plain_sentences_are_judged_right(
    write: WriteFile, tmp_path: Path, model: LanguageModel, network: EventNetwork
) -> None:
    table = evaluate_factuality(write("a.jsonl", lines(ROWS)), model, network, tmp_path / "out.jsonl")
    assert table["not happened", "F1"] == table["happened", "F1"] == 1.0
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["text"] for row in written] == [row["text"] for row in ROWS]
    assert [row["targets"][0]["label"] >= 1 for row in written] == [True, False, False, False]


def test_without_labels_there_is_nothing_to_score_and_predictions_are_the_same(
    write: WriteFile, tmp_path: Path, model: LanguageModel, network: EventNetwork
) -> None:
    evaluate_factuality(write("a.jsonl", lines(ROWS)), model, network, tmp_path / "rated.jsonl")
    bare = [row | {"targets": [{"span1": row["targets"][0]["span1"]}]} for row in ROWS]
    table = evaluate_factuality(write("b.jsonl", lines(bare)), model, network, tmp_path / "bare.jsonl")
    assert not table.rows
    assert (tmp_path / "bare.jsonl").read_bytes() == (tmp_path / "rated.jsonl").read_bytes()
