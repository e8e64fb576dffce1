"""Sentences and words from raw text: nothing is lost, offsets are exact, news is cut where a reader would."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation import LanguageModel


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_words_cover_all_but_white_space(model: LanguageModel, text: str) -> None:
    words = [word for sentence in model.segment(text) for word in sentence]
    assert "".join(text[word.start : word.end] for word in words) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert not any(char.isspace() for word in words for char in text[word.start : word.end])


def sentences(model: LanguageModel, text: str) -> list[str]:
    return [text[words[0].start : words[-1].end] for words in model.segment(text)]


def test_abbreviations_and_initials_end_no_sentence(model: LanguageModel) -> None:
    text = "Gen. Smith met U.S. officials at 3 p.m. in Jakarta. The talks went on until Jan. 5."
    assert sentences(model, text) == [text[:51], text[52:]]


def test_a_blank_line_ends_a_sentence_without_a_full_stop(model: LanguageModel) -> None:
    assert sentences(model, "Ministers meet in Lima\n\nThe ministers met on Friday.")[0] == "Ministers meet in Lima"


def test_clitics_are_words_of_their_own(model: LanguageModel) -> None:
    text = "They don’t trust Ghana's offer."
    (words,) = model.segment(text)
    assert [text[word.start : word.end] for word in words] == [
        "They",
        "do",
        "n’t",
        "trust",
        "Ghana",
        "'s",
        "offer",
        ".",
    ]
    assert [word.glued for word in words][1:3] == [False, True]


def test_a_long_text_is_cut_alike_everywhere(model: LanguageModel) -> None:
    """Windows must not show: the same sentences again and again, over more than one window."""
    text = "The two sides met in Oslo on Monday. " * 300
    assert set(sentences(model, text)) == {"The two sides met in Oslo on Monday."}
