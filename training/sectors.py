"""Train the reader of sectors on the finished event encoder: `python training/sectors.py CORPUS WEIGHTS`.

It reads the states of a participant's words and of the start of its sentence, as the network that ships gives them, and
tells the primary sector that is marked. The share right on `CORPUS/dev` is printed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.annotation import LanguageModel, annotate
from dateline.coding.event_network import NOTHING, EventNetwork
from dateline.evaluation.event_gold import GoldReport, read_gold
from dateline.evaluation.participants import marked_participants
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.entry import Sector
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading
from export import write
from model import WIDTH

SECTORS: tuple[str, ...] = (*get_args(Sector), NOTHING)
HIDDEN, DROPOUT, RATE, DECAY, SMOOTHING, EPOCHS, BATCH, SEED = 256, 0.4, 1e-3, 0.05, 0.05, 14, 64, 0


class Samples(NamedTuple):
    """Participants: states (samples, 3, WIDTH) of the sentence's start, the head and the phrase, and the sector."""

    states: Tensor
    sectors: Tensor


class SectorGraph(nn.Module):
    """States of the sentence's start, the head and the words of a phrase in, scores of the sectors out."""

    def __init__(self, samples: Samples) -> None:
        super().__init__()
        self.mean, self.spread = samples.states.mean(0), samples.states.std(0) + 1e-5
        self.layers = nn.Sequential(
            nn.Dropout(DROPOUT),
            nn.Linear(3 * WIDTH, HIDDEN),
            nn.GELU(),
            nn.Dropout(DROPOUT),
            nn.Linear(HIDDEN, len(SECTORS)),
        )

    def score(self, states: Tensor) -> Tensor:
        """The scores (samples, sectors) of states (samples, 3, WIDTH)."""
        found: Tensor = self.layers(((states - self.mean) / self.spread).flatten(1))
        return found

    def forward(self, words: Tensor) -> Tensor:
        """The scores (sectors) of one participant: rows are the sentence's start, the head and each of its words."""
        return self.score(torch.cat([words[:2], words[2:].mean(0, keepdim=True)])[None])[0]


def read_samples(folder: Path) -> Samples:
    """The marked participants of a part of the corpus."""
    model, gazetteer, network = LanguageModel.load(), load_gazetteer(), EventNetwork()
    found = [pair for gold in read_gold(folder) for pair in _participants(gold, model, gazetteer, network)]
    states = np.stack([states for states, _ in found])
    return Samples(torch.from_numpy(states), torch.tensor([SECTORS.index(sector) for _, sector in found]))


def _participants(
    gold: GoldReport, model: LanguageModel, gazetteer: Gazetteer, network: EventNetwork
) -> Iterator[tuple[np.ndarray[tuple[int, ...], np.dtype[np.float32]], str]]:
    reading = Reading(annotate(gold.report, model), gazetteer)
    for marked in marked_participants(gold):
        head = reading.tree.head_of(marked.place.start, marked.place.end)
        if head is None:
            continue
        phrase = Phrase(reading, head)
        sentence = reading.annotated.sentences[reading.sentence_of(reading.tree.tokens[phrase.head].start)]
        tokens = reading.tree.tokens[sentence.first : sentence.last]
        states = network.read([token.text for token in tokens]).states
        own, words = phrase.head - sentence.first + 1, [word - sentence.first + 1 for word in sorted(phrase.core)]
        inside = [word for word in words if 0 < word < len(states)]
        if own < len(states):
            yield np.stack([states[0], states[own], states[inside].mean(0)]), marked.sector or NOTHING


def train(samples: Samples) -> SectorGraph:
    """The reader, fitted."""
    torch.manual_seed(SEED)
    network = SectorGraph(samples)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(samples.sectors)).split(BATCH):
            scores = network.score(samples.states[batch])
            loss = functional.cross_entropy(scores, samples.sectors[batch], label_smoothing=SMOOTHING)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    network.eval()
    return network


def main() -> None:
    """Train, print the share right on dev, and write `event-sectors.onnx` and `event-sectors.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("weights", type=Path)
    options = parser.parse_args()
    dev = read_samples(options.corpus / "dev")
    network = train(read_samples(options.corpus / "train"))
    with torch.no_grad():
        right = (network.score(dev.states).argmax(-1) == dev.sectors).float().mean()
    print(f"right on dev: {right:.3f}")
    example = (dev.states[0][[0, 1, 2, 2]],)
    write(network, example, {"words": "word"}, {"sectors": ""}, options.weights / "event-sectors.onnx")
    (options.weights / "event-sectors.json").write_text(json.dumps(SECTORS) + "\n", "utf-8")


if __name__ == "__main__":
    main()
