"""The vocabulary splits words as BERT's own tokenizer does."""

import pytest

from dateline.network.weights import weight_file
from dateline.network.wordpiece import WordPiece, casing


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    return WordPiece(weight_file("vocab.txt"))


@pytest.mark.parametrize(
    ("word", "pieces"),
    # The pieces that the tokenizer of sentence-transformers/all-MiniLM-L6-v2 gives (tokenizers 0.23).
    [("From", (2013,)), ("the", (1996,)), ("AP", (9706,)), ("this", (2023,)), (":", (1024,)), ("Tuesday", (9857,))],
)
def test_known_words(wordpiece: WordPiece, word: str, pieces: tuple[int, ...]) -> None:
    assert wordpiece.pieces(word) == pieces


def test_a_word_never_vanishes(wordpiece: WordPiece) -> None:
    assert wordpiece.pieces("\u200b") == (wordpiece.unknown,)
    assert wordpiece.pieces("́") == (wordpiece.unknown,)


def test_accents_case_and_typography_do_not_matter(wordpiece: WordPiece) -> None:
    assert wordpiece.pieces("Beyrouth’s") == wordpiece.pieces("beyrouth's")
    assert wordpiece.pieces("Élysée") == wordpiece.pieces("elysee")


def test_casing_tells_names_from_words() -> None:
    shown = [casing(word, first) for word, first in [("army", False), ("Army", True), ("Army", False), ("NATO", False)]]
    assert len(set(shown)) == 4
