"""What the rest of the report makes likely of somebody whose own words leave country or sector open."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from dateline.resolve.coreference import is_pronoun
from dateline.resolve.country import FILE as COUNTRY
from dateline.resolve.country import country_shares
from dateline.resolve.identity import Identity
from dateline.resolve.phrase import Phrase
from dateline.resolve.sector import FILE as SECTOR
from dateline.resolve.sector import sector_shares
from dateline.resolve.weighing import load_weights

_MOST = 5
"""So many other phrases for the same participant are asked."""
_OPEN = 0.3
"""The share from which a reference without antecedent is believed to be of a country or sector."""
_SIGNS, _LEAST = 0.5, 1e-6
"""What the readable signs weigh beside the event network, chosen on the dev split; no share counts as less than the
second."""
_OWN = 2.0
"""What the phrase itself weighs beside each other phrase for the same participant."""


def complete(identity: Identity, phrase: Phrase, owner: str | None) -> Identity:
    """The identity with the likeliest country and sector where it has none and one is likely enough.

    All phrases that the report has for the participant are asked. Whom the gazetteer knows is known; a name with
    several bearers stays open, and so does a phrase that names two countries. Of a reference that was linked to nobody,
    more is demanded: its two candidates may well be of two countries. `owner` is the country of whom the phrase
    belongs to.
    """
    if identity.id or identity.candidates or phrase.is_torn():
        return identity
    phrases = _same(phrase)
    least = _OPEN if identity.basis == "unresolved" and _refers(phrase) else 0.0
    countries = (
        country_shares(one, one.reading.scene, None if number else owner) for number, one in enumerate(phrases)
    )
    country = identity.country or _likeliest(countries, COUNTRY, least)
    sectors = identity.sectors
    if not sectors and not _has_no_sector(phrase):
        sectors = tuple(filter(None, [_likeliest(map(_sector_shares, phrases), SECTOR, least)]))
    if (country, sectors) == (identity.country, identity.sectors):
        return identity
    basis = identity.basis if identity.basis == "inherited" else "context"
    return replace(identity, country=country, sectors=sectors, basis=basis)


def _sector_shares(phrase: Phrase) -> dict[str | None, float]:
    """How likely each sector is by the readable signs and by the event network together: a logarithmic pool."""
    signed, reading = sector_shares(phrase), phrase.reading
    sentence = reading.sentence_of(reading.tree.tokens[phrase.head].start)
    read = reading.sectors(sentence, phrase.head, sorted(phrase.core)) if reading.sectors else {}
    if not read:
        return signed
    raised = {sector: read[sector] * max(share, _LEAST) ** _SIGNS for sector, share in signed.items()}
    total = sum(raised.values())
    return {sector: share / total for sector, share in raised.items()}


def _has_no_sector(phrase: Phrase) -> bool:
    """Whether words that look like a sector's may be none: a place, or the president of a club."""
    is_place = bool(phrase.head_senses()) or (phrase.other_name is not None and phrase.other_name.kind == "LOC")
    role = phrase.role.found.role if phrase.role else None
    return is_place or (role is not None and role.ambiguous and phrase.has_unknown_noun())


def _same(phrase: Phrase) -> list[Phrase]:
    """The phrase, and the report's other noun phrases for the same."""
    reading = phrase.reading
    entity = reading.coreference.entity_of.get(phrase.head)
    others = entity.mentions if entity else []
    heads = [other.head for other in others if not other.is_pronoun and not other.joined and other.head != phrase.head]
    return [phrase, *(Phrase(reading, head) for head in heads[:_MOST])]


def _refers(phrase: Phrase) -> bool:
    """Whether a phrase leans on another: a pronoun, or "the group"."""
    return is_pronoun(phrase.reading, phrase.head) or bool(phrase.role and phrase.role.found.role.refers_to)


def _likeliest(shares: Iterable[Mapping[str | None, float]], file: Path, least: float) -> str | None:
    """The likeliest answer over all phrases; `None` where that is none, or where it is not likely enough."""
    own, *others = shares
    total = dict.fromkeys(own, 0.0)
    for weight, likely in ((_OWN, own), *((1.0, other) for other in others)):
        for answer, share in likely.items():
            total[answer] += weight * share / (_OWN + len(others))
    best = max(total, key=lambda answer: total[answer])
    return best if total[best] >= max(least, load_weights(file).believed) else None
