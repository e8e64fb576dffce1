"""Events that are a part of another one: troops that are sent to attack, what a protest demands.

The rules are data in `codebook/composition.yaml`, under `absorptions`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.codebook.composition import Absorption
from dateline.codebook.lexicon import Lexicon
from dateline.coding.arguments import find
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.records import EventMention


class Told(NamedTuple):
    """An event of a sentence, in its words and as the users' record."""

    draft: Draft
    """With those too who are named within another's phrase: the soldiers of "a group of nine soldiers" are counted."""
    mention: EventMention


def absorbing(syntax: Syntax, part: Told, all_told: Sequence[Told], lexicon: Lexicon) -> Told | None:
    """The event of the same sentence that an event is a part of, or None."""
    for whole in all_told:
        for rule in lexicon.absorptions:
            if whole is not part and _fits(rule, whole, part) and _same_act(syntax, rule, whole, part):
                return whole
    return None


def _fits(rule: Absorption, whole: Told, part: Told) -> bool:
    same_status = whole.mention.status == part.mention.status
    return same_status and bool(_codes(whole) & {rule.type}) and bool(_codes(part) & set(rule.of))


def _codes(told: Told) -> set[str]:
    return {told.mention.type, f"{told.mention.type}.{told.mention.mode}"}


def _same_act(syntax: Syntax, rule: Absorption, whole: Told, part: Told) -> bool:
    if rule.purpose and not _is_purpose(syntax, part.draft, whole.draft):
        return False
    return _same_actor(syntax, rule, whole, part) and (rule.joined or not _joined(syntax, whole.draft, part.draft))


def _is_purpose(syntax: Syntax, part: Draft, whole: Draft) -> bool:
    """Whether the part is an infinitive below the verb of the whole."""
    verb = _verb(syntax, part.outermost)
    return syntax.heads[verb] == _verb(syntax, whole.outermost) and "to" in syntax.marks(verb)


def _joined(syntax: Syntax, one: Draft, other: Draft) -> bool:
    """Whether "and" joins the verbs of two events."""
    first, second = (_verb(syntax, draft.outermost) for draft in (one, other))
    return second in syntax.having(first, "conj") or first in syntax.having(second, "conj")


def _verb(syntax: Syntax, word: int) -> int:
    """The verb that a word is or belongs to."""
    return next((above for above in (word, *syntax.ancestors(word)) if syntax.tokens[above].upos == "VERB"), word)


def _same_actor(syntax: Syntax, rule: Absorption, whole: Told, part: Told) -> bool:
    """Whether those who act in the part are in the whole; a pronoun there may be them, and so may the troops moved."""
    sides = {*whole.mention.actors, *(whole.mention.recipients if "recipient" in rule.sides else ())}
    if part.mention.actors and sides.issuperset(part.mention.actors):
        return True
    moved = {head for place in rule.places for head in find(syntax, part.draft.trigger, place)}
    doers = whole.draft.actors
    return bool(doers) and all(head in moved or syntax.tokens[head].upos == "PRON" for head in doers)
