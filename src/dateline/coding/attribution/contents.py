"""What is said: the words that stand as content of a verb of saying, by the frames of `speech.yaml`."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.codebook.speech import SpeechGroup
from dateline.coding.attribution.insertion import inserted_into, is_finite
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.coding.attribution.saying import Stretch
from dateline.coding.syntax import Syntax

_NOMINAL_ROLES = frozenset({"nsubj", "obj", "obl", "nmod", "iobj", "appos", "compound"})
_NOT_SAID = frozenset(
    {"advcl", "parataxis", "conj", "cc", "punct", "nsubj", "aux", "advmod", "mark", "discourse", "cop"}
)
_WHEN = frozenset({"obl:tmod", "obl:unmarked", "nmod:unmarked", "obl:npmod"})
_WHERE = frozenset({"in", "at", "during", "after", "before", "by", "through", "via", "from", "on", "since", "to"})


class Found(NamedTuple):
    """The words said, the frame they stand in, and the preposition that leads to them."""

    words: frozenset[int]
    frame: str
    preposition: int | None


class Content:
    """The content of one verb in its sentence."""

    def __init__(self, syntax: Syntax, verb: int, cue: Stretch, source: int | None, quoted: Sequence[Quoted]) -> None:
        self.syntax, self.verb, self.cue, self.source, self.quoted = syntax, verb, cue, source, quoted

    def found(self, group: SpeechGroup) -> Found:
        """The words said by the first frame that has any; no words where nothing is said."""
        for frame in group.takes:
            words, preposition = self._by_frame(frame)
            if words:
                return Found(frozenset(words), frame, preposition)
        return Found(frozenset(), "quotation", None)

    def _by_frame(self, frame: str) -> tuple[set[int], int | None]:
        return (_FRAMES[frame](self), None) if frame in _FRAMES else self._led_by(frame)

    def clause(self) -> set[int]:
        """A clause as complement, or the clause that the verb is inserted into."""
        syntax = self.syntax
        if inserted := inserted_into(syntax, self.verb, self.source):
            return inserted
        own = [child for child in syntax.having(self.verb, "ccomp") if child != self.source]
        if own:
            return set().union(*(self._below(child) for child in own))
        if (host := self._host()) is not None:
            return self._below(host)
        return set().union(*(self._below(child) for child in self._parataxes())) or self._role()

    def _role(self) -> set[int]:
        """The clause behind the verb that the roles call its content: "have not said *when they will come*"."""
        syntax = self.syntax
        predicate = syntax.predicates.get(self.verb)
        for role in predicate.roles if predicate else ():
            words = range(role.first - syntax.sentence.first, role.last - syntax.sentence.first)
            top = next(word for word in words if syntax.heads[word] not in words)
            if role.label in {"ARG1", "ARG2"} and words[0] == self.cue.last + 1 and self._is_clause(top):
                return set(words)
        return set()

    def _is_clause(self, word: int) -> bool:
        """Whether a word heads a clause with a tense of its own."""
        return any(is_finite(self.syntax, part) for part in (word, *self.syntax.having(word, "aux", "aux:pass", "cop")))

    def _parataxes(self) -> list[int]:
        """ "He said: it is over" hangs the content on the verb as a clause beside it."""
        syntax = self.syntax
        return [
            child
            for child in syntax.having(self.verb, "parataxis")
            if child > self.verb and any(syntax.tokens[word].text in {":", ","} for word in range(self.verb, child))
        ]

    def _host(self) -> int | None:
        """The head of the clause that "X said" or "as X said" is inserted into."""
        syntax, verb = self.syntax, self.verb
        head, relation = syntax.heads[verb], syntax.relation(verb)
        inserted = relation == "parataxis" or (relation == "advcl" and syntax.marks(verb) == {"as"})
        if not inserted or head < 0 or not syntax.having(verb, "nsubj", "nsubj:pass", "obl:agent"):
            return None
        while syntax.relation(head) in _NOMINAL_ROLES and syntax.heads[head] >= 0:
            head = syntax.heads[head]
        return head

    def quotation(self) -> set[int]:
        """The words of the sentence that stand in quotation marks beside the verb."""
        tokens = self.syntax.tokens
        at = tokens[self.verb].start
        found: set[int] = set()
        for one in self.quoted:
            words = {word for word, token in enumerate(tokens) if one.start <= token.start and token.end <= one.end}
            is_outside = one.depth == 0 and not one.start <= at < one.end
            if words and is_outside and self._is_sentence(words) and self._is_beside(words):
                found |= words
        return found

    def _is_beside(self, words: set[int]) -> bool:
        """Whether no other clause stands between a quotation and the words of saying."""
        own = [self.cue.first, self.cue.last, *([] if self.source is None else [self.source])]
        first, last = min(own), max(own)
        between = range(last + 1, min(words)) if min(words) > last else range(max(words) + 1, first)
        return not any(is_finite(self.syntax, word) for word in between)

    def _is_sentence(self, words: set[int]) -> bool:
        """Whether quoted words say something: a clause, or more than a name or a title."""
        tokens = self.syntax.tokens
        inner = [word for word in words if tokens[word].upos != "PUNCT"]
        return len(inner) > 1 and (
            any(tokens[word].upos in {"VERB", "AUX"} for word in inner)
            or any(tokens[word].text in {",", "!", "?"} for word in words)
        )

    def infinitive(self) -> set[int]:
        """ "promised *to leave*", also where parsers call it an adverbial clause."""
        syntax = self.syntax
        found = syntax.having(self.verb, "xcomp")
        found += [
            child for child in syntax.having(self.verb, "advcl") if "to" in syntax.marks(child) and child > self.verb
        ]
        words = set().union(*(self._below(child) for child in found[:1]))
        return words | self.object() if words and syntax.is_passive(self.verb) else words

    def object(self) -> set[int]:
        """The object; of a passive its subject."""
        syntax = self.syntax
        relations = ("nsubj:pass",) if syntax.is_passive(self.verb) else ("obj",)
        found = [child for child in syntax.having(self.verb, *relations) if child != self.source]
        return set().union(*(self._below(child) for child in found))

    def naming(self) -> set[int]:
        """The object, but only with what it is called or seen as."""
        syntax = self.syntax
        named = [
            child
            for child in syntax.dependents[self.verb]
            if child > self.verb
            and (
                syntax.relation(child) == "xcomp"
                or (syntax.relation(child) in {"obl", "advcl"} and "as" in syntax.cases(child) | syntax.marks(child))
            )
        ]
        return self.all() if named or self._has_quotation() else set()

    def _has_quotation(self) -> bool:
        """Whether the object has words in quotation marks: "called it a “mistake”"."""
        words = self.object()
        return any(self._is_quoted(word) for word in words)

    def all(self) -> set[int]:
        """The object and all that completes the verb with it."""
        syntax = self.syntax
        found = self.object()
        if not found:
            return set()
        for child in syntax.dependents[self.verb]:
            if child > self.verb and child != self.source and self._completes(child):
                found |= self._below(child)
        return found

    def _completes(self, child: int) -> bool:
        syntax, relation = self.syntax, self.syntax.tokens[child].relation
        if relation in {"xcomp", "ccomp", "iobj"}:
            return True
        if relation == "advcl":
            return bool(syntax.marks(child) & {"to", "for", "as", "of"})
        return relation == "obl" and bool(syntax.cases(child) & {"for", "as", "of", "to", "against", "with", "over"})

    def _led_by(self, preposition: str) -> tuple[set[int], int | None]:
        syntax = self.syntax
        for child in syntax.dependents[self.verb]:
            if (
                child < self.verb
                or child == self.source
                or syntax.relation(child) not in {"obl", "advcl", "xcomp", "nmod"}
            ):
                continue
            leads = [
                word for word in syntax.having(child, "case", "mark") if syntax.tokens[word].text.lower() == preposition
            ]
            if leads:
                words = {word for word in self._below(child) if word > leads[0]} | self._to_do(child)
                return words, leads[0]
        return set(), None

    def _to_do(self, behind: int) -> set[int]:
        """ "called on the army *to leave*"."""
        syntax = self.syntax
        found = [
            child
            for child in syntax.having(self.verb, "xcomp", "advcl")
            if child > behind and "to" in syntax.marks(child)
        ]
        return set().union(*(self._below(child) for child in found[:1]))

    def _below(self, word: int) -> set[int]:
        """All words below one, without the words of saying inserted into them."""
        syntax = self.syntax
        inserted = set(range(self.cue.first, self.cue.last + 1))
        if self.verb in syntax.subtree(word):
            inserted |= syntax.subtree(self.verb)
        if self.source is not None and self.source != word:
            inserted |= syntax.subtree(self.source)
        return self._bounded(syntax.subtree(word) - inserted)

    def _bounded(self, words: set[int]) -> set[int]:
        """The words up to a semicolon; one that stands in quotation marks bounds nothing."""
        tokens = self.syntax.tokens
        for word in sorted(words):
            if word > self.verb and tokens[word].text == ";" and not self._is_quoted(word):
                return {other for other in words if other < word}
        return words

    def _is_quoted(self, word: int) -> bool:
        return any(one.start <= self.syntax.tokens[word].start < one.end for one in self.quoted)


_FRAMES: dict[str, Callable[[Content], set[int]]] = {
    "clause": Content.clause,
    "quotation": Content.quotation,
    "infinitive": Content.infinitive,
    "object": Content.object,
    "all": Content.all,
    "naming": Content.naming,
}
