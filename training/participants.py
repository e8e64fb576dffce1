"""Fit `resolve/country.json` and `resolve/sector.json`: `python training/participants.py CORPUS src/dateline/resolve`.

Two log-linear models on the participants that are marked in `CORPUS/train`: the country of those whose words alone tell
none, and the primary sector of all. Full steps of Adam with a ridge; signs seen less often than `LEAST` times and
weights near zero are dropped, so that the files stay small and can be read. The shares right on `CORPUS/dev` are
printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.annotation import LanguageModel, annotate
from dateline.evaluation.event_gold import GoldReport, read_gold
from dateline.evaluation.participants import Marked, marked_participants
from dateline.gazetteer import load_gazetteer
from dateline.resolve.country import country_signs, read_scene
from dateline.resolve.participants import Occasion, identify_by_words, owner_country
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading
from dateline.resolve.sector import SECTORS, sector_signs

LEAST, RIDGE, RATE, STEPS = 4, 2.0, 0.1, 200
SMALLEST = 0.12
"""A smaller weight is dropped."""
BELIEVED = {"country": 0.35, "sector": 0.3}
"""The shares from which an answer is believed, chosen on the dev split."""

Floats = NDArray[np.float64]


class Sample(NamedTuple):
    """The candidates of one participant, each by its signs, and which of them is right."""

    signs: tuple[Sequence[str], ...]
    right: tuple[bool, ...]


class Samples(NamedTuple):
    """What both models learn from."""

    country: list[Sample]
    sector: list[Sample]


def read_samples(gold: Iterable[GoldReport]) -> Samples:
    """The participants of marked reports, as the resolver sees them."""
    model, gazetteer, found = LanguageModel.load(), load_gazetteer(), Samples([], [])
    for one in gold:
        reading = Reading(annotate(one.report, model), gazetteer)
        scene = read_scene(reading)
        for marked in marked_participants(one):
            for phrase in _phrases(marked, reading):
                occasion = Occasion(day=one.report.published)
                if identify_by_words(phrase, occasion).country is None:
                    signs = country_signs(phrase, scene, owner_country(phrase, occasion))
                    found.country.append(Sample(tuple(signs.values()), tuple(c == marked.country for c in signs)))
                wanted = marked.sector or "none"
                found.sector.append(Sample(tuple(sector_signs(phrase)), tuple(one == wanted for one in SECTORS)))
    return found


def _phrases(marked: Marked, reading: Reading) -> Iterator[Phrase]:
    head = reading.tree.head_of(marked.place.start, marked.place.end)
    if head is not None:
        yield Phrase(reading, head)


class Table(NamedTuple):
    """Samples as one table: a row a sign of a candidate."""

    names: list[str]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    groups: NDArray[np.int64]
    right: NDArray[np.float64]


def tabulate(samples: Sequence[Sample]) -> Table:
    """The table of the samples that have a right candidate."""
    fitting = [sample for sample in samples if any(sample.right)]
    counts = Counter(sign for sample in fitting for signs in sample.signs for sign in set(signs))
    names = sorted(sign for sign, number in counts.items() if number >= LEAST)
    numbers = {name: number for number, name in enumerate(names)}
    candidates = [(group, signs) for group, sample in enumerate(fitting) for signs in sample.signs]
    pairs = [(row, numbers[sign]) for row, (_, signs) in enumerate(candidates) for sign in signs if sign in numbers]
    rows, columns = np.array(pairs).T
    right = np.array([right for sample in fitting for right in sample.right], float)
    return Table(names, rows, columns, np.array([group for group, _ in candidates]), right)


def fit(table: Table) -> dict[str, float]:
    """The weights of the signs."""
    weights, first, second = (np.zeros(len(table.names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = np.bincount(table.columns, _surprise(table, weights)[table.rows], len(table.names)) - RIDGE * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights += RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 2) for name, weight in zip(table.names, weights, strict=True)}


def _surprise(table: Table, weights: Floats) -> Floats:
    """What each candidate lacks to its due share."""
    scores = np.bincount(table.rows, weights[table.columns], len(table.groups))
    top = np.full(table.groups[-1] + 1, -np.inf)
    np.maximum.at(top, table.groups, scores)
    raised = np.exp(scores - top[table.groups])
    shares = raised / np.bincount(table.groups, raised)[table.groups]
    due = raised * table.right
    return np.asarray(due / np.bincount(table.groups, due)[table.groups] - shares)


def share_right(samples: Sequence[Sample], weights: dict[str, float]) -> float:
    """The share of samples whose likeliest candidate is right."""
    right = 0
    for sample in samples:
        scores = [sum(weights.get(sign, 0.0) for sign in signs) for signs in sample.signs]
        right += sample.right[int(np.argmax(scores))]
    return right / len(samples)


def main() -> None:
    """Fit, print the shares right on dev, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    train, dev = (read_samples(read_gold(arguments.corpus / split)) for split in ("train", "dev"))
    for name in Samples._fields:
        weights = {sign: w for sign, w in fit(tabulate(getattr(train, name))).items() if abs(w) >= SMALLEST}
        print(f"{name}: {len(weights)} weights, right on dev {share_right(getattr(dev, name), weights):.3f}")
        stored = {"believed": BELIEVED[name], "signs": dict(sorted(weights.items()))}
        (arguments.folder / f"{name}.json").write_text(json.dumps(stored, indent=0, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
