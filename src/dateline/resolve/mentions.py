"""The noun phrases of a report as coreference sees them: what each says of its number, gender, kind and place."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from dateline.gazetteer import fold
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading
from dateline.resolve.reference_words import load_numbers, load_words, pronoun_sorts

_POINTING = frozenset({"the", "this", "that", "these", "those", "both", "such", "same", "all"})
_QUOTATION_MARK = re.compile(r"[“”\"«»]")
_BESIDE = ("appos", "nmod", "amod", "compound", "flat")


class Scene:
    """A report with what mentions ask of it again and again: where quotations are, and who does what."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._quotation_marks = [match.start() for match in _QUOTATION_MARK.finditer(reading.text)]
        self.arguments: dict[int, str] = {}
        """The tokens that head an argument of a predicate, with the first label by name: ARG0 before ARG1."""
        for predicate in reading.annotated.predicates:
            for role in predicate.roles:
                head = reading.tree.head_of(role.start, role.end)
                if head is not None and role.label < self.arguments.get(head, "B"):
                    self.arguments[head] = role.label

    def quotation(self, start: int) -> int:
        """How many quotation marks stand before `start`: the same inside one quotation."""
        return bisect_right(self._quotation_marks, start)


class Mention:
    """A noun phrase or pronoun of a report, by its head; `joined`: with what "and" joins to it."""

    def __init__(self, scene: Scene, head: int, joined: tuple[int, ...] = ()) -> None:
        self.scene, self.reading, self.head, self.joined = scene, scene.reading, head, joined
        reading, tree = scene.reading, scene.reading.tree
        self.token = tree.tokens[head]
        self.word = fold(self.token.text)
        self.lemma = self.token.lemma.lower()
        self.sentence = reading.sentence_of(self.token.start)
        self.relation = tree.relation(head)
        self.is_owner = self.token.relation == "nmod:poss"

    @cached_property
    def sort(self) -> str | None:
        """What sort of reference it is: a pronoun's, `noun`, `count`, or `None` where it says itself who is meant."""
        if self.joined:
            return None
        if self.token.upos in ("PRON", "DET", "NUM", "ADJ", "CCONJ") or self.word in load_words()["count"]:
            found = pronoun_sorts().get(self.word)
            if found is not None or self.token.upos == "PRON":
                return found
            if self.token.upos == "NUM":
                return "count"
        is_name = (
            self.reading.names.on(self.head) or self.reading.others.on(self.head) or self.reading.people.on(self.head)
        )
        return "noun" if self.token.upos in ("NOUN", "ADJ") and not is_name else None

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun, one that counts aside."""
        return self.sort not in (None, "noun", "count")

    @cached_property
    def phrase(self) -> Phrase:
        """The phrase around the head."""
        return Phrase(self.reading, self.head)

    @cached_property
    def role(self) -> str | None:
        """The id of its role in the gazetteer."""
        return self.phrase.role.found.role.id if self.phrase.role else None

    @cached_property
    def sectors(self) -> tuple[str, ...]:
        """The sectors of its role, or of the actor that it names."""
        if self.phrase.role is not None and self.phrase.role.found.role.sectors:
            return self.phrase.role.found.role.sectors[:1]
        actor = self.actor and self.reading.gazetteer.actor(self.actor)
        return actor.sectors[:1] if actor else ()

    @cached_property
    def senses(self) -> frozenset[str]:
        """The forms in which the name at its head may stand."""
        return frozenset(sense.form for sense in self.phrase.head_senses())

    @cached_property
    def actor(self) -> str | None:
        """The one actor that the name at its head may stand for."""
        ids = {sense.actor for sense in self.phrase.head_senses()}
        return min(ids) if len(ids) == 1 else None

    @cached_property
    def country(self) -> str | None:
        """The one country that the words name."""
        found = self.phrase.affiliation()
        actor = (self.actor and self.reading.gazetteer.actor(self.actor)) or found.actor or found.state
        return actor.country if actor else None

    @cached_property
    def is_person(self) -> bool:
        """Whether a person's name heads it or hangs on it."""
        return self.phrase.person is not None or bool(self.reading.people.on(self.head))

    @cached_property
    def thing(self) -> str:
        """What it is, roughly: a named person, a known actor by kind, a name, somebody in a role, a group, a thing."""
        return f"several {self._kind}" if self.joined else self._kind

    @cached_property
    def _kind(self) -> str:
        if self.is_pronoun:
            return f"pronoun {self.sort}"
        if self.is_person:
            return "named person"
        if self.senses:
            actor = self.reading.gazetteer.actor(self.actor) if self.actor else None
            form = "people" if self.senses <= {"people", "adjective"} else "name"
            return f"known {actor.kind if actor else None} {form}"
        if self.phrase.other_name is not None:
            return f"name {self.phrase.other_name.kind}"
        return self._described()

    def _described(self) -> str:
        words = load_words()
        role = self.phrase.role.found.role if self.phrase.role else None
        if (role is not None and role.kind in ("person", "people")) or self.lemma in words["persons"]:
            return "persons" if self.is_plural else "person"
        if (role is not None and role.kind is not None) or self.lemma in words["collectives"]:
            return "bodies" if self.is_plural else "body"
        if self.token.upos == "NUM":
            return "number"
        if self.lemma.endswith(("er", "or", "ist", "man", "woman", "ian", "ee", "ant")):
            return "persons?" if self.is_plural else "person?"
        if self.token.upos == "PROPN":
            return "proper"
        return "things" if self.is_plural else "thing"

    @cached_property
    def is_plural(self) -> bool:
        """Whether the head stands in the plural."""
        if self.token.xpos in ("NNS", "NNPS") or self.word == "people":
            return True
        return (
            self.token.xpos == "" and self.token.upos == "NOUN" and self.word != self.lemma and self.word.endswith("s")
        )

    @cached_property
    def number(self) -> str:
        """`several` where it is joined by "and", `many` in the plural, else `one`."""
        if self.joined:
            return "several"
        if self.is_pronoun or self.sort == "count":
            return "many" if self.sort in ("they", "we", "count") else "one"
        return "many" if self.is_plural or self.token.upos == "NUM" else "one"

    @cached_property
    def gender(self) -> str | None:
        """`female` or `male` where its words, or those right beside a name, tell it."""
        if self.sort in ("he", "she"):
            return "male" if self.sort == "he" else "female"
        tokens, words = self.reading.tree.tokens, load_words()
        around = {fold(tokens[index].text).rstrip(".") for index in (*self.phrase.core, max(self.head - 1, 0))}
        around |= {fold(word) for word in (self.phrase.person.text.split() if self.phrase.person else ())}
        if around & words["female"] or self.word.endswith("woman"):
            return "female"
        return "male" if around & words["male"] or self.word.endswith("man") else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded content words of the phrase."""
        tokens = self.reading.tree.tokens
        return frozenset(
            fold(tokens[index].lemma)
            for index in self.phrase.core
            if tokens[index].upos in ("NOUN", "PROPN", "ADJ", "NUM")
        )

    @cached_property
    def words_around(self) -> frozenset[str]:
        """The content words of the phrase, of its appositions and of the title that it hangs on."""
        tree = self.reading.tree
        beside = set(tree.children(self.head, *_BESIDE))
        if self.token.relation in ("appos", "nmod:desc", "flat", "compound") and self.token.head >= 0:
            beside.add(self.token.head)
        return self.words | {fold(tree.tokens[index].lemma) for index in beside}

    @cached_property
    def determiner(self) -> str:
        """What the phrase begins with: the, this, a, a number, an owner, or nothing."""
        tree = self.reading.tree
        for child in sorted(tree.children(self.head, "det", "nummod", "nmod")):
            word = tree.tokens[child]
            text = fold(word.text)
            if child > self.head:
                break
            if word.relation == "nmod:poss":
                return "own" if word.upos == "PRON" else "of"
            if text in _POINTING:
                return text if text in ("the", "both", "all") else "this"
            if word.relation.startswith(("det", "nummod")):
                return "number" if word.upos == "NUM" else "a" if text in ("a", "an", "another") else "other"
        return "none"

    @cached_property
    def counted(self) -> int | None:
        """How many it counts: the *two* countries, all *three*, *both* sides, two named and joined by "and"."""
        if self.joined:
            return len(self.joined)
        tokens, tree = self.reading.tree.tokens, self.reading.tree
        words = [self.head, *tree.children(self.head, "nummod", "det", "amod")]
        found = (load_numbers().get(fold(tokens[index].text)) for index in words)
        return next((number for number in found if number is not None), None)

    @cached_property
    def is_extended(self) -> bool:
        """Whether more words than an article stand with the noun."""
        return bool(self.reading.tree.children(self.head, "amod", "compound", "nmod", "acl"))

    @cached_property
    def verb_lemma(self) -> str:
        """The lemma of what it is an argument of, or belongs to."""
        return self.reading.tree.tokens[self.token.head].lemma if self.token.head >= 0 else ""

    @cached_property
    def is_main_subject(self) -> bool:
        """Whether it is the subject of its sentence."""
        return self.relation == "nsubj" and self.reading.tree.tokens[self.token.head].head < 0

    @cached_property
    def is_first(self) -> bool:
        """Whether no other noun or pronoun stands before it in its sentence."""
        first = self.reading.annotated.sentences[self.sentence].first
        return not any(token.upos in ("NOUN", "PROPN", "PRON") for token in self.reading.tree.tokens[first : self.head])

    @cached_property
    def clause(self) -> str:
        """The relation of the clause that it stands in to the clause above."""
        tree = self.reading.tree
        clauses = ("conj", "ccomp", "advcl", "acl", "xcomp", "parataxis", "root")
        path = (
            tree.relation(index)
            for index in tree.ancestors(self.head)
            if tree.tokens[index].upos in ("VERB", "AUX", "ADJ")
        )
        return next((relation for relation in path if relation in clauses), "none")

    @cached_property
    def speaks(self) -> bool:
        """Whether it is the subject of a verb of saying, or stands outside of the quotation that its verb is in.

        The parser often gives the speaker to the verb of what is said: "We will stay," *the mayor* told reporters.
        """
        if self.relation != "nsubj" or self.token.head < 0:
            return False
        verb = self.reading.tree.tokens[self.token.head]
        is_astray = not self.is_quoted and self.scene.quotation(verb.start) % 2 == 1
        return is_astray or verb.lemma in load_words()["saying"]

    @cached_property
    def quotation(self) -> int:
        """How many quotation marks stand before it."""
        return self.scene.quotation(self.token.start)

    @property
    def is_quoted(self) -> bool:
        """Whether it stands inside a quotation."""
        return self.quotation % 2 == 1

    @property
    def agent(self) -> str:
        """Its part in what the sentence tells, an agent's before a patient's; `none` where no predicate has it."""
        return self.scene.arguments.get(self.head, "none")
