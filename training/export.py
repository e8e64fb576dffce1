"""Write a trained network as int8 ONNX files: `python training/export.py RUN OUT`."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from dateline.network.wordpiece import CASINGS
from labels import Labels
from model import WIDTH, Network, Sizes
from train import BASE

OPSET = 17
EXACT = ["/encoder/layers.0/shrink/MatMul"]
"""Kept in 32 bits: the first layer's activations suffer most from int8 (0.1 to 0.2 LAS for 1.8 MB)."""
ENCODER_INPUTS = {"embedded": "piece", "casings": "piece", "first": "word", "last": "word"}
ENCODER_EXAMPLE = (
    torch.rand(4, WIDTH),
    torch.zeros(4, dtype=torch.long),
    torch.tensor([0, 1, 2]),
    torch.tensor([0, 1, 2]),
)
SENTENCE_OUTPUTS = ("words", "upos", "xpos", "lemma", "name", "predicate", "sense", "arc", "relation")


class SentenceGraph(nn.Module):
    """One sentence: pieces in, all scores out but those of the roles."""

    def __init__(self, network: Network, news: float) -> None:
        super().__init__()
        self.network, self.news = network, news

    def forward(self, embedded: Tensor, casings: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Scores without the batch axis; arcs and relations are (dependent, head[, relation])."""
        network = self.network
        hidden = network.encoder.read(embedded[None], casings[None], torch.zeros(1))[0]
        words = ((hidden[first] + hidden[last]) * 0.5)[None]
        upos, xpos, lemma, name, name_news, predicate, sense = network.tags(words)
        names = functional.log_softmax(name, -1) * (1 - self.news) + functional.log_softmax(name_news, -1) * self.news
        dependent, head = network.relation_states(words)
        width, labels = head.shape[-1], network.relation.shape[0]
        turned = network.relation.permute(1, 0, 2).reshape(width, labels * width)
        related = (dependent[0] @ turned).view(-1, labels, width) @ head[0].transpose(0, 1)
        arcs = network.arcs(words)[0]
        return words[0], upos[0], xpos[0], lemma[0], names[0], predicate[0], sense[0], arcs, related.transpose(1, 2)


class RoleGraph(nn.Module):
    """The words of one sentence and its predicates in, role scores out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.roles = network.roles

    def forward(self, words: Tensor, at: Tensor) -> Tensor:
        """Role scores (predicates, words, labels)."""
        return self.roles(words[None], at, torch.zeros_like(at), torch.zeros(1, 1, 1, 1))


def load(run: Path) -> tuple[Network, Labels]:
    """The network and labels of a training run."""
    labels = Labels(**json.loads((run / "labels.json").read_text(encoding="utf-8")))
    sizes = Sizes(
        *(len(getattr(labels, name)) for name in ("upos", "xpos", "lemma", "name", "relation", "role", "sense"))
    )
    vocabulary = len((BASE / "vocab.txt").read_text(encoding="utf-8").splitlines())
    network = Network(vocabulary, CASINGS, sizes)
    network.load_state_dict(torch.load(run / "network.pt", weights_only=True))
    return network.eval(), labels


def write(
    module: nn.Module, arguments: tuple[Tensor, ...], inputs: dict[str, str], outputs: dict[str, str], path: Path
) -> None:
    """Export to ONNX; inputs and outputs name their free axis."""
    with torch.no_grad():
        torch.onnx.export(
            module,
            arguments,
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            opset_version=OPSET,
            dynamo=False,
            dynamic_axes={name: dict(enumerate(axes.split())) for name, axes in {**inputs, **outputs}.items() if axes},
        )


def write_pieces(vectors: Tensor, path: Path) -> None:
    """The table of word pieces in 8 bits, one scale for all, as onnxruntime quantises the weights of a look-up."""
    low, high = min(0.0, float(vectors.min())), max(0.0, float(vectors.max()))
    scale = np.float32((high - low) / 255)
    zero = np.uint8(round(-low / float(scale)))
    numbers = np.clip(np.rint(vectors.numpy() / scale) + zero, 0, 255).astype(np.uint8)
    np.savez(path, vectors=numbers, scale=scale, zero=zero)


def write_int8(full: Path, out: Path, exact: list[str]) -> None:
    """The graph with the weights of its products in 8 bits, but for the nodes named."""
    quantize_dynamic(
        full, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, nodes_to_exclude=exact
    )
    onnx.checker.check_model(out)


def export(run: Path, out: Path, news: float, quantise: bool) -> None:
    """`sentence.onnx`, `roles.onnx`, `pieces.npz`, `labels.json` and `vocab.txt` in `out`."""
    network, _ = load(run)
    out.mkdir(parents=True, exist_ok=True)
    at = torch.tensor([1, 2])
    word = dict.fromkeys(SENTENCE_OUTPUTS, "word") | {"arc": "word head", "relation": "word head"}
    with tempfile.TemporaryDirectory() as folder:
        for name, module, arguments, inputs, outputs in (
            ("sentence", SentenceGraph(network, news), ENCODER_EXAMPLE, ENCODER_INPUTS, word),
            (
                "roles",
                RoleGraph(network),
                (torch.rand(3, WIDTH), at),
                {"words": "word", "predicates": "predicate"},
                {"roles": "predicate word"},
            ),
        ):
            full = Path(folder) / f"{name}.onnx"
            write(module, arguments, inputs, outputs, full)
            if quantise:
                write_int8(full, out / f"{name}.onnx", EXACT)
            else:
                shutil.copy(full, out / f"{name}.onnx")
    write_pieces(network.encoder.pieces.weight.detach(), out / "pieces.npz")
    shutil.copy(run / "labels.json", out / "labels.json")
    shutil.copy(BASE / "vocab.txt", out / "vocab.txt")


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--news", type=float, default=0.0, help="share of the news head in the names")
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights")
    options = parser.parse_args()
    export(options.run, options.out, options.news, not options.full)


if __name__ == "__main__":
    main()
