"""Which event of a sentence a count belongs to."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.codebook.casualties import load_casualties
from dateline.coding.arguments import surface_subject
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.records.circumstance import CountKind


class Told(NamedTuple):
    """A kind of people, the word that says what happened to them (or None: the event says it), and their head."""

    kind: CountKind
    word: int | None
    head: int


def home_of(syntax: Syntax, told: Told, drafts: Sequence[Draft]) -> tuple[tuple[int, int], int] | None:
    """How near the draft is that a count belongs to, and its index; None where no event of the sentence can have it.

    First the event that brought the harm about, then the one that the word itself tells, then one with these people on
    a side, then the nearest above the word, below it, and beside it.
    """
    types = load_casualties().fates[told.kind].types
    fit = [(_distance(syntax, told, draft), number) for number, draft in enumerate(drafts) if draft.type in types]
    return min(fit, default=None)


def _distance(syntax: Syntax, told: Told, draft: Draft) -> tuple[int, int]:
    own = {*draft.words, *draft.carriers, draft.trigger}
    place = told.word if told.word is not None else told.head
    gap = min(abs(word - place) for word in own)
    is_harm = told.kind in {"killed", "injured"}
    if draft.mode == "abduct" and is_harm and told.word not in own:
        return 9, gap
    if told.word is not None and is_harm and own & _causes(syntax, told.word):
        return 0, gap
    if told.word in own:
        return 1, gap
    if told.head in draft.recipients or told.head in draft.actors:
        return 2, gap
    if own & set(syntax.ancestors(place)):
        return 3, gap
    return (4 if told.word is not None and own & syntax.subtree(told.word) else 5), gap


def _causes(syntax: Syntax, word: int) -> set[int]:
    """The words of what brought the harm about: the attack of "the attack killed nine" and of "attacked, killing nine"."""
    if syntax.tokens[word].upos != "VERB":
        return set()
    subjects = [] if syntax.is_passive(word) else surface_subject(syntax, word)
    found = {below for subject in subjects for below in syntax.subtree(subject, _APART) if below < word}
    at = word
    while (head := syntax.heads[at]) >= 0 and syntax.relation(at) in {"advcl", "conj", "xcomp"}:
        if syntax.relation(at) == "advcl" and syntax.tokens[at].xpos == "VBG":
            found |= {head, *(child for child in syntax.having(head, "obj") if syntax.tokens[child].upos == "NOUN")}
        elif not found:
            break
        at = head
    if syntax.tokens[word].relation == "acl:relcl" and any(syntax.cases(child) for child in syntax.having(word, "obl")):
        found |= {above for above in syntax.ancestors(word) if syntax.tokens[above].upos == "NOUN"}
    return found


_APART = frozenset({"acl:relcl"})
