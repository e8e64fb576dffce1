"""Sentences to tensors, in batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from data import TrainingSentence
from dateline.annotation.lemma import script
from dateline.network.wordpiece import WordPiece, casings
from labels import Labels

IGNORED = -100
LONGEST = 160
STEP, FRAME_STEP = 8, 64


@dataclass
class Example:
    """A sentence as numbers; index 0 is the root."""

    pieces: list[int]
    casings: list[int]
    first: list[int]
    last: list[int]
    targets: dict[str, list[int]]
    heads: list[int]
    frames: list[tuple[int, list[int]]]


@dataclass
class Batch:
    """Tensors of some examples, padded."""

    pieces: Tensor
    casings: Tensor
    first: Tensor
    last: Tensor
    piece_mask: Tensor
    word_mask: Tensor
    targets: dict[str, Tensor]
    heads: Tensor
    frame_at: Tensor
    frame_sentence: Tensor
    frame_roles: Tensor


class Numberer:
    """Turns sentences into examples with the numbers of a label inventory."""

    def __init__(self, labels: Labels, wordpiece: WordPiece) -> None:
        self.labels, self.wordpiece = labels, wordpiece
        self.numbers = {
            layer: {label: number for number, label in enumerate(getattr(labels, layer))}
            for layer in ("upos", "xpos", "lemma", "name", "relation", "role", "sense")
        }

    def example(self, sentence: TrainingSentence, words: list[str] | None = None) -> Example:
        """The example of a sentence; `words` are given where its casing was changed."""
        words = words or sentence.words
        pieces, cases, first, last = [self.wordpiece.start], [0], [0], [0]
        for word, case in zip(words, casings(words), strict=True):
            found = self.wordpiece.pieces(word)
            first.append(len(pieces))
            pieces += found
            cases += [case] * len(found)
            last.append(len(pieces) - 1)
        return Example(
            [*pieces, self.wordpiece.end],
            [*cases, 0],
            first,
            last,
            self._targets(sentence),
            [IGNORED] + ([head + 1 for head in sentence.heads] if sentence.heads else [IGNORED] * len(words)),
            [(at + 1, self._roles(len(words), roles)) for at, _, roles in sentence.frames or []],
        )

    def _targets(self, sentence: TrainingSentence) -> dict[str, list[int]]:
        size = len(sentence.words)
        scripts = [script(word, lemma) for word, lemma in zip(sentence.words, sentence.lemmas or [], strict=False)]
        own = "name" if sentence.source == "ewt" else "name_news"
        layers: dict[str, tuple[str, list[str] | None]] = {
            "upos": ("upos", sentence.upos),
            "xpos": ("xpos", sentence.xpos),
            "lemma": ("lemma", scripts or None),
            "relation": ("relation", sentence.relations),
            own: ("name", sentence.names),
        }
        found = {
            key: [IGNORED] + [self.numbers[kind].get(label, IGNORED) for label in labels or [""] * size]
            for key, (kind, labels) in layers.items()
        }
        found.setdefault("name", [IGNORED] * (size + 1))
        found.setdefault("name_news", [IGNORED] * (size + 1))
        found["predicate"] = [IGNORED] + ([0] * size if sentence.frames is not None else [IGNORED] * size)
        found["sense"] = [IGNORED] * (size + 1)
        for at, sense, _ in sentence.frames or []:
            found["predicate"][at + 1] = 1
            found["sense"][at + 1] = self.numbers["sense"].get(sense, IGNORED)
        return found

    def _roles(self, size: int, roles: list[tuple[str, int, int]]) -> list[int]:
        tags = [IGNORED] + [0] * size
        for label, first, last in roles:
            number = self.numbers["role"].get(f"B-{label}")
            if number is None and label != "V":
                tags[first + 1 : last + 2] = [IGNORED] * (last - first + 1)
            elif number is not None:
                tags[first + 1 : last + 2] = [number] + [number + 1] * (last - first)
        return tags


def pad(rows: list[list[int]], fill: int) -> Tensor:
    """The rows as one tensor, filled up to the longest, rounded up: few shapes, few kernels to compile."""
    longest = rounded(max(map(len, rows)))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])


def rounded(length: int) -> int:
    """The next multiple of eight."""
    return -(-length // STEP) * STEP


def collate(examples: list[Example]) -> Batch:
    """One batch of the examples."""
    first = pad([example.first for example in examples], 0)
    lengths = torch.tensor([len(example.first) for example in examples])
    piece_lengths = torch.tensor([len(example.pieces) for example in examples])
    pieces = pad([example.pieces for example in examples], 0)
    frames = [(number, at, roles) for number, example in enumerate(examples) for at, roles in example.frames]
    frames += [(0, 0, [])] * (-len(frames) % FRAME_STEP)
    words = first.shape[1]
    return Batch(
        pieces,
        pad([example.casings for example in examples], 0),
        first,
        pad([example.last for example in examples], 0),
        torch.arange(pieces.shape[1])[None] < piece_lengths[:, None],
        torch.arange(words)[None] < lengths[:, None],
        {key: pad([example.targets[key] for example in examples], IGNORED) for key in examples[0].targets},
        pad([example.heads for example in examples], IGNORED),
        torch.tensor([at for _, at, _ in frames], dtype=torch.long),
        torch.tensor([number for number, _, _ in frames], dtype=torch.long),
        torch.tensor([roles + [IGNORED] * (words - len(roles)) for _, _, roles in frames], dtype=torch.long).view(
            len(frames), words
        ),
    )


def batches(examples: list[Example], pieces: int, randomness: random.Random) -> Iterator[Batch]:
    """Shuffled batches of at most about `pieces` padded pieces, of examples of like length."""
    kept = [example for example in examples if len(example.pieces) <= LONGEST]
    randomness.shuffle(kept)
    groups: dict[int, list[list[Example]]] = {}
    for example in kept:
        length = rounded(len(example.pieces))
        group = groups.setdefault(length, [[]])
        if len(group[-1]) >= pieces // length:
            group.append([])
        group[-1].append(example)
    order = [group for found in groups.values() for group in found]
    randomness.shuffle(order)
    yield from map(collate, order)
