"""One attribution within a sentence, in word indices."""

from dataclasses import dataclass
from typing import NamedTuple

from dateline.codebook.speech import SpeechKind


class Stretch(NamedTuple):
    """Words `first` to `last` of a sentence, both included."""

    first: int
    last: int


@dataclass(frozen=True)
class Saying:
    """Who says what in one sentence: words of saying, the head of the source, the stretches that are said."""

    kind: SpeechKind
    of_events: bool
    cue: Stretch
    source: int | None
    """The head word of the source, or None: nobody is named."""
    content: tuple[Stretch, ...]
