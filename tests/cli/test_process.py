"""The command among other processes: pipes, terminals and Ctrl-C."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from dateline.records import Event

REPORT = b'{"text": "The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday."}\n'
PIPE = subprocess.PIPE


def _start(*arguments: str | Path, out: int = PIPE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from dateline.cli import main; main()", *map(str, arguments)]
    return subprocess.Popen(command, stdin=PIPE, stdout=out, stderr=PIPE)


def _types(lines: bytes) -> list[str]:
    return [msgspec.json.decode(line, type=Event).type for line in lines.splitlines()]


def test_standard_input_and_output_are_json_lines() -> None:
    with _start("code", "-") as process:
        out, err = process.communicate(REPORT * 2)
    assert _types(out) == ["CONSULT", "CONSULT"]
    assert err == b"2 reports, 2 events, 2 mentions\n"


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with _start("code", "-", out=writer) as process:
        _, err = process.communicate(REPORT)
    os.close(writer)
    assert process.returncode == 141
    assert err == b""


def test_a_terminal_gets_a_table() -> None:
    ours, theirs = pty.openpty()
    with _start("code", "-", out=theirs) as process:
        os.close(theirs)
        _, err = process.communicate(REPORT)
    assert process.returncode == 0, err
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "CONSULT" in shown
    assert "{" not in shown


def test_a_run_leaves_nothing_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """onnxruntime keeps a store there of what it means to report over the network, unless it is told not to."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    with _start("code", "-", "--quiet") as process:
        process.communicate(REPORT)
    assert process.returncode == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["jsonl", "csv", "parquet"])
def test_ctrl_c_leaves_a_whole_file_and_says_so(tmp_path: Path, ending: str) -> None:
    output = tmp_path / f"events.{ending}"
    with _start("code", "-", "-o", output) as process:
        assert process.stdin
        process.stdin.write(REPORT)
        process.stdin.flush()
        _wait_for(tmp_path / f".events.{ending}.partial", process)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        said = process.stderr.read()
        process.stdin.close()
    assert process.returncode == 130
    assert said.startswith(b"interrupted")
    assert [path.name for path in tmp_path.iterdir()] == [output.name]


def _wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the run has opened its output, and a moment more for it to wait for input."""
    while not path.exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.3)
