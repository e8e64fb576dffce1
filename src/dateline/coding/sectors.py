"""Which PLOVER sector a participant is likely to belong to, as the event network's states of its words tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from dateline.coding.event_network import NOTHING, EventNetwork, Floats, softmax
from dateline.network import Session, weight_file
from dateline.records import AnnotatedReport


class SectorNetwork:
    """Reads states of the event network. Raises `WeightsError` where a file is missing."""

    def __init__(self) -> None:
        names = msgspec.json.decode(weight_file("event-sectors.json").read_bytes(), type=tuple[str, ...])
        self._names = tuple(None if name == NOTHING else name for name in names)
        self._session = Session("event-sectors.onnx")

    def shares(self, states: Floats, head: int, words: Sequence[int]) -> dict[str | None, float]:
        """How likely each sector is as the primary one, and none; rows of `states` are the sentence's start and words.

        Nothing for a head that the event network did not read.
        """
        if head + 1 >= len(states):
            return {}
        rows = [0, head + 1, *(word + 1 for word in words if word + 1 < len(states))]
        (scores,) = self._session(words=states[rows])
        return dict(zip(self._names, map(float, softmax(scores)), strict=True))


@dataclass(frozen=True)
class SectorReader:
    """Rates the participants of one report."""

    network: EventNetwork
    sectors: SectorNetwork
    annotated: AnnotatedReport

    def __call__(self, sentence: int, head: int, words: Sequence[int]) -> Mapping[str | None, float]:
        """How likely each sector is, and none; nothing for a word that the network does not reach.

        `sentence` is an index of the report; `head` and `words`, the phrase around it, are tokens of the report.
        """
        own = self.annotated.sentences[sentence]
        reading = self.network.read([token.text for token in self.annotated.tokens[own.first : own.last]])
        inside = [word - own.first for word in words if own.first <= word < own.last]
        return self.sectors.shares(reading.states, head - own.first, inside)
