"""BIO decoding gives legal tags, and the best of them."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from dateline.annotation.spans import best_tags, spans_of

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def is_legal(tags: list[str]) -> bool:
    """Whether every I- follows its own B- or I-."""
    return all(
        not tag.startswith("I-") or before[1:] == tag[1:] for before, tag in zip(["O", *tags], tags, strict=False)
    )


@settings(max_examples=60, deadline=None)
@given(arrays(np.float32, (2, 4, 5), elements=st.floats(-4, 4, width=16)))
def test_the_best_legal_tags_are_found(scores: NDArray[np.float32]) -> None:
    for row, found in zip(scores, best_tags(scores, LABELS), strict=True):
        tags = [LABELS[number] for number in found]
        assert is_legal(tags)
        own = sum(float(row[word, number]) for word, number in enumerate(found))
        best = max(
            sum(float(row[word, number]) for word, number in enumerate(choice))
            for choice in product(range(5), repeat=4)
            if is_legal([LABELS[number] for number in choice])
        )
        assert own >= best - 1e-3


def test_two_names_side_by_side_stay_two() -> None:
    assert spans_of(["B-PER", "I-PER", "B-PER", "O", "B-ORG"]) == [("PER", 0, 1), ("PER", 2, 2), ("ORG", 4, 4)]
