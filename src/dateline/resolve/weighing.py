"""A choice among candidates, each with signs that speak for or against it: a log-linear model with readable weights."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

import msgspec


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign adds to the score of a candidate, and the share from which the likeliest one is believed."""

    signs: dict[str, float]
    believed: float


@cache
def load_weights(file: Path) -> Weights:
    """The weights of a file that ships with Dateline. Raises `msgspec.DecodeError` where it is malformed."""
    return msgspec.json.decode(file.read_bytes(), type=Weights)


def weigh(candidates: Sequence[Collection[str]], weights: Mapping[str, float]) -> list[float]:
    """How likely each candidate is by its signs, adding up to one."""
    scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in candidates]
    top = max(scores, default=0.0)
    raised = [exp(score - top) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]
