"""Ctrl-C ends a run between two items: never inside one, and at once where the next is still being worked on."""

import signal
from collections.abc import Iterator

import pytest

from dateline.cli.interruption import Interruptible


def _interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def test_without_ctrl_c_all_items_come() -> None:
    with Interruptible(range(3)) as items:
        assert list(items) == [0, 1, 2]
    assert not items.interrupted


def test_ctrl_c_while_an_item_is_made_stops_the_work_on_it() -> None:
    finished = []

    def work() -> Iterator[int]:
        yield 1
        _interrupt()
        finished.append(True)
        yield 2

    with Interruptible(work()) as items:
        assert list(items) == [1]
    assert items.interrupted
    assert not finished


def test_ctrl_c_while_an_item_is_written_lets_the_writing_end() -> None:
    written = []
    with Interruptible(range(3)) as items:
        for item in items:
            _interrupt()
            written.append(item)
    assert written == [0]
    assert items.interrupted


def test_other_errors_come_through() -> None:
    def work() -> Iterator[int]:
        raise RuntimeError("lost")
        yield 1

    with pytest.raises(RuntimeError, match="lost"), Interruptible(work()) as items:
        list(items)


def test_afterwards_ctrl_c_is_what_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interruptible(range(3)):
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
