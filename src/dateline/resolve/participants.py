"""Who the words for a participant mean."""

from typing import NamedTuple

from msgspec.structs import replace

from dateline.gazetteer import Sense
from dateline.records import Name, Participant
from dateline.resolve.coreference import antecedent, is_pronoun
from dateline.resolve.description import describe
from dateline.resolve.identity import Identity, of_actor
from dateline.resolve.likelihood import complete
from dateline.resolve.mentions import Mention
from dateline.resolve.office_holders import find_person, of_person
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
    """Who a phrase means, with at most `links` references back into the report; what stays open, as is likely."""
    known, key = phrase.reading.identified, (phrase.head, occasion, links)
    if key not in known:
        known[key] = complete(
            identify_by_words(phrase, occasion, links), phrase, owner_country(phrase, occasion, links)
        )
    return known[key]


def owner_country(phrase: Phrase, occasion: Occasion, links: int = _LINKS) -> str | None:
    """The country of whom a phrase belongs to: "*its* foreign minister", "fighters *of the group*"."""
    owner = phrase.owner()
    if owner is None or not links:
        return None
    return identify(Phrase(phrase.reading, owner), occasion, links - 1).country


def identify_by_words(phrase: Phrase, occasion: Occasion, links: int = _LINKS) -> Identity:
    """Who a phrase means by names, descriptions and references alone."""
    known = antecedent(phrase.reading, phrase.head)
    if known is not None and links:
        meant = identify(Phrase(phrase.reading, known.head), occasion, links - 1)
        if (meant.says_who or meant.name) and not _is_one_of_several(phrase, known):
            return replace(meant, basis="inherited")
    if is_pronoun(phrase.reading, phrase.head):
        return Identity()
    if phrase.person is not None:
        return _identify_person(phrase, phrase.person, occasion)
    senses = phrase.head_senses()
    if senses and not _is_inside_place(phrase):
        return _identify_named(phrase, senses, occasion)
    if phrase.names_kind_of_name() and (actor := phrase.affiliation().actor) is not None:
        return of_actor(actor, occasion.day, phrase.reading.gazetteer)
    described = describe(phrase, occasion.day)
    if phrase.other_name is not None and phrase.other_name.kind == "LOC":
        return replace(described, country=_country_at(phrase) or described.country)
    if phrase.other_name is not None and phrase.other_name.kind == "ORG":
        kind = "group" if described.kind == "group" else "organization"
        return replace(described, name=phrase.other_name.text, kind=kind)
    return described


def _is_one_of_several(phrase: Phrase, known: Mention) -> bool:
    """Whether a reference means more than the actor before: the two, or they, of "Kenya and Uganda"."""
    own = phrase.reading.coreference.mentions.get(phrase.head)
    counted = own.counted if own else None
    return bool(known.joined) or (counted is not None and counted > 1 and counted != known.counted)


def _identify_named(phrase: Phrase, senses: tuple[Sense, ...], occasion: Occasion) -> Identity:
    gazetteer = phrase.reading.gazetteer
    actors = {sense.actor for sense in senses}
    actor = gazetteer.actor(min(actors))
    if len(actors) > 1 or actor is None:
        return Identity(candidates=tuple(sorted(actors)) if len(actors) > 1 else ())
    forms = {sense.form for sense in senses}
    lies_in = Identity(country=actor.country, basis="description")
    if forms & {"name", "wording", "seat"}:
        is_part = actor.kind == "state" and phrase.has_word(gazetteer.parts)
        if actor.kind == "group" and phrase.is_some_of():  # three Houthis are not the Houthis
            return replace(lies_in, kind="people", sectors=actor.sectors_on(occasion.day))
        return lies_in if is_part else of_actor(actor, occasion.day, gazetteer)
    if "capital" in forms and occasion.metonyms and phrase.is_bare():
        return of_actor(actor, occasion.day, gazetteer)
    is_people = forms & {"adjective", "people"} and not phrase.is_modifier()  # "Israeli attacks" speak of no people
    return replace(lies_in, kind="people", sectors=("CVL",)) if is_people else lies_in


def _is_inside_place(phrase: Phrase) -> bool:
    """Whether the name at the head is only part of a place's: the Spanish of Spanish Town."""
    name, own = phrase.other_name, next((n.found for n in phrase.names if phrase.is_at_head(n)), None)
    return name is not None and own is not None and name.kind == "LOC" and own.end < name.end


def _country_at(phrase: Phrase) -> str | None:
    """The country of the place that the phrase is named by."""
    placed = phrase.reading.geography.on(phrase.head)
    place = placed.place if placed and not placed.toponym.is_disputed else None
    return place.country or None if place else None


def _identify_person(phrase: Phrase, person: Name, occasion: Occasion) -> Identity:
    """A person: one that the gazetteer knows, or else by this description or an earlier one of the same full name."""
    reading = phrase.reading
    own = replace(describe(phrase, occasion.day), name=full_name(reading, person), kind="person")
    earlier = earlier_names(reading, person)
    introductions = [describe(introduction(reading, other), occasion.day) for other in earlier]
    introduced = next((described for described in introductions if described.says_who), own)
    for name in (person, *(other.found for other in earlier)):
        if (known := find_person(reading, name, own if own.says_who else introduced, occasion.day)) is not None:
            return _as_described(of_person(known, occasion.day, reading.gazetteer), own)
    if not earlier:
        return own
    name_in_full = full_name(reading, earlier[0].found)
    if own.says_who:
        return replace(own, name=name_in_full)
    return replace(introduced, name=name_in_full, kind="person", role=own.role or introduced.role, basis="inherited")


def _as_described(known: Identity, described: Identity) -> Identity:
    """A known person; what the report itself calls them goes before what the gazetteer knows of that day."""
    return replace(
        known,
        role=described.role or known.role,
        sectors=described.sectors or known.sectors,
        country=known.country or described.country,
    )
