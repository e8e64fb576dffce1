"""Nouns and adjectives of saying: "X's claim that ...", "a denial of ...", "is sure that ...", "is critical of ..."."""

from collections.abc import Iterator

from dateline.codebook.speech import Speech, SpeechGroup
from dateline.coding.arguments import surface_subject
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_of_noun
from dateline.coding.attribution.stretches import saying_of
from dateline.coding.syntax import Syntax

_EXPLETIVES = frozenset({"it", "this", "that", "there"})


def sayings_of_nouns(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What nouns of saying attribute: a clause that completes them, or what "of" and "about" join to them."""
    for noun, token in enumerate(syntax.tokens):
        group = speech.nouns.get(syntax.lemma(noun)) if token.upos == "NOUN" else None
        if group and (found := _of_noun(syntax, noun, group)) and found.content:
            yield found


def _of_noun(syntax: Syntax, noun: int, group: SpeechGroup) -> Saying | None:
    source = source_of_noun(syntax, noun)
    if "clause" in group.takes and (clauses := _completing(syntax, noun)):
        return saying_of(syntax, group, "clause", Stretch(noun, noun), source, _below(syntax, clauses))
    led = _led(syntax, noun, group, ("nmod",))
    if led is None or led == source or source is None:
        return None
    last = max(syntax.having(led, "case"), default=noun)
    words = (word for word in syntax.subtree(led) if word > last)
    return saying_of(syntax, group, group.prepositions[0], Stretch(noun, last), source, words)


def _completing(syntax: Syntax, noun: int) -> list[int]:
    """The clauses that say what a noun means, as "that" and "to" tell: no relative clause does."""
    return [
        child
        for child in syntax.having(noun, "acl", "ccomp")
        if syntax.marks(child) & {"that", "to", "whether"} or syntax.relation(child) == "ccomp"
    ]


def sayings_of_adjectives(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What adjectives of somebody's mind attribute, behind a copula."""
    for word, token in enumerate(syntax.tokens):
        group = speech.adjectives.get(syntax.lemma(word)) or speech.adjectives.get(token.text.lower())
        copulas = syntax.having(word, "cop", "aux:pass", "aux")
        if group and copulas and token.upos in {"ADJ", "VERB"}:
            found = _of_adjective(syntax, word, group, min(copulas))
            if found and found.content:
                yield found


def _of_adjective(syntax: Syntax, word: int, group: SpeechGroup, first: int) -> Saying | None:
    subjects = [one for one in surface_subject(syntax, word) if syntax.lemma(one) not in _EXPLETIVES]
    source = subjects[0] if subjects else None
    clauses = [child for child in syntax.having(word, "ccomp", "xcomp", "csubj", "advcl") if child > word]
    if clauses:
        return saying_of(syntax, group, "clause", Stretch(first, word), source, _below(syntax, clauses))
    led = _led(syntax, word, group, ("obl", "obl:agent"))
    if led is None:
        return None
    last = max(syntax.having(led, "case"), default=word)
    words = (one for one in syntax.subtree(led) if one > last)
    return saying_of(syntax, group, "clause", Stretch(first, last), source, words)


def _led(syntax: Syntax, word: int, group: SpeechGroup, relations: tuple[str, ...]) -> int | None:
    """What one of the group's prepositions joins to a word behind it."""
    for child in syntax.having(word, *relations):
        if child > word and syntax.cases(child) & set(group.prepositions):
            return child
    return None


def _below(syntax: Syntax, clauses: list[int]) -> set[int]:
    return set().union(*(syntax.subtree(clause) for clause in clauses))
