"""Whom a reference back into the report means: pronouns, "the group", "the two leaders".

Every entity named before is a candidate, and so is nobody. A log-linear model weighs what speaks for each, first for
the nouns and then for the pronouns, in the order of the text; whoever is believed is one with the reference from then
on.
`training/coreference.py` fits the weights on the antecedents that are marked in the training split of the corpus.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.gazetteer import fold
from dateline.resolve.belief import Candidate, Entity, believe, counted, only_one
from dateline.resolve.mentions import Mention, Scene
from dateline.resolve.noun_phrases import noun_phrases
from dateline.resolve.reading import Reading
from dateline.resolve.signs import best, may_be, signs, signs_of_nobody

WINDOW = 6
"""So many sentences before its own, an antecedent is looked for; the headline and the first sentence always."""

Judge = Callable[[Mention, Sequence[Candidate]], Entity | None]


class Coreference:
    """The entities of a report, and which of them its references mean."""

    def __init__(self, reading: Reading, judge: Judge | None = None) -> None:
        self.reading = reading
        scene = Scene(reading)
        self.mentions = {head: Mention(scene, head) for head in noun_phrases(reading)}
        self.entities: list[Entity] = []
        self.entity_of: dict[int, Entity] = {}
        self.links: dict[int, Mention] = {}
        """The phrase that each reference was linked to."""
        self._paired: set[int] = set()
        self._name()
        self._pair()
        self._link(judge or believe)

    def _name(self) -> None:
        """Gather what says itself who is meant: the same name, and what stands beside it."""
        by_key: dict[object, Entity] = {}
        for mention in self.mentions.values():
            self._place(mention, by_key, frozenset())

    def _place(self, mention: Mention, by_key: dict[object, Entity], seen: frozenset[int]) -> None:
        if mention.head in self.entity_of or mention.head in seen:  # a malformed tree may hold a cycle
            return
        beside = _beside(mention)
        above = None if beside is None else self.mentions.get(beside)
        if above is not None:
            self._place(above, by_key, seen | {mention.head})
        entity = self.entity_of.get(above.head) if above is not None else None
        if entity is None and is_reference(mention):
            return
        entity = entity or by_key.get(_key(mention)) or self._begin()
        if mention.sort is None or above is None:
            for key in _keys(mention):
                by_key.setdefault(key, entity)
        self._join(mention, entity)
        if above is not None and above.head not in self.entity_of and mention.is_person:
            self._join(above, entity)  # the president, Omar Faris: no reference back

    def _pair(self) -> None:
        """What "and" joins is somebody too, for "they" and "the two leaders"."""
        tree = self.reading.tree
        for head, mention in self.mentions.items():
            others = [other for other in tree.children(head, "conj") if other in self.mentions]
            if others and not mention.is_pronoun:
                self._paired |= {head, *others}
                self._begin().add(Mention(mention.scene, head, joined=(head, *others)))

    def _begin(self) -> Entity:
        entity = Entity(())
        self.entities.append(entity)
        return entity

    def _join(self, mention: Mention, entity: Entity) -> None:
        entity.add(mention)
        self.entity_of[mention.head] = entity

    def _link(self, judge: Judge) -> None:
        references = [one for one in self.mentions.values() if is_reference(one) and one.head not in self.entity_of]
        for mention in sorted(references, key=lambda one: (one.sort != "noun", one.head)):
            found = self.candidates(mention)
            entity = only_one(mention, found) or counted(mention, found) or judge(mention, found)
            if entity is not None:
                known = next(candidate.known for candidate in found if candidate.entity is entity)
                self.links[mention.head] = _link_target(mention, known)
            if entity is not None or mention.sort in ("noun", "count"):
                self._join(mention, entity or self._begin())

    def target(self, mention: Mention) -> Mention | None:
        """The phrase before that a reference means, or that a name repeats; `None` where there is none."""
        if mention.head in self.links or is_reference(mention):
            return self.links.get(mention.head)
        entity = self.entity_of.get(mention.head)
        before = tuple(other for other in entity.mentions if other.head < mention.head) if entity else ()
        return _link_target(mention, before) if before else None

    def candidates(self, mention: Mention) -> list[Candidate]:
        """All that a reference may mean, nearest first, and nobody."""
        near = []
        speakers = self._speakers(mention)
        is_speech = mention.sort in ("we", "i") and bool(speakers)
        for entity in self.entities:
            known = tuple(other for other in entity.mentions if _is_reachable(mention, other))
            if (
                known
                and mention.sort in ("they", "count")
                and known[-1].head in self._paired
                and best(known).number == "one"
            ):
                continue
            if is_speech and not any(other in speakers for other in known):
                continue
            if known and may_be(mention, known[-1], best(known)):
                near.append((abs(mention.head - known[-1].head), entity, known))
        near.sort(key=lambda one: one[0])
        found, fitting = [], dict[object, int]()
        for rank, (_, entity, known) in enumerate(near):
            sort = (best(known).thing, best(known).number)
            found.append(
                Candidate(entity, known, tuple(signs(mention, known, min(rank, 6), min(fitting.get(sort, 0), 3))))
            )
            fitting[sort] = fitting.get(sort, 0) + 1
        is_repeated = any(mention.lemma == other.lemma for _, _, known in near for other in known)
        return [*found, Candidate(None, (), tuple(signs_of_nobody(mention, is_repeated)))]

    def _speakers(self, mention: Mention) -> list[Mention]:
        """Who speaks the quotation around a "we": the speaker of its sentence, or else of the one before."""
        if mention.sort not in ("we", "i") or not mention.is_quoted:
            return []
        speaking = [one for one in self.mentions.values() if one.speaks and not one.is_quoted]
        own = [one for one in speaking if one.sentence == mention.sentence]
        return own or [one for one in speaking if one.sentence == mention.sentence - 1]


def antecedent(reading: Reading, head: int) -> Mention | None:
    """The phrase that the reference of a head means; `None` where none is believed, or where it is no reference."""
    return reading.coreference.links.get(head)


def is_pronoun(reading: Reading, head: int) -> bool:
    """Whether a head says nothing by itself: a pronoun, or a word such as "both" that stands for a noun."""
    mention = reading.coreference.mentions.get(head)
    upos = reading.tree.tokens[head].upos
    return upos in ("PRON", "DET") or (mention is not None and mention.is_pronoun)


def is_reference(mention: Mention) -> bool:
    """Whether a phrase may lean on others: a pronoun, or a noun that is not introduced by "a"."""
    if mention.sort == "noun":
        return mention.determiner not in ("a", "of", "own", "other") and mention.sentence > 0
    return mention.sort is not None


def _link_target(mention: Mention, known: Sequence[Mention]) -> Mention:
    """The phrase of an entity that a link names: the nearest that is no pronoun."""
    telling = [other for other in known if not other.is_pronoun]
    target = (telling or list(known))[-1]
    above = _beside(target)
    return next((other for other in known if other.head == above and not target.is_person), target)


def _keys(mention: Mention) -> list[object]:
    """Under what later phrases of the same may come: each word of a person's name that may be a surname."""
    person = mention.phrase.person
    words = fold(person.text).split()[1:] if person else []
    return [_key(mention), *(("person", word) for word in words)]


