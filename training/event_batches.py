"""Marked sentences as tensors: pieces in, and for each event its trigger, labels and sides."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from batches import IGNORED, LONGEST, pad, rounded
from dateline.codebook import load_codebook
from dateline.network.wordpiece import WordPiece, casings
from event_data import SIDES, EventSentence, TrainingEvent
from event_model import EventSizes

STATUSES = ("actual", "future", "hypothetical", "negated")
BATCH_PIECES = 1600


@dataclass
class Numbers:
    """The label lists in the order of the outputs."""

    types: list[str]
    modes: list[tuple[str, str | None]]
    contexts: list[str]

    @classmethod
    def of_codebook(cls) -> Numbers:
        """All labels of the codebook."""
        codebook = load_codebook()
        types = sorted(codebook.types)
        modes = [(code, mode) for code in types for mode in (None, *(m.code for m in codebook.types[code].modes))]
        return cls(types, modes, sorted(codebook.contexts))

    def sizes(self) -> EventSizes:
        """The sizes of the heads."""
        return EventSizes(len(self.types), len(self.modes), len(STATUSES), len(self.contexts))

    def save(self, path: Path) -> None:
        """Write as JSON."""
        modes = [f"{code}.{mode}" if mode else code for code, mode in self.modes]
        labels = {"types": self.types, "modes": modes, "statuses": STATUSES, "contexts": self.contexts, "sides": SIDES}
        path.write_text(json.dumps(labels, indent=0), encoding="utf-8")


@dataclass
class Batch:
    """Sentences as tensors, and their events as rows: of which sentence, at which word, and what they are."""

    pieces: Tensor
    casings: Tensor
    first: Tensor
    last: Tensor
    piece_mask: Tensor
    word_mask: Tensor
    types: Tensor
    of: Tensor
    at: Tensor
    mode: Tensor
    type: Tensor
    status: Tensor
    historical: Tensor
    contexts: Tensor
    sides: Tensor


def _status(event: TrainingEvent) -> int:
    return STATUSES.index(event.status) if event.status else IGNORED


class Collator:
    """Turns sentences into batches."""

    def __init__(self, numbers: Numbers, wordpiece: WordPiece) -> None:
        self.numbers, self.wordpiece = numbers, wordpiece
        self._type = {code: number for number, code in enumerate(numbers.types)}
        self._mode = {key: number for number, key in enumerate(numbers.modes)}
        self._context = {code: number for number, code in enumerate(numbers.contexts)}

    def pieces(self, words: list[str], hidden: float, randomness: random.Random) -> tuple[list[int], ...]:
        """Pieces, casings, and each word's first and last piece; a share of the words is hidden behind the mask."""
        found, first, last, cases = [self.wordpiece.start], [0], [0], [0]
        for word, case in zip(words, casings(words), strict=True):
            own = list(self.wordpiece.pieces(word))
            if hidden and randomness.random() < hidden:
                own = [self.wordpiece.mask] * len(own)
            first.append(len(found))
            found += own
            cases += [case] * len(own)
            last.append(len(found) - 1)
        return [*found, self.wordpiece.end], [*cases, 0], first, last

    def batch(self, sentences: list[EventSentence], hidden: float, randomness: random.Random) -> Batch:
        """One batch."""
        rows = [self.pieces(sentence.words, hidden, randomness) for sentence in sentences]
        pieces, cases, first, last = (pad([row[part] for row in rows], 0) for part in range(4))
        width = first.shape[1]
        lengths = torch.tensor([len(row[2]) for row in rows])
        piece_lengths = torch.tensor([len(row[0]) for row in rows])
        types = torch.full((len(sentences), width), IGNORED)
        events = []
        for number, sentence in enumerate(sentences):
            for word in range(len(sentence.words)):
                types[number, word + 1] = IGNORED if word in sentence.unsure else 0
            for event in sentence.events:
                for word in event.trigger:
                    types[number, word + 1] = self._type[event.type] + 1
                events += [(number, word, event) for word in event.trigger[:1] if event.trigger]
        size = len(events)
        sides = torch.full((size, width, len(SIDES)), -1.0)
        contexts = torch.full((size, len(self.numbers.contexts)), -1.0)
        for row, (number, _, event) in enumerate(events):
            for side, words in event.sides.items():
                sides[row, 1 : lengths[number], SIDES.index(side)] = 0.0
                sides[row, [word + 1 for word in words], SIDES.index(side)] = 1.0
            if event.contexts is not None:
                contexts[row] = 0.0
                contexts[row, [self._context[code] for code in event.contexts]] = 1.0
        return Batch(
            pieces, cases, first, last,
            torch.arange(pieces.shape[1])[None] < piece_lengths[:, None],
            torch.arange(width)[None] < lengths[:, None],
            types,
            torch.tensor([number for number, _, _ in events], dtype=torch.long),
            torch.tensor([word + 1 for _, word, _ in events], dtype=torch.long),
            torch.tensor([self._mode[event.type, event.mode] for *_, event in events], dtype=torch.long),
            torch.tensor([self._type[event.type] for *_, event in events], dtype=torch.long),
            torch.tensor([_status(event) for *_, event in events], dtype=torch.long),
            torch.tensor([-1.0 if event.historical is None else float(event.historical) for *_, event in events]),
            contexts,
            sides,
        )  # fmt: skip

    def batches(self, sentences: list[EventSentence], hidden: float, randomness: random.Random) -> Iterator[Batch]:
        """Shuffled batches of sentences of like length."""
        groups: dict[int, list[list[EventSentence]]] = {}
        shuffled = list(sentences)
        randomness.shuffle(shuffled)
        for sentence in shuffled:
            length = rounded(sum(len(self.wordpiece.pieces(word)) for word in sentence.words) + 2)
            if length > LONGEST:
                continue
            group = groups.setdefault(length, [[]])
            if len(group[-1]) >= max(1, BATCH_PIECES // length):
                group.append([])
            group[-1].append(sentence)
        order = [group for same in groups.values() for group in same]
        randomness.shuffle(order)
        yield from (self.batch(group, hidden, randomness) for group in order)
