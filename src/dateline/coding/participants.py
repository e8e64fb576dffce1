"""From the head word of a participant to its phrase in the report, and whether it can be a participant at all."""

from collections.abc import Iterable

from dateline.codebook.word_classes import load_word_classes
from dateline.coding.arguments import find
from dateline.coding.syntax import Syntax
from dateline.records import NameKind, Participant

_LOOSE = frozenset({"acl", "acl:relcl", "appos", "parataxis", "advcl", "dep", "discourse"})
"""What is said of a participant beside its name: left out of the phrase, at every depth."""
_AT_HEAD = frozenset(
    {"conj", "cc", "case", "mark", "punct", "cc:preconj", "nsubj", "nsubj:outer", "cop", "aux", "advmod"}
    | {"obl:tmod", "nmod:tmod", "obl:unmarked", "nmod:unmarked", "ccomp", "obl", "obl:agent"}
)
"""What hangs on the head word itself without being part of the phrase."""
_OF_NAME = frozenset({"of", "from", "for", "in", "at", "inside", "with"})
_LOCATIVE = frozenset({"in", "at", "inside"})
"""Prepositions that may belong to a participant; those of places only where the phrase comes before the verb."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "both"})


def is_party(syntax: Syntax, word: int) -> bool:
    """Whether a word heads someone who can act: a name, a word of the class `parties`, or a personal pronoun."""
    token = syntax.tokens[word]
    if token.upos in {"VERB", "AUX", "PUNCT"}:
        return False
    if token.upos == "PRON":
        return syntax.lemma(word) in _PRONOUNS or token.text.lower() in {"them", "him", "her", "us", "their", "his"}
    parties = load_word_classes()["parties"]
    return syntax.lemma(word) in parties.words or syntax.name_kinds.get(word) in parties.names


def parties(syntax: Syntax, heads: Iterable[int], strict: bool) -> list[int]:
    """The heads that are parties; for a thing its owner ("the government's plan", "the policy of France").

    Without `strict` a thing without an owner may stand for itself: a village that is shelled.
    """
    found: list[int] = []
    for head in heads:
        if is_time(syntax, head):
            continue
        if is_party(syntax, head):
            found.append(head)
        elif owners := _owners(syntax, head, strict):
            found += owners
        elif not strict and syntax.tokens[head].upos in {"NOUN", "PROPN", "NUM"}:
            found.append(head)
    return list(dict.fromkeys(found))


def is_time(syntax: Syntax, head: int) -> bool:
    """Whether a word is a day, a month, a season or a year."""
    text = syntax.tokens[head].text
    return syntax.lemma(head) in load_word_classes()["times"].words or (len(text) == 4 and text.isdigit())


def _owners(syntax: Syntax, head: int, strict: bool) -> list[int]:
    owners = [word for place in ("possessive", "of", "by")[: 3 if strict else 1] for word in find(syntax, head, place)]
    named = [word for word in find(syntax, head, "modifier") if word in syntax.name_kinds] if strict else []
    return [word for word in [*owners, *named] if is_party(syntax, word)]


def participant(syntax: Syntax, head: int) -> Participant:
    """The participant as worded: the noun phrase without relative clauses, appositions and what "and" joins to it."""
    kept = {head}
    for child in syntax.dependents[head]:
        if syntax.tokens[child].relation not in _LOOSE | _AT_HEAD and _belongs(syntax, head, child):
            kept |= syntax.subtree(child, _LOOSE)
    first, last = _named(syntax, *_stretch(syntax, head, kept))
    while first < head and syntax.tokens[first].upos in {"PUNCT", "ADP"}:
        first += 1
    while last > head and syntax.tokens[last].upos == "PUNCT":
        last -= 1
    span = syntax.span(first, last)
    return Participant(text=span.text, start=span.start, end=span.end)


def _belongs(syntax: Syntax, head: int, child: int) -> bool:
    """Whether a dependent belongs to the phrase: of those with a preposition only some do."""
    cases = syntax.cases(child)
    if syntax.relation(child) != "nmod" or not cases or child < head:
        return True
    before_verb = syntax.relation(head) in {"nsubj", "nmod"} and syntax.heads[head] > head
    return bool(cases & _OF_NAME) and (before_verb or not cases & _LOCATIVE)


def _stretch(syntax: Syntax, head: int, kept: set[int]) -> tuple[int, int]:
    """The unbroken stretch of kept words around the head; a hyphen inside a word breaks nothing, a comma does."""
    first = last = head
    while (first - 1 in kept and syntax.tokens[first - 1].text != ",") or _hyphen(syntax, first - 1):
        first -= 1
    while (last + 1 in kept and syntax.tokens[last + 1].text != ",") or _hyphen(syntax, last + 1):
        last += 1
    return first, last


def _hyphen(syntax: Syntax, word: int) -> bool:
    if not 0 < word < len(syntax.tokens) - 1 or syntax.tokens[word].text != "-":
        return False
    token = syntax.tokens[word]
    return syntax.tokens[word - 1].end == token.start and token.end == syntax.tokens[word + 1].start


def _named(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """The stretch widened to whole names, and to the name right behind a title or description."""
    for name_first, name_last, kind in syntax.names:
        inside = first <= name_last and name_first <= last
        if inside or (name_first > last and _introduces(syntax, first, last, name_first, kind)):
            first, last = min(first, name_first), max(last, name_last)
    return first, last


def _introduces(syntax: Syntax, first: int, last: int, name: int, kind: NameKind) -> bool:
    """Whether a phrase runs on into a name: "news agency Sama", "Grand Mufti Sheikh Abdul"."""
    between = [syntax.tokens[word] for word in range(last + 1, name)]
    if kind == "PER" and len(between) < 2 and all(token.text.istitle() for token in between):
        return True
    return not between and first <= syntax.heads[name] <= last and syntax.relation(name) in {"appos", "flat"}
