"""The grammar of numbers: words, figures, ranges, hedges, and what is no number of people."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codebook.numbers import load_number_words
from dateline.coding.counts.numerals import find_numerals

READ = {
    "nine": ("nine", (9, 9, 9)),
    "Twenty-two miners": ("Twenty-two", (22, 22, 22)),
    "twenty five men": ("twenty five", (25, 25, 25)),
    "two hundred and thirty": ("two hundred and thirty", (230, 230, 230)),
    "three hundred and six": ("three hundred and six", (306, 306, 306)),
    "one hundred thousand": ("one hundred thousand", (100_000, 100_000, 100_000)),
    "two million three hundred thousand": ("two million three hundred thousand", (2_300_000, 2_300_000, 2_300_000)),
    "half a million": ("half a million", (500_000, 500_000, 500_000)),
    "half a dozen": ("half a dozen", (6, 6, 6)),
    "two dozen": ("two dozen", (24, 24, 24)),
    "a dozen": ("a dozen", (12, 12, 12)),
    "a couple of guards": ("a couple", (2, 2, 2)),
    "2.5 million": ("2.5 million", (2_500_000, 2_500_000, 2_500_000)),
    "1,200": ("1,200", (1200, 1200, 1200)),
    "12,34,567": ("12,34,567", (1_234_567, 1_234_567, 1_234_567)),
    "a 600-strong force": ("600-strong", (600, 600, 600)),
    "dozens": ("dozens", (24, None, 24)),
    "scores of men": ("scores", (40, None, 40)),
    "several hundred": ("several hundred", (200, None, 200)),
    "a few dozen": ("a few dozen", (24, None, 24)),
    "tens of thousands of people": ("tens of thousands", (20_000, None, 20_000)),
    "hundreds of thousands": ("hundreds of thousands", (200_000, None, 200_000)),
    "some 1,200": ("some 1,200", (None, None, 1200)),
    "nearly nine hundred": ("nearly nine hundred", (None, None, 900)),
    "an estimated 200": ("an estimated 200", (None, None, 200)),
    "20 or so": ("20 or so", (None, None, 20)),
    "at least a dozen": ("at least a dozen", (12, None, 12)),
    "more than thirty": ("more than thirty", (30, None, 30)),
    "no fewer than 300": ("no fewer than 300", (300, None, 300)),
    "10 or more": ("10 or more", (10, None, 10)),
    "up to 40": ("up to 40", (None, 40, 40)),
    "no more than 5": ("no more than 5", (None, 5, 5)),
    "between nine and 14": ("between nine and 14", (9, 14, None)),
    "20 to 30": ("20 to 30", (20, 30, None)),
    "20-30 men": ("20-30", (20, 30, None)),
    "five or six": ("five or six", (5, 6, None)),
    "nobody": ("nobody", (0, 0, 0)),
    "not a single man": ("not a single", (0, 0, 0)),
    "no one": ("no one", (0, 0, 0)),
}


@pytest.mark.parametrize("text", READ)
def test_a_number_is_read_as_a_range(text: str) -> None:
    words, value = READ[text]
    assert [(text[one.start : one.end], tuple(one.value)) for one in find_numerals(text)] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "a 12-day strike",
        "a 9-year-old",
        "30% of it",
        "the 3rd",
        "$20",
        "1.2 people",
        "no longer there",
        "no doubt",
        "tens",
        "1,20",
    ],
)
def test_what_counts_nobody_is_passed_over(text: str) -> None:
    assert find_numerals(text) == []


def test_numbers_that_are_joined_stay_apart() -> None:
    found = find_numerals("nine people, including three children, and about 20 and some 30 more")
    assert [one.value.best for one in found] == [9, 3, 20, 30]


def test_a_hedge_belongs_to_the_number_behind_it_alone() -> None:
    values = [tuple(one.value) for one in find_numerals("nine and at least ten")]
    assert values == [(9, 9, 9), (10, None, 10)]


@pytest.mark.parametrize("text", ["9" * 40, "9" * 40 + " people", "9" * 40 + " million", "1" + ",000" * 20])
def test_a_number_that_counts_no_people_on_earth_has_no_value(text: str) -> None:
    assert all(tuple(one.value) == (None, None, None) for one in find_numerals(text))


WORDS = [word for field in ("units", "tens", "scales", "vague", "sets") for word in getattr(load_number_words(), field)]
PIECES = st.sampled_from(
    [
        *WORDS,
        "a",
        "and",
        "of",
        "to",
        "-",
        "or",
        "between",
        "at least",
        "half",
        "1.200",
        "12",
        "3,5",
        "no",
        "%",
        "people",
    ]
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_bounds_hold_the_best_figure_and_numbers_do_not_overlap(text: str) -> None:
    found = find_numerals(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for one in found:
        low, high, best = one.value
        assert 0 <= one.start <= one.core < one.end <= len(text)
        assert low is None or high is None or low <= high
        assert best is None or ((low is None or low <= best) and (high is None or best <= high))


@given(st.text(max_size=60), st.sampled_from([None, "english", "continental"]))
def test_no_text_breaks_the_reader(text: str, style: None) -> None:
    for one in find_numerals(text, style):
        assert text[one.start : one.end].strip() == text[one.start : one.end]


@given(st.integers(min_value=1, max_value=10**10))
def test_figures_with_and_without_commas_are_the_same(number: int) -> None:
    written = [f"{number}", f"{number:,}"]
    assert [[one.value.best for one in find_numerals(f"{text} people")] for text in written] == [[number], [number]]
