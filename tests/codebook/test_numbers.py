"""The words of numbers and of what happens to people are checked when they are read."""

from pathlib import Path

import pytest

from dateline.codebook import casualties, load_codebook, numbers
from dateline.codebook.casualties import load_casualties
from dateline.codebook.numbers import load_number_words
from dateline.codebook.source import CodebookError


def change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: object, old: str, new: str) -> None:
    """Let a module read its file with one stretch of it changed."""
    file: Path = module.FILE  # type: ignore[attr-defined]
    text = file.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / file.name).write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(module, "FILE", tmp_path / file.name)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("twenty: 20", "twenty: 20, nine: 90"),
        ("dozen: 12", "dozen: 0"),
        ("at_most: [up to", "at_most: [about, up to"),
        ("sets: {couple: 2", "sets: {couple: two"),
    ],
)
def test_a_wrong_number_word_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, old: str, new: str) -> None:
    change(monkeypatch, tmp_path, numbers, old, new)
    with pytest.raises(CodebookError, match=r"numbers\.yaml:\d+"):
        load_number_words.__wrapped__()


def test_a_field_that_is_misspelled_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    change(monkeypatch, tmp_path, casualties, "outcomes:", "outcome:")
    with pytest.raises(CodebookError, match=r"casualties\.yaml:\d+"):
        load_casualties.__wrapped__()


def test_every_type_and_mode_exists() -> None:
    modes = {code: {mode.code for mode in found.modes} for code, found in load_codebook().types.items()}
    for fate in load_casualties().fates.values():
        assert fate.types <= set(modes)
        for name in fate.recipients | fate.actors:
            code, _, mode = name.partition(".")
            assert code in modes
            assert not mode or mode in modes[code]
