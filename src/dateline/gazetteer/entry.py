"""What the gazetteer knows: actors, roles, and what a phrase may stand for."""

from typing import Literal

from msgspec import Struct

from dateline.records.participant import ParticipantKind

Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK",
    "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "PRE", "REF", "REL", "SOC",
]  # fmt: skip
"""The sectors of PLOVER."""

NO_COUNTRY = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes in place of a country, for actors of none."""

Form = Literal["name", "adjective", "people", "capital", "seat", "city", "region", "wording"]
"""How a phrase stands for an actor: `capital` and `seat` are metonyms, `city` and `region` only lie in its country."""


class Period(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The sectors of an actor from one day to another, both included; `None` is open."""

    sectors: tuple[Sector, ...]
    from_: str | None = None
    to: str | None = None

    def covers(self, day: str) -> bool:
        """Whether `day` (YYYY-MM-DD) lies in the period."""
        return (self.from_ or "") <= day <= (self.to or "9999")


class Actor(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state, organisation or group, with an id of our own that never changes."""

    id: str
    name: str
    kind: ParticipantKind
    country: str
    sectors: tuple[Sector, ...] = ()
    aliases: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    part_of: str | None = None

    def sectors_on(self, day: str | None) -> tuple[Sector, ...]:
        """The sectors on a day (YYYY-MM-DD); none where they changed and the day is unknown or in no period."""
        if not self.periods:
            return self.sectors
        return next((period.sectors for period in self.periods if day and period.covers(day)), ())


class Role(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody is: an office, an institution, an occupation. `roles.yaml` says what each field means."""

    id: str
    nouns: tuple[str, ...]
    kind: ParticipantKind | None = None
    sectors: tuple[Sector, ...] = ()
    acts_for: Literal["state", "group", "any"] | None = None
    ambiguous: bool = False
    of_state: tuple[Sector, ...] = ()
    institution: str | None = None
    is_state: bool = False
    is_kind: bool = False
    refers_to: tuple[ParticipantKind, ...] = ()


class Sense(Struct, frozen=True, kw_only=True):
    """What a phrase may stand for."""

    actor: str
    """The actor's id."""
    form: Form
    name: str
    """The actor's name, or the canonical one of a place in its country: `Kyiv` for "Kiev"."""
    contexts: frozenset[str] = frozenset()
    """Actors one of which the report must name by a certain word; empty: no condition."""


class NameMatch(Struct, frozen=True, kw_only=True):
    """Words of a text that the gazetteer knows as a name, and their senses."""

    start: int
    end: int
    text: str
    senses: tuple[Sense, ...]

    def licensed(self, named: frozenset[str]) -> tuple[Sense, ...]:
        """The senses that hold in a report that names the actors `named`."""
        return tuple(sense for sense in self.senses if not sense.contexts or sense.contexts & named)


class RoleMatch(Struct, frozen=True, kw_only=True):
    """Words of a text that name a role."""

    start: int
    end: int
    text: str
    role: Role
    plural: bool
