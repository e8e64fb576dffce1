"""The calibration error and its table, on confidences worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluation.reliability import Judged, calibration_error, reliability_table

HALVES: list[Judged] = [(0.85, True), (0.85, False), (0.25, False), (0.21, False)]
"""Bin 0.8-0.9: told 0.85, right 0.5. Bin 0.2-0.3: told 0.23, right 0."""


def test_the_error_is_the_mean_gap_weighted_by_size() -> None:
    assert calibration_error(HALVES) == pytest.approx((2 * 0.35 + 2 * 0.23) / 4)
    assert calibration_error([(0.85, True), (0.85, True), (0.85, False), (0.25, True)]) == pytest.approx(
        (3 * (0.85 - 2 / 3) + 1 * 0.75) / 4
    )


def test_gaps_of_one_bin_cancel_out() -> None:
    assert calibration_error([(0.5, True), (0.5, False)]) == 0


def test_nothing_judged_has_no_error() -> None:
    assert calibration_error([]) == 0
    assert reliability_table([]).rows == {}


def test_a_confidence_of_one_belongs_to_the_last_bin() -> None:
    table = reliability_table([(1.0, True), (0.9, True), (0.0, False)])
    assert {name: row[0] for name, row in table.rows.items()} == {"0.0-0.1": 1, "0.9-1.0": 2}


def test_the_table_has_a_row_a_bin_in_order() -> None:
    table = reliability_table(HALVES)
    assert list(table.rows) == ["0.2-0.3", "0.8-0.9"]
    assert [table["0.8-0.9", column] for column in table.columns] == [2, pytest.approx(0.85), 0.5]
    assert table.notes[0] == "Calibration error: 29.00 (ten bins, weighted by size)."


def test_the_plot_shows_the_share_as_a_bar_and_the_confidence_as_a_stroke() -> None:
    assert reliability_table([(0.75, True), (0.75, False)]).notes[1:] == (f"0.7-0.8  {'#' * 10}{'.' * 5}|{'.' * 5}",)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_the_error_is_a_share_and_every_bar_is_as_wide(judged: list[Judged]) -> None:
    assert 0 <= calibration_error(judged) <= 1 + 1e-9
    table = reliability_table(judged)
    assert sum(int(row[0] or 0) for row in table.rows.values()) == len(judged)
    assert {len(line) for line in table.notes[1:]} == {len("0.0-0.1  ") + 21}
