"""An entity of a Wikidata dump, as far as an import reads it."""

import re
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.json import Decoder

_DAY, _MONTH, _YEAR = 11, 10, 9
_TIME = re.compile(r"\+(\d{4})-(\d{2})-(\d{2})T")


class Value(Struct, frozen=True):
    """The item or the time that a statement says."""

    id: str | None = None
    number: int | None = field(default=None, name="numeric-id")
    time: str | None = None
    precision: int = 0


class DataValue(Struct, frozen=True):
    """A value in its envelope."""

    value: Value


class Snak(Struct, frozen=True):
    """What a statement or a qualifier says; nothing where it says "unknown" or "none"."""

    datavalue: DataValue | None = None

    @property
    def item(self) -> str | None:
        """The item's id."""
        value = self.datavalue.value if self.datavalue else Value()
        return value.id or (f"Q{value.number}" if value.number is not None else None)

    @property
    def day(self) -> str | None:
        """The day, month or year; `None` where it is unknown or vaguer."""
        value = self.datavalue.value if self.datavalue else Value()
        found = _TIME.match(value.time or "")
        shown = {_DAY: 3, _MONTH: 2, _YEAR: 1}.get(value.precision, 0)
        return "-".join(found.groups()[:shown]) or None if found else None


class Qualifiers(Struct, frozen=True):
    """What qualifies a statement that somebody held a position."""

    start: tuple[Snak, ...] = field(default=(), name="P580")
    end: tuple[Snak, ...] = field(default=(), name="P582")
    of: tuple[Snak, ...] = field(default=(), name="P642")
    jurisdiction: tuple[Snak, ...] = field(default=(), name="P1001")
    country: tuple[Snak, ...] = field(default=(), name="P17")


class Statement(Struct, frozen=True):
    """A statement with its qualifiers."""

    mainsnak: Snak
    rank: str = "normal"
    qualifiers: Qualifiers | list[None] = field(default_factory=Qualifiers)

    @property
    def details(self) -> Qualifiers:
        """The qualifiers; an empty list stands for none in a dump."""
        return self.qualifiers if isinstance(self.qualifiers, Qualifiers) else Qualifiers()


class Claims(Struct, frozen=True):
    """The statements of the properties that an import reads."""

    instance_of: tuple[Statement, ...] = field(default=(), name="P31")
    subclass_of: tuple[Statement, ...] = field(default=(), name="P279")
    position: tuple[Statement, ...] = field(default=(), name="P39")
    country: tuple[Statement, ...] = field(default=(), name="P17")
    citizenship: tuple[Statement, ...] = field(default=(), name="P27")
    jurisdiction: tuple[Statement, ...] = field(default=(), name="P1001")


class Words(Struct, frozen=True):
    """Words in a language."""

    value: str


class Labels(Struct, frozen=True):
    """The English label."""

    en: Words | None = None


class Aliases(Struct, frozen=True):
    """The English aliases."""

    en: tuple[Words, ...] = ()


class Entity(Struct, frozen=True):
    """An entity: an empty list stands for no labels, aliases or claims in a dump."""

    id: str
    labels: Labels | list[None] = field(default_factory=Labels)
    aliases: Aliases | list[None] = field(default_factory=Aliases)
    claims: Claims | list[None] = field(default_factory=Claims)

    @property
    def label(self) -> str | None:
        """The English label."""
        return self.labels.en.value if isinstance(self.labels, Labels) and self.labels.en else None

    @property
    def other_names(self) -> tuple[str, ...]:
        """The English aliases."""
        return tuple(words.value for words in self.aliases.en) if isinstance(self.aliases, Aliases) else ()

    @property
    def statements(self) -> Claims:
        """The claims."""
        return self.claims if isinstance(self.claims, Claims) else Claims()


decode_entity = Decoder(Entity).decode
"""An entity from its line. Raises `msgspec.MsgspecError` where the line holds none."""


def items(statements: tuple[Statement, ...]) -> Iterator[str]:
    """The items that the statements name, without those that Wikidata deprecates."""
    return (item for each in statements if each.rank != "deprecated" and (item := each.mainsnak.item))
