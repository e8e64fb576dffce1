"""What happened to people, by the words around them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.codebook.casualties import load_casualties
from dateline.coding.arguments import find, surface_subject
from dateline.coding.counts.people import People
from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax
from dateline.records.circumstance import CountKind

_COMPLETING = ("xcomp", "advmod", "obl", "obj", "amod", "compound:prt", "advcl", "obl:unmarked")


_BEHIND = frozenset({"conj", "dep", "obj", "obl", "nsubj"})
_RANGES = frozenset({"between", "over", "about", "around", "under", "up", "to", "up to"})
"""Prepositions that belong to a number."""


class Fated(NamedTuple):
    """What happened to people, the word that says so (None: the event says it), and the word that stands for them."""

    kind: CountKind
    word: int | None
    head: int


class Harm(NamedTuple):
    """A word that says what happened, and to whom; a `weak` one leaves it open of one person."""

    kind: CountKind
    word: int
    patients: tuple[int, ...]
    weak: bool = False


def find_harms(syntax: Syntax) -> list[Harm]:
    """The words of a sentence that say what happened to people, and the heads of the phrases for those people."""
    return [harm for word in range(len(syntax.tokens)) for harm in _harms(syntax, word)]


def _harms(syntax: Syntax, word: int) -> Iterator[Harm]:
    upos = syntax.tokens[word].upos
    if upos not in {"VERB", "NOUN"}:
        return
    if upos == "VERB" and (kind := _completed(syntax, word)):
        yield Harm(kind, word, _patients(syntax, word))
        return
    for kind, fate in load_casualties().fates.items():
        if upos == "VERB" and is_told(syntax, word, fate.verbs):
            yield Harm(kind, word, _patients(syntax, word))
        if upos == "VERB" and is_told(syntax, word, fate.fall):
            yield Harm(kind, word, tuple(find(syntax, word, "subject")))
        if upos == "NOUN" and is_told(syntax, word, fate.nouns):
            yield Harm(kind, word, tuple(find(syntax, word, "of")))
        if is_told(syntax, word, fate.weak) and (upos == "VERB" or syntax.lemma(word).endswith("ing")):
            patients = _patients(syntax, word) if upos == "VERB" else tuple(find(syntax, word, "of"))
            yield Harm(kind, word, patients, weak=True)


def _patients(syntax: Syntax, verb: int) -> tuple[int, ...]:
    """To whom it is done; headlines leave the auxiliary out: "Four shot dead"."""
    found = find(syntax, verb, "object")
    is_bare = not found and syntax.tokens[verb].xpos in {"VBN", "VBD"}
    return tuple(found or (syntax.having(verb, "nsubj") if is_bare else ()))


def _completed(syntax: Syntax, verb: int) -> CountKind | None:
    """The kind that what completes a verb makes of it: beaten *to death*, shot *dead*; shot *in the leg*."""
    words = load_casualties()
    for child in syntax.having(verb, "xcomp", "advmod", "obl", "amod", "compound:prt", "advcl"):
        case = min(syntax.cases(child), default="")
        if child > verb and f"{case} {syntax.lemma(child)}".strip() in words.deadly:
            return "killed"
        if child > verb and case and syntax.lemma(child) in words.limbs:
            return "injured"
    return None


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


def is_outcome(syntax: Syntax, word: int) -> bool:
    """Whether a word tells what came of an attack, and is no attack of its own."""
    return syntax.lemma(word) in load_casualties().outcomes


def fates_of(syntax: Syntax, people: People, harms: Sequence[Harm], drafts: Sequence[Draft]) -> list[list[Fated]]:
    """What happened to people: for each thing the kinds that its word may mean, "held" being an arrest or an abduction.

    By a word whose patients they are, by a state, by the event on whose side they are, or by what they are called.
    """
    if people.value.high == 0 and people.noun is not None and syntax.lemma(people.noun) in load_casualties().unharmed:
        return [[Fated("killed", people.noun, people.head)], [Fated("injured", people.noun, people.head)]]
    told = [Fated(harm.kind, harm.word, people.head) for harm in harms if _suffers(syntax, people, harm, drafts)]
    told = told or _state(syntax, people) or _side(syntax, people, drafts)
    if not told and (kind := state_kind(syntax, people.head)):
        told = [Fated(kind, people.head, people.head)]
    return [told] if told else []


def _suffers(syntax: Syntax, people: People, harm: Harm, drafts: Sequence[Draft]) -> bool:
    """Whether they are those to whom it happened: by syntax, by the sides of its event, or by standing right behind."""
    if people.head in harm.patients or people.noun in harm.patients:
        return True
    if any(people.head in draft.recipients for draft in drafts if harm.word in draft.words):
        return True
    if syntax.heads[people.head] != harm.word or people.first < harm.word or syntax.tokens[harm.word].upos != "VERB":
        return False
    return syntax.relation(people.head) in _BEHIND and not syntax.cases(people.head) - _RANGES


def _state(syntax: Syntax, people: People) -> list[Fated]:
    """What a state says of people: nine *dead*, 30 *wounded* soldiers, two *hurt*, the three were *dead*."""
    head, behind = people.head, max(people.head, people.last) + 1
    near = [*syntax.having(head, "amod", "acl", "xcomp", "appos"), *([behind] if behind < len(syntax.tokens) else [])]
    near += [syntax.heads[head]] if syntax.relation(head) == "nsubj" else []
    return [Fated(kind, word, head) for word in near if word >= 0 and (kind := state_kind(syntax, word))][:1]


def _side(syntax: Syntax, people: People, drafts: Sequence[Draft]) -> list[Fated]:
    """What the event says on whose side they are."""
    for draft in drafts:
        names = {draft.type, f"{draft.type}.{draft.mode}"}
        for kind, fate in load_casualties().fates.items():
            heads = [
                *(draft.recipients if names & fate.recipients else ()),
                *(draft.actors if names & fate.actors else ()),
            ]
            if (
                people.head in heads
                or people.noun in heads
                or (names & fate.actors and _takes_part(syntax, people, draft))
            ):
                return [Fated(kind, None, people.head)] if people.value.high != 0 or kind != "participants" else []
    return []


def _takes_part(syntax: Syntax, people: People, draft: Draft) -> bool:
    """Whether they start an event by syntax: its subject, or the "of" and "by" of its noun: a march of 200 workers."""
    subjects = [head for word in (draft.outermost, draft.trigger) for head in surface_subject(syntax, word)]
    return people.head in [*subjects, *(head for place in ("of", "by") for head in find(syntax, draft.trigger, place))]


def state_kind(syntax: Syntax, word: int) -> CountKind | None:
    """The kind of which a word is a state."""
    texts = set(_texts(syntax, word))
    return next((kind for kind, fate in load_casualties().fates.items() if texts & fate.states), None)
