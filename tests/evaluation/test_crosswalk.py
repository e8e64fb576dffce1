"""The rows of a crosswalk hold where all that they ask for is there; the shipped ones name known types and labels."""

from pathlib import Path
from typing import Any

import pytest

from dateline.codebook import CodebookError, load_codebook
from dateline.evaluation.crosswalk import ANY, Row, Told, label_of, load_crosswalk
from dateline.evaluation.plv import QUADS, RENAMED

TOLD = Told(
    type="AGREE",
    mode=None,
    trigger=frozenset({"sign", "deal"}),
    sentence=frozenset({"mali", "sign", "deal", "aid"}),
    under=frozenset({"will"}),
    negated=False,
    mutual=False,
)


def told(**changes: Any) -> Told:
    known = {name: getattr(TOLD, name) for name in TOLD.__struct_fields__}
    return Told(**known | changes)


def row(*of: str, **asked: Any) -> Row:
    words: dict[str, Any] = {
        name: frozenset(value) if isinstance(value, list) else value for name, value in asked.items()
    }
    return Row(of=frozenset(of or ("AGREE",)), label="THERE", **words)


def write(folder: Path, text: str) -> Path:
    path = folder / "rows.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("asked", "event", "holds"),
    [
        (row(), TOLD, True),
        (row("AID", "AGREE"), TOLD, True),
        (row(ANY), TOLD, True),
        (row("AID"), TOLD, False),
        (row("THREATEN.arrest"), told(type="THREATEN", mode="arrest"), True),
        (row("THREATEN.arrest"), told(type="THREATEN", mode="violence"), False),
        (row("THREATEN.arrest"), told(type="THREATEN"), False),
        (row("THREATEN"), told(type="THREATEN", mode="arrest"), True),
        (row(trigger=["sign", "seal"]), TOLD, True),
        (row(trigger=["aid"]), TOLD, False),
        (row(near=["aid", "relief"]), TOLD, True),
        (row(near=["relief"]), TOLD, False),
        (row(under=["will", "shall"]), TOLD, True),
        (row(under=["must"]), TOLD, False),
        (row(negated=True), told(negated=True), True),
        (row(negated=True), TOLD, False),
        (row(), told(negated=True, mutual=True), True),
        (row(mutual=True), told(mutual=True), True),
        (row(mutual=True), TOLD, False),
        (row(trigger=["sign"], near=["relief"]), TOLD, False),
        (row(trigger=["sign"], near=["aid"], under=["will"]), TOLD, True),
    ],
)
def test_a_row_holds_where_all_that_it_asks_for_is_there(asked: Row, event: Told, holds: bool) -> None:
    assert asked.holds(event) is holds


def test_the_first_row_that_holds_decides() -> None:
    first, second = (Row(of=frozenset({"AGREE"}), label=label) for label in ("FIRST", "SECOND"))
    assert label_of(TOLD, [row("AID"), first, second]) == "FIRST"


def test_a_type_that_no_row_names_keeps_its_name() -> None:
    assert label_of(TOLD, []) == label_of(TOLD, [row("AID")]) == "AGREE"


def test_every_shipped_row_names_known_types_and_a_known_label() -> None:
    codebook = load_codebook()
    known = {ANY, *codebook.types, *(f"{type_}.{mode}" for type_, mode in codebook.modes)}
    rows = load_crosswalk()
    assert {name for row in rows for name in row.of} <= known
    assert {row.label for row in (*rows, *RENAMED)} <= set(QUADS)


def test_the_shipped_rows_give_every_event_a_label_of_plv() -> None:
    nothing: frozenset[str] = frozenset()
    codebook = load_codebook()
    for type_, mode in [*codebook.modes, *((type_, None) for type_ in codebook.types)]:
        event = told(type=type_, mode=mode, trigger=nothing, sentence=nothing, under=nothing)
        assert {label_of(event, load_crosswalk()), label_of(event, RENAMED)} <= set(QUADS)


@pytest.mark.parametrize(
    ("event", "label"),
    [
        (told(type="RETREAT", trigger=frozenset(), under=frozenset(), negated=True), "REJECT"),
        (told(type="CONSULT", under=frozenset({"must"})), "REQUEST"),
        (told(type="ASSAULT"), "THREATEN"),
        (told(type="CONCEDE", under=frozenset(), trigger=frozenset({"promise"})), "AGREE"),
        (TOLD, "AGREE"),
        (told(under=frozenset(), sentence=frozenset({"treaty"}), mutual=True), "SUPPORT"),
        (told(trigger=frozenset(), sentence=frozenset()), "AGREE"),
        (told(type="COERCE", mode="cyber", under=frozenset()), "ASSAULT"),
        (told(type="SANCTION", mode="convict", under=frozenset()), "ACCUSE"),
        (told(type="RETREAT", under=frozenset()), "YIELD"),
    ],
)
def test_the_shipped_rows_give_known_labels(event: Told, label: str) -> None:
    assert label_of(event, load_crosswalk()) == label


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("- {of: [AGREE], label: SUPPORT}\n- of: [AID]\n  label: X\n- label: X\n  of: [SHOUT]\n", 5, "no type SHOUT"),
        ("- {of: [COERCE.shout], label: X}\n", 1, r"no type COERCE\.shout"),
        ("- {of: [AGREE], label: X}\n- {of: [AGREE], label: X, nearby: [aid]}\n", 2, "unknown field"),
        ("- {of: [AGREE]}\n", 1, "missing required field"),
        ("- {of: [AGREE], label: X, negated: perhaps}\n", 1, "bool"),
    ],
)
def test_a_row_that_cannot_be_right_is_named_by_file_and_line(tmp_path: Path, text: str, line: int, wrong: str) -> None:
    with pytest.raises(CodebookError, match=wrong) as caught:
        load_crosswalk(write(tmp_path, text))
    assert (caught.value.file.name, caught.value.line) == ("rows.yaml", line)


def test_a_file_of_rows_is_read_in_order(tmp_path: Path) -> None:
    rows = load_crosswalk(
        write(tmp_path, "- {of: [any], negated: true, label: A}\n- {of: [AID], near: [aid], label: B}\n")
    )
    assert rows == (
        Row(of=frozenset({"any"}), negated=True, label="A"),
        Row(of=frozenset({"AID"}), near=frozenset({"aid"}), label="B"),
    )
