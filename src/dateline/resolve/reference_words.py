"""The words that coreference goes by, from `coreference.yaml`."""

from functools import cache
from pathlib import Path

from dateline.yaml_source import read_sections

FILE = Path(__file__).with_name("coreference.yaml")
PRONOUNS = ("he", "she", "they", "it", "we", "i", "who", "count")


@cache
def load_words() -> dict[str, frozenset[str]]:
    """The lists of `coreference.yaml` by name."""
    return {name: frozenset(one.value for one in entries) for name, entries in read_sections(FILE).items()}


@cache
def load_numbers() -> dict[str, int]:
    """What the words that count say: `both` is 2."""
    return {word: number for number, words in enumerate(_NUMBERS, start=2) for word in words}


_NUMBERS = (
    ("two", "2", "both", "neither", "either", "latter", "former", "pair", "couple"),
    ("three", "3", "trio"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12", "dozen"),
)


@cache
def pronoun_sorts() -> dict[str, str]:
    """The sort of each pronoun."""
    words = load_words()
    return {word: sort for sort in PRONOUNS for word in words[sort]}
