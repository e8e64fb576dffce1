"""The status of an event: by the words around it, by composition, or as the event network sees it."""

from dateline.codebook.status import load_status_words
from dateline.coding.draft import Draft
from dateline.coding.own_words import Standing, beside
from dateline.coding.standing import standing
from dateline.coding.syntax import Syntax

PLAIN = ("modal ", "condition ", "question", "want infinitive", "composition.yaml consider")
"""How the last signs begin of words that leave an event open plainly."""


def status_of(syntax: Syntax, draft: Draft) -> Standing:
    """The status of an event by words alone, and which of them decided it.

    A composition's status goes before what the words say, but for a negation, which always counts.
    """
    found = standing(syntax, draft.outermost)
    if draft.carriers:
        direct = standing(syntax, draft.trigger)
        found = direct if "negated" in {found.status, direct.status} else found
    if draft.status and found.status != "negated":
        return found.become(draft.status, draft.outermost, draft.reasons[-1])
    return found


def is_plain(found: Standing) -> bool:
    """Whether words that leave an event open do so plainly, so that they go before the event network.

    That is so of the clause's own modal, of a condition, a question, and what somebody wants or considers; chosen on
    the dev split of the corpus, where the network is right more often than words of other kinds.
    """
    return found.status == "hypothetical" and bool(found.signs) and found.signs[-1].startswith(PLAIN)


def refuses(syntax: Syntax, draft: Draft) -> bool:
    """Whether a negated event is one that its actor will not do: "will not lift", "would not meet"."""
    words = load_status_words().words.future | {"would"}
    chain = _clause_words(syntax, draft.trigger)
    return bool(draft.actors) and any(beside(syntax, word, words, "aux") is not None for word in chain)


def _clause_words(syntax: Syntax, trigger: int) -> list[int]:
    """The trigger and, for a noun, the verb whose subject, object or adjunct it is; for a complement its verb."""
    chain = [trigger]
    while (head := syntax.heads[chain[-1]]) >= 0 and _leans_on(syntax, chain[-1], head):
        chain.append(head)
    return chain


def _leans_on(syntax: Syntax, word: int, head: int) -> bool:
    relation = syntax.relation(word)
    if syntax.tokens[word].upos not in {"NOUN", "PROPN", "ADJ"}:
        return relation == "xcomp"
    if relation in {"obl", "nmod", "compound"}:
        return syntax.tokens[head].upos == "VERB"
    return relation in {"obj", "nsubj", "xcomp"}
