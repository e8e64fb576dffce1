"""What a corpus file holds: invented reports, each sentence with its events. Spans count in the sentence's text."""

from typing import Literal

from msgspec import Struct

from dateline.records.circumstance import AttributionKind, CountKind
from dateline.records.event import EventStatus

Layer = Literal["plain", "hard"]


class Words(Struct, frozen=True):
    """Words of a sentence of the same report: `sentence` counts from 0, the headline being 0."""

    sentence: int
    start: int
    end: int
    text: str


class MarkedParticipant(Struct, frozen=True, kw_only=True):
    """A participant, its codes, and the earlier words that say who a pronoun or description is."""

    words: Words
    country: str | None
    sectors: tuple[str, ...]
    antecedent: Words | None = None


class MarkedCount(Struct, frozen=True, kw_only=True):
    """A number of people; `total`: a running total, wider than the event."""

    kind: CountKind
    words: Words
    low: int | None
    high: int | None
    best: int | None
    total: bool = False


class MarkedAttribution(Struct, frozen=True, kw_only=True):
    """One link in the chain of who says so. Any part may be absent."""

    kind: AttributionKind
    speaker: MarkedParticipant | None
    cue: Words | None
    content: Words | None


class MarkedEvent(Struct, frozen=True, kw_only=True):
    """One event of one sentence, as a person codes it."""

    type: str
    mode: str | None
    trigger: Words
    actors: tuple[MarkedParticipant, ...] = ()
    recipients: tuple[MarkedParticipant, ...] = ()
    places: tuple[Words, ...] = ()
    dates: tuple[Words, ...] = ()
    status: EventStatus = "actual"
    historical: bool = False
    contexts: tuple[str, ...] = ()
    counts: tuple[MarkedCount, ...] = ()
    attribution: tuple[MarkedAttribution, ...] = ()


class MarkedSentence(Struct, frozen=True, kw_only=True):
    """A sentence with its events; `decoy` names what makes an eventless one tempting (`sport`, `metaphor`, ...)."""

    line: int
    text: str
    paragraph: int
    events: tuple[MarkedEvent, ...] = ()
    decoy: str | None = None


class MarkedReport(Struct, frozen=True, kw_only=True):
    """An invented report. Its first sentence is the headline."""

    file: str
    line: int
    id: str
    story: str
    layer: Layer
    publisher: str
    date: str | None
    dateline: str | None
    sentences: tuple[MarkedSentence, ...]

    @property
    def events(self) -> tuple[MarkedEvent, ...]:
        """All events in the order of the sentences."""
        return tuple(event for sentence in self.sentences for event in sentence.events)
