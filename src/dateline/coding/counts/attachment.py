"""Which event of a sentence a count belongs to."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.codebook.casualties import load_casualties
from dateline.coding.arguments import surface_subject
from dateline.coding.counts.fates import Fated, is_outcome
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax

CAUSE, OWN, SIDE, ABOVE, BELOW, BESIDE, OTHER = range(7)
"""How near an event is to what happened to people: it brought it about, its word tells it, they are on a side of it,
it stands above it, below it, or beside it. Last is an abduction: nobody is killed by it unless its own word says so."""
_APART = frozenset({"acl:relcl"})


class Home(NamedTuple):
    """The draft that a count belongs to. The least of several is the best."""

    rank: int
    gap: int
    number: int
    fated: Fated


def home_of(syntax: Syntax, fated: Fated, drafts: Sequence[Draft]) -> Home | None:
    """The draft that a count belongs to; None where no event of the sentence can have it."""
    types = load_casualties().fates[fated.kind].types
    place = fated.word if fated.word is not None else fated.head
    homes = [
        Home(_rank(syntax, fated, place, draft), min(abs(word - place) for word in _words(draft)), number, fated)
        for number, draft in enumerate(drafts)
        if draft.type in types
    ]
    return min(homes, default=None, key=lambda home: home[:3])


def _words(draft: Draft) -> set[int]:
    return {*draft.words, *draft.carriers, draft.trigger}


def _rank(syntax: Syntax, fated: Fated, place: int, draft: Draft) -> int:
    own = _words(draft)
    if fated.kind in {"killed", "injured"}:
        if draft.mode == "abduct" and place not in own:
            return OTHER
        if draft.type == "ASSAULT" and not is_outcome(syntax, draft.trigger) and own & _causes(syntax, fated.word):
            return CAUSE
    if fated.word in own:
        return OWN
    if fated.head in draft.recipients or fated.head in draft.actors:
        return SIDE
    if own & {*syntax.ancestors(place)}:
        return ABOVE
    return BELOW if own & syntax.subtree(place) else BESIDE


def _causes(syntax: Syntax, word: int | None) -> set[int]:
    """The words of what brought the harm about.

    The attack of "the attack killed nine", of "attacked, killing nine" and of "attacked and killed nine"; the clashes
    of "clashes in which nine died". Only words that tell an outcome have a cause: a stabbing is its own.
    """
    if word is None or syntax.tokens[word].upos != "VERB" or not is_outcome(syntax, word):
        return set()
    subjects = [] if syntax.is_passive(word) else surface_subject(syntax, word)
    found = {below for subject in subjects for below in syntax.subtree(subject, _APART) if below < word}
    found |= _above(syntax, word)
    if syntax.tokens[word].relation == "acl:relcl" and any(syntax.cases(child) for child in syntax.having(word, "obl")):
        found |= {above for above in syntax.ancestors(word) if syntax.tokens[above].upos == "NOUN"}
    return found


def _above(syntax: Syntax, word: int) -> set[int]:
    """The verbs above that the harm follows on, and their objects: "launched an attack, killing nine"."""
    found: set[int] = set()
    while (head := syntax.heads[word]) >= 0 and syntax.relation(word) in {"advcl", "conj", "xcomp", "parataxis"}:
        if syntax.relation(word) == "advcl" and syntax.tokens[word].xpos != "VBG" and not found:
            break
        found |= {head, *(child for child in syntax.having(head, "obj") if syntax.tokens[child].upos == "NOUN")}
        word = head
    return found
