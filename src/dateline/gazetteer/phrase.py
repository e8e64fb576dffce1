"""Finding many phrases in a text at once."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

Entry = TypeVar("Entry")

# Dotted initials are one word (U.S.); hyphens and apostrophes part words, so that "al-Qaeda" is found in "Al Qaeda".
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
_ABBREVIATION = 4
"""Letters that an abbreviation has at most."""
_INSIDE_A_PHRASE = re.compile(r"[\s.'’\-–/&]*")


class Word(NamedTuple):
    """A word of a text, without the dots of initials."""

    start: int
    end: int
    text: str
    folded: str
    joined: bool
    """Whether nothing stands before it that ends a phrase, such as a comma."""


class Match(NamedTuple, Generic[Entry]):
    """Where a phrase stands, and its entries."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def words_of(text: str) -> list[Word]:
    """The words of `text` with their offsets."""
    words: list[Word] = []
    for found in _WORD.finditer(text):
        bare = found.group().replace(".", "")
        gap_start = words[-1].end if words else 0
        joined = _INSIDE_A_PHRASE.fullmatch(text, gap_start, found.start()) is not None
        joined = joined and not (words and _ends_sentence(words[-1].text, text[gap_start : found.start()]))
        words.append(Word(found.start(), found.end(), bare, fold(bare), joined))
    return words


def _ends_sentence(word: str, gap: str) -> bool:
    """Whether a full stop behind a word ends more than an abbreviation: "in France. 24 people", not "St. Louis"."""
    return len(word) > _ABBREVIATION and gap.startswith(".") and gap[-1].isspace()


def fold(text: str) -> str:
    """`text` without case and diacritics."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.casefold()


def key_of(text: str) -> tuple[str, ...]:
    """The words of `text`, folded: what two spellings of a name have in common."""
    return tuple(map(fold, _bare_words(text)))


def _bare_words(text: str) -> tuple[str, ...]:
    """The words of a phrase as `words_of` has them, without where they stand: loading asks for 70,000."""
    words = _WORD.findall(text)
    return tuple([word.replace(".", "") for word in words] if "." in text else words)


class PhraseIndex(Generic[Entry]):
    """Phrases and their entries. The longest phrase that begins at a word wins, and consumes its words.

    Where a phrase has capitals, so must the text; words all in capitals ("WHO", "DEM Party") count only just so.
    """

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, ...], list[tuple[tuple[str, ...], Entry]]] = {}
        self._lengths: dict[str, set[int]] = {}

    def add(self, phrase: str, entry: Entry) -> None:
        """Let `phrase` stand for `entry`, among others. Raises `ValueError` where it holds no word."""
        words = _bare_words(phrase)
        if not words:
            raise ValueError(f"{phrase!r} holds no word")
        key = tuple(map(fold, words))
        self._phrases.setdefault(key, []).append((words, entry))
        self._lengths.setdefault(key[0], set()).add(len(key))

    def find(self, text: str) -> Iterator[Match[Entry]]:
        """The phrases in `text`, from left to right, never overlapping."""
        words = words_of(text)
        at = 0
        while at < len(words):
            length, entries = self._longest_at(words, at)
            if length:
                yield Match(words[at].start, words[at + length - 1].end, entries)
            at += length or 1

    def _longest_at(self, words: list[Word], at: int) -> tuple[int, tuple[Entry, ...]]:
        for length in sorted(self._lengths.get(words[at].folded, ()), reverse=True):
            found = words[at : at + length]
            spellings = self._phrases.get(tuple(word.folded for word in found), ()) if len(found) == length else ()
            entries = tuple(entry for spelling, entry in spellings if _spelled_as(spelling, found))
            if entries and all(word.joined for word in found[1:]):
                return length, tuple(dict.fromkeys(entries))
        return 0, ()


def _spelled_as(spelling: tuple[str, ...], found: list[Word]) -> bool:
    if len(spelling) == 1 and spelling[0].isupper():
        return found[0].text == spelling[0]
    pairs = list(zip(spelling, found, strict=True))
    initials = all(
        word.text == part for part, word in pairs if len(part) > 1 and part.isupper() and not _all_capitals(found)
    )
    return initials and all(word.text[0].isupper() for part, word in pairs if part[0].isupper())


def _all_capitals(found: list[Word]) -> bool:
    """Whether the text is in capitals throughout, as headlines may be."""
    return all(word.text.isupper() for word in found)
