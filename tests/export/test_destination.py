"""An output file is whole or not there: after Ctrl-C, after errors, and where it cannot be written at all."""

from pathlib import Path

import pytest

from dateline.export import FORMATS, open_writer
from dateline.export.destination import open_destination
from dateline.records import Event


def _left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("ending", FORMATS)
def test_after_ctrl_c_the_file_holds_what_was_written(tmp_path: Path, event: Event, ending: str) -> None:
    stopped, ended = tmp_path / f"stopped.{ending}", tmp_path / f"ended.{ending}"
    with pytest.raises(KeyboardInterrupt), open_writer(str(stopped), Event) as writer:
        writer.write(event)
        raise KeyboardInterrupt
    with open_writer(str(ended), Event) as writer:
        writer.write(event)
    assert stopped.read_bytes() == ended.read_bytes()
    assert _left_in(tmp_path) == sorted([ended.name, stopped.name])


def test_after_an_error_the_old_file_stands_and_the_partial_one_is_named(tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    target.write_text("old")
    with pytest.raises(RuntimeError) as raised, open_destination(str(target)) as stream:
        stream.write(b"new")
        raise RuntimeError("lost")
    assert target.read_text() == "old"
    assert (tmp_path / ".events.jsonl.partial").read_text() == "new"
    assert str(tmp_path / ".events.jsonl.partial") in raised.value.__notes__[0]


def test_while_it_is_written_the_old_file_stands(tmp_path: Path) -> None:
    target = tmp_path / "events.jsonl"
    target.write_text("old")
    with open_destination(str(target)) as stream:
        stream.write(b"new")
        stream.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert _left_in(tmp_path) == ["events.jsonl"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "target.jsonl")
    with open_destination(str(tmp_path / "link.jsonl")) as stream:
        stream.write(b"new")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "target.jsonl").read_bytes() == b"new"


def test_a_missing_folder_is_said_of_the_target_not_of_the_partial_file(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "events.jsonl"
    with pytest.raises(FileNotFoundError) as raised, open_destination(str(target)):
        pass
    assert raised.value.filename == str(target)


def test_a_full_disk_is_an_error() -> None:
    with pytest.raises(OSError, match="No space left"), open_destination("/dev/full") as stream:
        stream.write(b"new")


def test_standard_output_gets_the_bytes(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with open_destination("-") as stream:
        stream.write(b"words")
    assert capfdbinary.readouterr().out == b"words"
