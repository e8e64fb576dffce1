"""The naive reader is a whole reader: its segmentation covers any text, its runs are what they are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluation.baselines import NaiveReader, capitalised_runs, most_common


@given(st.text())
def test_the_naive_words_cover_all_but_white_space(text: str) -> None:
    words = [text[word.start : word.end] for sentence in NaiveReader().segment(text) for word in sentence]
    assert "".join(words) == "".join(text.split())


def test_naive_sentences_end_at_full_stops_and_blank_lines() -> None:
    text = "Rain fell. It stopped\n\nLater news"
    assert [text[s[0].start : s[-1].end] for s in NaiveReader().segment(text)] == [
        "Rain fell.",
        "It stopped",
        "Later news",
    ]


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("The port of New Aden", [(3, 4)]),
        ("New Aden lies in Yemen", [(0, 1), (4, 4)]),
        ("rain fell", []),
    ],
)
def test_capitalised_runs(words: str, runs: list[tuple[int, int]]) -> None:
    assert capitalised_runs(words.split()) == runs


def test_of_equally_common_labels_the_first_counts() -> None:
    assert most_common(["b", "a", "a", "b"]) == "b"
