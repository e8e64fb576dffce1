"""Fit the weights of `coding/confidence.json` on the dev split: `python training/confidence.py CORPUS OUT.json`.

A logistic regression (Newton's method, a small ridge) on what speaks for and against each draft. An event is coded
where it is likelier right than wrong; what other bounds would give is printed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.coding.confidence import signs
from dateline.coding.judgement import readings
from dateline.coding.refusal import refusal
from dateline.coding.syntax import Syntax
from dateline.evaluation.event_gold import GoldReport, Place, read_gold

RIDGE, STEPS = 1.0, 25


class Sample(NamedTuple):
    """A draft: its signs, and whether a person marked an event of its type there."""

    signs: dict[str, float]
    right: bool
    tempting: bool
    """Whether it stands in a hard negative."""


def samples(gold: Sequence[GoldReport]) -> Iterator[list[Sample]]:
    """For each draft, its options: the type of its own and the one that the network prefers."""
    model, codebook, lexicon = LanguageModel.load(2), load_codebook(), load_lexicon()
    coder = Coder(codebook, lexicon, EventNetwork())
    for report in gold:
        annotated = annotate(report.report, model)
        events = [(report.place(event.trigger), event.type) for event in report.marked.events]
        decoys = [report.sentence(number) for number, one in enumerate(report.marked.sentences) if one.decoy]
        for sentence in annotated.sentences:
            syntax = Syntax(annotated, sentence)
            learned, drafts = coder.learn(syntax), coder.drafts(syntax)
            assert learned is not None
            for draft in (drafts | learned.propose(syntax, drafts, lexicon)).values():
                place = Place(syntax.tokens[draft.words[0]].start, syntax.tokens[draft.words[-1]].end)
                types = {event_type for span, event_type in events if span.overlaps(place)}
                tempting = any(place.overlaps(decoy) for decoy in decoys)
                yield [
                    Sample(signs(syntax, option, learned, lexicon), option.type in types, tempting)
                    for option in readings(syntax, draft, learned, lexicon)
                    if not refusal(syntax, replace(option, confidence=1.0), codebook)
                ]


def fit(found: Sequence[Sample], names: Sequence[str]) -> NDArray[np.float64]:
    """The weights, the base first."""
    features = np.array([[1.0, *(sample.signs[name] for name in names)] for sample in found])
    right = np.array([sample.right for sample in found], dtype=float)
    weights = np.zeros(features.shape[1])
    ridge = RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (right - chance) - ridge @ weights
        curve = (features * (chance * (1 - chance))[:, None]).T @ features + ridge
        weights += np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Fit, print what each bound would give, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--coded", type=float, default=0.5, help="the confidence from which an event is coded")
    options = parser.parse_args()
    gold = read_gold(options.corpus / "dev")
    events = sum(len(report.marked.events) for report in gold)
    drafts = [options for options in samples(gold) if options]
    names = list(drafts[0][0].signs)
    weights = fit([sample for draft in drafts for sample in draft], names)
    chosen = []
    for draft in drafts:
        rated = [
            (float(1 / (1 + np.exp(-weights[0] - sum(weights[1:] * list(one.signs.values()))))), one) for one in draft
        ]
        chosen.append(max(rated, key=lambda pair: pair[0]))
    for bound in np.arange(0.3, 0.91, 0.05):
        coded = [sample for chance, sample in chosen if chance >= bound]
        right, tempted = sum(sample.right for sample in coded), sum(sample.tempting for sample in coded)
        f1 = 2 * right / (len(coded) + events)
        print(f"{bound:.2f}: coded {len(coded)}, right {right}, F1 {100 * f1:.1f}, in hard negatives {tempted}")
    written = {
        "base": round(float(weights[0]), 4),
        "coded": options.coded,
        "signs": {name: round(float(weight), 4) for name, weight in zip(names, weights[1:], strict=True)},
    }
    options.out.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
