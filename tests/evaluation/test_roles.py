"""Roles, senses and predicates on a case worked out by hand, with gold predicates and without."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.annotation.analysis import Frame, RoleSpan, Word
from dateline.evaluation import Analyser, GoldError, evaluate_roles
from dateline.evaluation.conllu import Row

WriteFile = Callable[[str, str], Path]
Reading = Callable[..., Analyser]
WORDS = "Pilots said they may strike soon"


def _tree(name: str, words: str) -> str:
    rows = ["\t".join(Row(str(number), word)) for number, word in enumerate(words.split(), start=1)]
    return "\n".join([f"# sent_id = {name}", *rows, "", ""])


TREES = _tree("air-1", WORDS) + _tree("air-2", "Nobody asked")
GOLD = {
    "air-1": [
        [1, "say.01", [["ARG0", 0, 0], ["V", 1, 1], ["ARG1", 2, 5]], True],
        [4, "strike.01", [["ARG0", 2, 2], ["R-ARG0", 2, 2], ["ARGM-MOD", 3, 3], ["V", 4, 4], ["ARGM-TMP", 5, 5]], True],
    ],
    "elsewhere-1": [[90, "go.01", [["V", 90, 90]], True]],
}
SAID = Frame(1, "say.01", (RoleSpan("ARG0", 0, 0), RoleSpan("ARG1", 2, 5)))
STRIKE = Frame(
    4,
    "strike.01",
    (RoleSpan("ARG0", 2, 2), RoleSpan("R-ARG0", 2, 2), RoleSpan("ARGM-MOD", 3, 3), RoleSpan("ARGM-TMP", 5, 5)),
)
SOME = [
    Frame(1, "say.02", (RoleSpan("ARG0", 0, 0), RoleSpan("ARG1", 2, 4), RoleSpan("C-ARG1", 5, 5))),
    Frame(3, "may.01", ()),
]
Files = tuple[Path, Path]


@pytest.fixture
def files(write: WriteFile) -> Files:
    return write("gold.json", json.dumps(GOLD)), write("air.conllu", TREES)


def test_the_gold_answers_score_full_marks(files: Files, reading: Reading) -> None:
    path, trees = files
    table = evaluate_roles(path, reading({WORDS: {"frames": [SAID, STRIKE]}}), trees=trees)
    assert {table[row, "F1"] for row in table.rows if table[row, "gold"]} == {1.0}
    assert [table["usual roles", "gold"], table["all roles", "gold"], table["senses", "gold"]] == [5, 6, 2]


def test_errors_with_gold_predicates_and_with_our_own(files: Files, reading: Reading) -> None:
    """With gold predicates "may" is not asked for; "strike" is missed; of `say` one of three spans is right."""
    path, trees = files
    table = evaluate_roles(path, reading({WORDS: {"frames": SOME}}), trees=trees)
    assert [table["usual roles", column] for column in table.columns] == [5, 2, 1 / 2, 1 / 5, 2 / 7]
    assert [table["all roles", column] for column in table.columns] == [6, 3, 1 / 3, 1 / 6, 2 / 9]
    assert table["ARG0", "F1"] == 2 / 3
    assert table["senses", "F1"] == 0.0
    assert table["own predicates: predicates", "F1"] == 1 / 2
    assert table["own predicates: usual roles", "F1"] == 2 / 7


def test_sentences_without_an_entry_are_not_scored(files: Files, reading: Reading) -> None:
    path, trees = files
    assert "1 of 2 sentences" in evaluate_roles(path, reading({WORDS: {"frames": [SAID]}}), trees=trees).notes[0]


def test_raw_text_is_scored_with_our_own_predicates(files: Files, reading: Reading) -> None:
    path, trees = files
    text = f"{WORDS} Nobody asked"
    starts = [text.index(word) for word in text.split()]
    places = [Word(start, start + len(word)) for start, word in zip(starts, text.split(), strict=True)]
    table = evaluate_roles(path, reading({text: {"frames": [SAID, STRIKE]}}, [places]), trees=trees, raw=True)
    assert {table[row, "F1"] for row in table.rows} == {1.0}
    assert all(row.startswith("own predicates: ") for row in table.rows)


def test_written_predictions_are_read_back_and_score_the_same(files: Files, reading: Reading, tmp_path: Path) -> None:
    path, trees = files
    output = tmp_path / "out.json"
    table = evaluate_roles(path, reading({WORDS: {"frames": [*SOME, STRIKE]}}), output, trees=trees)
    assert [frame[0] for frame in json.loads(output.read_text(encoding="utf-8"))["air-1"]] == [1, 4]
    against = evaluate_roles(output, reading({WORDS: {"frames": [SAID, STRIKE]}}), trees=trees)
    for row in ("usual roles", "all roles", "senses"):
        assert against[row, "F1"] == table[row, "F1"], "F1 has no sides"


def test_without_gold_frames_our_own_predicates_are_written(
    write: WriteFile, files: Files, reading: Reading, tmp_path: Path
) -> None:
    output = tmp_path / "out.json"
    empty = write("empty.json", '{"air-1": []}')
    table = evaluate_roles(empty, reading({WORDS: {"frames": [SAID]}}), output, trees=files[1])
    assert dict(table.rows) == {}
    assert json.loads(output.read_text(encoding="utf-8")) == {"air-1": GOLD["air-1"][:1]}


def test_trees_are_found_beside_the_frames(tmp_path: Path, reading: Reading) -> None:
    for folder, name, text in (("roles", "propbank-air.json", json.dumps(GOLD)), ("syntax", "air-test.conllu", TREES)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    table = evaluate_roles(tmp_path / "roles" / "propbank-air.json", reading({WORDS: {"frames": [SAID]}}))
    assert "air-test.conllu" in table.title


def test_frames_without_their_trees_are_refused(files: Files, reading: Reading) -> None:
    with pytest.raises(GoldError, match="--trees FILE"):
        evaluate_roles(files[0], reading({}))


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ({"air-1": [[9, "go.01", [], True]]}, "air-1: go.01 at word 9 reaches beyond the 6 words"),
        ({"air-1": [[1, "go.01", [["ARG0", 0, 6]], True]]}, "reaches beyond"),
        ({"air-1": [[1, "go.01"]]}, "JSON file of sentence id"),
        ({"sea-1": []}, "no sentence of the trees"),
    ],
)
def test_frames_that_do_not_fit_are_refused(
    write: WriteFile, files: Files, reading: Reading, entries: dict[str, Any], wrong: str
) -> None:
    with pytest.raises(GoldError, match=wrong):
        evaluate_roles(write("bad.json", json.dumps(entries)), reading({}), trees=files[1])
