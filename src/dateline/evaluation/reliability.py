"""How far a confidence can be believed: of the events given 0.8, are eight in ten right?"""

from collections.abc import Sequence

from dateline.evaluation.table import Cell, Table

BINS = 10
WIDTH = 20

Judged = tuple[float, bool]
"""A confidence, 0 to 1, and whether what it belongs to is right."""


def calibration_error(judged: Sequence[Judged]) -> float:
    """The expected calibration error with ten bins of equal width (Guo et al. 2017), 0 to 1."""
    gaps = [abs(_mean_confidence(inside) - _share_right(inside)) * len(inside) for inside in _bins(judged).values()]
    return sum(gaps) / len(judged) if judged else 0.0


def reliability_table(judged: Sequence[Judged]) -> Table:
    """A row a bin: how many, their mean confidence, the share that is right; and the two as a plot below."""
    bins = _bins(judged)
    rows: dict[str, tuple[Cell, ...]] = {
        _name(number): (len(inside), _mean_confidence(inside), _share_right(inside)) for number, inside in bins.items()
    }
    notes = [f"Calibration error: {100 * calibration_error(judged):.2f} (ten bins, weighted by size).", *_plot(bins)]
    return Table("Confidence of all coded events", ("events", "confidence", "right"), rows, tuple(notes))


def _plot(bins: dict[int, list[Judged]]) -> list[str]:
    """The share that is right as a bar, `|` where the confidence lies."""
    lines = []
    for number, inside in bins.items():
        bar = list(("#" * round(WIDTH * _share_right(inside))).ljust(WIDTH + 1, "."))
        bar[round(WIDTH * _mean_confidence(inside))] = "|"
        lines.append(f"{_name(number)}  {''.join(bar)}")
    return lines


def _bins(judged: Sequence[Judged]) -> dict[int, list[Judged]]:
    numbers = [min(int(confidence * BINS), BINS - 1) for confidence, _ in judged]
    return {
        number: [one for one, own in zip(judged, numbers, strict=True) if own == number]
        for number in sorted(set(numbers))
    }


def _name(number: int) -> str:
    return f"{number / BINS:.1f}-{(number + 1) / BINS:.1f}"


def _mean_confidence(judged: Sequence[Judged]) -> float:
    return sum(confidence for confidence, _ in judged) / len(judged)


def _share_right(judged: Sequence[Judged]) -> float:
    return sum(right for _, right in judged) / len(judged)
