"""Write the event network as int8 ONNX files: `python training/export_events.py RUN OUT`."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from dateline.coding.side_features import SIZES
from event_batches import Numbers
from event_model import EventNetwork, mean_of
from events import start
from export import ENCODER_EXAMPLE, ENCODER_INPUTS, write, write_int8
from model import WIDTH

OUTPUTS = ("words", "types", "modes", "statuses", "historical", "contexts")


class EventGraph(nn.Module):
    """One sentence: embedded pieces in; word states, and every word's scores as a trigger out."""

    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, embedded: Tensor, casings: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Scores without the batch axis, the start of the sentence at index 0."""
        hidden = self.network.encoder.read(embedded[None], casings[None], torch.zeros(1))[0]
        words = (hidden[first] + hidden[last]) * 0.5
        scores = self.network.tags(words[None], words.mean(0, keepdim=True))
        return words, *(score[0] for score in scores)


class SideGraph(nn.Module):
    """Word states, a trigger and what syntax says of each word in, scores of the sides (words, sides) out."""

    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.reader = network.side_reader

    def forward(self, words: Tensor, at: Tensor, features: Tensor) -> Tensor:
        """Scores of each word for each side of the event."""
        return self.reader(words[None], at, features[None], torch.zeros(1, 1, 1, 1))[0]


class PairGraph(nn.Module):
    """Word states and the words of two parties in, scores of the types between them out."""

    def __init__(self, network: EventNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor, actor: Tensor, recipient: Tensor) -> tuple[Tensor, Tensor]:
        """Scores (types) and of each word as the one that tells them; the parties as 1 at their words."""
        parties = (mean_of(words[None], party[None]) for party in (actor, recipient))
        types, told = self.network.pairs(words[None], torch.zeros(1, 1), words.mean(0, keepdim=True), *parties)
        return types[0], told[0]


def export(run: Path, out: Path) -> None:
    """`events.onnx`, `event-sides.onnx`, `event-pairs.onnx` and `events.json` in `out`."""
    network = start(Numbers.of_codebook())
    network.load_state_dict(torch.load(run / "events.pt", weights_only=True))
    network.eval()
    words, at, party = torch.rand(5, WIDTH), torch.tensor([2]), torch.tensor([0.0, 1.0, 0.0, 0.0, 0.0])
    features = torch.zeros(5, len(SIZES), dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        for name, module, arguments, inputs, outputs in (
            ("events", EventGraph(network), ENCODER_EXAMPLE, ENCODER_INPUTS, dict.fromkeys(OUTPUTS, "word")),
            (
                "event-sides",
                SideGraph(network),
                (words, at, features),
                {"words": "word", "at": "", "features": "word"},
                {"sides": "word"},
            ),
            (
                "event-pairs",
                PairGraph(network),
                (words, party, party),
                dict.fromkeys(("words", "actor", "recipient"), "word"),
                {"types": "", "told": "word"},
            ),
        ):
            full = Path(folder) / f"{name}.onnx"
            write(module, arguments, inputs, outputs, full)
            write_int8(full, out / f"{name}.onnx", [])
    shutil.copy(run / "events.json", out / "events.json")


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    export(options.run, options.out)


if __name__ == "__main__":
    main()
