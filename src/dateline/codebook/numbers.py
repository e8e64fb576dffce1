"""How English counts: the words of `numbers.yaml`."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.codebook.source import Entry, read_entries

FILE = Path(__file__).with_name("numbers.yaml")


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in lower case, with their values; phrases have a blank between their words."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    fractions: dict[str, float]
    sets: dict[str, int]
    vague: dict[str, int]
    several: frozenset[str]
    about: frozenset[str]
    at_least: frozenset[str]
    at_most: frozenset[str]
    about_behind: frozenset[str]
    at_least_behind: frozenset[str]
    none: frozenset[str]


@cache
def load_number_words() -> NumberWords:
    """The words of `numbers.yaml`.

    Raises `CodebookError` where a word has two values, a value is no whole number above 0, or a phrase hedges two ways.
    """
    (entry,) = read_entries(FILE, NumberWords)
    words = entry.record
    known: dict[str, str] = {}
    for field in ("units", "tens", "scales", "sets", "vague"):
        for word, value in getattr(words, field).items():
            if word in known:
                raise entry.error(f"{word!r} is in {known[word]} and {field}", "Keep one of the two.", field, word)
            if value < 1:
                raise entry.error(f"{word!r} is {value}", "Give a whole number above 0.", field, word)
            known[word] = field
    _check_hedges(entry, ("about", "at_least", "at_most"))
    _check_hedges(entry, ("about_behind", "at_least_behind"))
    return words


def _check_hedges(entry: Entry[NumberWords], fields: tuple[str, ...]) -> None:
    for number, field in enumerate(fields):
        for other in fields[:number]:
            if shared := getattr(entry.record, field) & getattr(entry.record, other):
                raise entry.error(f"{min(shared)!r} is {other} and {field}", "Keep one of the two.", field)
