"""A name of an actor dictionary with its codes, as an actor or a person of ours."""

import msgspec

from dateline.gazetteer.entry import Actor, Person
from dateline.gazetteer.imports.dated_codes import DatedCode
from dateline.gazetteer.imports.entries import id_of

_SMALL = frozenset(["a", "al", "and", "da", "de", "del", "der", "di", "do", "dos", "du", "el", "en", "et", "for", "in"])
_SMALL |= frozenset(["la", "le", "of", "on", "the", "to", "und", "van", "von", "y"])
_INITIALS = frozenset(["EU", "UAE", "UK", "UN", "US", "USA"])
_LONGEST_INITIALS = 4
_OF_PERSONS = frozenset({"GOV", "ELI", "LEG", "JUD", "MIL", "SPY", "COP", "OPP", "PTY"})
_GROUPS = frozenset({"REB", "PRM", "UAF", "PTY", "OPP", "CRM"})


def to_entry(names: list[str], codes: list[DatedCode]) -> Actor | Person:
    """The entry. The dictionary does not say who is a person: we take those for one whom `is_person` says."""
    return _to_person(names, codes) if is_person(codes) else _to_actor(names, codes)


def is_person(codes: list[DatedCode]) -> bool:
    """Whether somebody held office for a time, or is of the elite: no organisation turns into a former official."""
    firsts = {code.meaning.sectors[0] for code in codes if code.meaning.sectors}
    holds_office = any(code.is_dated for code in codes) and "GOV" in firsts and firsts <= _OF_PERSONS
    return "ELI" in firsts or holds_office


def _to_person(names: list[str], codes: list[DatedCode]) -> Person:
    tenures = [_tenure(code) for code in codes]
    return msgspec.convert(_named(names) | {"tenures": tenures}, Person)


def _tenure(code: DatedCode) -> dict[str, object]:
    meaning = code.meaning
    own = {"office": meaning.office or "official", "of": meaning.country.lower(), "sectors": meaning.sectors}
    return {**own, **_days(code)}


def _to_actor(names: list[str], codes: list[DatedCode]) -> Actor:
    """An actor of the country of its last code."""
    last = codes[-1].meaning
    own = _named(names) | {"kind": _kind(last.sectors), "country": last.country}
    if len(codes) == 1 and not codes[0].is_dated:
        return msgspec.convert(own | {"sectors": last.sectors}, Actor)
    periods = [{"sectors": code.meaning.sectors, **_days(code)} for code in codes]
    return msgspec.convert(own | {"periods": periods}, Actor)


def _kind(sectors: tuple[str, ...]) -> str:
    return "group" if sectors[:1] and sectors[0] in _GROUPS else "organization"


def _named(names: list[str]) -> dict[str, object]:
    spellings = list(dict.fromkeys(map(_spell, names)))
    return {"id": id_of(spellings[0]), "name": spellings[0], "aliases": spellings[1:]}


def _spell(name: str) -> str:
    """A name in capitals as a newspaper writes it; short ones may be initials and stay."""
    if name != name.upper() or len(name) <= _LONGEST_INITIALS:
        return name
    return " ".join(_spell_word(word, number == 0) for number, word in enumerate(name.split()))


def _spell_word(word: str, is_first: bool) -> str:
    if word in _INITIALS:
        return word
    return word.lower() if word.lower() in _SMALL and not is_first else word.title()


def _days(code: DatedCode) -> dict[str, str]:
    days = {"from": code.first, "to": code.last}
    return {key: day.isoformat() for key, day in days.items() if day is not None}
