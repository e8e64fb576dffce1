"""The best dependency tree of a matrix of arc scores."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def best_tree(scores: Scores) -> list[int]:
    """The head of each word in the highest-scoring tree with one root.

    `scores[d, h]` rates word `h` as head of `d`; index 0 is the root, and so is 0 in the answer, which leaves out
    the root's own entry. Chu-Liu-Edmonds, run once for each root that the scores allow where the greedy
    choice is no tree.
    """
    exact = scores.astype(np.float64)
    np.fill_diagonal(exact, -np.inf)
    exact[0] = -np.inf
    greedy = exact[1:].argmax(axis=1)
    roots = np.flatnonzero(greedy == 0) + 1
    if len(roots) == 1 and not _cycle([0, *greedy]):
        return [int(head) for head in greedy]
    candidates = roots if len(roots) else np.array([1 + int(exact[1:, 0].argmax())])
    found = [(_total(exact, tree), tree) for tree in (_rooted(exact, int(root)) for root in candidates)]
    return max(found, key=lambda pair: pair[0])[1]


def _rooted(scores: NDArray[np.float64], root: int) -> list[int]:
    limited = scores.copy()
    limited[1:, 0] = -np.inf
    limited[root, :] = -np.inf
    limited[root, 0] = 0.0
    return _edmonds(limited)[1:]


def _total(scores: NDArray[np.float64], tree: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(tree, start=1)))


def _cycle(heads: list[int]) -> list[int]:
    """The words of one cycle, or none."""
    state = [0] * len(heads)
    state[0] = 2
    for word in range(1, len(heads)):
        path, at = [], word
        while not state[at]:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for passed in path:
            state[passed] = 2
    return []


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Heads of the best arborescence; `heads[0]` is 0."""
    heads = [0, *(int(head) for head in scores[1:].argmax(axis=1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([word for word in range(len(heads)) if word not in set(cycle)])
    own = np.array([scores[word, heads[word]] for word in cycle])
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(inside, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, inside)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    contracted = _edmonds(small)
    for place, head in enumerate(contracted[:-1]):
        if place:
            chosen = inside[leaving[place].argmax()] if head == len(outside) else outside[head]
            heads[outside[place]] = int(chosen)
    entry = contracted[-1]
    broken = int(entering[:, entry].argmax())
    heads[cycle[broken]] = int(outside[entry])
    return heads
