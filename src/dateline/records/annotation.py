"""What the language model says of a report: tokens, sentences, names, predicates and their roles."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.circumstance import AttributionKind, DateBasis, DatePrecision, PlacePrecision
from dateline.records.participant import Participant, ParticipantKind
from dateline.records.report import Report
from dateline.records.span import Day, Offset, Span, Words

NameKind = Literal["PER", "ORG", "LOC", "NORP"]
AttitudeKind = Literal[AttributionKind, "attitude"]
QuotationKind = Literal["direct", "indirect", "mixed"]
PlaceForm = Literal["name", "demonym", "within"]
First = Annotated[int, Meta(ge=0, description="Index of the first token.")]
Last = Annotated[int, Meta(ge=0, description="Index behind the last token.")]


class Token(Struct, frozen=True, kw_only=True):
    """A syntactic word. Indices count within the report; a head lies in the same sentence."""

    start: Offset
    end: Offset
    text: Words
    lemma: Annotated[str, Meta(description="Dictionary form.")]
    upos: Annotated[str, Meta(description="Universal part of speech.")]
    xpos: Annotated[str, Meta(description="Penn Treebank part of speech: tells tenses apart.")]
    head: Annotated[int, Meta(description="Index of the head in `tokens`, -1 for a root.")]
    relation: Annotated[str, Meta(description="Universal Dependencies relation to the head, with subtype.")]


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence: tokens `first` to `last` (excluded)."""

    start: Offset
    end: Offset
    text: Words
    first: First
    last: Last


class Name(Struct, frozen=True, kw_only=True):
    """A name in the text: a person, organisation, place, or a nationality or people."""

    start: Offset
    end: Offset
    text: Words
    kind: Annotated[NameKind, Meta(description="Person, organisation, place, or nationality and people.")]
    first: First
    last: Last


class Role(Struct, frozen=True, kw_only=True):
    """An argument or modifier of a predicate: tokens `first` to `last` (excluded)."""

    label: Annotated[str, Meta(description="PropBank label: ARG0, ARG1, ARGM-TMP, ...")]
    start: Offset
    end: Offset
    text: Words
    first: First
    last: Last


class Predicate(Struct, frozen=True, kw_only=True):
    """A verb or noun with its sense and roles."""

    token: Annotated[int, Meta(description="Index of the predicate in `tokens`.")]
    sense: Annotated[str, Meta(description="PropBank roleset, such as `meet.03`.")]
    roles: tuple[Role, ...] = ()


class PlaceName(Struct, frozen=True, kw_only=True):
    """Words that name a place, and the place that the report most likely means by them."""

    start: Offset
    end: Offset
    text: Words
    form: Annotated[PlaceForm, Meta(description="A name, a demonym, or a place inside an organisation's name.")]
    name: Annotated[str | None, Meta(description="The place's own name, or null where none is settled.")] = None
    geonames_id: Annotated[int | None, Meta(description="GeoNames id, or null.")] = None
    latitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    longitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3; null where it is open or disputed.")] = None
    admin1: Annotated[str | None, Meta(description="Province or state, or null.")] = None
    precision: Annotated[PlacePrecision | None, Meta(description="What sort of place it is, or null.")] = None
    confidence: Annotated[float, Meta(description="Share of the evidence for this place among those of the name.")]


class DateExpression(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Words that say when, and the days they mean."""

    start: Offset
    end: Offset
    text: Words
    from_: Annotated[Day | None, Meta(description="First day, or null: never invented.")]
    to: Annotated[Day | None, Meta(description="Last day, or null.")]
    precision: Annotated[DatePrecision, Meta(description="How exactly the words name the day.")]
    basis: Annotated[DateBasis, Meta(description="Whether the words say it in full or count from another day.")]


class Chain(Struct, frozen=True, kw_only=True):
    """All the words of a report for one participant, in order."""

    name: Annotated[str | None, Meta(description="Who it is, by name, or null.")]
    id: Annotated[str | None, Meta(description="The actor's id, or null.")]
    kind: Annotated[ParticipantKind | None, Meta(description="What sort of participant, or null.")]
    mentions: tuple[Span, ...]


class AttributedSpan(Struct, frozen=True, kw_only=True):
    """Who says what: the words of the source, the words of saying, and the words said."""

    source: Annotated[Span | None, Meta(description="The source with all that is said of it, or null.")]
    cue: Annotated[Span, Meta(description="The words of saying.")]
    content: Annotated[Span | None, Meta(description="From the first word said to the last.")]
    parts: Annotated[tuple[Span, ...], Meta(description="What is said, without cue and source between.")]
    kind: Annotated[AttitudeKind, Meta(description="How it is said; `attitude`: wanted, decided, supported.")]
    speaker: Annotated[Participant | None, Meta(description="The source as a participant, or null.")]
    of_events: Annotated[bool, Meta(description="Whether it makes the speaker the source of events told inside.")]
    quoted: Annotated[bool, Meta(description="Whether the words of saying stand in somebody else's quotation.")] = False


class Quotation(Struct, frozen=True, kw_only=True):
    """What somebody said, in their own words or as the report puts it."""

    speaker: Annotated[Participant | None, Meta(description="Who says it, or null where the report does not tell.")]
    cue: Annotated[Span | None, Meta(description="The words of saying, or null.")]
    content: Annotated[Span, Meta(description="From the first word said to the last.")]
    parts: Annotated[tuple[Span, ...], Meta(description="What is said, without cue and speaker between.")]
    kind: Annotated[QuotationKind, Meta(description="In quotation marks, without, or partly.")]
    closed: Annotated[bool, Meta(description="False where a quotation mark is never closed: the end is a guess.")]
    mentions: Annotated[tuple[str, ...], Meta(description="Ids of the event mentions told inside.")] = ()


class AnnotatedReport(Struct, frozen=True, kw_only=True):
    """A report with all its layers. Every span counts in `report.text`."""

    report: Report
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    predicates: tuple[Predicate, ...]
    places: tuple[PlaceName, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    coreference: tuple[Chain, ...] = ()
    attributions: tuple[AttributedSpan, ...] = ()
    quotations: tuple[Quotation, ...] = ()
