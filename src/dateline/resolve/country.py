"""Which country somebody belongs to whom the words alone do not place: "the police", "two teachers", "the ministry".

The countries that the report speaks of are the candidates, and so is none. `training/participants.py` fits the weights
on the training split of the corpus.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.gazetteer.entry import NO_COUNTRY
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading
from dateline.resolve.weighing import load_weights, weigh

FILE = Path(__file__).with_name("country.json")
_LEAD = 2
"""So many first sentences are the lead of a report, headline included."""


class Spoken(NamedTuple):
    """A country that the report speaks of: where, and how."""

    country: str
    token: int
    sentence: int
    how: str


class Scene(NamedTuple):
    """The countries of a report: those of its dateline and publisher, and wherever its words speak of one."""

    spoken: tuple[Spoken, ...]
    dateline: frozenset[str]
    publisher: frozenset[str]
    votes: Counter[str]


def read_scene(reading: Reading) -> Scene:
    """Every country that a report speaks of by a place, a state, its people or one of its known actors."""
    spoken = tuple(sorted({one.token: one for one in _spoken(reading)}.values(), key=lambda one: one.token))
    dateline = frozenset(one.place.country for one in reading.geography.dateline if one.place and one.place.country)
    votes = Counter[str]()
    for one in spoken:
        votes[one.country] += 2 if one.sentence < _LEAD else 1
    for country in dateline:
        votes[country] += 3
    publisher = _publisher(reading)
    for country in publisher:
        votes[country] += 1
    return Scene(spoken, dateline, publisher, votes)


def _spoken(reading: Reading) -> Iterator[Spoken]:
    for placed in reading.geography.placed:
        if placed.place is not None and placed.place.country:
            token = reading.tree.head_of(placed.toponym.span.start, placed.toponym.span.end)
            how = (
                "demonym"
                if placed.toponym.form == "demonym"
                else "state"
                if placed.place.kind == "country"
                else "place"
            )
            if token is not None:
                yield Spoken(placed.place.country, token, _sentence(reading, token), how)
    for name in reading.names:
        actors = {sense.actor for sense in name.found.licensed(reading.named)}
        actor = reading.gazetteer.actor(min(actors)) if len(actors) == 1 else None
        if actor is not None and actor.kind != "state":
            how = "actor" if reading.gazetteer.state(actor.country) else "body"
            yield Spoken(actor.country, name.head, _sentence(reading, name.head), how)


def _publisher(reading: Reading) -> frozenset[str]:
    """The countries that the publisher's name speaks of, by a state, its people or a province."""
    words = reading.annotated.report.publisher or ""
    senses = [match.senses[0] for match in reading.gazetteer.find_names(words)]
    actors = (reading.gazetteer.actor(sense.actor) for sense in senses)
    states = {actor.country for actor in actors if actor is not None and actor.kind == "state"}
    return frozenset(states or _provinces(reading, words))


def _provinces(reading: Reading, words: str) -> Iterator[str]:
    """The countries of the provinces that some words name; nothing for a name that two countries share."""
    for word in words.split():
        countries = {place.country for place in reading.gazetteer.places.named(word) if place.kind == "admin1"}
        if len(countries) == 1:
            yield from countries


def country_signs(phrase: Phrase, scene: Scene, owner: str | None) -> dict[str | None, tuple[str, ...]]:
    """What speaks for and against each country of the scene, each body of no country, and none.

    `owner` is the country of whom the phrase belongs to: "*its* foreign minister", "fighters *of the group*".
    """
    traits = tuple(_traits(phrase))
    nearest = _nearest(phrase, scene)
    candidates = sorted({*scene.votes, *NO_COUNTRY, *filter(None, [owner])})
    found: dict[str | None, tuple[str, ...]] = {
        country: (
            *_signs(phrase, scene, country, nearest, traits),
            *_signs_of_owner(country, owner),
        )
        for country in candidates
    }
    none = ("none", *(f"none {trait}" for trait in traits), f"none countries {min(len(scene.votes), 4)}")
    return found | {None: none}


def country_shares(phrase: Phrase, scene: Scene, owner: str | None) -> dict[str | None, float]:
    """How likely each country of the scene is, each body of no country, and none."""
    signs = country_signs(phrase, scene, owner)
    return dict(zip(signs, weigh(list(signs.values()), load_weights(FILE).signs), strict=True))


