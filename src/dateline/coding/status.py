"""Did it happen: what the words around an event say of it."""

from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.records import EventStatus

NEGATIONS = frozenset({"not", "n't", "never", "no", "without", "neither", "nor", "hardly"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
HYPOTHETICAL = frozenset({"may", "might", "could", "should", "must", "can", "ca", "would"})
CONDITIONS = frozenset({"if", "unless", "once", "whether", "until", "lest", "provided", "in case"})
_CLAUSE_RELATIONS = frozenset({"advcl", "acl", "ccomp"})


def status_of(syntax: Syntax, draft: Draft) -> tuple[EventStatus, str | None]:
    """The status of an event, and the word that decided it, or None.

    A composition's status goes before what the words say, but for a negation, which always counts.
    """
    chain = list(dict.fromkeys([*_clause_words(syntax, draft.trigger), *draft.carriers]))
    for word in chain:
        if negation := _dependent(syntax, word, NEGATIONS, ("advmod", "det", "mark", "cc", "case")):
            return "negated", negation
        for side in syntax.having(word, "nsubj", "nsubj:pass", "obj"):
            if negation := _dependent(syntax, side, NEGATIONS, ("det",)):
                return "negated", negation
    if draft.status:
        return draft.status, draft.reasons[-1]
    for word in [*chain, *(head for head in syntax.ancestors(draft.trigger) if head not in chain)]:
        if syntax.relation(word) in _CLAUSE_RELATIONS and (mark := _mark(syntax, word)):
            return "hypothetical", mark
    if syntax.tokens[syntax.sentence.last - syntax.sentence.first - 1].text == "?":
        return "hypothetical", "?"
    for word in chain:
        if modal := _dependent(syntax, word, HYPOTHETICAL, ("aux",)):
            return _would(syntax, word, modal)
        if modal := _dependent(syntax, word, FUTURE, ("aux",)):
            return ("hypothetical", "if") if _conditional(syntax, word) else ("future", modal)
    return "actual", None


def refuses(syntax: Syntax, draft: Draft) -> bool:
    """Whether a negated event is one that its actor will not do: "will not lift", "would not meet"."""
    words = FUTURE | {"would"}
    return bool(draft.actors) and any(
        _dependent(syntax, word, words, ("aux",)) for word in _clause_words(syntax, draft.trigger)
    )


def _would(syntax: Syntax, word: int, modal: str) -> tuple[EventStatus, str]:
    """ "Said it would leave" speaks of the future, "would leave if" and "would have left" do not."""
    said = syntax.relation(word) == "ccomp" and not syntax.having(word, "aux")[1:]
    return (
        ("future", modal) if modal == "would" and said and not _conditional(syntax, word) else ("hypothetical", modal)
    )


def _conditional(syntax: Syntax, word: int) -> bool:
    return any(_mark(syntax, child) for child in syntax.having(word, "advcl"))


def _mark(syntax: Syntax, word: int) -> str | None:
    return next(iter(sorted(syntax.marks(word) & CONDITIONS)), None)


def _clause_words(syntax: Syntax, trigger: int) -> list[int]:
    """The trigger and, for a noun, the verb whose subject or object it is."""
    chain = [trigger]
    while (
        syntax.relation(chain[-1]) in {"obj", "nsubj", "obl", "xcomp", "nmod", "compound"}
        and syntax.heads[chain[-1]] >= 0
    ):
        head = syntax.heads[chain[-1]]
        nominal = syntax.tokens[chain[-1]].upos in {"NOUN", "PROPN", "ADJ"}
        if not nominal and syntax.relation(chain[-1]) != "xcomp":
            break
        if syntax.relation(chain[-1]) in {"obl", "nmod", "compound"} and syntax.tokens[head].upos != "VERB":
            break
        chain.append(head)
    return chain


def _dependent(syntax: Syntax, word: int, words: frozenset[str], relations: tuple[str, ...]) -> str | None:
    for child in syntax.having(word, *relations):
        if syntax.tokens[child].text.lower() in words or (syntax.lemma(child) in words and relations == ("aux",)):
            return syntax.tokens[child].text
    return None
