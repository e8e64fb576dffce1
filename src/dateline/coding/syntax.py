"""One sentence as a tree that can be asked for its words, their dependents and their phrases."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from dateline.records import AnnotatedReport, Name, NameKind, Predicate, Sentence, Span, Token, span_of

Layer = TypeVar("Layer", Name, Predicate)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})


class Syntax:
    """The tokens of one sentence. Words are named by their index in the sentence, from 0."""

    def __init__(self, annotated: AnnotatedReport, sentence: Sentence) -> None:
        self.sentence = sentence
        self.text = annotated.report.text
        self.tokens: Sequence[Token] = annotated.tokens[sentence.first : sentence.last]
        self.heads = [token.head - sentence.first if token.head >= 0 else -1 for token in self.tokens]
        self.report = annotated.report
        self._annotated = annotated

    @cached_property
    def dependents(self) -> list[list[int]]:
        """The dependents of each word, in the order of the text."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for word, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(word)
        return found

    @cached_property
    def predicates(self) -> dict[int, Predicate]:
        """The predicates of the sentence by word."""
        found = _between(self._annotated.predicates, self.sentence, lambda predicate: predicate.token)
        return {predicate.token - self.sentence.first: predicate for predicate in found}

    @cached_property
    def names(self) -> list[tuple[int, int, NameKind]]:
        """First word, last word (included) and kind of each name."""
        first = self.sentence.first
        found = _between(self._annotated.names, self.sentence, lambda name: name.first)
        return [(name.first - first, name.last - 1 - first, name.kind) for name in found]

    @cached_property
    def name_kinds(self) -> dict[int, NameKind]:
        """The kind of the name that each word belongs to."""
        return {word: kind for first, last, kind in self.names for word in range(first, last + 1)}

    def lemma(self, word: int) -> str:
        """The lower-cased lemma."""
        return self.tokens[word].lemma.lower()

    def relation(self, word: int) -> str:
        """The relation to the head, without subtype."""
        return self.tokens[word].relation.partition(":")[0]

    def having(self, word: int, *relations: str) -> list[int]:
        """The dependents of `word` whose full relation is one of `relations`."""
        return [child for child in self.dependents[word] if self.tokens[child].relation in relations]

    def lemmas_of(self, words: Iterable[int]) -> set[str]:
        """The lemmas of some words."""
        return {self.lemma(word) for word in words}

    def cases(self, word: int) -> set[str]:
        """The prepositions of a noun: each alone, and all together (`out of`)."""
        found = [self.tokens[child].text.lower() for case in self.having(word, "case") for child in self._fixed(case)]
        return {*found, " ".join(found)} if found else set()

    def marks(self, word: int) -> set[str]:
        """The subordinators of a clause: `if`, `to`, `that`."""
        return {self.tokens[child].text.lower() for mark in self.having(word, "mark") for child in self._fixed(mark)}

    def _fixed(self, word: int) -> list[int]:
        return [word, *self.having(word, "fixed")]

    def joined(self, word: int) -> list[int]:
        """The word and all that "and" joins to it."""
        return [word, *(child for child in self.having(word, "conj"))]

    def ancestors(self, word: int) -> Iterator[int]:
        """The heads above a word, nearest first."""
        seen = {word}
        while (word := self.heads[word]) >= 0 and word not in seen:
            seen.add(word)
            yield word

    def subtree(self, word: int, without: frozenset[str] = frozenset()) -> set[int]:
        """The word and all below it, but what hangs on by one of the relations `without`."""
        found, waiting = {word}, [word]
        while waiting:
            for child in self.dependents[waiting.pop()]:
                if child not in found and self.tokens[child].relation not in without:
                    found.add(child)
                    waiting.append(child)
        return found

    def head_of(self, first: int, behind: int) -> int:
        """Of the words `first` to `behind` (excluded) the first that hangs on none of them."""
        return next((word for word in range(first, behind) if not first <= self.heads[word] < behind), first)

    def span(self, first: int, last: int) -> Span:
        """The words `first` to `last`, both included, as a span of the report."""
        return span_of(self.text, self.tokens[first].start, self.tokens[last].end)

    def is_passive(self, verb: int) -> bool:
        """Whether a verb is passive: by its auxiliary or subject, or as a bare participle after a noun."""
        if self.having(verb, "nsubj:pass", "aux:pass", "csubj:pass"):
            return True
        if self.tokens[verb].xpos != "VBN" or self.having(verb, "aux", "nsubj", "obj"):
            return self._shares_passive(verb)
        return self.relation(verb) in {"acl", "advcl", "amod"} or self._shares_passive(verb)

    def _shares_passive(self, verb: int) -> bool:
        """Whether "were beaten and detained" makes this verb passive through the first one."""
        if self.relation(verb) != "conj" or self.tokens[verb].xpos != "VBN" or self.having(verb, "nsubj", "aux", "obj"):
            return False
        return self.heads[verb] >= 0 and self.is_passive(self.heads[verb])


def _between(layer: Sequence[Layer], sentence: Sentence, place: Callable[[Layer], int]) -> Sequence[Layer]:
    """The part of a layer that lies in a sentence; layers are in the order of the text."""
    return layer[bisect_left(layer, sentence.first, key=place) : bisect_left(layer, sentence.last, key=place)]
