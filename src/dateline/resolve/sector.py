"""Which PLOVER sector somebody belongs to whose role no list holds: "the millers", "Harbour Lines", "a former deputy".

The words of the phrase and around it speak for and against each sector. `training/participants.py` fits the weights on
the training split of the corpus.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from dateline.gazetteer import fold
from dateline.gazetteer.entry import Sector
from dateline.resolve.phrase import Phrase
from dateline.resolve.weighing import load_weights, weigh

FILE = Path(__file__).with_name("sector.json")
NO_SECTOR = "none"
SECTORS: tuple[str, ...] = (*get_args(Sector), NO_SECTOR)
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "PRON", "NUM"})
_SUFFIX = 4


def sector_signs(phrase: Phrase) -> list[tuple[str, ...]]:
    """What speaks for and against each of `SECTORS`."""
    traits = tuple(dict.fromkeys(_traits(phrase)))
    return [tuple(f"{sector} {trait}" for trait in ("", *traits)) for sector in SECTORS]


def sector_shares(phrase: Phrase) -> dict[str | None, float]:
    """How likely each sector is as the primary one, and none."""
    likely = weigh(sector_signs(phrase), load_weights(FILE).signs)
    return {None if sector == NO_SECTOR else sector: share for sector, share in zip(SECTORS, likely, strict=True)}


def _traits(phrase: Phrase) -> Iterator[str]:
    tree, head = phrase.reading.tree, phrase.head
    token = tree.tokens[head]
    yield f"head {fold(token.lemma)}"
    yield f"head {fold(token.lemma)} {token.xpos}"
    yield f"ending {fold(token.lemma)[-_SUFFIX:]}"
    what = "person" if phrase.person else phrase.other_name.kind if phrase.other_name else token.upos
    yield f"is {what} {token.xpos in ('NNS', 'NNPS')}"
    if phrase.role is not None:
        yield f"role {phrase.role.found.role.id}"
    for index in sorted(phrase.core - {head}):
        if tree.tokens[index].upos in _CONTENT:
            yield f"word {fold(tree.tokens[index].lemma)}"
            yield f"word {fold(tree.tokens[index].lemma)} {fold(token.lemma)}"
    yield from _around(phrase)


def _around(phrase: Phrase) -> Iterator[str]:
    """What hangs on the phrase, what it hangs on, and what stands right before it."""
    tree, head = phrase.reading.tree, phrase.head
    for child in tree.children(head, "nmod", "appos", "acl", "nsubj"):
        yield f"{tree.relation(child)} {fold(tree.tokens[child].lemma)}"
        for below in tree.children(child, "amod", "compound", "nmod"):
            yield f"below {fold(tree.tokens[below].lemma)}"
    above = tree.tokens[head].head
    if above >= 0:
        yield f"under {tree.relation(head)} {fold(tree.tokens[above].lemma)}"
        for child in tree.children(above, "obj", "obl", "nsubj"):
            if child != head:
                yield f"beside {fold(tree.tokens[child].lemma)}"
    if head and tree.tokens[head].relation in ("appos", "flat"):
        yield f"title {fold(tree.tokens[above].lemma)}"
    if head:
        yield f"before {fold(tree.tokens[head - 1].text)}"
