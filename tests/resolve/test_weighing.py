"""A choice by signs: shares add up, known signs decide, unknown ones say nothing."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.resolve.weighing import Weights, weigh

WEIGHTS = Weights(signs={"for": 2.0, "against": -2.0}, believed=0.5)
SIGNS = st.lists(st.lists(st.sampled_from(["for", "against", "unknown"])), min_size=1, max_size=6)


def test_the_candidate_with_more_for_it_is_likelier() -> None:
    likely = weigh([("for",), ("against",), ()], WEIGHTS.signs)
    assert likely[0] > likely[2] > likely[1]


def test_unknown_signs_say_nothing() -> None:
    assert weigh([("unknown",), ()], WEIGHTS.signs) == [0.5, 0.5]


@given(SIGNS)
def test_shares_add_up_to_one(candidates: list[list[str]]) -> None:
    assert abs(sum(weigh(candidates, WEIGHTS.signs)) - 1) < 1e-9
