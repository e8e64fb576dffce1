"""Who stands where: the places of the lexicon (`subject`, `object`, `against`, ...) in a parsed sentence.

Places are those of the active sentence, so passives are turned round; subjects that syntax leaves out
("agreed to leave", "who attacked") are found through control and relative clauses, and where syntax is silent, the
semantic roles answer.
"""

from collections.abc import Callable, Iterable

from dateline.coding.syntax import NOMINAL, Syntax

RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECTS = ("nsubj", "nsubj:outer")
_CLAUSES = ("ccomp", "xcomp", "csubj", "csubj:pass")


def find(syntax: Syntax, word: int, place: str) -> list[int]:
    """The head words in a place of `word`, joined words included, in text order; empty where none stands there."""
    lookup = _PLACES.get(place)
    found = lookup(syntax, word) if lookup else prepositional(syntax, word, place)
    answer = [antecedent(syntax, head) for head in found]
    return sorted({joined for head in answer for joined in _coordinated(syntax, head, place)})


def _coordinated(syntax: Syntax, head: int, place: str) -> list[int]:
    """The head and what is joined to it; clauses only where no subject of their own sets them apart."""
    if place != "clause":
        return [other for other in syntax.joined(head) if other == head or syntax.tokens[other].upos in NOMINAL]
    return [other for other in syntax.joined(head) if other == head or not syntax.having(other, *_SUBJECTS)]


def antecedent(syntax: Syntax, word: int) -> int:
    """The noun that a relative pronoun stands for, or the word itself."""
    if syntax.lemma(word) in RELATIVE_PRONOUNS and syntax.tokens[word].upos in {"PRON", "DET", "SCONJ"}:
        for above in syntax.ancestors(word):
            if syntax.tokens[above].relation == "acl:relcl":
                return syntax.heads[above]
    return word


def subject(syntax: Syntax, verb: int) -> list[int]:
    """Who acts: of a passive its agent, of an infinitive or participle the one who controls it."""
    if syntax.tokens[verb].upos not in {"VERB", "AUX"} and not syntax.having(verb, "cop"):
        return _noun_subject(syntax, verb)
    if syntax.is_passive(verb):
        return agent(syntax, verb)
    return surface_subject(syntax, verb) or _role(syntax, verb, "ARG0")


def agent(syntax: Syntax, verb: int) -> list[int]:
    """The agent of a passive, "by soldiers"; of "arrested and beaten by police" for both verbs."""
    shared = [child for child in syntax.having(verb, "conj") if syntax.tokens[child].xpos == "VBN"]
    for passive in (verb, *shared):
        found = [child for child in syntax.having(passive, "obl:agent", "obl") if "by" in syntax.cases(child)]
        if persons := [child for child in found if child not in _times(syntax, passive)]:
            return persons
    return []


def _times(syntax: Syntax, verb: int) -> set[int]:
    """The heads of temporal roles: "by Friday" is no agent."""
    predicate = syntax.predicates.get(verb)
    roles = [role for role in predicate.roles if role.label in {"ARGM-TMP", "ARGM-MNR"}] if predicate else []
    return {
        word for role in roles for word in range(role.first - syntax.sentence.first, role.last - syntax.sentence.first)
    }


def surface_subject(syntax: Syntax, verb: int, depth: int = 0) -> list[int]:
    """The grammatical subject, found upwards where the verb has none of its own."""
    own = syntax.having(verb, *_SUBJECTS, "nsubj:pass")
    if own or depth > 6:
        return own
    head, relation = syntax.heads[verb], syntax.tokens[verb].relation
    if head < 0:
        return []
    if relation == "conj":
        return surface_subject(syntax, head, depth + 1) if syntax.tokens[head].upos in {"VERB", "AUX"} else []
    if relation == "xcomp":
        return syntax.having(head, "obj", "iobj") or surface_subject(syntax, head, depth + 1)
    if relation == "advcl" and not syntax.marks(verb) - {"to", "after", "before", "while", "by", "in", "without"}:
        return surface_subject(syntax, head, depth + 1)
    if relation in {"acl", "acl:relcl"} and syntax.tokens[head].upos in {"NOUN", "PROPN", "PRON"}:
        return [head] if syntax.tokens[verb].xpos == "VBG" else []
    return []


def _noun_subject(syntax: Syntax, noun: int) -> list[int]:
    """The subject of a noun or adjective: of its copula, or of the clause it completes."""
    return syntax.having(noun, *_SUBJECTS) or (
        surface_subject(syntax, noun) if syntax.relation(noun) in {"xcomp", "advcl", "conj"} else []
    )


def direct_object(syntax: Syntax, verb: int) -> list[int]:
    """Whom or what the deed is done to: of a passive its subject, of a relative clause the noun it describes."""
    if syntax.tokens[verb].upos not in {"VERB", "AUX"}:
        return []
    if syntax.is_passive(verb):
        return _passive_object(syntax, verb)
    nouns = [child for child in syntax.having(verb, "xcomp") if syntax.tokens[child].upos == "NOUN"]
    own = syntax.having(verb, "obj") or syntax.having(verb, "iobj") or nouns
    if own:
        return own
    head, relation = syntax.heads[verb], syntax.tokens[verb].relation
    if relation == "acl:relcl" and syntax.having(verb, *_SUBJECTS) and head >= 0:
        pronouns = [child for child in syntax.having(verb, *_SUBJECTS) if antecedent(syntax, child) != child]
        return [] if pronouns or syntax.having(verb, "obl", "ccomp", "xcomp") else [head]
    if relation == "conj" and syntax.tokens[head].upos == "VERB":
        return [child for child in syntax.having(head, "obj") if child > verb]
    subjects = surface_subject(syntax, verb)
    return [word for word in _role(syntax, verb, "ARG1") if word not in subjects] if subjects else []


