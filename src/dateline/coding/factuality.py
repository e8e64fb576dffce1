"""How likely it is that what a word tells happened: the words around it and the event network, weighed together.

The weights are those of a logistic regression on UDS-IH2 (White et al. 2016; Rudinger et al. 2018), in which people
rated the predicates of web text from -3 to +3; `training/factuality.py` fits them. +1 and above counts as happened.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec

from dateline.coding.learned import Learned
from dateline.coding.own_words import AUXILIARIES, SIDES, form
from dateline.coding.standing import standing
from dateline.coding.syntax import Syntax

FILE = Path(__file__).with_name("factuality.json")
SMALLEST = 1e-4


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign adds to the log odds that it happened."""

    base: float
    signs: Mapping[str, float]


@cache
def load_weights() -> Weights:
    """The weights that ship with Dateline."""
    return msgspec.json.decode(FILE.read_bytes(), type=Weights)


def signs(syntax: Syntax, word: int, learned: Learned | None) -> dict[str, float]:
    """What speaks for and against that it happened, by name."""
    found = standing(syntax, word)
    named = [f"status {found.status}", *found.signs, *_grammar(syntax, word)]
    named += [f"last {found.signs[-1]}"] if found.signs else []
    return dict.fromkeys(named, 1.0) | (_of_network(learned, word) if learned and learned.has_read(word) else {})


def happened(found: Mapping[str, float]) -> float:
    """The chance, 0 to 1, that what a word with these signs tells happened."""
    weights = load_weights()
    score = weights.base + sum(weights.signs.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-score))


def _grammar(syntax: Syntax, word: int) -> Iterator[str]:
    """Tense, auxiliaries, subject, and how the word hangs on its head."""
    token, head = syntax.tokens[word], syntax.heads[word]
    yield f"form {form(syntax, word)}"
    yield f"tag {token.upos} {token.xpos}"
    yield f"relation {token.relation}"
    yield from (f"auxiliary {syntax.lemma(child)}" for child in syntax.having(word, *AUXILIARIES))
    subjects = [syntax.tokens[child] for child in syntax.having(word, *SIDES[:2])]
    yield from (f"subject {one.lemma.lower() if one.upos == 'PRON' else one.xpos}" for one in subjects)
    if not subjects:
        yield "no subject"
    if head >= 0:
        yield f"head {form(syntax, head)} {token.relation}"
        yield f"head {syntax.lemma(head)}"
    if syntax.tokens[-1].text == "?":
        yield "ends as question"


def _of_network(learned: Learned, word: int) -> dict[str, float]:
    """The logarithms of the shares that the event network gives each status, and that the word tells no event."""
    reading, names = learned.reading, learned.network.labels.statuses
    shares = {f"network {name}": float(share) for name, share in zip(names, reading.statuses[word], strict=True)}
    shares["network nothing"] = float(reading.types[word, 0])
    return {name: math.log(max(share, SMALLEST)) for name, share in shares.items()}
