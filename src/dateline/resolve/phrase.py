"""The words of a participant: its head, what describes it, and which names and roles they hold."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.gazetteer import Actor, NameMatch, RoleMatch, Sense, fold
from dateline.records import Name
from dateline.resolve.layer import Standing
from dateline.resolve.reading import Reading

# Dependents that describe their head. Clauses, coordinated phrases and places ("rebels in Syria") do not.
_DESCRIBING = ("compound", "flat", "fixed", "goeswith", "amod", "nmod", "nummod", "det", "case")
BESIDE = ("flat", "appos", "compound", "dep")
_BELONGING = frozenset({"of", "from", "'s", "’s", "'", "’"})
_GRAMMATICAL = frozenset({"DET", "ADP", "PART", "PUNCT"})
_NAMING = frozenset({"name", "adjective", "people", "seat", "wording"})


class Affiliation(NamedTuple):
    """Whom a phrase names beside its head: a group or organisation, a state, or nobody for certain."""

    actor: Actor | None = None
    state: Actor | None = None


class Phrase:
    """A noun phrase around a head token."""

    def __init__(self, reading: Reading, head: int) -> None:
        self.reading = reading
        self._worded = head
        self.head = _counted(reading, head)
        self.core = frozenset(_core(reading, self.head))
        """The tokens that name or describe the participant."""
        self.names = reading.names.headed_by(sorted(self.core))
        self.roles = reading.roles.headed_by(sorted(self.core))
        self.role = self._find_role()
        """The role at the head, or the title beside a person's name."""
        self.person = self._find_person()
        self.other_name = self._find_other_name()

    def is_at_head(self, standing: Standing[NameMatch] | Standing[RoleMatch]) -> bool:
        """Whether a name or role is what the phrase is headed by."""
        return self.head in standing.tokens

    def head_senses(self) -> tuple[Sense, ...]:
        """What the name at the head may stand for; nothing where it is only part of a longer name."""
        whole = self.other_name
        for name in self.names:
            found = name.found
            if self.is_at_head(name) and (whole is None or _is_within(whole.text, found.text)):
                return found.licensed(self.reading.named)
        return ()

    def affiliation(self) -> Affiliation:
        """Whom the words beside the head name; nobody where they are uncertain or contradict each other."""
        found: dict[str, Actor] = {}
        for name in self._names_beside():
            senses = name.licensed(self.reading.named)
            ids = {sense.actor for sense in senses if sense.form in _NAMING}
            if len(ids) > 1:
                return Affiliation()
            found |= {id: actor for id in ids if (actor := self.reading.gazetteer.actor(id))}
        return _affiliate(list(found.values()))

    def is_torn(self) -> bool:
        """Whether the words beside the head name more than one actor: Korean officials, US and British forces."""
        licensed = (name.licensed(self.reading.named) for name in self._names_beside())
        return len({sense.actor for senses in licensed for sense in senses if sense.form in _NAMING}) > 1

    def _names_beside(self) -> Iterator[NameMatch]:
        """The names that describe the head; of a noun that is no role, only those right beside it."""
        for name in self.names:
            if not self.is_at_head(name) and (self.role or self.person or self._is_right_beside(name)):
                yield name.found

    def _is_right_beside(self, name: Standing[NameMatch]) -> bool:
        tree, index = self.reading.tree, name.head
        while tree.relation(index) == "conj" and index in self.core:
            index = tree.tokens[index].head
        return tree.tokens[index].head == self.head

    def names_kind_of_name(self) -> bool:
        """Whether the head only says what the name right beside it is: the Hamas movement."""
        beside = self.reading.tree.children(self.head, *BESIDE)
        role = self.role
        is_kind = role is not None and self.is_at_head(role) and role.found.role.is_kind and not role.found.plural
        return is_kind and any(name.head in beside for name in self.names)

    def is_bare(self) -> bool:
        """Whether the phrase says no more than one role and names: no adjective, number or further noun."""
        tokens = self.reading.tree.tokens
        return len(self.roles) <= 1 and all(tokens[index].upos in _GRAMMATICAL for index in self._unknown_tokens())

    def is_some_of(self) -> bool:
        """Whether a plural speaks of some of those whom the name names: twelve Kurds, crowds of young Kurds."""
        tree = self.reading.tree
        named = {token for name in self.names if self.is_at_head(name) for token in name.tokens}
        counted = self.head != self._worded or bool(tree.children(self.head, "nummod"))
        narrowed = not named.issuperset(tree.children(self.head, "amod", "nmod", "acl"))
        is_definite = any(tree.tokens[child].lemma == "the" for child in tree.children(self.head, "det"))
        is_plural = tree.tokens[self.head].text.endswith("s")
        return is_plural and (counted or (narrowed and not is_definite))

    def owner(self) -> int | None:
        """The head of whom it belongs to: *its* minister, fighters of *the group*."""
        tree = self.reading.tree
        hanging = tree.children(self.head, "nmod")
        owners = [
            one for one in hanging if tree.tokens[one].relation == "nmod:poss" or tree.prepositions(one) == ["of"]
        ]
        return next((one for one in owners if one != self.head), None)

    def is_modifier(self) -> bool:
        """Whether the head only describes another noun: *Israeli* attacks."""
        return self.reading.tree.relation(self.head) in ("amod", "compound")

    def has_unknown_noun(self) -> bool:
        """Whether a noun of the phrase is neither name nor role: the president of the *club*."""
        tokens = self.reading.tree.tokens
        return any(tokens[index].upos in ("NOUN", "PROPN") for index in self._unknown_tokens())

    def has_word(self, words: frozenset[str]) -> bool:
        """Whether one of the words describes the head, from outside of names and roles."""
        return any(fold(self.reading.tree.tokens[index].text) in words for index in self._unknown_tokens())

    def _unknown_tokens(self) -> Iterator[int]:
        reading = self.reading
        known = {token for name in self.names for token in name.tokens}
        known |= {token for role in self.roles for token in role.tokens}
        return (index for index in sorted(self.core) if index not in known and not reading.people.on(index))

    def _find_role(self) -> Standing[RoleMatch] | None:
        is_person = bool(self.reading.people.on(self.head))
        fitting = [role for role in self.roles if is_person or self.is_at_head(role)]
        return min(fitting, key=lambda role: (self._depth(role.head), -role.head), default=None)

    def _depth(self, index: int) -> int:
        path = [index, *self.reading.tree.ancestors(index)]
        return path.index(self.head) if self.head in path else len(path)

    def _find_person(self) -> Name | None:
        role = self.role.found if self.role else None
        is_title = role is not None and role.role.kind == "person" and not role.plural
        beside = [*self.reading.tree.children(self.head, *BESIDE), *self._argument_behind()] if is_title else []
        people = [*self.reading.people.on(self.head), *self.reading.people.headed_by(beside)]
        return people[0].found if len(people) == 1 else None

    def _argument_behind(self) -> Iterator[int]:
        """What begins right behind the phrase as a second argument: the parser may part a name from its title so."""
        tree, behind = self.reading.tree, max(self.core) + 1
        heads = (behind, tree.tokens[behind].head) if behind < len(tree.tokens) else ()
        for head in heads:
            if head >= 0 and tree.first_of(head) == behind and tree.are_parallel(head, self.head):
                yield head

    def _find_other_name(self) -> Name | None:
        return next((name.found for name in self.reading.others.on(self.head) if name.found.kind != "NORP"), None)


