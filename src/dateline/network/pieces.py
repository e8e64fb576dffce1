"""Words to the numbers that the encoders read. Both take their word pieces from one table, which is never trained."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.network.weights import weight_file
from dateline.network.wordpiece import WordPiece, casings

LONGEST = 500
"""Word pieces that an encoder reads at once: it knows 512 positions."""


class Pieces:
    """The vocabulary, and the vector of each of its pieces: 8-bit numbers with one scale and one zero point."""

    def __init__(self, vocabulary: Path, table: Path) -> None:
        self._wordpiece = WordPiece(vocabulary)
        with np.load(table) as stored:
            self._vectors, self._zero, self._scale = stored["vectors"], stored["zero"], stored["scale"]

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The piece numbers of each word; of none nothing."""
        return [self._wordpiece.pieces(word) for word in words]

    def inputs(self, words: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> dict[str, NDArray[Any]]:
        """What an encoder takes: embedded pieces (pieces, 384), casings, and the first and last piece of each word.

        Word 0 is the start of the sentence, so that word n of the sentence is n + 1.
        """
        lengths = np.array([len(found) for found in pieces])
        last = np.cumsum(lengths)
        flat = [self._wordpiece.start, *(piece for found in pieces for piece in found), self._wordpiece.end]
        cases = np.concatenate([[0], np.repeat(casings(words), lengths), [0]])
        return {
            "embedded": (self._vectors[flat].astype(np.float32) - self._zero.astype(np.float32)) * self._scale,
            "casings": cases.astype(np.int64),
            "first": np.concatenate([[0], last - lengths + 1]).astype(np.int64),
            "last": np.concatenate([[0], last]).astype(np.int64),
        }


@cache
def load_pieces() -> Pieces:
    """The pieces that ship with Dateline. Raises `WeightsError` where a file is missing."""
    return Pieces(weight_file("vocab.txt"), weight_file("pieces.npz"))


def cuts(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of words that fit an encoder, given the number of pieces of each word."""
    found, begin, size = [], 0, 0
    for word, length in enumerate(lengths):
        if size + length > LONGEST and word > begin:
            found.append((begin, word))
            begin, size = word, 0
        size += length
    return [*found, (begin, len(lengths))]
