"""Precision, recall and F1 on counts worked out by hand, and without division by nothing."""

import pytest

from dateline.evaluation.score import Score, compare


def test_figures_of_a_known_case() -> None:
    score = Score(gold=4, predicted=5, correct=2)
    assert (score.precision, score.recall) == (0.4, 0.5)
    assert score.f1 == pytest.approx(4 / 9)


@pytest.mark.parametrize("score", [Score(0, 0, 0), Score(3, 0, 0), Score(0, 3, 0)])
def test_nothing_found_or_wanted_scores_zero(score: Score) -> None:
    assert (score.precision, score.recall, score.f1) == (0, 0, 0)


def test_a_repeated_thing_counts_once() -> None:
    assert compare(["a", "b"], ["a", "a", "c"]) == Score(2, 2, 1)
