"""Whether a verb stands in a clause that does not say whether it happened."""

from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax


def unreal(syntax: Syntax, draft: Draft) -> bool:
    """Whether the event is an infinitive or gerund that no rule of composition decides."""
    return any(_unreal(syntax, verb) for verb in _verbs(syntax, draft.outermost))


def _verbs(syntax: Syntax, word: int) -> list[int]:
    """The verb itself, or the verb whose subject, object or adjunct a noun is, and the verbs it is joined to."""
    found = [word] if syntax.tokens[word].upos == "VERB" else []
    if not found and syntax.relation(word) in {"obj", "obl", "nmod", "conj", "compound"} and syntax.heads[word] >= 0:
        return _verbs(syntax, syntax.heads[word])
    while found and syntax.relation(found[-1]) == "conj" and not syntax.having(found[-1], "mark", "aux", "nsubj"):
        found.append(syntax.heads[found[-1]])
    return found


def _unreal(syntax: Syntax, trigger: int) -> bool:
    """Whether a verb stands in a clause that does not say whether it happened: "to attack", "of attacking"."""
    token = syntax.tokens[trigger]
    if token.upos != "VERB":
        return False
    if token.xpos == "VB" and "to" in syntax.marks(trigger):
        return True
    gerund = token.xpos == "VBG" and not syntax.having(trigger, "aux")
    if gerund and syntax.relation(trigger) == "csubj":
        return True
    return gerund and bool(syntax.marks(trigger) & {"of", "for", "from", "to", "against", "before"})
