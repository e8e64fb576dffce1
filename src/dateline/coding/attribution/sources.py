"""Who says it: the source of a verb or noun of saying, and its words."""

from dateline.coding.arguments import agent, antecedent, surface_subject
from dateline.coding.attribution.saying import Stretch
from dateline.coding.syntax import Syntax

_OUTSIDE = frozenset({"cc", "case", "mark", "cop", "aux", "nsubj", "parataxis", "discourse"})
"""What hangs on the head of a source without being part of it."""


def source_of_verb(syntax: Syntax, verb: int) -> int | None:
    """The head of the source of a verb: its subject, of a passive its agent."""
    if syntax.is_passive(verb):
        found = agent(syntax, verb)
    else:
        own = syntax.having(verb, "nsubj")  # of two, the farther one is the subject of what is said
        found = (
            sorted(own, key=lambda word: abs(word - verb))
            or _role_before(syntax, verb)
            or surface_subject(syntax, verb)
        )
    return found[0] if found else None


def _role_before(syntax: Syntax, verb: int) -> list[int]:
    """The one who acts by the semantic roles, set off before the verb: parsers lose such subjects."""
    predicate = syntax.predicates.get(verb)
    end = verb - _comma_before(syntax, verb)
    for role in predicate.roles if predicate else ():
        first, last = role.first - syntax.sentence.first, role.last - syntax.sentence.first
        if role.label == "ARG0" and last == end and first > 0 and syntax.tokens[first - 1].text in {",", "”", '"'}:
            return [word for word in range(first, last) if not first <= syntax.heads[word] < last][:1]
    return []


def _comma_before(syntax: Syntax, verb: int) -> bool:
    """Whether an apposition ends right before the verb: "the spokesman, Kofi Adanlete, said"."""
    return verb > 0 and syntax.tokens[verb - 1].text == ","


def source_of_noun(syntax: Syntax, noun: int) -> int | None:
    """The head of the source of a noun: "the governor's claim", "a statement by the army", "they made the claim"."""
    if owners := syntax.having(noun, "nmod:poss"):
        return owners[0]
    for child in syntax.having(noun, "nmod"):
        if syntax.cases(child) & {"by", "from"}:
            return child
    verb = syntax.heads[noun]
    if syntax.relation(noun) == "obj" and verb >= 0 and syntax.tokens[verb].upos == "VERB":
        return source_of_verb(syntax, verb)
    return None


def source_stretch(syntax: Syntax, head: int, barrier: frozenset[int]) -> Stretch:
    """The whole phrase of a source, with apposition and relative clause; no word of `barrier` is in it."""
    kept = {head}
    for child in syntax.dependents[head]:
        is_possessive = syntax.relation(child) == "case" and child > head
        if is_possessive or (syntax.relation(child) not in _OUTSIDE and child not in barrier):
            kept |= syntax.subtree(child)
    kept -= barrier
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    return _trimmed(syntax, first, last, head)


def _trimmed(syntax: Syntax, first: int, last: int, head: int) -> Stretch:
    """Without marks at its ends, but with the comma that closes an apposition: "Ferrán, the minister," said."""
    while first < head and syntax.tokens[first].upos == "PUNCT":
        first += 1
    while last > head and syntax.tokens[last].upos == "PUNCT" and syntax.tokens[last].text not in ")%":
        last -= 1
    return Stretch(first, last + _closes_apposition(syntax, first, last, head))


def _closes_apposition(syntax: Syntax, first: int, last: int, head: int) -> bool:
    """Whether the comma behind belongs to the phrase, since one inside it opens what is set off."""
    commas = [word for word in range(head, last) if syntax.tokens[word].text == ","]
    behind = syntax.tokens[last + 1].text if last + 1 < len(syntax.tokens) else ""
    return (
        behind == ","
        and bool(commas)
        and syntax.heads[head] > last
        and not any(syntax.relation(word) == "conj" and syntax.heads[word] == head for word in range(head, last + 1))
    )


def speaker_of(syntax: Syntax, head: int) -> int:
    """The word for the speaker: of "who said" the noun that "who" stands for."""
    return antecedent(syntax, head)
