"""The learned half of the coder: an encoder of its own that reads a sentence and rates every word as a trigger."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from dateline.network import Session, cuts, load_pieces, weight_file
from dateline.records import EventStatus

Floats = NDArray[np.float32]
NOTHING = "none"
REMEMBERED = 256
"""So many sentences are remembered as they were read: coding and resolving ask for the same."""


class Labels(msgspec.Struct, frozen=True):
    """The labels of each head, in the order of its outputs."""

    types: tuple[str, ...]
    modes: tuple[str, ...]
    statuses: tuple[EventStatus, ...]
    contexts: tuple[str, ...]
    sides: tuple[str, ...]


class Reading(NamedTuple):
    """What the network makes of a sentence. Rows are its words; all scores but `states` are shares, 0 to 1."""

    states: Floats
    """(1 + words, 384), the start of the sentence first: what `sides` and `between` read."""
    types: Floats
    """(words, 1 + types): nothing first."""
    modes: Floats
    statuses: Floats
    historical: Floats
    contexts: Floats


class EventNetwork:
    """The trained network; calls may come from several threads. Raises `WeightsError` where a file is missing."""

    def __init__(self) -> None:
        self.labels = msgspec.json.decode(weight_file("events.json").read_bytes(), type=Labels)
        self._pieces = load_pieces()
        self._events, self._sides = Session("events.onnx"), Session("event-sides.onnx")
        self._pairs = Session("event-pairs.onnx")
        self._read_lately = lru_cache(REMEMBERED)(self._read)

    def read(self, words: Sequence[str]) -> Reading:
        """Every word rated. Of a sentence longer than the encoder reads at once, the words behind tell nothing."""
        return self._read_lately(tuple(words))

    def _read(self, words: tuple[str, ...]) -> Reading:
        pieces = self._pieces.of(words)
        last = cuts([len(found) for found in pieces])[0][1]
        states, types, modes, statuses, historical, contexts = self._events(
            **self._pieces.inputs(words[:last], pieces[:last])
        )
        found = Reading(
            states, softmax(types[1:]), modes[1:], softmax(statuses[1:]), _share(historical[1:]), _share(contexts[1:])
        )
        return found._replace(types=_filled(found.types, len(words)))

    def sides(self, reading: Reading, trigger: int, features: NDArray[np.int64]) -> Floats:
        """For the event of a word, each word's share of each side, (words, sides); see `side_features`."""
        size = len(reading.states)
        told = np.concatenate([np.zeros((1, features.shape[1]), dtype=np.int64), features])[:size]
        (scores,) = self._sides(words=reading.states, at=np.array([trigger + 1], dtype=np.int64), features=told)
        return _share(scores[1:])

    def between(self, reading: Reading, actor: Sequence[int], recipient: Sequence[int]) -> tuple[Floats, Floats]:
        """For two parties, given by their words: the share of each type, and of each word as the one that tells it."""
        parties = np.zeros((2, len(reading.states)), dtype=np.float32)
        for row, words in zip(parties, (actor, recipient), strict=True):
            row[[word + 1 for word in words if word + 1 < len(row)]] = 1
        types, told = self._pairs(words=reading.states, actor=parties[0], recipient=parties[1])
        return softmax(types), softmax(told)[1:]

    def mode(self, reading: Reading, word: int, event_type: str, least: float = 0.0) -> str | None:
        """The likeliest mode of a type for a trigger, or none; none too where its share is below `least`."""
        own = [number for number, name in enumerate(self.labels.modes) if name.partition(".")[0] == event_type]
        shares = softmax(reading.modes[word, own])
        best = int(shares.argmax())
        return self.labels.modes[own[best]].partition(".")[2] or None if shares[best] >= least else None


def softmax(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = grown / grown.sum(axis=-1, keepdims=True)
    return shares


def _share(scores: Floats) -> Floats:
    """The logistic function."""
    share: Floats = (1 / (1 + np.exp(-scores))).astype(np.float32)
    return share


def _filled(types: Floats, words: int) -> Floats:
    """Rows for the words that were not read: nothing."""
    rest = np.zeros((words - len(types), types.shape[1]), dtype=np.float32)
    rest[:, 0] = 1
    return np.concatenate([types, rest])
