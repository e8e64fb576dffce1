"""Whose modifiers say when and where an event was: its own word's, and those of the verb that only carries it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dateline.records import EventMention
from dateline.resolve.reading import Reading
from dateline.yaml_source import read_sections

_FILE = Path(__file__).with_name("circumstances.yaml")


@cache
def circumstance_words(section: str) -> frozenset[str]:
    """The words of a section of `circumstances.yaml`. Raises `ValueError` where the file is malformed."""
    return frozenset(entry.value for entry in read_sections(_FILE)[section])


def find_carriers(mention: EventMention, reading: Reading) -> tuple[int, ...]:
    """The tokens whose times and places are the event's, nearest first: its trigger, then the words that carry it."""
    trigger = reading.tree.head_of(mention.trigger.start, mention.trigger.end)
    if trigger is None:
        return ()
    lemma = reading.tree.tokens[trigger].lemma
    below = reading.tree.children(trigger, "obj") if lemma in circumstance_words("carriers") else []
    return (trigger, *below, *_carrying(reading, trigger))


def _carrying(reading: Reading, index: int) -> Iterator[int]:
    tree = reading.tree
    for above in tree.ancestors(index):
        if not _carries(reading, above, index):
            return
        yield above
        index = above


def _carries(reading: Reading, above: int, index: int) -> bool:
    tree = reading.tree
    lemma = tree.tokens[above].lemma
    match tree.relation(index):
        case "conj":
            return True
        case "obj" | "nsubj" | "xcomp":
            return lemma in circumstance_words("carriers")
        case "obl":
            return lemma in circumstance_words("carriers") and bool({"in", "for"} & set(tree.prepositions(index)))
        case "nmod":
            return lemma in circumstance_words("gatherings") and tree.prepositions(index) == ["of"]
        case _:
            return False
