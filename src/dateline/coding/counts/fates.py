"""What happened to people, by the words around them."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.codebook.casualties import Fate, load_casualties
from dateline.coding.arguments import find
from dateline.coding.syntax import Syntax
from dateline.records.circumstance import CountKind

_COMPLETING = ("xcomp", "advmod", "obl", "obj", "amod", "compound:prt", "advcl", "obl:unmarked")


class Harm(NamedTuple):
    """A word that says what happened, and to whom."""

    kind: CountKind
    word: int
    patients: tuple[int, ...]


def find_harms(syntax: Syntax) -> list[Harm]:
    """The words of a sentence that say what happened to people, and the heads of the phrases for those people."""
    return [harm for word in range(len(syntax.tokens)) for harm in _harms(syntax, word)]


def _harms(syntax: Syntax, word: int) -> Iterator[Harm]:
    upos = syntax.tokens[word].upos
    for kind, fate in load_casualties().fates.items():
        if upos == "VERB" and (is_told(syntax, word, fate.verbs) or (kind == "killed" and _is_deadly(syntax, word))):
            yield Harm(kind, word, tuple(find(syntax, word, "object")))
        if upos == "VERB" and is_told(syntax, word, fate.fall):
            yield Harm(kind, word, tuple(find(syntax, word, "subject")))
        if upos == "NOUN" and is_told(syntax, word, fate.nouns):
            yield Harm(kind, word, tuple(find(syntax, word, "of")))


def is_told(syntax: Syntax, word: int, phrases: frozenset[str]) -> bool:
    """Whether a word is one of the phrases, or begins one that a dependent completes: *take* them *into custody*."""
    lemma = syntax.lemma(word)
    if lemma in phrases:
        return True
    wanted = [phrase.split()[1:] for phrase in phrases if phrase.startswith(f"{lemma} ")]
    return bool(wanted) and any(parts in wanted for parts in _completions(syntax, word))


def _completions(syntax: Syntax, verb: int) -> Iterator[list[str]]:
    for child in syntax.having(verb, *_COMPLETING):
        cases = [case for case in syntax.cases(child) if " " not in case]
        for text in dict.fromkeys(_texts(syntax, child)):
            yield [*cases[:1], text]
        if cases and child > verb:
            yield cases[:1]


def _texts(syntax: Syntax, word: int) -> tuple[str, str]:
    return syntax.tokens[word].text.lower(), syntax.lemma(word)


def _is_deadly(syntax: Syntax, verb: int) -> bool:
    """Whether what completes a verb makes it a killing: beaten *to death*, shot *dead*."""
    words = load_casualties().deadly
    for child in syntax.having(verb, "xcomp", "advmod", "obl", "amod", "compound:prt", "advcl"):
        case = next(iter(sorted(syntax.cases(child))), "")
        if child > verb and f"{case} {syntax.lemma(child)}".strip() in words:
            return True
    return False


def state_of(syntax: Syntax, head: int, last: int) -> tuple[CountKind, int] | None:
    """What a state says of people: nine *dead*, 30 *wounded* soldiers, two *hurt*, the three were *dead*.

    `head` stands for the people and `last` is the last word of their number.
    """
    near = [
        head,
        *syntax.having(head, "amod", "acl", "xcomp", "appos"),
        syntax.heads[head],
        _behind(syntax, head, last),
    ]
    for word in near:
        if (
            word >= 0
            and (kind := state_kind(syntax, word))
            and not (word == syntax.heads[head] and not _predicates(syntax, word, head))
        ):
            return kind, word
    return None


def _predicates(syntax: Syntax, word: int, head: int) -> bool:
    return syntax.relation(head) == "nsubj" and syntax.tokens[word].upos in {"ADJ", "NOUN", "VERB"}


def _behind(syntax: Syntax, head: int, last: int) -> int:
    """The word behind the people's phrase."""
    end = max(head, last) + 1
    return end if end < len(syntax.tokens) else -1


def state_kind(syntax: Syntax, word: int) -> CountKind | None:
    """The kind of which a word is a state."""
    texts = set(_texts(syntax, word))
    return next((kind for kind, fate in load_casualties().fates.items() if texts & fate.states), None)


def fate_types(kind: CountKind) -> Fate:
    """The words and types of a kind."""
    return load_casualties().fates[kind]
