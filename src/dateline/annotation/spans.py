"""The best spans of BIO scores."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def best_tags(scores: Scores, labels: tuple[str, ...]) -> NDArray[np.intp]:
    """The best legal tags (rows, words) of scores (rows, words, labels): an I- follows only its own B- or I-.

    `labels` are `O`, then a B- and an I- tag for each kind, as training lays them out.
    """
    rows, words, count = scores.shape
    begin, inside = _positions(labels)
    best = np.empty((rows, words, count), dtype=np.float32)
    back = np.zeros((rows, words, count), dtype=np.intp)
    best[:, 0] = scores[:, 0]
    best[:, 0, inside] = -1e9
    for word in range(1, words):
        previous = best[:, word - 1]
        top = previous.argmax(axis=1)
        back[:, word] = top[:, None]
        best[:, word] = np.take_along_axis(previous, top[:, None], axis=1) + scores[:, word]
        from_begin, from_inside = previous[:, begin], previous[:, inside]
        back[:, word, inside] = np.where(from_begin >= from_inside, begin, inside)
        best[:, word, inside] = np.maximum(from_begin, from_inside) + scores[:, word, inside]
    tags = np.empty((rows, words), dtype=np.intp)
    tags[:, -1] = best[:, -1].argmax(axis=1)
    for word in range(words - 1, 0, -1):
        tags[:, word - 1] = np.take_along_axis(back[:, word], tags[:, word, None], axis=1)[:, 0]
    return tags


@lru_cache(maxsize=8)
def _positions(labels: tuple[str, ...]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    begin = np.array([number for number, label in enumerate(labels) if label.startswith("B-")])
    return begin, begin + 1


def spans_of(tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """Kind, first and last word (included) of each span of legal BIO tags."""
    found: list[tuple[str, int, int]] = []
    for word, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((tag[2:], word, word))
        elif tag.startswith("I-"):
            kind, first, _ = found[-1]
            found[-1] = (kind, first, word)
    return found
