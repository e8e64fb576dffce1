"""The best dependency tree of a matrix of arc scores."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Splits = NDArray[np.intp]
HEAD_LAST, HEAD_FIRST = 0, 1
"""Of a span of words: which end heads the rest."""


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """The head of each word in the best projective tree with one root: no two arcs cross.

    `scores[d, h]` rates word `h` as head of `d`; index 0 is the root, and so is 0 in the answer, which leaves out
    the root's own entry. English crosses arcs in 2 of 100 sentences, a parser's greedy choice in 8: on EWT
    and GUM dev, projective trees are right more often even so.
    """
    exact = scores.astype(np.float64)
    np.fill_diagonal(exact, -np.inf)
    greedy = [int(head) for head in exact[1:].argmax(axis=1)]
    return greedy if _is_projective_tree(greedy) else _eisner(exact)


def _is_projective_tree(heads: list[int]) -> bool:
    """Whether one word hangs on the root, all others hang on it in the end, and no arcs cross."""
    if heads.count(0) != 1:
        return False
    arcs = [(min(word, head), max(word, head)) for word, head in enumerate(heads, start=1)]
    if any(low < start < high < end for low, high in arcs for start, end in arcs):
        return False
    reached, waiting = 0, [0]
    while waiting:
        above = waiting.pop()
        below = [word for word, head in enumerate(heads, start=1) if head == above]
        reached += len(below)
        waiting += below
    return reached == len(heads)


def _eisner(scores: Scores) -> list[int]:
    """Eisner (1996): spans of words headed by their first or last word, put together from shorter ones."""
    words, arcs = len(scores) - 1, scores[1:, 1:]
    full = np.full((words, words, 2), -np.inf)
    joined = np.full((words, words, 2), -np.inf)
    full_splits = np.zeros((words, words, 2), dtype=np.intp)
    joined_splits = np.zeros((words, words), dtype=np.intp)
    full[np.arange(words), np.arange(words)] = 0
    for length in range(1, words):
        for first in range(words - length):
            last = first + length
            between = full[first, first:last, HEAD_FIRST] + full[first + 1 : last + 1, last, HEAD_LAST]
            split = int(between.argmax())
            joined_splits[first, last] = first + split
            joined[first, last] = between[split] + arcs[first, last], between[split] + arcs[last, first]
            before = full[first, first:last, HEAD_LAST] + joined[first:last, last, HEAD_LAST]
            after = joined[first, first + 1 : last + 1, HEAD_FIRST] + full[first + 1 : last + 1, last, HEAD_FIRST]
            full[first, last] = before.max(), after.max()
            full_splits[first, last] = first + before.argmax(), first + 1 + after.argmax()
    root = int((full[0, :, HEAD_LAST] + full[:, -1, HEAD_FIRST] + scores[1:, 0]).argmax())
    return _follow(root, words, full_splits, joined_splits)


def _follow(root: int, words: int, full_splits: Splits, joined_splits: Splits) -> list[int]:
    """The heads that the recorded splits stand for."""
    heads = [0] * words
    waiting = [(True, 0, root, HEAD_LAST), (True, root, words - 1, HEAD_FIRST)]
    while waiting:
        is_full, first, last, side = waiting.pop()
        if first == last:
            continue
        if is_full:
            split = int(full_splits[first, last, side])
            inner = (True, first, split, side) if side == HEAD_LAST else (True, split, last, side)
            outer = (False, split, last, side) if side == HEAD_LAST else (False, first, split, side)
            waiting += [inner, outer]
            continue
        dependent, head = (first, last) if side == HEAD_LAST else (last, first)
        heads[dependent] = head + 1
        split = int(joined_splits[first, last])
        waiting += [(True, first, split, HEAD_FIRST), (True, split + 1, last, HEAD_LAST)]
    heads[root] = 0
    return heads
