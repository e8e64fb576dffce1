"""Who a participant is by description: "a senior Lebanese cleric", "officials of Hamas", "the Israeli army"."""

from dateline.gazetteer import Actor
from dateline.records.participant import ParticipantKind
from dateline.resolve.identity import Identity, group_of, of_actor
from dateline.resolve.phrase import Affiliation, Phrase

_QUALIFIERS = ("OPP", "PRE")
"""Sectors that PLOVER adds to another."""


def describe(phrase: Phrase, day: str | None) -> Identity:
    """What role and affiliation of a phrase say; an institution that a state has once is resolved to itself."""
    affiliation = phrase.affiliation()
    institution = _find_institution(phrase, affiliation)
    if institution is not None:
        return of_actor(institution, day, phrase.reading.gazetteer)
    sectors = _sectors(phrase, affiliation, day)
    belonging = affiliation.actor or affiliation.state
    acts_for_state = phrase.role is not None and phrase.role.found.role.acts_for in ("state", "any")
    return Identity(
        kind=_kind(phrase),
        country=belonging.country if belonging else None,
        sectors=sectors,
        role=_role_text(phrase),
        group=group_of(affiliation.actor or (affiliation.state if acts_for_state else None)),
        basis="description" if belonging or sectors else "unresolved",
    )


def _find_institution(phrase: Phrase, affiliation: Affiliation) -> Actor | None:
    if affiliation.state is None or phrase.role is None or phrase.role.found.plural or phrase.person:
        return None
    is_it = phrase.is_at_head(phrase.role) and phrase.is_bare()
    return phrase.reading.gazetteer.institution(affiliation.state, phrase.role.found.role) if is_it else None


def _kind(phrase: Phrase) -> ParticipantKind | None:
    if phrase.role is None:
        return None
    kind = phrase.role.found.role.kind
    return "people" if kind == "person" and phrase.role.found.plural else kind


def _sectors(phrase: Phrase, affiliation: Affiliation, day: str | None) -> tuple[str, ...]:
    if phrase.role is None:
        return ()
    role = phrase.role.found.role
    of_actor = affiliation.actor.sectors_on(day) if affiliation.actor else ()
    others = tuple(sector for other in phrase.roles if other is not phrase.role for sector in other.found.role.sectors)
    own = () if role.ambiguous and phrase.has_unknown_noun() else role.sectors
    is_office = role.acts_for == "state" or (role.acts_for == "any" and affiliation.state is not None)
    sources: list[tuple[str, ...]]
    if is_office and phrase.has_word(phrase.reading.gazetteer.former):
        sources = [("ELI",)]
    elif role.acts_for == "state":
        sources = [of_actor] if affiliation.actor else [own]
    elif role.acts_for == "any":
        of_state = (role.of_state or affiliation.state.sectors) if affiliation.state else ()
        sources = [own, of_actor, others, of_state]
    else:
        sources = [of_actor, own, others] if role.acts_for == "group" else [own, others]
    sectors = next(filter(None, sources), ())
    return tuple(dict.fromkeys((*sectors, *(sector for sector in others if sector in _QUALIFIERS))))


def _role_text(phrase: Phrase) -> str | None:
    """The words of the role, with the adjectives and nouns right before it that are no name."""
    if phrase.role is None:
        return None
    tree = phrase.reading.tree
    names = {token for name in phrase.names for token in name.tokens}
    first = phrase.role.tokens.start
    while (
        first - 1 in phrase.core
        and tree.tokens[first - 1].upos in ("ADJ", "NOUN", "VERB")
        and first - 1 not in names
        and not phrase.reading.people.on(first - 1)
        and phrase.reading.text[tree.tokens[first - 1].start - 1] != "-"
    ):
        first -= 1
    return phrase.reading.text[tree.tokens[first].start : phrase.role.found.end]
