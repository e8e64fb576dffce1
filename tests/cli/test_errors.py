"""Whatever stops a command is said in one line that tells what to do."""

import errno
from collections.abc import Callable

import click
import pytest

from dateline.cli.errors import one_line_errors
from dateline.network import WeightsError


def _fail_with(error: BaseException) -> Callable[[], None]:
    def command() -> None:
        with one_line_errors():
            raise error

    return command


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("no such day; write it as YYYY-MM-DD"), "no such day; write it as YYYY-MM-DD"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "out/e.csv"), "out/e.csv: there is no such file"),
        (PermissionError(errno.EACCES, "Permission denied", "e.csv"), "e.csv: Permission denied."),
        (OSError(errno.ENOSPC, "No space left on device"), "the output: No space left on device."),
        (
            WeightsError("roles.onnx is missing: install dateline again"),
            "roles.onnx is missing: install dateline again",
        ),
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
    ],
)
def test_an_error_is_one_line_and_status_two(error: Exception, words: str) -> None:
    with pytest.raises(click.ClickException) as raised:
        _fail_with(error)()
    assert words in raised.value.message
    assert "\n" not in raised.value.message
    assert raised.value.exit_code == 2


def test_an_unexpected_error_says_how_to_see_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(click.ClickException, match="DATELINE_DEBUG=1"):
        _fail_with(ZeroDivisionError("division by zero"))()
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        _fail_with(ZeroDivisionError("division by zero"))()


def test_a_note_on_an_error_is_shown() -> None:
    error = OSError(errno.ENOSPC, "No space left on device", "e.jsonl")
    error.add_note("What was written until then is in .e.jsonl.partial.")
    with pytest.raises(click.ClickException, match=r"e\.jsonl: No space left on device\. What was .*\.partial\.$"):
        _fail_with(error)()


def test_ctrl_c_leaves_with_its_own_status() -> None:
    with pytest.raises(click.exceptions.Exit) as raised:
        _fail_with(KeyboardInterrupt())()
    assert raised.value.exit_code == 130
