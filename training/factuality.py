"""Fit `coding/factuality.json`: `python training/factuality.py TRAIN.jsonl DEV.jsonl src/dateline/coding`.

A logistic regression on the rated predicates of UDS-IH2: did it happen (+1 and above), by the words around it and the
event network. Full steps of Adam with a ridge; signs seen less often than `LEAST` times and weights near zero are
dropped, so that the file stays small and can be read. F1 on DEV is printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.annotation import LanguageModel
from dateline.coding import EventNetwork
from dateline.coding.factuality import signs
from dateline.evaluation.factuality import HAPPENED, read_sentence
from dateline.evaluation.rated_words import read_rated

LEAST, RIDGE, RATE, STEPS = 60, 5.0, 0.05, 300
SMALLEST = 0.15
"""A sign that adds less is dropped."""

Floats = NDArray[np.float64]
Signs = Mapping[str, float]


def read_samples(path: Path) -> tuple[list[Signs], Floats]:
    """The signs of each rated word, and whether it happened."""
    model, network = LanguageModel.load(), EventNetwork()
    found: list[Signs] = []
    right: list[float] = []
    for one in read_rated(path):
        read = read_sentence(one, model, network)
        for target in one.targets:
            found.append(signs(read.syntax, read.word(target), read.learned))
            right.append(float(target.label is not None and target.label >= HAPPENED))
    return found, np.array(right)


def fit(samples: Sequence[Signs], right: Floats) -> tuple[float, dict[str, float]]:
    """The base and the weights of the signs."""
    counts = Counter(name for one in samples for name in one)
    names = sorted(name for name, number in counts.items() if number >= LEAST)
    numbers = {name: number for number, name in enumerate(names)}
    triples = [
        (row, numbers[name], value) for row, one in enumerate(samples) for name, value in one.items() if name in numbers
    ]
    rows, columns = (np.array([triple[place] for triple in triples]) for place in (0, 1))
    values = np.array([triple[2] for triple in triples])
    ridge = np.append(np.full(len(names), RIDGE), 0)
    rows, columns = np.append(rows, np.arange(len(right))), np.append(columns, np.full(len(right), len(names)))
    values = np.append(values, np.ones(len(right)))
    weights, first, second = (np.zeros(len(names) + 1) for _ in range(3))
    for step in range(1, STEPS + 1):
        shares = 1 / (1 + np.exp(-np.bincount(rows, weights[columns] * values, len(right))))
        slope = np.bincount(columns, (right - shares)[rows] * values, len(weights)) - ridge * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    reach = np.maximum(np.bincount(columns, np.abs(values)) / np.bincount(columns), 1) * np.abs(weights)
    kept = {name: round(float(weights[number]), 3) for name, number in numbers.items() if reach[number] >= SMALLEST}
    return round(float(weights[-1]), 3), kept


def main() -> None:
    """Fit, print F1 of what did not happen on dev, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    base, weights = fit(*read_samples(arguments.train))
    samples, right = read_samples(arguments.dev)
    told = np.array([base + sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in samples]) > 0
    both = float(np.sum(~told & (right == 0)))
    print(f"{len(weights)} weights, not happened on dev: F1 {2 * both / (np.sum(~told) + np.sum(right == 0)):.4f}")
    stored = {"base": base, "signs": dict(sorted(weights.items()))}
    (arguments.folder / "factuality.json").write_text(json.dumps(stored, indent=0, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
