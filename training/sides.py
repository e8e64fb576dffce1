"""Train the reader of sides on the finished encoder: `python training/sides.py CORPUS RUN OUT`.

It reads the encoder's states, which stay as they are, and beside them how syntax and lexicon tie each word to the
trigger. What it is told of syntax comes from the language model as shipped, as it will when it is used.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import Example, load_codebook
from dateline.codebook.lexicon import lexicon_examples, load_lexicon
from dateline.coding import Coder
from dateline.coding.side_features import SIZES, side_features
from dateline.coding.syntax import Syntax
from dateline.corpus import read_corpus
from dateline.network.wordpiece import WordPiece
from dateline.records import AnnotatedReport, Report
from event_batches import Collator, Numbers
from event_data import SIDES, EventSentence, TrainingEvent, covered, event_of
from event_model import EventNetwork, SideReader
from events import start
from model import RoleReader
from train import BASE, blocked

RATE, EVENTS, EPOCHS = 6e-4, 256, 16


class Sample(NamedTuple):
    """An event: the states of its sentence, its trigger, what syntax says of each word, and the wanted sides."""

    states: Tensor
    at: int
    features: Tensor
    wanted: Tensor


class SideData:
    """Turns marked sentences into samples."""

    def __init__(self, network: EventNetwork, collator: Collator) -> None:
        self._network, self._collator = network, collator
        self._model, self._coder = LanguageModel.load(2), Coder(load_codebook(), load_lexicon())

    def of_corpus(self, folder: Path) -> list[Sample]:
        """The events of a part of the corpus; a sentence that the segmenter cuts in two is left out."""
        found = []
        for report in read_corpus(folder)[0]:
            for number, sentence in enumerate(report.sentences):
                annotated = annotate(Report(id="r_train", text=sentence.text), self._model)
                if sentence.events and len(annotated.sentences) == 1:
                    events = [event_of(event, annotated.tokens, number) for event in sentence.events]
                    found += self._samples(annotated, events)
        return found

    def of_codebook(self) -> list[Sample]:
        """The marked examples of the lexicon."""
        found = []
        for entry, example in lexicon_examples(load_lexicon()):
            annotated = annotate(Report(id="r_train", text=example.text), self._model)
            if len(annotated.sentences) == 1:
                found += self._samples(annotated, [_of_example(example, annotated, entry.type, entry.mode)])
        return found

    @torch.no_grad()
    def _samples(self, annotated: AnnotatedReport, events: list[TrainingEvent]) -> list[Sample]:
        words = [token.text for token in annotated.tokens]
        batch = self._collator.batch([EventSentence(words, events)], 0, random.Random(0))
        states = self._network.words(batch.pieces, batch.casings, batch.first, batch.last, blocked(batch.piece_mask))[0]
        syntax = Syntax(annotated, annotated.sentences[0])
        drafts = self._coder.drafts(syntax)
        found = []
        for event in (event for event in events if event.trigger):
            draft = next((one for one in drafts.values() if set(one.words) & set(event.trigger)), None)
            wanted = torch.full((len(words), len(SIDES)), -1.0)
            for side, inside in event.sides.items():
                wanted[:, SIDES.index(side)] = 0
                wanted[inside, SIDES.index(side)] = 1
            trigger = event.trigger[0]
            features = torch.from_numpy(side_features(syntax, trigger, draft))
            found.append(Sample(states[: len(words) + 1].half(), trigger + 1, features, wanted))
        return found


def _of_example(example: Example, annotated: AnnotatedReport, type_: str, mode: str | None) -> TrainingEvent:
    words = annotated.tokens
    sides = {"actor": covered(example.actors, words), "recipient": covered(example.recipients, words)}
    return TrainingEvent(covered(example.triggers, words), type_, mode, sides=sides)


def batch_of(samples: list[Sample]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """States, triggers, features, wanted sides and a mask, padded; the start of each sentence at word 0."""
    states = nn.utils.rnn.pad_sequence([sample.states.float() for sample in samples], batch_first=True)
    first = torch.zeros(1, len(SIZES), dtype=torch.long)
    features = nn.utils.rnn.pad_sequence([torch.cat([first, sample.features]) for sample in samples], batch_first=True)
    nobody = torch.full((1, len(SIDES)), -1.0)
    wanted = nn.utils.rnn.pad_sequence(
        [torch.cat([nobody, sample.wanted]) for sample in samples], batch_first=True, padding_value=-1
    )
    lengths = torch.tensor([len(sample.states) for sample in samples])
    mask = torch.arange(states.shape[1])[None] < lengths[:, None]
    return states, torch.tensor([sample.at for sample in samples]), features, wanted, mask


def scores_of(reader: SideReader, batch: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]) -> Tensor:
    """Scores of a batch, an event a row."""
    states, at, features, _, mask = batch
    return reader(states, at, features, blocked(mask))


@torch.no_grad()
def measure(reader: SideReader, samples: list[Sample]) -> str:
    """F1 of words by side, given gold triggers, and the share of events whose sides are right word for word."""
    reader.eval()
    counts = torch.zeros(3, len(SIDES))
    whole = events = 0
    for begin in range(0, len(samples), EVENTS):
        batch = batch_of(samples[begin : begin + EVENTS])
        found, wanted = scores_of(reader, batch) > 0, batch[3]
        known = wanted >= 0
        counts += torch.stack(
            [((found & known).sum((0, 1))), (wanted > 0.5).sum((0, 1)), (found & (wanted > 0.5)).sum((0, 1))]
        )
        whole += int(((found == (wanted > 0.5)) | ~known)[..., :2].all(-1).all(-1).sum())
        events += len(found)
    reader.train()
    f1 = 200 * counts[2] / (counts[0] + counts[1]).clamp_min(1)
    shown = " ".join(f"{side} {float(value):.1f}" for side, value in zip(SIDES, f1, strict=True))
    return f"{shown} both sides whole {100 * whole / max(1, events):.1f}"


def fit(reader: SideReader, samples: list[Sample], dev: list[Sample], epochs: int) -> SideReader:
    """Train with falling rates; the last epoch is the one that counts."""
    optimizer = torch.optim.AdamW(reader.parameters(), lr=RATE, weight_decay=0.02)
    randomness, steps, step, begun = random.Random(1), epochs * (len(samples) // EVENTS + 1), 0, time.time()
    for epoch in range(epochs):
        order = sorted(samples, key=lambda sample: len(sample.states) + randomness.random() * 6)
        groups = [order[begin : begin + EVENTS] for begin in range(0, len(order), EVENTS)]
        randomness.shuffle(groups)
        for group in groups:
            for parameters in optimizer.param_groups:
                parameters["lr"] = RATE * min(1, (step + 1) / (0.05 * steps)) * max(0.02, 1 - step / steps)
            batch = batch_of(group)
            with torch.autocast("cpu", torch.bfloat16):
                scores = scores_of(reader, batch).float()
            known = batch[3] >= 0
            loss = functional.binary_cross_entropy_with_logits(scores[known], batch[3][known])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            step += 1
        print(
            f"epoch {epoch + 1} {time.time() - begun:.0f} s loss {loss.item():.4f} {measure(reader, dev)}", flush=True
        )
    return reader


def started(learnt: RoleReader) -> SideReader:
    """The reader that learnt beside the encoder, told nothing of syntax yet."""
    reader = SideReader(len(SIDES))
    weights = {name.replace("predicate.", "trigger."): value for name, value in learnt.state_dict().items()}
    reader.load_state_dict(weights, strict=False)
    for table in reader.features:
        nn.init.zeros_(table.weight)
    reader.train()
    return reader


def main() -> None:
    """Train and write `events.pt` with the new reader, and `events.json`."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("corpus", "run", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(1)
    options.out.mkdir(parents=True, exist_ok=True)
    numbers = Numbers.of_codebook()
    numbers.save(options.out / "events.json")
    network = start(numbers)
    weights = torch.load(options.run / "events.pt", weights_only=True)
    network.load_state_dict(weights, strict=False)
    network.eval()
    data = SideData(network, Collator(numbers, WordPiece(BASE / "vocab.txt")))
    kept = options.out / "samples.pt"
    if not kept.exists():
        samples = data.of_corpus(options.corpus / "train") + data.of_codebook()
        torch.save((samples, data.of_corpus(options.corpus / "dev")), kept)
    samples, dev = torch.load(kept, weights_only=False)
    print(len(samples), len(dev), flush=True)
    network.side_reader = fit(started(network.sides), samples, dev, options.epochs)
    torch.save(network.state_dict(), options.out / "events.pt")


if __name__ == "__main__":
    main()
