"""Whose modifiers say when and where an event was: its own word's, and those of the verb that only carries it."""

from collections.abc import Iterator

from dateline.records import EventMention
from dateline.resolve.reading import Reading

# "They *held* talks on Thursday", "a strike *took* place in May", "it *began* to withdraw on Sunday".
_CARRIERS = frozenset(
    "begin break carry conduct continue convene do end engage erupt gather give happen have hold launch make meet "
    "mount occur open organize organise resume stage start stop suspend take undertake".split()
)
_GATHERING = frozenset({"round", "series", "wave", "string", "spate", "session", "day", "set"})


def find_carriers(mention: EventMention, reading: Reading) -> tuple[int, ...]:
    """The tokens whose times and places are the event's, nearest first: its trigger, then the words that carry it."""
    trigger = reading.tree.head_of(mention.trigger.start, mention.trigger.end)
    if trigger is None:
        return ()
    lemma = reading.tree.tokens[trigger].lemma
    below = reading.tree.children(trigger, "obj") if lemma in _CARRIERS else []
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
            return lemma in _CARRIERS
        case "obl":
            return lemma in _CARRIERS and bool({"in", "for"} & set(tree.prepositions(index)))
        case "nmod":
            return lemma in _GATHERING and tree.prepositions(index) == ["of"]
        case _:
            return False
