"""Word lists of the coder: a word that would say two things is refused, with file and line."""

from pathlib import Path

import pytest

from dateline.codebook import CodebookError, speech, status


def test_a_word_of_saying_stands_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "speech.yaml"
    group = "- kind: {}\n  part: verb\n  takes: [clause]\n  words: [say]\n"
    file.write_text(group.format("indirect") + group.format("belief"), encoding="utf-8")
    monkeypatch.setattr(speech, "FILE", file)
    with pytest.raises(CodebookError, match=r"speech\.yaml:8: the verb 'say' is there already, in line 1"):
        speech.load_speech.__wrapped__()


def test_what_a_word_of_saying_takes_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "speech.yaml"
    file.write_text("- kind: indirect\n  part: verb\n  takes: [clauses]\n  words: [say]\n", encoding="utf-8")
    monkeypatch.setattr(speech, "FILE", file)
    with pytest.raises(CodebookError, match=r"speech\.yaml:3: 'clauses' is nothing that a word takes\. Write all, "):
        speech.load_speech.__wrapped__()


def test_an_auxiliary_is_future_or_hypothetical(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "status.yaml"
    text = status.FILE.read_text(encoding="utf-8")
    file.write_text(text.replace("\nfuture: [will,", "\nfuture: [will, may,"), encoding="utf-8")
    monkeypatch.setattr(status, "FILE", file)
    with pytest.raises(CodebookError, match=r"status\.yaml:\d+: 'may' is both"):
        status.load_status_words.__wrapped__()


def test_a_word_makes_one_thing_of_an_event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "status.yaml"
    again = "- {name: again, gloss: twice, affirmed: actual, denied: actual, takes: [infinitive], verbs: [fail]}\n"
    file.write_text(status.FILE.read_text(encoding="utf-8") + again, encoding="utf-8")
    monkeypatch.setattr(status, "FILE", file)
    with pytest.raises(CodebookError, match=r"status\.yaml:\d+: 'fail' with 'infinitive' is in 'fail' and in 'again'"):
        status.load_status_words.__wrapped__()
