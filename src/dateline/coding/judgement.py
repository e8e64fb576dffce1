"""Lexicon and event network weighed against each other: which type, who takes part, how sure."""

from dataclasses import replace

from dateline.codebook.lexicon import Lexicon
from dateline.coding.confidence import confidence, signs
from dateline.coding.draft import Draft
from dateline.coding.learned import Learned, forbidden
from dateline.coding.syntax import Syntax


def judge(syntax: Syntax, draft: Draft, learned: Learned, lexicon: Lexicon) -> Draft:
    """The draft with the likeliest type that the codebook allows, with its participants and how sure it is."""
    if not all(map(learned.has_read, draft.words)):
        return draft
    rated = [
        replace(option, confidence=confidence(signs(syntax, option, learned, lexicon)))
        for option in readings(syntax, draft, learned, lexicon)
    ]
    best = max(rated, key=lambda option: option.confidence or 0.0)
    return learned.with_circumstances(best)


def readings(syntax: Syntax, draft: Draft, learned: Learned, lexicon: Lexicon) -> list[Draft]:
    """The draft with its participants, and once more with the type that the network prefers, if that is another one."""
    if not all(map(learned.has_read, draft.words)):
        return [draft]
    draft = learned.with_sides(syntax, draft)
    return [draft, *_revisions(syntax, draft, learned, lexicon)]


def _revisions(syntax: Syntax, draft: Draft, learned: Learned, lexicon: Lexicon) -> list[Draft]:
    """What the network makes of a draft of the lexicon, where the codebook allows it."""
    preferred, share, word = learned.best(draft.words)
    if preferred == draft.type or not draft.coded_by_lexicon or draft.firm:
        return []
    if any(forbidden(syntax, at, preferred, lexicon) for at in {word, draft.trigger}):
        return []
    reasons = (*draft.reasons, f"event network: {preferred} {share:.2f}")
    if any(reduction.makes(draft.type, draft.mode, preferred) for reduction in lexicon.reductions):
        return [replace(draft, type=preferred, mode=None, reasons=reasons)]  # both see it, the network as to come
    mode = learned.network.mode(learned.reading, word, preferred)
    return [replace(draft, type=preferred, mode=mode, entry=None, status=None, reasons=reasons, revised=True)]
