"""The people whom a sentence counts: each number with the noun that it counts."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.codebook.casualties import load_casualties
from dateline.codebook.word_classes import load_word_classes
from dateline.coding.counts.figures import Style, Value, exactly
from dateline.coding.counts.numerals import Numeral, find_numerals
from dateline.coding.participants import participant
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
    """The word that stands for them in the sentence: *soldiers* of "nine soldiers", *dozens* of "dozens of them"."""
    noun: int | None
    """The noun that says who they are, or None: "nine were killed"."""


def find_people(syntax: Syntax, style: Style | None) -> list[People]:
    """Whom a sentence counts, in its order, without those who are part of people counted before."""
    numerals = find_numerals(syntax.sentence.text, style)
    found = (people for numeral in numerals for people in _people(syntax, numeral))
    kept: list[People] = []
    for people in found:
        if is_people(syntax, people) and not _is_part(syntax, people) and not _repeats(syntax, people, kept):
            kept.append(people)
    return kept


def _repeats(syntax: Syntax, people: People, before: list[People]) -> bool:
    """Whether "the nine" only points back to nine who were counted before in the sentence."""
    article = syntax.tokens[people.first - 1].text.lower() if people.first else ""
    return article in {"the", "these", "those"} and any(one.value == people.value for one in before)


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
    if _is_date(syntax, people) or _is_age(syntax, people):
        return False
    things = load_casualties().not_people
    return people.noun is None or not {syntax.lemma(people.noun), syntax.tokens[people.noun].text.lower()} & things


def _is_date(syntax: Syntax, people: People) -> bool:
    """Whether a number is a day of the month, a time of day or a year: four digits alone, or behind "in" or "since"."""
    written = syntax.tokens[people.last].text
    before = syntax.tokens[people.first - 1].text.lower() if people.first else ""
    behind = [syntax.tokens[people.last + 1]] if people.last + 1 < len(syntax.tokens) else []
    if any(token.lemma.lower() in load_word_classes()["times"].words for token in behind):
        return True
    if not (len(written) == 4 and written.isdigit()):
        return False
    is_century = written[:2] in _CENTURIES
    return before == "at" or (is_century and (people.noun is None or before in {"in", "since", "of"}))


def _is_age(syntax: Syntax, people: People) -> bool:
    """Whether a number without noun says how old someone is: "a boy of 16", "aged 60 and 64", "Lucía Ferrán, 34"."""
    if people.noun is not None:
        return False
    before = {syntax.tokens[word].text.lower() for word in range(max(0, people.first - 3), people.first)}
    head = syntax.heads[people.head]
    if before & {"aged", "age", "ages"} or head < 0:
        return bool(before & {"aged", "age", "ages"})
    of_one = "of" in syntax.cases(people.head) and syntax.tokens[head].xpos == "NN" and _is_one(syntax, head)
    of_one = of_one and syntax.lemma(head) in load_word_classes()["people"].words
    behind_name = syntax.name_kinds.get(people.first - 2) == "PER" and syntax.tokens[people.first - 1].text == ","
    return of_one or behind_name


_CENTURIES = frozenset({"18", "19", "20"})


def _is_part(syntax: Syntax, people: People) -> bool:
    """Whether "including" or "among them" says that they are part of others, counted before."""
    parts = load_casualties().parts
    before = [syntax.tokens[word].text.lower() for word in range(max(0, people.first - 2), people.first)]
    return bool(before) and (before[-1] in parts or (before[0] in parts and before[-1] in {"them", "whom"}))


def one_person(syntax: Syntax, head: int) -> People | None:
    """A person whom no number counts, as people who are one; None where the word stands for many or for a thing."""
    if not _is_one(syntax, head):
        return None
    person = participant(syntax, head)
    covered = [at for at, token in enumerate(syntax.tokens) if person.start <= token.start and token.end <= person.end]
    return People(exactly(1), covered[0], covered[-1], head, head)


def _is_one(syntax: Syntax, head: int) -> bool:
    token = syntax.tokens[head]
    if token.upos == "PRON":
        return token.text.lower() in {"he", "she", "him", "her", "himself", "herself"} and token.xpos != "PRP$"
    if syntax.having(head, "nummod") or token.xpos in {"NNS", "NNPS"}:
        return False
    if token.upos == "PROPN":
        return syntax.name_kinds.get(head) == "PER"
    return token.upos == "NOUN" and _is_person(syntax.lemma(head))


@cache
def _is_person(noun: str) -> bool:
    """Whether a noun means one person."""
    words, classes = load_casualties(), load_word_classes()
    if noun in words.not_people | words.containers | words.many:
        return False
    if noun in classes["people"].words | classes["armed_groups"].words:
        return True
    groups = classes["authorities"].words | classes["organizations"].words
    return noun not in groups and noun.endswith(tuple(sorted(words.person_endings)))
