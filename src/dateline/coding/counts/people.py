"""The people whom a sentence counts: each number with the noun that it counts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.codebook.casualties import load_casualties
from dateline.coding.counts.figures import Style, Value
from dateline.coding.counts.numerals import Numeral, find_numerals
from dateline.coding.syntax import NOMINAL, Syntax

_COUNTING = frozenset({"nummod", "det", "amod", "compound", "advmod", "nmod", "appos", "dep", "flat", "goeswith"})
"""Relations by which a number hangs on the noun that it counts."""
_DIRECT = frozenset({"nummod", "det", "case"})
_MEMBERS = frozenset({"of", "from", "among"})


class People(NamedTuple):
    """So many people. Words are named by their index in the sentence."""

    value: Value
    first: int
    last: int
    """The words of the number, both included."""
    head: int
    """The word that stands for them in the sentence: the *soldiers* of "nine soldiers", the *dozens* of "dozens of them"."""
    noun: int | None
    """The noun that says who they are, or None: "nine were killed"."""


def find_people(syntax: Syntax, style: Style | None) -> list[People]:
    """Whom a sentence counts, in its order. What is no people, and who is part of people counted before, is left out."""
    numerals = find_numerals(syntax.sentence.text, style)
    found = (people for numeral in numerals for people in _people(syntax, numeral))
    return [people for people in found if is_people(syntax, people) and not _is_part(syntax, people)]


def _people(syntax: Syntax, numeral: Numeral) -> Iterator[People]:
    words = _words(syntax, numeral)
    core = [word for word in words if syntax.tokens[word].start >= syntax.sentence.start + numeral.core]
    tops = [word for word in core if syntax.heads[word] not in core]
    if tops:
        head, noun = _counted(syntax, tops[-1])
        yield People(numeral.value, words[0], words[-1], head, noun)


def _words(syntax: Syntax, numeral: Numeral) -> list[int]:
    """The words that a numeral covers; one that it covers in part belongs to it whole."""
    begin, end = (syntax.sentence.start + place for place in (numeral.start, numeral.end))
    return [word for word, token in enumerate(syntax.tokens) if token.start < end and begin < token.end]


def _counted(syntax: Syntax, number: int) -> tuple[int, int | None]:
    """The word that stands for the people, and the noun that says who they are."""
    head, relation = syntax.heads[number], syntax.relation(number)
    if head >= 0 and _is_noun(syntax, head):
        if relation in _DIRECT or (relation in _COUNTING and number < head and not syntax.cases(number)):
            return head, head
        if relation == "nmod" and "of" in syntax.cases(number) and syntax.lemma(head) in load_casualties().containers:
            return head, head
    members = [
        child for child in syntax.having(number, "nmod", "nmod:unmarked", "obl") if syntax.cases(child) & _MEMBERS
    ]
    return number, members[0] if members else None


def _is_noun(syntax: Syntax, word: int) -> bool:
    return syntax.tokens[word].upos in NOMINAL


def is_people(syntax: Syntax, people: People) -> bool:
    """Whether those counted are persons, as far as their noun tells."""
    if _is_year(syntax, people):
        return False
    things = load_casualties().not_people
    return people.noun is None or not {syntax.lemma(people.noun), syntax.tokens[people.noun].text.lower()} & things


def _is_year(syntax: Syntax, people: People) -> bool:
    """Whether four digits are a year: they stand alone, or behind "in" or "since"."""
    written = syntax.tokens[people.last].text
    if not (len(written) == 4 and written.isdigit() and written[:2] in _CENTURIES):
        return False
    return people.noun is None or syntax.tokens[people.first - 1].text.lower() in {"in", "since", "of"}


_CENTURIES = frozenset({"18", "19", "20"})


def _is_part(syntax: Syntax, people: People) -> bool:
    """Whether "including" or "among them" says that they are part of others, counted before."""
    parts = load_casualties().parts
    before = [syntax.tokens[word].text.lower() for word in range(max(0, people.first - 3), people.first)]
    after = (
        [syntax.tokens[word].text.lower() for word in range(people.last + 1, people.last + 3)][:2]
        if people.last + 2 < len(syntax.tokens)
        else []
    )
    if after in (["of", "whom"], ["of", "which"]):
        return not _has_own_verb(syntax, people)
    return bool(before) and (
        before[-1] in parts or " ".join(before[-2:]) in {"among them", "among whom", "of whom", "of them"}
    )


def _has_own_verb(syntax: Syntax, people: People) -> bool:
    return syntax.tokens[people.head].relation in {"nsubj:pass", "obj"}


def singular(syntax: Syntax, heads: Sequence[int]) -> list[int]:
    """Those of some participants who are one person each."""
    return [head for head in heads if _is_one(syntax, head)]


def _is_one(syntax: Syntax, head: int) -> bool:
    token = syntax.tokens[head]
    if token.upos == "PRON":
        return token.text.lower() in {"he", "she", "him", "her", "himself", "herself"}
    if syntax.having(head, "nummod") or token.xpos in {"NNS", "NNPS"}:
        return False
    if syntax.name_kinds.get(head) == "PER":
        return True
    return token.upos == "NOUN" and syntax.lemma(head) in _persons()


def _persons() -> frozenset[str]:
    from dateline.codebook.word_classes import load_word_classes

    classes = load_word_classes()
    return (classes["people"].words | _MORE) - _MANY


_MORE = frozenset({"gunman", "attacker", "terrorist", "militant", "insurgent", "bomber", "assailant", "kidnapper"})
_MANY = frozenset(
    {
        "people",
        "crew",
        "staff",
        "police",
        "opposition",
        "delegation",
        "family",
        "population",
        "community",
        "public",
        "clan",
        "tribe",
        "crowd",
        "mob",
    }
    | {
        "dozen",
        "hundred",
        "thousand",
        "million",
        "ten",
        "score",
        "several",
        "some",
        "both",
        "all",
        "half",
        "majority",
        "minority",
        "congregation",
    }
    | {
        "diaspora",
        "caste",
        "workforce",
        "club",
        "sect",
        "couple",
        "they",
        "we",
        "you",
        "who",
        "many",
        "he",
        "she",
        "i",
        "one",
        "other",
        "wounded",
    }
    | {
        "dead",
        "injured",
        "nobody",
        "someone",
        "anyone",
        "somebody",
        "casualty",
        "victim",
        "townspeople",
        "youth",
        "green",
        "hand",
        "master",
        "head",
    }
)