def _passive_object(syntax: Syntax, verb: int) -> list[int]:
    own = syntax.having(verb, "nsubj:pass", "nsubj")
    if own:
        return own
    head = syntax.heads[verb]
    if syntax.relation(verb) in {"acl", "amod"}:
        return [head]
    if syntax.relation(verb) == "conj":
        return _passive_object(syntax, head)
    return surface_subject(syntax, verb)


def _role(syntax: Syntax, verb: int, label: str) -> list[int]:
    """The head of a semantic role, where it is a noun phrase without a preposition."""
    predicate = syntax.predicates.get(verb)
    for role in predicate.roles if predicate else ():
        if role.label != label:
            continue
        first, last = role.first - syntax.sentence.first, role.last - syntax.sentence.first
        tops = [word for word in range(first, last) if not first <= syntax.heads[word] < last]
        if len(tops) == 1 and syntax.tokens[tops[0]].upos in {"NOUN", "PROPN", "PRON"} and not syntax.cases(tops[0]):
            return tops
    return []


def clauses(syntax: Syntax, word: int) -> list[int]:
    """Clauses that complete a word: "agreed to leave", "a threat to strike", "banned from leaving"."""
    noun = syntax.tokens[word].upos not in {"VERB", "AUX"}
    relations = (*_CLAUSES, "acl") if noun else _CLAUSES
    found = syntax.having(word, *relations)
    found += [child for child in syntax.having(word, "advcl") if _completes(syntax, word, child)]
    for obj in [] if noun else syntax.having(word, "obj"):
        found += [
            child
            for head in _hanging(syntax, obj)
            for child in syntax.having(head, "acl")
            if "to" in syntax.marks(child)
        ]
    return found


def _hanging(syntax: Syntax, noun: int) -> list[int]:
    """A noun, what "and" joins to it and what these consist of: to any of them a parser may hang the verb's purpose."""
    joined = syntax.joined(noun)
    return [*joined, *(child for head in joined for child in syntax.having(head, "nmod"))]


def _completes(syntax: Syntax, word: int, clause: int) -> bool:
    """Whether a parser's adverbial clause is the complement: an infinitive, or what the roles call an argument."""
    if "to" in syntax.marks(clause) and clause > word and not syntax.having(word, "xcomp", "ccomp"):
        return True
    predicate = syntax.predicates.get(word)
    at = clause + syntax.sentence.first
    return any(
        role.label[:3] == "ARG" and role.label[3:4].isdigit() and role.first <= at < role.last
        for role in (predicate.roles if predicate else ())
    )


def prepositional(syntax: Syntax, word: int, preposition: str) -> list[int]:
    """What a preposition joins to a word; for a verb also to its object, for a noun also to a phrase behind it.

    Parsers attach the last phrase of "an attack by rebels on the town" to "rebels" as readily as to "attack".
    """
    found = _joined_by(syntax, word, preposition) or _joined_by_verb(syntax, word, preposition)
    if found:
        return found
    if syntax.tokens[word].upos == "VERB":
        below = [obj for obj in direct_object(syntax, word) if syntax.tokens[obj].upos == "NOUN" and obj > word]
    else:
        below = [child for child in syntax.having(word, "nmod") if child > word and preposition != "of"]
    return [head for child in below for head in prepositional(syntax, child, preposition)]


def _joined_by_verb(syntax: Syntax, noun: int, preposition: str) -> list[int]:
    """What a preposition joins to the verb that a noun belongs to: "held *talks* in Oslo *with the rebels*"."""
    verb = syntax.heads[noun]
    if syntax.tokens[noun].relation not in {"obj", "nsubj:pass"} or preposition == "by" or verb < 0:
        return []
    return [child for child in _joined_by(syntax, verb, preposition) if child > noun]


def _joined_by(syntax: Syntax, word: int, preposition: str) -> list[int]:
    return [
        child
        for child in syntax.dependents[word]
        if syntax.relation(child) in {"obl", "nmod", "advcl", "acl", "xcomp"}
        and (preposition in syntax.cases(child) or preposition in syntax.marks(child))
        and "according" not in syntax.cases(child)  # "to" in "according to the army" leads to no place
    ]


def _at_object(relations: tuple[str, ...], adverb: bool = False) -> Callable[[Syntax, int], list[int]]:
    """A place that, for a verb, is looked for at its object."""

    def lookup(syntax: Syntax, word: int) -> list[int]:
        if syntax.tokens[word].upos != "VERB":
            return syntax.having(word, *relations)
        own = syntax.having(word, "advmod") if adverb else []
        return own + [child for obj in direct_object(syntax, word) for child in syntax.having(obj, *relations)]

    return lookup


def _clause_subject(syntax: Syntax, word: int) -> list[int]:
    return [found for clause in clauses(syntax, word) for found in subject(syntax, clause)]


def _indirect(syntax: Syntax, word: int) -> list[int]:
    return syntax.having(word, "iobj")


_PLACES: dict[str, Callable[[Syntax, int], list[int]]] = {
    "subject": subject,
    "object": direct_object,
    "indirect-object": _indirect,
    "clause": clauses,
    "clause-subject": _clause_subject,
    "possessive": _at_object(("nmod:poss",)),
    "modifier": _at_object(("compound", "amod", "nmod:desc"), adverb=True),
}


def first_of(syntax: Syntax, word: int, places: Iterable[str]) -> list[int]:
    """What stands in the first of the places that is filled."""
    for place in places:
        if found := find(syntax, word, place):
            return found
    return []
