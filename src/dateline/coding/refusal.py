"""Why an event is not coded: precision before recall."""

from dateline.codebook import Codebook
from dateline.coding.confidence import load_weights
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.coding.unreal import unreal


def refusal(syntax: Syntax, draft: Draft, codebook: Codebook) -> str | None:
    """The reason why a draft stays uncoded, or None where it is coded."""
    if not draft.actors and not draft.recipients:
        return "nobody takes part"
    two_sided = draft.entry.mutual if draft.entry else len(draft.actors) > 1
    if codebook.types[draft.type].recipient == "required" and not two_sided and not draft.recipients:
        return "nobody at the receiving end, which this type needs"
    if draft.entry is not None and draft.entry.mutual and len(draft.actors) < 2 and not _plural(syntax, draft):
        return "only one side of a two-sided event"
    if draft.confidence is None and unreal(syntax, draft):
        return "an infinitive or gerund that no rule of composition decides"
    if draft.confidence is not None and draft.confidence < load_weights().coded:
        return f"too unsure, {draft.confidence:.2f}"
    return None


def _plural(syntax: Syntax, draft: Draft) -> bool:
    """Whether one phrase names several: "the two leaders", "they"."""
    words = [syntax.tokens[head] for head in draft.actors]
    return any(word.xpos in {"NNS", "NNPS"} or word.text.lower() in {"they", "both", "we", "their"} for word in words)