def _affiliate(found: list[Actor]) -> Affiliation:
    actors = [actor for actor in found if actor.kind != "state"]
    states = [actor for actor in found if actor.kind == "state"]
    if len(actors) == 1 and all(state.country == actors[0].country for state in states):
        return Affiliation(actor=actors[0])
    return Affiliation(state=states[0]) if len(states) == 1 and not actors else Affiliation()


def _counted(reading: Reading, head: int) -> int:
    """Those whom a head only counts or gathers: the farmers of "dozens of farmers"."""
    token = reading.tree.tokens[head]
    if token.upos == "NUM" or token.lemma.lower() in reading.gazetteer.partitives:
        behind = [child for child in reading.tree.children(head, "nmod") if reading.tree.prepositions(child) == ["of"]]
        return behind[0] if behind else head
    return head


def _core(reading: Reading, head: int) -> Iterator[int]:
    """The head and what describes it, without clauses, and without what "and" joins to the head itself."""
    pending, seen = [head], set[int]()
    while pending:
        index = pending.pop()
        if index in seen:  # a malformed tree may hold a cycle
            continue
        seen.add(index)
        yield index
        relations = _followed(reading, index, head)
        pending += [child for child in reading.tree.children(index, *relations) if _describes(reading, child)]


def _followed(reading: Reading, index: int, head: int) -> tuple[str, ...]:
    if index == head:
        return (*_DESCRIBING, "appos")
    return ("conj",) if reading.tree.relation(index) == "amod" else (*_DESCRIBING, "conj")


def _describes(reading: Reading, index: int) -> bool:
    """Whether a dependent belongs to its head: officials *of Hamas*, not rebels in Syria or an envoy to Lebanon."""
    head = reading.tree.tokens[reading.tree.tokens[index].head]
    belonging = _BELONGING | {"for"} if head.lemma.startswith("spokes") else _BELONGING
    return reading.tree.relation(index) != "nmod" or belonging.issuperset(reading.tree.prepositions(index))


def _is_within(name: str, match: str) -> bool:
    """Whether a name says no more than a match, the article and a possessive aside."""
    return fold(name).removeprefix("the ").rstrip("'’s") in fold(match)
