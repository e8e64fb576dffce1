"""Lemmas: scripts turn a word into its lemma and back nothing else; the table goes before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.lemma import Lemmas, apply_script, script


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_the_script_of_a_pair_turns_the_word_into_the_lemma(word: str, lemma: str) -> None:
    assert apply_script(word, script(word, lemma)) == lemma


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        ("armies", "army", "3|y|l"),
        ("Soldiers", "soldier", "1||l"),
        ("Beirut", "Beirut", "0||k"),
        ("was", "be", "3|be|l"),
    ],
)
def test_scripts_carry_over_to_words_never_seen(word: str, lemma: str, rule: str) -> None:
    assert script(word, lemma) == rule


def test_a_script_that_cuts_more_than_there_is_leaves_the_word() -> None:
    assert apply_script("is", "5|x|l") == "is"


def test_the_tag_decides_between_lemmas() -> None:
    lemmas = Lemmas([("left", "VBD", "leave"), ("strikes", "noun", "strike"), ("shot", "verb", "shoot")])
    assert lemmas.of("left", "VBD") == "leave"
    assert lemmas.of("left", "JJ") == "left"
    assert lemmas.of("Strikes", "NNS") == "strike"
    assert lemmas.of("shot", "VBN") == "shoot"
    assert lemmas.of("grebbles", "NNS") is None
