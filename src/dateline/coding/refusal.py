"""Why an event is not coded: precision before recall."""

from dateline.codebook import Codebook
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax

_OPEN_CLAUSES = frozenset({"xcomp", "advcl", "acl", "ccomp", "csubj"})


def refusal(syntax: Syntax, draft: Draft, codebook: Codebook) -> str | None:
    """The reason why a draft stays uncoded, or None where it is coded."""
    if not draft.actors and not draft.recipients:
        return "nobody takes part"
    if codebook.types[draft.type].recipient == "required" and not draft.recipients:
        return "nobody at the receiving end, which this type needs"
    if draft.entry is not None and draft.entry.mutual and len(draft.actors) < 2 and not _plural(syntax, draft):
        return "only one side of a two-sided event"
    if not draft.composed and _unreal(syntax, draft.trigger):
        return "an infinitive or gerund that no rule of composition decides"
    return None


def _plural(syntax: Syntax, draft: Draft) -> bool:
    """Whether one phrase names several: "the two leaders", "they"."""
    words = [syntax.tokens[head] for head in draft.actors]
    return any(word.xpos in {"NNS", "NNPS"} or word.text.lower() in {"they", "both", "we", "their"} for word in words)


def _unreal(syntax: Syntax, trigger: int) -> bool:
    """Whether a verb stands in a clause that does not say whether it happened: "to attack", "of attacking"."""
    token = syntax.tokens[trigger]
    if token.upos != "VERB":
        return False
    if token.xpos == "VB" and "to" in syntax.marks(trigger):
        return True
    gerund = token.xpos == "VBG" and not syntax.having(trigger, "aux")
    return gerund and bool(syntax.marks(trigger) & {"of", "for", "from", "to", "against", "before"})
