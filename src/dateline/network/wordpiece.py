"""Words to the subword ids of the encoder: the uncased WordPiece of BERT, for words that are already apart."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

LONGEST_WORD = 64
CASINGS = 8


class WordPiece:
    """Splits words into the longest pieces of a vocabulary, left to right (Wu et al. 2016, as BERT ships it)."""

    def __init__(self, vocabulary: Path) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").splitlines()
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        special = ("[UNK]", "[CLS]", "[SEP]", "[MASK]")
        self.unknown, self.start, self.end, self.mask = (self._ids[piece] for piece in special)
        self.pieces = lru_cache(maxsize=100_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The piece ids of one word; never empty."""
        word = plain(word)[:LONGEST_WORD]
        found: list[int] = []
        for part in parts(word):
            found += self._longest(part)
        return tuple(found) or (self.unknown,)

    def _longest(self, word: str) -> list[int]:
        found, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._ids.get(word[start:end] if start == 0 else "##" + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return [self.unknown]
        return found


def plain(word: str) -> str:
    """Lower case without accents and control characters, typographic quotes made plain."""
    word = word.translate(_TYPOGRAPHY).lower()
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(char for char in decomposed if unicodedata.category(char) not in {"Mn", "Cc", "Cf"})


def parts(word: str) -> list[str]:
    """The word cut at punctuation, each mark a part of its own, as BERT's vocabulary expects."""
    found: list[str] = []
    letters = False
    for char in word:
        if char.isalnum():
            found[-1:] = [found[-1] + char] if letters else [*found[-1:], char]
            letters = True
        else:
            letters = False
            if not char.isspace():
                found.append(char)
    return found


_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})


def casing(word: str, first: bool) -> int:
    """The casing class of a word, 0 to 7: the encoder's vocabulary is lower-cased, names need their capitals.

    `first` tells that the word begins its sentence, where a capital says little.
    """
    if word.islower():
        return 0
    if not any(char.isalpha() for char in word):
        return 1 if any(char.isdigit() for char in word) else 2
    if len(word) > 1 and word.isupper():
        return 3
    if (word[0].isupper() and word[1:].islower()) or len(word) == 1:
        return 4 if first else 5
    return 6 if word[0].isupper() else 7


def casings(words: Sequence[str]) -> list[int]:
    """The casing class of each word of a sentence."""
    return [casing(word, index == 0) for index, word in enumerate(words)]
