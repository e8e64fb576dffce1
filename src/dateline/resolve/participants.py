"""Who the words for a participant mean."""

from typing import NamedTuple

from msgspec.structs import replace

from dateline.gazetteer import Sense
from dateline.records import Name, Participant
from dateline.resolve.antecedents import Reference, find_reference
from dateline.resolve.description import describe
from dateline.resolve.identity import Identity, of_actor
from dateline.resolve.people import earlier_names, full_name, introduction
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading

_LINKS = 4
"""How many steps back in the report a reference may take: "it", "the group", "the movement", Hamas."""


class Occasion(NamedTuple):
    """What the event says about its participants."""

    day: str | None = None
    """The day, YYYY-MM-DD: actors change their sectors."""
    metonyms: bool = True
    """Whether a capital may stand for its government; a town under attack is a town."""


def resolve_participant(participant: Participant, reading: Reading, occasion: Occasion) -> Participant:
    """The participant with everything that its words, and the report around them, decide; worded as before."""
    head = reading.tree.head_of(participant.start, participant.end)
    return participant if head is None else identify(Phrase(reading, head), occasion).fill(participant)


def identify(phrase: Phrase, occasion: Occasion, links: int = _LINKS) -> Identity:
    """Who a phrase means, with at most `links` references back into the report."""
    known, key = phrase.reading.identified, (phrase.head, occasion, links)
    if key not in known:
        known[key] = _identify(phrase, occasion, links)
    return known[key]


def _identify(phrase: Phrase, occasion: Occasion, links: int) -> Identity:
    if (reference := find_reference(phrase)) is not None:
        meant = _identify_reference(reference, occasion, links)
        if meant.says_who or meant.name or reference.is_pronoun:
            return meant
    if phrase.person is not None:
        return _identify_person(phrase, phrase.person, occasion)
    if senses := phrase.head_senses():
        return _identify_named(phrase, senses, occasion)
    if phrase.names_kind_of_name() and (actor := phrase.affiliation().actor) is not None:
        return of_actor(actor, occasion.day, phrase.reading.gazetteer)
    described = describe(phrase, occasion.day)
    if phrase.other_name is not None and phrase.other_name.kind == "ORG":
        kind = "group" if described.kind == "group" else "organization"
        return replace(described, name=phrase.other_name.text, kind=kind)
    return described


def _identify_reference(reference: Reference, occasion: Occasion, links: int) -> Identity:
    """The one that all fitting phrases mean; nobody where they differ, or where one of them has no name."""
    if not links:
        return Identity()
    candidates = [identify(phrase, occasion, links - 1) for phrase in reference.phrases]
    fitting = [candidate for candidate in candidates if _fits(candidate, reference)]
    ids = {candidate.id or candidate.name for candidate in fitting}
    return replace(fitting[0], basis="inherited") if len(ids) == 1 and None not in ids else Identity()


def _fits(candidate: Identity, reference: Reference) -> bool:
    is_unknown_name = candidate.id is None and candidate.kind == "organization" and reference.kinds != ("state",)
    return candidate.kind in reference.kinds or (is_unknown_name and "person" not in reference.kinds)


def _identify_named(phrase: Phrase, senses: tuple[Sense, ...], occasion: Occasion) -> Identity:
    gazetteer = phrase.reading.gazetteer
    actors = {sense.actor for sense in senses}
    actor = gazetteer.actor(min(actors))
    if len(actors) > 1 or actor is None:
        return Identity()
    forms = {sense.form for sense in senses}
    lies_in = Identity(country=actor.country, basis="description")
    if forms & {"name", "wording", "seat"}:
        is_part = actor.kind == "state" and phrase.has_word(gazetteer.parts)
        return lies_in if is_part else of_actor(actor, occasion.day, gazetteer)
    if "capital" in forms and occasion.metonyms and phrase.is_bare():
        return of_actor(actor, occasion.day, gazetteer)
    is_people = forms & {"adjective", "people"} and not phrase.is_modifier()  # "Israeli attacks" speak of no people
    return replace(lies_in, kind="people", sectors=("CVL",)) if is_people else lies_in


def _identify_person(phrase: Phrase, person: Name, occasion: Occasion) -> Identity:
    """A person, by this description or else by an earlier one of the same full name."""
    reading = phrase.reading
    own = replace(describe(phrase, occasion.day), name=full_name(reading, person), kind="person")
    earlier = earlier_names(reading, person)
    if not earlier:
        return own
    name = full_name(reading, earlier[0].found)
    if own.says_who:
        return replace(own, name=name)
    introductions = (describe(introduction(reading, other), occasion.day) for other in earlier)
    known = next((described for described in introductions if described.says_who), own)
    return replace(known, name=name, kind="person", role=own.role or known.role, basis="inherited")
