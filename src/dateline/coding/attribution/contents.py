"""What is said: the words that stand as content of a verb of saying, by the frames of `speech.yaml`."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from dateline.codebook.speech import SpeechGroup
from dateline.coding.attribution.insertion import inserted_into, is_finite, sentence_part
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.coding.attribution.saying import Stretch
from dateline.coding.syntax import Syntax

_IN_CLAUSE = frozenset({"nsubj", "obj", "obl", "nmod", "iobj", "appos", "compound"})
"""Relations that lead up from a noun to the clause that it stands in."""
_COMPLETING = frozenset({"for", "as", "of", "to", "against", "with", "over"})
"""Prepositions of what completes an object: "criticised him *for leaving*"."""
_SHORTEST = 2
"""Words that quotation marks must hold to be something said."""


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
        if inserted := inserted_into(self.syntax, self.verb, self.source):
            return inserted
        if own := [child for child in self.syntax.having(self.verb, "ccomp") if child != self.source]:
            return self._below(own)
        return self._below(self._host() or self._beside()) or self._role()

    def _host(self) -> list[int]:
        """The head of the clause that "X said" or "as X said" is inserted into."""
        syntax, verb = self.syntax, self.verb
        head, relation = syntax.heads[verb], syntax.relation(verb)
        inserted = relation == "parataxis" or (relation == "advcl" and syntax.marks(verb) == {"as"})
        if not inserted or head < 0 or not syntax.having(verb, "nsubj", "nsubj:pass", "obl:agent"):
            return []
        while syntax.relation(head) in _IN_CLAUSE and syntax.heads[head] >= 0:
            head = syntax.heads[head]
        start, end = sentence_part(syntax, verb, verb)
        return [head] if start <= head <= end else []

    def _beside(self) -> list[int]:
        """The clause that "He said: it is over" hangs on the verb as one beside it."""
        tokens = self.syntax.tokens
        clauses = [child for child in self.syntax.having(self.verb, "parataxis") if child > self.verb]
        return [one for one in clauses if any(tokens[word].text in {":", ","} for word in range(self.verb, one))]

    def _role(self) -> set[int]:
        """The clause behind the verb that the roles call its content: "have not said *when they will come*"."""
        syntax = self.syntax
        predicate = syntax.predicates.get(self.verb)
        for role in predicate.roles if predicate else ():
            words = range(role.first - syntax.sentence.first, role.last - syntax.sentence.first)
            top = next(word for word in words if syntax.heads[word] not in words)
            if role.label in {"ARG1", "ARG2"} and words[0] == self.cue.last + 1 and self._has_tense(top):
                return set(words)
        return set()

    def _has_tense(self, word: int) -> bool:
        """Whether a word heads a clause with a tense of its own."""
        return any(is_finite(self.syntax, part) for part in (word, *self.syntax.having(word, "aux", "aux:pass", "cop")))

    def quotation(self) -> set[int]:
        """The words of the sentence that stand in quotation marks beside the words of saying."""
        tokens = self.syntax.tokens
        found: set[int] = set()
        for one in self.quoted:
            words = {word for word, token in enumerate(tokens) if one.start <= token.start and token.end <= one.end}
            is_outside = one.depth == 0 and not one.start <= tokens[self.verb].start < one.end
            if words and is_outside and self._says_something(words) and self._is_beside(words):
                found |= words
        return found

    def _says_something(self, words: Iterable[int]) -> bool:
        """Whether quoted words are more than a name or a title: they have a verb, or a mark of speech."""
        tokens = [self.syntax.tokens[word] for word in words]
        if sum(token.upos != "PUNCT" for token in tokens) < _SHORTEST:
            return False
        return any(token.upos in {"VERB", "AUX"} or token.text in {",", "!", "?"} for token in tokens)

    def _is_beside(self, words: set[int]) -> bool:
        """Whether no other clause stands between a quotation and the words of saying."""
        own = [self.cue.first, self.cue.last, *([] if self.source is None else [self.source])]
        first, last = min(own), max(own)
        between = range(last + 1, min(words)) if min(words) > last else range(max(words) + 1, first)
        return not any(is_finite(self.syntax, word) for word in between)

    def infinitive(self) -> set[int]:
        """What somebody promises to do, also as an adverbial clause; of a passive with its subject."""
        found = self._below([*self.syntax.having(self.verb, "xcomp"), *self._to_do(self.verb)][:1])
        return found | self.object() if found and self.syntax.is_passive(self.verb) else found

    def _to_do(self, behind: int) -> list[int]:
        """The infinitives behind a word: "called on the army *to leave*"."""
        clauses = self.syntax.having(self.verb, "xcomp", "advcl")
        return [child for child in clauses if child > behind and "to" in self.syntax.marks(child)]

    def object(self) -> set[int]:
        """The object; of a passive its subject."""
        relation = "nsubj:pass" if self.syntax.is_passive(self.verb) else "obj"
        return self._below(child for child in self.syntax.having(self.verb, relation) if child != self.source)

    def all(self) -> set[int]:
        """The object and all that completes the verb with it; nothing without an object."""
        behind = [child for child in self.syntax.dependents[self.verb] if child > self.verb and child != self.source]
        found = self.object() or self._below(self.syntax.having(self.verb, "iobj"))
        return found and found | self._below(child for child in behind if self._completes(child))

    def _completes(self, child: int) -> bool:
        relation = self.syntax.relation(child)
        leads = self.syntax.cases(child) if relation == "obl" else self.syntax.marks(child)
        return relation in {"xcomp", "ccomp", "iobj"} or (relation in {"obl", "advcl"} and bool(leads & _COMPLETING))

    def naming(self) -> set[int]:
        """The object, but only with what it is called, seen as or told to do, or in quotation marks."""
        syntax = self.syntax
        behind = [child for child in syntax.dependents[self.verb] if child > self.verb]
        named = any(
            syntax.relation(child) == "xcomp"
            or (syntax.relation(child) in {"obl", "advcl"} and "as" in syntax.cases(child) | syntax.marks(child))
            for child in behind
        )
        return self.all() if named or any(map(self._is_quoted, self.object())) else set()

    def _led_by(self, preposition: str) -> tuple[set[int], int | None]:
        """What a preposition leads to, with the infinitive behind it; and the preposition."""
        syntax = self.syntax
        for child in syntax.having(self.verb, "obl", "obl:agent", "advcl", "xcomp", "nmod"):
            leads = [at for at in syntax.having(child, "case", "mark") if syntax.tokens[at].text.lower() == preposition]
            if leads and child > self.verb and child != self.source:
                words = {word for word in self._below([child]) if word > leads[0]}
                return words | self._below(self._to_do(child)[:1]), leads[0]
        return set(), None

    def _below(self, heads: Iterable[int]) -> set[int]:
        """All words below some heads, without the words of saying inserted into them."""
        return set().union(*(self._below_one(head) for head in heads))

    def _below_one(self, head: int) -> set[int]:
        syntax = self.syntax
        words = syntax.subtree(head)
        if self.verb in words:
            words = words - syntax.subtree(self.verb)
        if self.source is not None and self.source != head:
            words = words - syntax.subtree(self.source)
        return self._bounded(words - set(range(self.cue.first, self.cue.last + 1)))

    def _bounded(self, words: set[int]) -> set[int]:
        """The words up to a semicolon; one that stands in quotation marks bounds nothing."""
        for word in sorted(words):
            if word > self.verb and self.syntax.tokens[word].text == ";" and not self._is_quoted(word):
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
