"""Which words head a noun phrase that may take part in something, and on which words a phrase leans."""

from collections.abc import Iterator

from dateline.gazetteer import fold
from dateline.resolve.reading import Reading
from dateline.resolve.reference_words import load_words, pronoun_sorts

_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "root", "ccomp", "dep", "parataxis"})


def noun_phrases(reading: Reading) -> Iterator[int]:
    """The heads of all noun phrases of the report that may take part in something."""
    return (index for index in range(len(reading.tree.tokens)) if _may_take_part(reading, index))


def _may_take_part(reading: Reading, index: int) -> bool:
    token = reading.tree.tokens[index]
    if token.lemma.lower() in load_words()["times"] or (token.text.isdigit() and len(token.text) == 4):
        return False
    if token.upos in ("ADJ", "DET"):
        is_noun = _stands_for_noun(reading, index)
    else:
        is_noun = token.upos in ("NOUN", "PROPN", "PRON", "NUM")
    return is_noun and _is_argument(reading, index) and not _portion(reading, index)


def _is_argument(reading: Reading, index: int) -> bool:
    relation = reading.tree.tokens[index].relation
    if relation == "compound":
        return bool(reading.names.headed_by([index]) or reading.others.headed_by([index]))
    return reading.tree.relation(index) in _ARGUMENTS or relation in ("nmod:poss", "nmod:desc")


def _stands_for_noun(reading: Reading, index: int) -> bool:
    relation = reading.tree.relation(index)
    return bool(reading.names.on(index)) or relation in ("nsubj", "obj", "obl", "iobj")


def reference_in(reading: Reading, head: int) -> int:
    """The head of the reference that a phrase leans on: *their* union, most of *them*, members of *the group*."""
    tree = reading.tree
    owner = next((c for c in tree.children(head, "nmod") if tree.tokens[c].relation == "nmod:poss"), None)
    if owner is not None and fold(tree.tokens[owner].text) in pronoun_sorts():
        return owner
    return next(iter(_portion(reading, head)), head)


def _portion(reading: Reading, head: int) -> list[int]:
    """Those of whom a head only counts some: *one* of them."""
    tree, token = reading.tree, reading.tree.tokens[head]
    if token.upos != "NUM" and token.lemma.lower() not in load_words()["portions"]:
        return []
    return [child for child in tree.children(head, "nmod") if tree.prepositions(child) == ["of"]]
