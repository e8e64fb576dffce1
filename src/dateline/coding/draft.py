"""An event while it is being coded: heads of words, not yet phrases."""

from dataclasses import dataclass

from dateline.codebook.lexicon import Entry
from dateline.records import EventStatus


@dataclass(frozen=True)
class Draft:
    """What one word tells, in word indices of its sentence. `reasons` say how it came about, the first step first."""

    trigger: int
    words: tuple[int, ...]
    type: str
    mode: str | None
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    contexts: tuple[str, ...]
    reasons: tuple[str, ...]
    status: EventStatus | None = None
    """The status that a composition gave, or None: the words around decide."""
    entry: Entry | None = None
    carriers: tuple[int, ...] = ()
    """Words that carry the event without being its trigger, the outermost last: "launch" in "launch an attack"."""

    content: tuple[int, ...] = ()
    """Triggers of events that this one speaks of and that are none of their own: "leave" in "urged them to leave"."""
    doer_settled: bool = False
    """Whether a composition settles who acts: of what Peru is accused of, Peru is the doer."""
    firm: bool = False
    """Whether a rule of the codebook decides the type, whatever the event network says."""

    notes: tuple[str, ...] = ()
    """What else the event network decided, for `explain`."""
    revised: bool = False
    """Whether the event network chose another type than the lexicon."""

    historical: bool = False
    learned_status: EventStatus | None = None
    """The status that the event network gives."""
    confidence: float | None = None
    """How sure lexicon and network together are, 0 to 1; None: no network was asked."""

    @property
    def coded_by_lexicon(self) -> bool:
        """Whether an entry or a composition coded it, and not the event network alone."""
        return self.entry is not None or ".yaml" in self.reasons[0]

    @property
    def outermost(self) -> int:
        """The word that ties the event to the rest of the sentence."""
        return (self.trigger, *self.carriers)[-1]
