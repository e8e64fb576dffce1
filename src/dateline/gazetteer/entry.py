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


class Interval(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """From one day to another, both included; `None` is open. A day may be a month or a year: `2004-05`, `2004`."""

    from_: str | None = None
    to: str | None = None

    def covers(self, day: str) -> bool:
        """Whether `day` (YYYY-MM-DD) lies inside."""
        first, last = self.from_ or "", self.to or "9999"
        return first <= day[: len(first)] and day[: len(last)] <= last

    def ends_before(self, day: str) -> bool:
        """Whether all of it lies before `day` (YYYY-MM-DD)."""
        return self.to is not None and self.to < day[: len(self.to)]


class Period(Interval, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The sectors of an actor for a time."""

    sectors: tuple[Sector, ...]


class Tenure(Interval, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A role that a person held for a time: an office of a state, or a place in an organisation or group."""

    office: str
    of: str
    """The actor's id."""
    sectors: tuple[Sector, ...] = ()
    """Only where they do not follow from the office and the actor."""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A public office-holder or leader with dated roles; the id is our own and never changes."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...]
    ids: dict[str, str] = {}

    def __hash__(self) -> int:
        return hash(self.id)  # not of `ids`, which has none: names are looked up in sets

    def held_on(self, day: str) -> tuple[Tenure, ...]:
        """The roles that the person held on a day (YYYY-MM-DD), in the order of the data."""
        return tuple(tenure for tenure in self.tenures if tenure.covers(day))

    def held_before(self, day: str) -> tuple[Tenure, ...]:
        """The roles that had ended by a day (YYYY-MM-DD), in the order of the data."""
        return tuple(tenure for tenure in self.tenures if tenure.ends_before(day))


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
    ids: dict[str, str] = {}
    """What others call it, by whose id that is: `iso2`, `cow`, `cow_number`, `wikidata`."""

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


class PersonMatch(Struct, frozen=True, kw_only=True):
    """Words of a text that are a person's name, and who may bear it."""

    start: int
    end: int
    text: str
    people: tuple[Person, ...]


class RoleMatch(Struct, frozen=True, kw_only=True):
    """Words of a text that name a role."""

    start: int
    end: int
    text: str
    role: Role
    plural: bool
