"""The decoder gives the best projective tree, and always a tree with one root."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from dateline.annotation.tree import best_tree


def is_tree(heads: list[int]) -> bool:
    """One word under the root, and from every word a way to it."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen = set()
        while word:
            if word in seen:
                return False
            seen.add(word)
            word = heads[word - 1]
    return True


def crosses(heads: list[int]) -> bool:
    """Whether two arcs cross."""
    arcs = [sorted(arc) for arc in enumerate(heads, start=1)]
    return any(low < start < high < end for low, high in arcs for start, end in arcs)


def total(scores: NDArray[np.float32], heads: list[int]) -> float:
    return sum(float(scores[word, head]) for word, head in enumerate(heads, start=1))


matrices = st.integers(2, 6).flatmap(lambda size: arrays(np.float32, (size, size), elements=st.floats(-5, 5, width=16)))


@settings(max_examples=100, deadline=None)
@given(matrices)
def test_no_other_projective_tree_scores_higher(scores: NDArray[np.float32]) -> None:
    heads = best_tree(scores)
    assert is_tree(heads) and not crosses(heads)
    others = (list(heads) for heads in product(range(len(scores)), repeat=len(scores) - 1))
    best = max(total(scores, tree) for tree in others if is_tree(tree) and not crosses(tree))
    assert total(scores, heads) >= best - 1e-3


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_any_scores_give_a_projective_tree(words: int, seed: int) -> None:
    heads = best_tree(np.random.default_rng(seed).normal(size=(words + 1, words + 1)).astype(np.float32))
    assert is_tree(heads) and not crosses(heads)


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    # Words 1 and 2 want each other; word 2 gives way, because the root rates it nearly as high.
    scores = np.array([[0, 0, 0], [1, 0, 9], [7, 8, 0]], dtype=np.float32)
    assert best_tree(scores) == [2, 0]
