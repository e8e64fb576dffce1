"""Train the event network: `python training/events.py CORPUS DATA OUT` (see `make train`).

An encoder of its own: one that has learnt syntax first is worse at events (docs/decisions/0009-two-encoders.md).
"""

from __future__ import annotations

import argparse
import copy
import pickle
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from batches import IGNORED
from dateline.annotation import LanguageModel
from dateline.network.wordpiece import CASINGS, WordPiece
from event_batches import Batch, Collator, Numbers
from event_data import SIDES, EventSentence, read_codebook, read_marked, read_silver
from event_model import EventNetwork, mean_of
from model import Sizes
from train import BASE, blocked, build, follow

ENCODER_RATE, HEAD_RATE, AVERAGING = 1.5e-4, 1e-3, 0.996
WEIGHTS = {
    "type": 1.0, "mode": 0.5, "status": 0.5, "historical": 0.2, "contexts": 0.3, "sides": 1.0,
    "pair": 0.5, "pair trigger": 0.2,
}  # fmt: skip


def forward(network: EventNetwork, batch: Batch) -> dict[str, Tensor]:
    """All scores: `types` a word, the others an event of the batch."""
    words = network.words(batch.pieces, batch.casings, batch.first, batch.last, blocked(batch.piece_mask))
    mean = mean_of(words, batch.word_mask)
    types, modes, statuses, historical, contexts = network.tags(words, mean)
    scores = {"types": types}
    if len(batch.of):
        of, at = batch.of, batch.at
        scores |= {"mode": modes[of, at], "status": statuses[of, at], "historical": historical[of, at]}
        scores |= {"contexts": contexts[of, at]}
        scores["sides"] = network.sides(words, at, of, blocked(batch.word_mask))
        both = [batch.sides[..., SIDES.index(side)] > 0.5 for side in ("actor", "recipient")]
        parties = (mean_of(words[of], chosen) for chosen in both)
        mask = blocked(batch.word_mask)[of][:, 0, 0]
        scores["pair"], scores["pair trigger"] = network.pairs(words[of], mask, mean[of], *parties)
    return scores


def losses(scores: dict[str, Tensor], batch: Batch, modes_of: Tensor) -> dict[str, Tensor]:
    """The loss of each head; a mode competes with those of its type alone."""
    found = {
        "type": functional.cross_entropy(
            scores["types"].float().flatten(0, 1), batch.types.flatten(), ignore_index=IGNORED
        )
    }
    if not len(batch.of):
        return found
    legal = scores["mode"].float().masked_fill(modes_of[None] != batch.type[:, None], -1e4)
    found["mode"] = functional.cross_entropy(legal, batch.mode)
    if (batch.status != IGNORED).any():
        found["status"] = functional.cross_entropy(scores["status"].float(), batch.status, ignore_index=IGNORED)
        found["historical"] = _binary(scores["historical"], batch.historical)
        found["contexts"] = _binary(scores["contexts"], batch.contexts)
    found["sides"] = 4 * _binary(scores["sides"], batch.sides)
    both = (batch.sides[..., :2] > 0.5).any(1).all(-1)
    if both.any():
        found["pair"] = functional.cross_entropy(scores["pair"].float()[both], batch.type[both], label_smoothing=0.05)
        found["pair trigger"] = functional.cross_entropy(scores["pair trigger"].float()[both], batch.at[both])
    return found


def _binary(scores: Tensor, wanted: Tensor) -> Tensor:
    """Mean binary cross entropy where something is wanted (0 or 1; -1 is unlabelled)."""
    labelled = wanted >= 0
    return functional.binary_cross_entropy_with_logits(scores.float()[labelled], wanted[labelled])


@torch.no_grad()
def measure(network: EventNetwork, batches: list[Batch], modes_of: Tensor) -> dict[str, float]:
    """F1 of trigger words with type, and shares of right modes, statuses, sides and pair types, given gold triggers."""
    network.eval()
    counts: dict[str, int] = {}

    def add(name: str, amount: Tensor | int) -> None:
        counts[name] = counts.get(name, 0) + int(amount)

    for batch in batches:
        scores = forward(network, batch)
        best, gold = scores["types"].argmax(-1), batch.types
        add("found", ((best > 0) & (gold >= 0)).sum())
        add("gold", (gold > 0).sum())
        add("right", ((best == gold) & (gold > 0)).sum())
        if len(batch.of):
            add("events", len(batch.of))
            modes = scores["mode"].masked_fill(modes_of[None] != batch.type[:, None], -1e4)
            add("mode", (modes.argmax(-1) == batch.mode).sum())
            add("status", (scores["status"].argmax(-1) == batch.status).sum())
            for side, name in enumerate(SIDES[:2]):
                said, wanted = scores["sides"][..., side] > 0, batch.sides[..., side] > 0.5
                add(f"{name} found", (said & (batch.sides[..., side] >= 0)).sum())
                add(f"{name} gold", wanted.sum())
                add(f"{name} right", (said & wanted).sum())
            both = (batch.sides[..., :2] > 0.5).any(1).all(-1)
            add("pairs", both.sum())
            add("pair", ((scores["pair"].argmax(-1) == batch.type) & both).sum())
    network.train()
    f1 = {
        name or "type": 200
        * counts[f"{name} right".strip()]
        / max(1, counts[f"{name} found".strip()] + counts[f"{name} gold".strip()])
        for name in ("", "actor", "recipient")
    }
    shares = {name: 100 * counts[name] / max(1, counts["events"]) for name in ("mode", "status")}
    return {
        key: round(value, 1)
        for key, value in {**f1, **shares, "pair": 100 * counts["pair"] / max(1, counts["pairs"])}.items()
    }