def _key(mention: Mention) -> object:
    """What makes two phrases one without further thought: a person's surname, an actor's id, the same words."""
    if mention.phrase.person is not None:
        return ("person", fold(mention.phrase.person.text).split()[-1])
    if mention.actor is not None:
        return ("actor", mention.actor, mention.senses <= {"people", "adjective"})
    if mention.sort == "noun" and mention.determiner in ("a", "number", "other", "own"):
        return mention.head  # two men, and two men more
    return mention.words or mention.head


def _beside(mention: Mention) -> int | None:
    """The head of what a phrase stands beside as another word for the same: an apposition, a title, "X is a lawyer"."""
    tree, above = mention.reading.tree, mention.token.head
    if above >= 0 and (mention.relation == "appos" or mention.token.relation == "nmod:desc" or _is_title(mention)):
        return above
    if mention.sort == "noun" and tree.children(mention.head, "cop"):
        return next(
            (child for child in tree.children(mention.head, "nsubj") if tree.tokens[child].upos != "PRON"), None
        )
    return None


def _is_title(mention: Mention) -> bool:
    is_part = mention.relation in ("compound", "flat", "nmod") and not mention.reading.tree.children(
        mention.head, "case"
    )
    bearer = mention.reading.people.headed_by([mention.token.head])
    return is_part and bool(bearer) and not mention.is_owner and mention.thing in ("person", "person?")


def _is_reachable(mention: Mention, other: Mention) -> bool:
    if other.head < mention.head:
        return mention.sentence - other.sentence <= WINDOW or other.sentence <= 1
    if other.head == mention.head:
        return False
    if mention.sort in ("we", "i"):
        return other.speaks and other.sentence - mention.sentence <= 1 and mention.is_quoted
    return (
        mention.is_owner
        and other.sentence == mention.sentence
        and other.relation == "nsubj"
        and (other.token.head in mention.reading.tree.ancestors(mention.head))
    )
