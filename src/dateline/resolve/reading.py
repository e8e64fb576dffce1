"""A report as resolving reads it: its syntax, and where the gazetteer's names and roles stand in it."""

import re
from typing import Generic, NamedTuple, TypeVar

from msgspec.structs import replace

from dateline.gazetteer import Gazetteer, NameMatch, RoleMatch
from dateline.records import AnnotatedReport, Name
from dateline.resolve.tree import Tree

Found = TypeVar("Found", NameMatch, RoleMatch, Name)

_COMPOUND_BEFORE = re.compile(r"[a-z]-$")
_COMPOUND_AFTER = re.compile(r"-[a-z]")


class Standing(NamedTuple, Generic[Found]):
    """Something found in the text, and the token that heads it."""

    found: Found
    head: int


Anything = Standing[NameMatch] | Standing[RoleMatch] | Standing[Name]
"""Any of the things found."""


class Reading:
    """What one report offers to resolve its participants, days and places with."""

    def __init__(self, annotated: AnnotatedReport, gazetteer: Gazetteer) -> None:
        self.annotated = annotated
        self.gazetteer = gazetteer
        self.text = annotated.report.text
        self.tree = Tree(annotated.tokens)
        people = [self._without_title(name) for name in annotated.names if name.kind == "PER"]
        surnames = frozenset(name.text.split()[-1] for name in people if " " in name.text)
        matches = [
            m
            for m in gazetteer.find_names(self.text)
            if self._stands_alone(m) and not self._is_of_a_person(m, people, surnames)
        ]
        roles = [m for m in gazetteer.find_roles(self.text) if not any(_covers(name, m) for name in people)]
        self.named = frozenset(m.senses[0].actor for m in matches if _is_certain(m))
        """The ids of the actors that the report names by a certain word."""
        self.names = self._headed([m for m in matches if m.licensed(self.named)])
        self.roles = self._headed(roles)
        extents = {(match.start, match.end) for match in matches}
        self.people = self._headed([name for name in people if (name.start, name.end) not in extents])
        self.others = self._headed([name for name in annotated.names if name.kind != "PER"])

    def _headed(self, found: list[Found]) -> tuple[Standing[Found], ...]:
        heads = ((item, self.tree.head_of(item.start, item.end)) for item in found)
        return tuple(Standing(item, head) for item, head in heads if head is not None)

    def _stands_alone(self, match: NameMatch) -> bool:
        """Whether the name is no part of a hyphened word: "Iran-backed" and "pro-Israel" are about somebody else."""
        before = _COMPOUND_BEFORE.search(self.text, max(0, match.start - 2), match.start)
        return not before and not _COMPOUND_AFTER.match(self.text, match.end)

    def _without_title(self, person: Name) -> Name:
        """A person's name where the annotator took a title into it: "President Nora Haddad"."""
        title = next(iter(self.gazetteer.find_roles(person.text)), None)
        if title is None or title.start > 0 or title.end == len(person.text):
            return person
        name = person.text[title.end :].lstrip()
        if not name[0].isupper():
            return person
        return self._without_title(replace(person, start=person.end - len(name), text=name))

    def _is_of_a_person(self, match: NameMatch, people: list[Name], surnames: frozenset[str]) -> bool:
        """Whether a match is only part of a person's name (Chad Brown), or the surname of one (Jordan).

        A whole name that the annotator took for a person's stays an actor's, unless the report has a person of that
        surname.
        """
        around = [name for name in people if _covers(name, match)]
        is_name = all(sense.form == "name" for sense in match.senses) and match.text not in surnames
        return any(not is_name or (name.start, name.end) != (match.start, match.end) for name in around)

    def tokens_of(self, standing: Anything) -> range:
        """The tokens of something found."""
        return self.tree.span(standing.found.start, standing.found.end)

    def sentence_of(self, start: int) -> int | None:
        """The index of the sentence that `start` lies in."""
        sentences = enumerate(self.annotated.sentences)
        return next((index for index, sentence in sentences if sentence.start <= start < sentence.end), None)


def _covers(name: Name, match: NameMatch | RoleMatch) -> bool:
    return name.start <= match.start and match.end <= name.end


def _is_certain(match: NameMatch) -> bool:
    return len({sense.actor for sense in match.senses}) == 1 and not any(sense.contexts for sense in match.senses)
