"""The mean of two networks of one run: `python training/average.py FIRST SECOND OUT`.

Weights from two points of the same descent lie in one basin, and their mean generalises a little better than either
(Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch

FILES = (("network.pt", "labels.json"), ("events.pt", "events.json"))
"""Weights and labels of the sentence network, and of the event network."""


def main() -> None:
    """Write the mean of the runs' weights and their labels to OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("first", "second", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    weights, labels = next(names for names in FILES if (options.first / names[0]).exists())
    first, second = (torch.load(run / weights, weights_only=True) for run in (options.first, options.second))
    mean = {
        name: (first[name] + second[name]) / 2 if first[name].is_floating_point() else first[name] for name in first
    }
    torch.save(mean, options.out / weights)
    shutil.copy(options.first / labels, options.out)


if __name__ == "__main__":
    main()
