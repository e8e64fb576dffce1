"""A network that is sure of what a test tells it: to see what the coder does whatever the network says."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.coding import EventNetwork
from dateline.coding.event_network import Floats, Reading

SURE, UNSURE = 0.999, 1e-4


class Insistent(EventNetwork):
    """Sure that `words` tell an event of one type and that no other word tells any. All else is as trained.

    With `side`, every word has this share of every side.
    """

    def __init__(self, event_type: str, words: set[str], side: float | None = None) -> None:
        super().__init__()
        self._type, self._words, self._side = event_type, words, side

    def read(self, words: Sequence[str]) -> Reading:
        reading = super().read(words)
        types = np.full_like(reading.types, UNSURE)
        types[:, 0] = SURE
        for number, word in enumerate(words):
            if word in self._words:
                types[number, [0, self.labels.types.index(self._type) + 1]] = UNSURE, SURE
        return reading._replace(types=types)

    def sides(self, reading: Reading, trigger: int, features: NDArray[np.int64]) -> Floats:
        if self._side is None:
            return super().sides(reading, trigger, features)
        return np.full((len(reading.modes), len(self.labels.sides)), self._side, dtype=np.float32)
