"""Precision, recall and F1."""

from collections.abc import Collection, Hashable
from typing import NamedTuple, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Score(NamedTuple):
    """How many things the gold has, how many were predicted, and how many of those are right."""

    gold: int
    predicted: int
    correct: int

    @property
    def precision(self) -> float:
        """The share of the predicted that is right, 0 to 1; 0 where nothing was predicted."""
        return self.correct / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found, 0 to 1; 0 where there is no gold."""
        return self.correct / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.correct / (self.gold + self.predicted) if self.correct else 0.0


def compare(gold: Collection[Item], predicted: Collection[Item]) -> Score:
    """The score of exact matches between two collections; a thing counts once in each."""
    wanted, found = set(gold), set(predicted)
    return Score(len(wanted), len(found), len(wanted & found))
