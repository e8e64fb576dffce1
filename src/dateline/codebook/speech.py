"""The words of saying, from `speech.yaml`."""

from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.codebook.source import read_entries

FILE = Path(__file__).with_name("speech.yaml")


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """Dictionary forms of the words of saying, by the kind of attribution they make."""

    indirect: frozenset[str]
    belief: frozenset[str]
    denial: frozenset[str]
    phrases: frozenset[str]
    documents: frozenset[str]


@cache
def load_speech() -> Speech:
    """The words of saying. Raises `CodebookError` where a word stands under two kinds."""
    (entry,) = read_entries(FILE, Speech)
    speech = entry.record
    for first, second in (("indirect", "belief"), ("indirect", "denial"), ("belief", "denial")):
        if shared := getattr(speech, first) & getattr(speech, second):
            raise entry.error(f"{sorted(shared)[0]!r} is {first} and {second}", "Keep one of the two.", second)
    return speech
