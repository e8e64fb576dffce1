"""One entry of the predicate lexicon, as the files write it and as the coder reads it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from dateline.codebook import source
from dateline.codebook.codebook import load_codebook
from dateline.codebook.word_classes import WordSet

PartOfSpeech = Literal["verb", "noun", "adjective"]
Conditions = Mapping[str, WordSet]
"""By place, the words of which one must stand there."""

PLACES = frozenset(
    {"subject", "object", "indirect-object", "clause", "clause-subject", "possessive", "modifier"}
    | {"about", "across", "after", "against", "along", "among", "around", "at", "before", "behind", "between", "by"}
    | {
        "because of",
        "including",
        "during",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "outside",
        "over",
        "past",
    }
    | {"through", "to", "toward", "towards", "under", "upon", "with", "within"}
)
"""Where a participant may stand: by its function, or behind a preposition."""
DEFAULT_ACTOR = {"verb": ("subject",), "noun": ("possessive", "by", "modifier"), "adjective": ("subject",)}
DEFAULT_RECIPIENT: Mapping[str, tuple[str, ...]] = {"verb": ("object",), "noun": (), "adjective": ()}


class Entry(Struct, frozen=True, kw_only=True):
    """A word that tells an event."""

    spellings: tuple[str, ...]
    """The lemma, in each of its spellings."""
    pos: PartOfSpeech
    type: str
    mode: str | None
    also: tuple[str, ...]
    """Further events that the word tells at once, as `TYPE.mode`."""
    particle: str | None
    senses: frozenset[str]
    """PropBank rolesets, any of which fits; empty: every sense fits."""
    actor: tuple[str, ...]
    """Places, the likeliest first."""
    recipient: tuple[str, ...]
    mutual: bool
    """Two-sided: whoever stands in any `actor` place is an actor, and there is no recipient."""
    firm: bool
    """The entry states a rule of the codebook: the event network may not choose another type."""
    when: Conditions
    """All must hold."""
    unless: Conditions
    """None may hold."""
    contexts: tuple[str, ...]
    examples: tuple[str, ...]
    """Marked sentences, for `Example`."""
    origin: str
    """`accuse.yaml:12`, for explanations and errors."""

    @property
    def lemma(self) -> str:
        """The lemma in its first spelling."""
        return self.spellings[0]


class Written(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An entry as the files write it."""

    verb: str | tuple[str, ...] = ()
    noun: str | tuple[str, ...] = ()
    adjective: str | tuple[str, ...] = ()
    particle: str | None = None
    senses: frozenset[str] = frozenset()
    mode: str | None = None
    also: tuple[str, ...] = ()
    actor: str | tuple[str, ...] | None = None
    recipient: str | tuple[str, ...] | None = None
    mutual: bool = False
    firm: bool = False
    when: Mapping[str, WordSet] = {}
    unless: Mapping[str, WordSet] = {}
    contexts: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


def read_entry(read: source.Entry[Written]) -> Entry:
    """The entry that stands in a file named for its type. Raises `CodebookError` where it cannot be right."""
    written, event_type = read.record, read.file.stem.upper()
    pos, spellings = _headword(read)
    entry = Entry(
        spellings=spellings,
        pos=pos,
        type=event_type,
        mode=written.mode,
        also=written.also,
        particle=written.particle,
        senses=written.senses,
        actor=_places(written.actor, DEFAULT_ACTOR[pos]),
        recipient=_places(written.recipient, () if written.mutual else DEFAULT_RECIPIENT[pos]),
        mutual=written.mutual,
        firm=written.firm,
        when=written.when,
        unless=written.unless,
        contexts=written.contexts,
        examples=written.examples,
        origin=f"{read.file.name}:{read.line()}",
    )
    _check(entry, read)
    return entry


def _headword(read: source.Entry[Written]) -> tuple[PartOfSpeech, tuple[str, ...]]:
    written = read.record
    words: tuple[tuple[PartOfSpeech, tuple[str, ...]], ...] = (
        ("verb", _many(written.verb)),
        ("noun", _many(written.noun)),
        ("adjective", _many(written.adjective)),
    )
    given = [(pos, spellings) for pos, spellings in words if spellings]
    if len(given) != 1:
        raise read.error("the entry names no word, or more than one", "Give one of `verb`, `noun`, `adjective`.")
    return given[0]


def _places(written: str | tuple[str, ...] | None, default: tuple[str, ...]) -> tuple[str, ...]:
    return default if written is None else _many(written)


def _many(written: str | tuple[str, ...]) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _check(entry: Entry, read: source.Entry[Written]) -> None:
    if entry.mutual and entry.recipient:
        raise read.error("a mutual entry has no recipient", "List the places of all sides under `actor`.", "recipient")
    if len(entry.examples) < 2:
        raise read.error(f"{entry.lemma!r} has fewer than two examples", "Write two plain news sentences.", "examples")
    for field, place in _used_places(entry):
        if place not in PLACES:
            raise read.error(f"there is no place {place!r}", "Choose one of predicates/README.md.", field)
    _check_codes(entry, read)


def _used_places(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each place that an entry uses, behind the field that uses it."""
    for field in ("actor", "recipient", "when", "unless"):
        yield from ((field, place) for place in getattr(entry, field))


def _check_codes(entry: Entry, read: source.Entry[Written]) -> None:
    known = _known_codes()
    if entry.type not in known:
        raise read.error(f"there is no type {entry.type}", "Name the file for one of the folder `types`.")
    for code in (*([f"{entry.type}.{entry.mode}"] if entry.mode else []), *entry.also):
        if code not in known:
            raise read.error(f"there is no type and mode {code}", "Choose from the folder `types`.", "mode")
    if unknown := set(entry.contexts) - set(load_codebook().contexts):
        raise read.error(f"there is no context {min(unknown)}", "Choose from contexts.yaml.", "contexts")


@cache
def _known_codes() -> frozenset[str]:
    """Every type, and every `TYPE.mode`."""
    codebook = load_codebook()
    return frozenset(codebook.types) | {f"{type}.{mode}" for type, mode in codebook.modes}
