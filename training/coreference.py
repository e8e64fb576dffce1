"""Fit the weights of `resolve/coreference.json`: `python training/coreference.py CORPUS OUT.json`.

A log-linear model over the candidates of every reference whose antecedent is marked in `CORPUS/train`, and, weighing
far less, of the marked nouns that have none: many of those refer back all the same. Each half of the reports is read
with weights that the other half gave, so that the model sees the chains as they will be, errors included. The shares
from which an antecedent is believed are chosen on `CORPUS/dev`, for as many right as may be had with one in ten wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.annotation import LanguageModel, annotate
from dateline.evaluation.event_gold import GoldReport, read_gold
from dateline.evaluation.references import MarkedReference, Tally, judge_link, marked_references
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.records import AnnotatedReport
from dateline.resolve.belief import Candidate, Entity, Weights, believe
from dateline.resolve.coreference import Coreference
from dateline.resolve.mentions import Mention
from dateline.resolve.noun_phrases import reference_in
from dateline.resolve.reading import Reading

LEAST, RIDGE, RATE, STEPS, NOBODY = 3, 4.0, 0.1, 250, 0.1
"""How often a sign must be seen, the descent (Adam), and what a noun without antecedent weighs."""
SMALLEST = 0.02
"""Signs that weigh less are left out."""
BOUNDS = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)
WRONG = 0.1


class Sample(NamedTuple):
    """A reference: the signs of each candidate, which of them are right, and how much it counts."""

    signs: list[tuple[str, ...]]
    right: list[bool]
    weight: float


class Marked(NamedTuple):
    """A report with its marked references by head, and the tokens that are right for each."""

    reading: Reading
    references: dict[int, MarkedReference]
    right: dict[int, frozenset[int]]

    @classmethod
    def of(cls, gold: GoldReport, annotated: AnnotatedReport, gazetteer: Gazetteer) -> Marked:
        """Lay the marks over the tokens."""
        marked = cls(Reading(annotated, gazetteer), {}, {})
        tree = marked.reading.tree
        for reference in marked_references(gold):
            head = tree.head_of(reference.words.start, reference.words.end)
            if head is not None:
                head = reference_in(marked.reading, head) if reference.right else head
                if reference.right or head not in marked.right:
                    tokens = {token for place in reference.right for token in tree.span(place.start, place.end)}
                    marked.references[head] = reference
                    marked.right[head] = frozenset(tokens - {head})
        return marked


class Learning:
    """Reads a report with some weights, and keeps a sample of each marked reference; right links where told so."""

    def __init__(self, marked: Marked, weights: Weights | None) -> None:
        self.samples: list[Sample] = []
        self._marked, self._weights = marked, weights
        Coreference(marked.reading, self._judge)

    def _judge(self, mention: Mention, found: Sequence[Candidate]) -> Entity | None:
        tokens = self._marked.right.get(mention.head)
        right = [_is_right(mention, one, tokens or frozenset()) for one in found]
        if tokens is not None and any(right):
            self.samples.append(Sample([one.signs for one in found], right, 1.0))
        elif tokens is not None and not tokens and mention.sort == "noun" and not _is_repeated(mention, found):
            nobody = [one.entity is None for one in found]
            self.samples.append(Sample([one.signs for one in found], nobody, NOBODY))
        if self._weights is not None:
            return believe(mention, found, self._weights)
        return next((one.entity for one, is_right in zip(found, right, strict=True) if is_right), None)


def _is_right(mention: Mention, candidate: Candidate, tokens: frozenset[int]) -> bool:
    """Whether an entity is what was marked; of "we" and "his country" the phrase around what was marked will do."""
    if any(one.head in tokens for one in candidate.known):
        return True
    is_loose = mention.sort in ("we", "i") or mention.is_owner
    return is_loose and any(not tokens.isdisjoint(one.phrase.core) for one in candidate.known)


def _is_repeated(mention: Mention, found: Sequence[Candidate]) -> bool:
    return any(mention.lemma == other.lemma for one in found for other in one.known)


def learn(reports: Sequence[Marked], samples: int = 2) -> Weights:
    """The weights: first with the marked links as the chains, then with those that the other half's weights give."""
    halves = [reports[part::samples] for part in range(samples)]
    first = [fit([sample for one in half for sample in Learning(one, None).samples]) for half in halves]
    crossed = zip(halves, first[1:] + first[:1], strict=True)
    return fit([sample for half, weights in crossed for one in half for sample in Learning(one, weights).samples])


