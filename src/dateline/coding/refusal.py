"""Why an event is not coded: precision before recall."""

from dateline.codebook import Codebook
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax


def refusal(syntax: Syntax, draft: Draft, codebook: Codebook) -> str | None:
    """The reason why a draft stays uncoded, or None where it is coded."""
    if not draft.actors and not draft.recipients:
        return "nobody takes part"
    needed = codebook.types[draft.type].recipient == "required" and len(draft.actors) < 2
    if needed and not draft.recipients:
        return "nobody at the receiving end, which this type needs"
    if draft.entry is not None and draft.entry.mutual and len(draft.actors) < 2 and not _plural(syntax, draft):
        return "only one side of a two-sided event"
    if any(_unreal(syntax, verb) for verb in _verbs(syntax, draft.outermost)):
        return "an infinitive or gerund that no rule of composition decides"
    return None


def _plural(syntax: Syntax, draft: Draft) -> bool:
    """Whether one phrase names several: "the two leaders", "they"."""
    words = [syntax.tokens[head] for head in draft.actors]
    return any(word.xpos in {"NNS", "NNPS"} or word.text.lower() in {"they", "both", "we", "their"} for word in words)


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
