"""How likely a reference means each of the entities that it may mean, and which of them is believed."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from dateline.resolve.mentions import Mention
from dateline.resolve.reference_words import load_words
from dateline.resolve.signs import best, shared_sort
from dateline.resolve.weighing import weigh

FILE = Path(__file__).with_name("coreference.json")

MARGIN = 0.1
"""Two candidates whose shares differ by less are equal, and leave the reference open."""


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign adds to the score of a candidate, and the share from which the likeliest one is believed."""

    signs: dict[str, float]
    believed: dict[str, float]


@cache
def load_weights() -> Weights:
    """The weights that ship with Dateline."""
    return msgspec.json.decode(FILE.read_bytes(), type=Weights)


class Entity:
    """Phrases of one report that mean the same, in the order of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = list(mentions)

    def add(self, mention: Mention) -> None:
        """Take in a reference that means this entity."""
        self.mentions.append(mention)
        self.mentions.sort(key=lambda one: one.head)


class Candidate(NamedTuple):
    """Whom a reference may mean (`None`: nobody), its phrases within reach, and what speaks for and against it."""

    entity: Entity | None
    known: tuple[Mention, ...]
    signs: tuple[str, ...]


def believe(mention: Mention, found: Sequence[Candidate], weights: Weights | None = None) -> Entity | None:
    """The likeliest candidate, where its share is large enough; by the weights that ship with Dateline, or others."""
    if _is_loaded(mention, found):
        return None
    weights = weights or load_weights()
    shares = weigh([candidate.signs for candidate in found], weights.signs)
    rated = sorted(zip(shares, found, strict=True), key=lambda one: -one[0])
    (share, likeliest), (other, second) = rated[0], (rated[1] if len(rated) > 1 else (0.0, None))
    sort = shared_sort(mention)
    bound = weights.believed[sort if sort in weights.believed else "other"]
    if share < max(bound, other + MARGIN) or (sort in ("he", "it") and _are_joined(likeliest, second)):
        return None
    return likeliest.entity


def _are_joined(one: Candidate, other: Candidate | None) -> bool:
    """Whether "and" joins the two: of "Karim and Leila", neither is "he" rather than the other."""
    if other is None or not one.known or not other.known:
        return False
    tree, heads = one.known[-1].reading.tree, (one.known[-1].head, other.known[-1].head)
    above = [tree.tokens[head].head if tree.relation(head) == "conj" else head for head in heads]
    genders = {mention.gender for mention in (*one.known, *other.known) if not mention.is_pronoun}
    return above[0] == above[1] and genders == {None}


def only_one(mention: Mention, found: Sequence[Candidate]) -> Entity | None:
    """Of "the group", the one group that its sentence and the one before name; `None` where there are several."""
    role = mention.phrase.role.found.role if mention.sort == "noun" and mention.phrase.role else None
    if role is None or not role.refers_to or mention.is_extended or mention.is_plural or mention.determiner == "none":
        return None
    near = [one for one in found if one.known and mention.sentence - one.known[-1].sentence < 2]
    fitting = [one for one in near if _names_a(one, role.refers_to)]
    unknown = [one for one in near if best(one.known).thing in ("name ORG", "body")]
    return fitting[0].entity if len(fitting) == 1 and not unknown else None


def counted(mention: Mention, found: Sequence[Candidate]) -> Entity | None:
    """Of "the two leaders", the last two whom "and" joins, where they are such."""
    is_bare = mention.determiner in ("the", "both", "all") and not mention.is_extended
    if mention.counted is None or mention.sort != "noun" or not is_bare or mention.lemma not in load_words()["sides"]:
        return None
    fitting = (one for one in found if one.known and _is_such(mention, one.known[-1]))
    return next((one.entity for one in fitting if mention.sentence - one.known[-1].sentence < 3), None)


def _is_such(mention: Mention, other: Mention) -> bool:
    """Whether the joined are as many, and persons or actors as the noun says."""
    kinds = (
        ("several named person", "several person") if "person" in mention.thing else ("several known", "several name ")
    )
    return len(other.joined) == mention.counted and other.thing.startswith(kinds)


def _names_a(candidate: Candidate, kinds: Sequence[str]) -> bool:
    naming = best(candidate.known)
    actor = naming.reading.gazetteer.actor(naming.actor) if naming.actor else None
    return actor is not None and actor.kind in kinds and "name" in naming.senses


def _is_loaded(mention: Mention, found: Sequence[Candidate]) -> bool:
    """Whether "the regime" may be any of several that the report called so."""
    if mention.word not in mention.reading.gazetteer.open_wordings or mention.is_extended:
        return False
    return sum(any(mention.word in other.words_around for other in one.known) for one in found) > 1
