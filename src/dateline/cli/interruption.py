"""Ctrl-C as an orderly end."""

import signal
from collections.abc import Iterable, Iterator
from types import FrameType, TracebackType
from typing import Generic, Self, TypeVar

Item = TypeVar("Item")


class Interruptible(Generic[Item]):
    """The given items until they end, or until Ctrl-C ends them.

    Ctrl-C stops the work on the next item at once, but never the caller's work on the last one: a caller that writes
    its items leaves whole files. Inside the `with` block only.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self.interrupted = False
        self._items = iter(items)
        self._working = False

    def __enter__(self) -> Self:
        self._previous = signal.signal(signal.SIGINT, self._receive)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        signal.signal(signal.SIGINT, self._previous)

    def __iter__(self) -> Iterator[Item]:
        return self

    def __next__(self) -> Item:
        try:
            return self._work()
        except KeyboardInterrupt:
            raise StopIteration from None

    def _work(self) -> Item:
        if self.interrupted:
            raise StopIteration
        self._working = True
        try:
            return next(self._items)
        finally:
            self._working = False

    def _receive(self, number: int, frame: FrameType | None) -> None:
        self.interrupted = True
        if self._working:
            raise KeyboardInterrupt