def _signs_of_owner(country: str, owner: str | None) -> Iterator[str]:
    if owner is not None:
        yield f"owner {country == owner}"
        yield f"owner {country == owner} body {country in NO_COUNTRY}"


def _nearest(phrase: Phrase, scene: Scene) -> list[str]:
    """The countries by the nearest place where they are spoken of before the phrase, then behind it."""
    before = [one.country for one in reversed(scene.spoken) if one.token <= phrase.head]
    behind = [one.country for one in scene.spoken if one.token > phrase.head]
    return list(dict.fromkeys((*before, *behind)))


def _signs(phrase: Phrase, scene: Scene, country: str, nearest: list[str], traits: tuple[str, ...]) -> Iterator[str]:
    tree, sentence = phrase.reading.tree, _sentence(phrase.reading, phrase.head)
    total = sum(scene.votes.values()) or 1
    order = sorted(scene.votes, key=lambda one: (-scene.votes[one], one))
    rank = order.index(country) if country in scene.votes else 4
    yield f"share {round(5 * scene.votes[country] / total)}"
    yield f"rank {min(rank, 3)}"
    yield f"rank {min(rank, 2)} of {min(len(scene.votes), 4)}"
    close = min(nearest.index(country), 2) if country in nearest else 3
    for trait in traits:
        yield f"rank {min(rank, 2)} {trait}"
        yield f"nearest {close} {trait}"
    yield f"dateline {country in scene.dateline} {bool(scene.dateline)}"
    yield f"publisher {country in scene.publisher} {bool(scene.publisher)}"
    yield f"nearest {min(nearest.index(country), 3)}" if country in nearest else "unspoken"
    yield f"nearest {min(nearest.index(country), 3)} rank {min(rank, 2)}" if country in nearest else "unspoken"
    if country in NO_COUNTRY:
        yield f"body {country}"
        for trait in traits:
            yield f"{country} {trait}"
    here = [one for one in scene.spoken if one.country == country and one.sentence == sentence]
    for one in here:
        relation = tree.relation(one.token)
        yield f"in sentence {one.how}"
        yield f"in sentence {relation} {one.how}"
        yield f"in sentence {relation} {tree.relation(phrase.head)} {one.token < phrase.head}"
    yield f"in sentence {bool(here)} {len({one.country for one in scene.spoken if one.sentence == sentence})}"
    before = any(one.country == country and one.sentence == sentence - 1 for one in scene.spoken)
    yield f"sentence before {before}"
    lead = any(one.country == country and one.sentence < _LEAD for one in scene.spoken)
    yield f"lead {lead}"
    below = set(_below(phrase))
    for one in here:
        if one.token in below:
            led = " ".join(tree.prepositions(one.token)) or tree.relation(one.token)
            yield f"inside {one.how} {led}"
            for trait in traits:
                yield f"inside {trait}"
    yield f"all {len(scene.votes) == 1}"


def _below(phrase: Phrase) -> Iterator[int]:
    """The tokens of the phrase and of whatever hangs on it as a noun: the officials *in the port of Aden*."""
    tree, pending = phrase.reading.tree, [phrase.head]
    while pending:
        index = pending.pop()
        yield index
        pending += tree.children(index, "nmod", "amod", "compound", "appos", "flat", "det", "acl")


def _traits(phrase: Phrase) -> Iterator[str]:
    """What sort of participant it is, as far as that bears on its country."""
    tree = phrase.reading.tree
    token = tree.tokens[phrase.head]
    role = phrase.role.found.role if phrase.role else None
    what = "person" if phrase.person else "name" if phrase.other_name else token.upos
    yield f"is {what}"
    yield f"acts for {role.acts_for if role else None}"
    yield f"role {role.id if role else None}"
    yield f"head {token.lemma.lower()}" if token.upos in ("NOUN", "PRON") else "head name"
    yield f"plural {token.xpos in ('NNS', 'NNPS')} {bool(tree.children(phrase.head, 'det'))}"
    for child in tree.children(phrase.head, "amod", "compound", "det", "nummod"):
        yield f"with {tree.tokens[child].lemma.lower()}"
    verb = tree.tokens[phrase.head].head
    yield f"under {tree.relation(phrase.head)} {tree.tokens[verb].lemma.lower() if verb >= 0 else None}"
    yield f"sentence {min(_sentence(phrase.reading, phrase.head), 3)}"


def _sentence(reading: Reading, token: int) -> int:
    return reading.sentence_of(reading.tree.tokens[token].start)
