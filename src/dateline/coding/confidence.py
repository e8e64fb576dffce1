"""How sure the coder is of an event: what lexicon and network say of it, weighed against each other.

The weights are those of a logistic regression on the dev split of the corpus; `training/confidence.py` fits them.
"""

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from dateline.codebook.lexicon import Lexicon
from dateline.codebook.word_classes import load_word_classes
from dateline.coding.draft import Draft
from dateline.coding.learned import Learned
from dateline.coding.matching import candidates
from dateline.coding.status import status_of
from dateline.coding.syntax import Syntax
from dateline.coding.unreal import unreal

FILE = Path(__file__).with_name("confidence.json")
SMALLEST = 1e-4
ELSEWHERE = ("sport", "markets", "nature", "culture", "troubles", "accidents")
"""Classes of words that speak of another world than politics."""


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign adds to the log odds that an event is right, and the confidence from which it is coded."""

    base: float
    signs: Mapping[str, float]
    coded: float


@cache
def load_weights() -> Weights:
    """The weights that ship with Dateline."""
    return msgspec.json.decode(FILE.read_bytes(), type=Weights)


def signs(syntax: Syntax, draft: Draft, learned: Learned, lexicon: Lexicon) -> dict[str, float]:
    """What speaks for and against a draft, by name."""
    share = min(
        max(learned.rating(draft, {draft.type, *_reduced(syntax, draft, learned, lexicon)}), SMALLEST), 1 - SMALLEST
    )
    known = {entry.type for entry in candidates(syntax, draft.trigger, lexicon)}
    told = draft.coded_by_lexicon
    return {
        "network": math.log(share / (1 - share)),
        "nothing": max(math.log(max(float(learned.reading.types[word, 0]), SMALLEST)) for word in draft.words),
        "lexicon": float(told and not draft.revised),
        "revised": float(told and draft.revised),
        "unreal": float(told and unreal(syntax, draft)),
        "other entries": float(not told and bool(known) and draft.type not in known),
        "entry of the type": float(not told and draft.type in known),
        "noun": float(syntax.tokens[draft.trigger].upos != "VERB"),
        "composed": float(told and len(draft.reasons) > 1),
        "no actor": float(not draft.actors),
        "no recipient": float(not draft.recipients),
        **{f"{name} words": float(_words_of(syntax, name)) for name in ELSEWHERE},
    }


def _reduced(syntax: Syntax, draft: Draft, learned: Learned, lexicon: Lexicon) -> list[str]:
    """What the draft is coded as by its status, and was before: the network may see either in "will send food"."""
    if not draft.coded_by_lexicon or draft.revised:
        return []
    statuses = {status_of(syntax, draft)[0], learned.status(draft.trigger)}
    told = [draft.entry.type] if draft.entry else []
    return told + [
        reduction.type
        for reduction in lexicon.reductions
        if any(reduction.applies(status, draft.type, draft.mode) for status in statuses)
    ]


def _words_of(syntax: Syntax, name: str) -> int:
    """How many words of a class the sentence has, three at most: in sport and markets an attack is none."""
    words = load_word_classes()[name].words
    return min(3, sum(syntax.lemma(word) in words for word in range(len(syntax.tokens))))


def confidence(found: Mapping[str, float]) -> float:
    """The chance, 0 to 1, that an event with these signs is right."""
    weights = load_weights()
    return 1 / (1 + math.exp(-weights.base - sum(weights.signs[name] * value for name, value in found.items())))
