"""Words reach the encoders as embedded pieces, each word with its first and last, behind a start of its own."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.network import cuts
from dateline.network.pieces import LONGEST, Pieces, load_pieces
from dateline.network.wordpiece import casings

WORDS = ["Ouagadougou", "met", "the", "NATO", "envoys", "."]


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return load_pieces()


def test_words_are_numbers_and_no_words_are_none(pieces: Pieces) -> None:
    found = pieces.of(WORDS)
    assert len(found) == len(WORDS)
    assert len(found[0]) > 1
    assert found[1:3] == [(2777,), (1996,)]
    assert pieces.of([]) == []


def test_an_input_has_a_row_a_piece_between_start_and_end(pieces: Pieces) -> None:
    found = pieces.of(WORDS)
    given_in = pieces.inputs(WORDS, found)
    size = sum(map(len, found)) + 2
    assert given_in["embedded"].shape == (size, 384)
    assert given_in["embedded"].dtype == np.float32
    assert given_in["casings"].shape == (size,)
    assert np.isfinite(given_in["embedded"]).all()
    assert {array.dtype for name, array in given_in.items() if name != "embedded"} == {np.dtype(np.int64)}


def test_word_0_is_the_start_and_word_n_is_n_plus_1(pieces: Pieces) -> None:
    found = pieces.of(WORDS)
    given_in = pieces.inputs(WORDS, found)
    first, last = given_in["first"].tolist(), given_in["last"].tolist()
    assert len(first) == len(last) == len(WORDS) + 1
    assert (first[0], last[0]) == (0, 0)
    assert [end - begin + 1 for begin, end in zip(first, last, strict=True)] == [1, *map(len, found)]
    assert all(begin == before + 1 for before, begin in zip(last, first[1:], strict=False))


def test_every_piece_has_the_casing_of_its_word(pieces: Pieces) -> None:
    given_in = pieces.inputs(WORDS, pieces.of(WORDS))
    assert given_in["casings"][given_in["first"][1:]].tolist() == casings(WORDS)
    assert given_in["casings"][given_in["last"][1:]].tolist() == casings(WORDS)
    assert given_in["casings"][[0, -1]].tolist() == [0, 0]


def test_a_piece_has_the_same_vector_wherever_it_stands(pieces: Pieces) -> None:
    words = ["the", "met", "the"]
    embedded = pieces.inputs(words, pieces.of(words))["embedded"]
    assert (embedded[1] == embedded[3]).all()
    assert (embedded[1] != embedded[2]).any()


def test_the_table_is_loaded_once() -> None:
    assert load_pieces() is load_pieces()


@pytest.mark.parametrize(
    ("lengths", "stretches"),
    [
        ([], [(0, 0)]),
        ([1, 2, 3], [(0, 3)]),
        ([LONGEST], [(0, 1)]),
        ([LONGEST, 1], [(0, 1), (1, 2)]),
        ([LONGEST - 1, 1, 1], [(0, 2), (2, 3)]),
        ([300, 300, 300], [(0, 1), (1, 2), (2, 3)]),
        ([LONGEST + 1, 1], [(0, 1), (1, 2)]),
    ],
)
def test_a_long_sentence_is_cut_where_the_next_word_does_not_fit(
    lengths: list[int], stretches: list[tuple[int, int]]
) -> None:
    assert cuts(lengths) == stretches


@given(st.lists(st.integers(1, 64), min_size=1, max_size=200))
def test_stretches_hold_all_words_once_and_fit(lengths: list[int]) -> None:
    stretches = cuts(lengths)
    assert (stretches[0][0], stretches[-1][1]) == (0, len(lengths))
    assert all(left[1] == right[0] for left, right in pairwise(stretches))
    assert all(0 < sum(lengths[begin:end]) <= LONGEST for begin, end in stretches)