def start(numbers: Numbers) -> EventNetwork:
    """The network with MiniLM's weights in its encoder."""
    donor = build(Sizes(2, 2, 2, 2, 2, 2, 2))
    network = EventNetwork(donor.encoder.pieces.weight.shape[0], CASINGS, numbers.sizes())
    network.encoder.load_state_dict(donor.encoder.state_dict())
    network.encoder.pieces.weight.requires_grad = False
    return network


def fit(
    network: EventNetwork,
    collator: Collator,
    sentences: list[EventSentence],
    dev: list[Batch],
    options: argparse.Namespace,
) -> None:
    """Train and write the running average of the weights after each epoch."""
    randomness = random.Random(options.seed)
    average = copy.deepcopy(network)
    encoder = {id(p) for p in network.encoder.parameters()}
    groups = [
        {"params": [p for p in network.encoder.parameters() if p.requires_grad], "peak": options.rate * ENCODER_RATE},
        {"params": [p for p in network.parameters() if id(p) not in encoder], "peak": options.rate * HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    types = collator.numbers.types
    modes_of = torch.tensor([types.index(code) for code, _ in collator.numbers.modes])
    steps = options.epochs * len(list(collator.batches(sentences, 0, random.Random(0))))
    step, begun = 0, time.time()
    for epoch in range(options.epochs):
        network.train()
        for batch in collator.batches(sentences, options.masked, randomness):
            rate = min(1, (step + 1) / (0.06 * steps)) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate
            with torch.autocast("cpu", torch.bfloat16):
                found = losses(forward(network, batch), batch, modes_of)
                loss = sum(WEIGHTS[name] * value for name, value in found.items())
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            step += 1
            follow(average, network, min(AVERAGING, step / (step + 10)))
            if step % 100 == 0:
                shown = " ".join(f"{name} {float(value.detach()):.3f}" for name, value in found.items())
                print(f"{step}/{steps} {step / (time.time() - begun):.2f} steps/s {shown}", flush=True)
        if dev:
            print(f"epoch {epoch + 1}", measure(average, dev, modes_of), flush=True)
        torch.save(average.state_dict(), options.out / "events.pt")


def read_sentences(options: argparse.Namespace) -> dict[str, list[EventSentence]]:
    """The training sentences by source, kept beside the run: silver takes minutes to code."""
    model = LanguageModel.load(2)
    found = {
        "train": list(read_marked(options.corpus / "train", model)),
        "dev": list(read_marked(options.corpus / "dev", model)),
    }
    found["codebook"] = list(read_codebook(model))
    kept = options.out / "silver.pickle"
    if options.silver and not kept.exists():
        file = options.data / "events/gpt_synthetic_events_2023-10-19.csv"
        kept.write_bytes(pickle.dumps(list(read_silver(file, model, options.silver))))
    found["silver"] = pickle.loads(kept.read_bytes()) if options.silver else []
    return found


def main() -> None:
    """Train and write `events.pt` and `events.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("corpus", "data", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--masked", type=float, default=0.06, help="share of words hidden from the encoder")
    parser.add_argument("--start", type=Path, help="go on from the events.pt of an earlier run")
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--decoys", type=int, default=1, help="how often an epoch has each sentence without an event")
    parser.add_argument("--silver", type=int, default=0, help="how many machine-written stories to use")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    numbers = Numbers.of_codebook()
    numbers.save(options.out / "events.json")
    collator = Collator(numbers, WordPiece(BASE / "vocab.txt"))
    read = read_sentences(options)
    print({name: len(sentences) for name, sentences in read.items()}, flush=True)
    dev = list(collator.batches(read["dev"], 0, random.Random(0)))
    network = start(numbers)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    decoys = [sentence for sentence in read["train"] if not sentence.events] * (options.decoys - 1)
    fit(network, collator, read["train"] + decoys + read["codebook"] + read["silver"], dev, options)


if __name__ == "__main__":
    main()