def fit(samples: Sequence[Sample]) -> Weights:
    """The weights of the signs, by gradient steps on the likelihood of the right candidates."""
    names = _usual_signs(samples)
    index = {name: number for number, name in enumerate(names)}
    rows = [(one, weight) for sample in samples for one, weight in _rows(sample)]
    group = np.repeat(np.arange(len(samples)), [len(sample.signs) for sample in samples])
    right = np.array([one for sample in samples for one in sample.right])
    weight = np.array([weight for _, weight in rows])
    pairs = [(row, index[sign]) for row, (signs, _) in enumerate(rows) for sign in signs if sign in index]
    row, column = np.array(pairs).T
    found = _descend(row, column, group, right, weight, len(names))
    return Weights(
        signs={name: round(float(one), 3) for name, one in zip(names, found, strict=True) if abs(one) >= SMALLEST},
        believed=dict.fromkeys(("he", "it", "they", "we", "noun", "other"), 0.5),
    )


def _rows(sample: Sample) -> list[tuple[tuple[str, ...], float]]:
    return [(signs, sample.weight) for signs in sample.signs]


def _usual_signs(samples: Sequence[Sample]) -> list[str]:
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for sample in samples:
        for signs, is_right in zip(sample.signs, sample.right, strict=True):
            seen.update(signs)
            if is_right:
                right.update(signs)
    return sorted(sign for sign, times in seen.items() if times >= LEAST and (right[sign] or times >= 20))


def _descend(
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    group: NDArray[np.int64],
    right: NDArray[np.bool_],
    weight: NDArray[np.float64],
    size: int,
) -> NDArray[np.float64]:
    found, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        score = np.bincount(row, found[column], len(group))
        share = _normalise(np.exp(score - score.max()), group)
        wanted = _normalise(share * right, group)
        slope = np.bincount(column, ((wanted - share) * weight)[row], size) - RIDGE * found
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        found += RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return found


def _normalise(share: NDArray[np.float64], group: NDArray[np.int64]) -> NDArray[np.float64]:
    total = np.bincount(group, share)
    return share / np.maximum(total, 1e-300)[group]


def score(reports: Sequence[Marked], weights: Weights) -> dict[str, Tally]:
    """Right, wrong and open by the bound that applies: that of a sort, or of the others."""
    tallies: dict[str, Counter[str]] = {}
    for marked in reports:
        coreference = Coreference(marked.reading, lambda mention, found: believe(mention, found, weights))
        for reference in filter(lambda one: one.right, marked.references.values()):
            sort, verdict = judge_link(coreference, reference)
            tallies.setdefault(_SHARED.get(sort, sort), Counter())[verdict] += 1
    return {sort: Tally(found["right"], found["wrong"], found["open"]) for sort, found in tallies.items()}


_SHARED = {"she": "he", "i": "we", "who": "other", "count": "other", "none": "other"}


def choose_bounds(reports: Sequence[Marked], weights: Weights) -> Weights:
    """The bound of each sort that gives the most right ones less so many times its wrong ones that `WRONG` is kept."""
    tried = {bound: score(reports, Weights(weights.signs, dict.fromkeys(weights.believed, bound))) for bound in BOUNDS}
    for price in np.arange(0.5, 4.1, 0.1):
        believed = {sort: _dearest(sort, tried, float(price)) for sort in weights.believed}
        wrong = sum(tried[bound][sort].wrong for sort, bound in believed.items() if sort in tried[bound])
        if wrong <= WRONG * sum(bool(reference.right) for one in reports for reference in one.references.values()):
            break
    return Weights(weights.signs, believed)


def _dearest(sort: str, tried: Mapping[float, Mapping[str, Tally]], price: float) -> float:
    """The bound at which a sort is worth most, the highest of several."""

    def worth(bound: float) -> tuple[float, float]:
        found = tried[bound].get(sort, Tally(0, 0, 0))
        return round(found.right - price * found.wrong, 6), bound

    return max(tried, key=worth)


def main() -> None:
    """Fit, choose the bounds, print what they give on dev, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    model, gazetteer = LanguageModel.load(2), load_gazetteer()
    train, dev = (
        [Marked.of(gold, annotate(gold.report, model), gazetteer) for gold in read_gold(options.corpus / split)]
        for split in ("train", "dev")
    )
    weights = choose_bounds(dev, learn(train))
    print(weights.believed, score(dev, weights))
    written = {"believed": weights.believed, "signs": weights.signs}
    options.out.write_text(json.dumps(written, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
