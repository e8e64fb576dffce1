"""Did it happen: what the words around an event say of it."""

from collections.abc import Iterable

from dateline.codebook.status import load_status_words
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.records import EventStatus

Decision = tuple[EventStatus, str]
_OPEN_CLAUSES = frozenset({"advcl", "acl", "ccomp"})
_SIDES = ("nsubj", "nsubj:pass", "obj")
_DETERMINERS = ("advmod", "det", "mark", "cc", "case")


def status_of(syntax: Syntax, draft: Draft) -> tuple[EventStatus, str | None]:
    """The status of an event, and the word that decided it, or None.

    A composition's status goes before what the words say, but for a negation, which always counts.
    """
    chain = list(dict.fromkeys([*_clause_words(syntax, draft.trigger), *draft.carriers]))
    if negation := _negation(syntax, chain):
        return "negated", negation
    if draft.status:
        return draft.status, draft.reasons[-1]
    return _condition(syntax, draft, chain) or _modal(syntax, chain) or ("actual", None)


def refuses(syntax: Syntax, draft: Draft) -> bool:
    """Whether a negated event is one that its actor will not do: "will not lift", "would not meet"."""
    words = load_status_words().future | {"would"}
    chain = _clause_words(syntax, draft.trigger)
    return bool(draft.actors) and any(_dependent(syntax, word, words, ("aux",)) for word in chain)


def _negation(syntax: Syntax, chain: Iterable[int]) -> str | None:
    words = load_status_words().negations
    for word in chain:
        if found := _dependent(syntax, word, words, _DETERMINERS):
            return found
        for side in syntax.having(word, *_SIDES):
            if found := _dependent(syntax, side, words, ("det",)):
                return found
    return None


def _condition(syntax: Syntax, draft: Draft, chain: list[int]) -> Decision | None:
    """A condition over the event, or a question."""
    for word in [*chain, *(head for head in syntax.ancestors(draft.trigger) if head not in chain)]:
        if syntax.relation(word) in _OPEN_CLAUSES and (mark := _mark(syntax, word)):
            return "hypothetical", mark
    return ("hypothetical", "?") if syntax.tokens[-1].text == "?" else None


def _modal(syntax: Syntax, chain: Iterable[int]) -> Decision | None:
    words = load_status_words()
    for word in chain:
        conditional = any(_mark(syntax, child) for child in syntax.having(word, "advcl"))
        if modal := _dependent(syntax, word, words.hypothetical, ("aux",)):
            return (
                ("future", modal)
                if _is_reported_will(syntax, word, modal) and not conditional
                else (
                    "hypothetical",
                    modal,
                )
            )
        if modal := _dependent(syntax, word, words.future, ("aux",)):
            return ("hypothetical", "if") if conditional else ("future", modal)
    return None


def _is_reported_will(syntax: Syntax, word: int, modal: str) -> bool:
    """ "Said it would leave" speaks of the future; "would leave if" and "would have left" do not."""
    return modal == "would" and syntax.relation(word) == "ccomp" and len(syntax.having(word, "aux")) == 1


def _mark(syntax: Syntax, word: int) -> str | None:
    return min(syntax.marks(word) & load_status_words().conditions, default=None)


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


def _dependent(syntax: Syntax, word: int, words: frozenset[str], relations: tuple[str, ...]) -> str | None:
    """The first dependent by one of the relations that is one of the words; of auxiliaries the lemma counts too."""
    for child in syntax.having(word, *relations):
        if syntax.tokens[child].text.lower() in words or (syntax.lemma(child) in words and relations == ("aux",)):
            return syntax.tokens[child].text
    return None
