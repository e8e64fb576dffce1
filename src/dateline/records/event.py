"""An event: as one sentence tells it, and as all its reports together tell it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.circumstance import Attribution, Count, Date, Place
from dateline.records.participant import Participant
from dateline.records.span import Offset, Span

EventStatus = Literal["actual", "future", "hypothetical", "negated"]
Quad = Annotated[
    int,
    Meta(
        ge=1, le=4, description="1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."
    ),
]


class SentenceSpan(Struct, frozen=True, kw_only=True):
    """The sentence that tells the event; `index` counts from 0 within the report."""

    index: Annotated[int, Meta(ge=0, description="Number of the sentence in its report, from 0.")]
    start: Offset
    end: Offset
    text: Annotated[str, Meta(description="The words of the sentence.")]


class EventCore(Struct, frozen=True, kw_only=True):
    """What an event and its mentions have in common."""

    id: Annotated[str, Meta(description="Content-addressed id: `m_` (mention) or `e_` (event) and 16 hex digits.")]
    type: Annotated[str, Meta(description="PLOVER type, one of 16.")]
    mode: Annotated[str | None, Meta(description="PLOVER mode, or null.")] = None
    contexts: Annotated[tuple[str, ...], Meta(description="PLOVER contexts.")] = ()
    quad: Quad
    score: Annotated[
        float, Meta(description="PLOVER score, -10 to +10: the mode's, or the type's where there is no mode.")
    ]
    cameo: Annotated[str | None, Meta(description="The nearest CAMEO code, a string with its leading zero.")] = None
    actors: Annotated[
        tuple[Participant, ...], Meta(description="Who starts the event; all sides of a two-sided event.")
    ] = ()
    recipients: Annotated[tuple[Participant, ...], Meta(description="At whom it is aimed.")] = ()
    date: Date = Date()
    place: Place | None = None
    status: Annotated[EventStatus, Meta(description="Whether the report tells it as having happened.")] = "actual"
    historical: Annotated[bool, Meta(description="True for background older than the report's news.")] = False
    counts: tuple[Count, ...] = ()
    confidence: Annotated[float, Meta(ge=0, le=1, description="How sure the coder is.")]


class EventMention(EventCore, frozen=True, kw_only=True):
    """One event as one sentence tells it."""

    report_id: Annotated[str, Meta(description="Id of the report.")]
    source_id: Annotated[str | None, Meta(description="The caller's own id for the report, if any.")] = None
    sentence: SentenceSpan
    trigger: Annotated[Span, Meta(description="The word or words that name the event.")]
    status_cue: Annotated[
        Span | None, Meta(description="The words that decided a status other than actual, or null where none is seen.")
    ] = None
    historical_cue: Annotated[
        Span | None, Meta(description="The words that set it in an earlier time, or null where none is seen.")
    ] = None
    attribution: Annotated[
        tuple[Attribution, ...], Meta(description="Who says so, outermost first; empty: the outlet itself.")
    ] = ()
    reason: Annotated[str | None, Meta(description="The codebook entry and the rules that coded it.")] = None


class DisagreementValue(Struct, frozen=True, kw_only=True):
    """One of the values that reports give, and who gives it."""

    value: Annotated[str, Meta(description="The value.")]
    mention_ids: Annotated[tuple[str, ...], Meta(description="The mentions that give it.")]


class Disagreement(Struct, frozen=True, kw_only=True):
    """A field on which the mentions of an event differ."""

    field: Annotated[str, Meta(description="Name of the field.")]
    values: tuple[DisagreementValue, ...]


class Event(EventCore, frozen=True, kw_only=True):
    """One event, once, with all its mentions and their disagreements."""

    mentions: tuple[EventMention, ...]
    report_count: Annotated[int, Meta(ge=1, description="Distinct reports among the mentions.")]
    source_count: Annotated[
        int, Meta(ge=1, description="Distinct publishers; reports of unknown publisher count one each.")
    ]
    disagreements: tuple[Disagreement, ...] = ()
