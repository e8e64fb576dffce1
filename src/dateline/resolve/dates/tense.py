"""Whether the words around an expression look ahead."""

from dateline.records import Span
from dateline.resolve.tree import Tree

AHEAD = frozenset({"will", "shall", "would", "should", "may", "might", "can", "could", "must", "’ll", "'ll"})
"""Words beside a verb that speak of what is to come; "would have met" does not."""
_LOOSE = ("on", "in", "by", "at")
_VERBS = ("VERB", "AUX")


def looks_ahead(tree: Tree, span: Span) -> bool | None:
    """Whether an expression says when something will be, or was; None where the words do not tell.

    Its verb decides. Where it belongs to a noun, a past verb says nothing of it ("announced a June 3 hearing").
    """
    head = tree.head_of(span.start, span.end)
    if head is None:
        return None
    if _word_before(tree, span) == "since":
        return False
    above = [head, *tree.ancestors(head)]
    verb = next((index for index in above if _is_verb(tree, index)), None)
    if verb is None:
        return None
    tense = _tense(tree, verb)
    return tense if verb in above[:2] or (tense and set(_LOOSE) & set(tree.prepositions(head))) else None


def _word_before(tree: Tree, span: Span) -> str:
    first = tree.span(span.start, span.end)[0]
    return tree.tokens[first - 1].text.lower() if first else ""


def _is_verb(tree: Tree, index: int) -> bool:
    """Whether a word is a verb with a tense or an infinitive, or has one beside it ("is ready")."""
    if tree.tokens[index].xpos == "VBG" and not tree.children(index, "aux"):
        return False
    return tree.tokens[index].upos in _VERBS or bool(tree.children(index, "cop", "aux"))


def _tense(tree: Tree, verb: int) -> bool | None:
    beside = [tree.tokens[child] for child in tree.children(verb, "aux", "cop")]
    lemmas = {token.lemma.lower() for token in beside} | {token.text.lower() for token in beside}
    if "will" in lemmas or (AHEAD & lemmas and "have" not in lemmas):
        return True
    if any(tree.tokens[child].lemma.lower() == "to" for child in tree.children(verb, "mark")):
        return True
    forms = {tree.tokens[verb].xpos, *(token.xpos for token in beside)}
    if "VBG" in forms and forms & {"VBZ", "VBP"}:
        return True
    return False if forms & {"VBD", "VBN"} else None
