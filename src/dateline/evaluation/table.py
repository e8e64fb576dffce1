"""Figures as one printable table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluation.score import Score

Cell = float | int | None


@dataclass(frozen=True)
class Table:
    """Rows of figures: a float is a share (0 to 1) and prints as percent, an int is a count, None is blank."""

    title: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[Cell, ...]]
    notes: tuple[str, ...] = ()

    def __getitem__(self, place: tuple[str, str]) -> Cell:
        """The figure at `table[row, column]`. Raises `KeyError` or `ValueError` where there is none."""
        row, column = place
        return self.rows[row][self.columns.index(column)]

    def __str__(self) -> str:
        """Plain text, columns aligned; the same figures give the same bytes."""
        grid = [("", *self.columns), *((label, *map(_show, cells)) for label, cells in self.rows.items())]
        widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
        lines = [_align(line, widths) for line in grid] if self.rows else []
        return "\n".join([self.title, *lines, *self.notes])


def tabulate(
    title: str, scores: Mapping[str, Score], baseline: Mapping[str, Score] | None = None, notes: Sequence[str] = ()
) -> Table:
    """The table of the scores; with a naive baseline, its F1 stands in the last column."""
    columns: tuple[str, ...] = ("gold", "predicted", "precision", "recall", "F1")
    rows: dict[str, tuple[Cell, ...]] = {
        name: (score.gold, score.predicted, score.precision, score.recall, score.f1) for name, score in scores.items()
    }
    if baseline is not None:
        columns += ("baseline F1",)
        rows = {name: (*cells, baseline[name].f1) for name, cells in rows.items()}
    return Table(title, columns, rows, tuple(notes))


def _show(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{100 * cell:.2f}" if isinstance(cell, float) else str(cell)


def _align(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if number else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
