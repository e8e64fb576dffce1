"""The mean of two networks of one run: `python training/average.py FIRST SECOND OUT`.

Weights from two points of the same descent lie in one basin, and their mean generalises a little better than either
(Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch


def main() -> None:
    """Write `network.pt` and `labels.json` to OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("first", "second", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    first, second = (torch.load(run / "network.pt", weights_only=True) for run in (options.first, options.second))
    torch.save({name: (first[name] + second[name]) / 2 for name in first}, options.out / "network.pt")
    shutil.copy(options.first / "labels.json", options.out)


if __name__ == "__main__":
    main()
