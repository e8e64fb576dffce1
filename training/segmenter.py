"""Train the segmenter: `python training/segmenter.py DATA OUT`.

A stack of dilated convolutions reads characters and says where tokens and sentences begin. Trained on the raw
text of EWT and GUM, with typographic quotes, other line breaks and capitals mixed in, since news has them.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from data import TrainingSentence, read_conllu
from dateline.annotation.characters import CHARACTERS, number_of

INSIDE, TOKEN, GLUED, SENTENCE = range(4)
WIDTH, KERNEL, DILATIONS = 64, 5, (1, 2, 4, 8, 16, 32)
WINDOW, BATCH, RATE = 640, 24, 3e-3
TITLES = ("Gen.", "Col.", "Sen.", "Rep.", "Lt.", "Maj.", "Capt.", "Gov.", "Dr.", "Mr.", "Mrs.", "Rev.", "Prof.", "Sgt.")
MONTHS = {
    **{name: f"{name[:3]}." for name in ("January", "February", "August", "October", "November", "December")},
    "September": "Sept.",
}
Text = tuple[str, list[int]]


class Segmenter(nn.Module):
    """Characters in, scores of the four marks out, for a text of any length."""

    def __init__(self) -> None:
        super().__init__()
        self.characters = nn.Embedding(CHARACTERS, WIDTH)
        self.layers = nn.ModuleList(
            nn.Conv1d(WIDTH, WIDTH, KERNEL, padding=2 * dilation, dilation=dilation) for dilation in DILATIONS
        )
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in DILATIONS)
        self.marks = nn.Linear(WIDTH, 4)

    def forward(self, characters: Tensor) -> Tensor:
        """Scores (batch, characters, 4)."""
        x = self.characters(characters)
        for layer, norm in zip(self.layers, self.norms, strict=True):
            x = norm(x + functional.relu(layer(x.transpose(1, 2)).transpose(1, 2)))
        return self.marks(x)


def documents(sentences: list[TrainingSentence]) -> Iterator[list[list[TrainingSentence]]]:
    """Documents as lists of paragraphs, told apart by the sentence ids."""
    previous = None
    document: list[list[TrainingSentence]] = []
    for sentence in sentences:
        name = sentence.id.rsplit("-", 1)[0]
        if name != previous and document:
            yield document
            document = []
        if sentence.starts_paragraph or not document:
            document.append([])
        document[-1].append(sentence)
        previous = name
    yield document


def text_of(document: list[list[TrainingSentence]], randomness: random.Random | None) -> Text:
    """The raw text of a document and a mark for each character; with `randomness`, in a varied layout."""
    between = "\n\n" if randomness is None else randomness.choice(("\n\n", "\n", "\n\n", "\r\n"))
    typography = _typography(randomness)
    text, marks = "", []
    if randomness is not None:
        document = [[newsworthy(sentence, randomness) for sentence in paragraph] for paragraph in document]
    for number, paragraph in enumerate(document):
        if number:
            text += between
            marks += [INSIDE] * len(between)
        for sentence in paragraph:
            for index, word in enumerate(sentence.words):
                shown = typography(word, text)
                begin = SENTENCE if index == 0 else GLUED if sentence.glued[index] else TOKEN
                text += shown
                marks += [begin] + [INSIDE] * (len(shown) - 1)
                if sentence.space_after[index] and not (sentence is paragraph[-1] and index == len(sentence.words) - 1):
                    text += " "
                    marks.append(INSIDE)
    return _recased(text, randomness), marks


def newsworthy(sentence: TrainingSentence, randomness: random.Random) -> TrainingSentence:
    """The sentence with now and then what newspapers write more often than the treebanks' authors.

    Abbreviated titles before names, abbreviated months, decimals, and plural possessives ("the unions' demand").
    """
    words: list[str] = []
    spaces: list[bool] = []
    glued: list[bool] = []
    for index, (before, word) in enumerate(zip(["", *sentence.words], sentence.words, strict=False)):
        tag, chance = (sentence.xpos or [""])[index], randomness.random()
        space, stuck = sentence.space_after[index], sentence.glued[index]
        if tag == "NNP" and (before.islower() or index == 0) and word.istitle() and chance < 0.12:
            words, spaces, glued = [*words, randomness.choice(TITLES)], [*spaces, True], [*glued, False]
        if word in MONTHS and chance < 0.5:
            word = MONTHS[word]
        if tag == "CD" and word.isdigit() and chance < 0.2:
            word = f"{word}.{randomness.randrange(10)}"
        if word in {"AM", "PM", "am", "pm"} and chance < 0.5:
            word = f"{word[0].lower()}.m."
        if word == "'s" and tag == "POS" and words and words[-1][-1].isalpha() and chance < 0.35:
            words[-1], word = words[-1].removesuffix("s") + "s", "'"
        words, spaces, glued = [*words, word], [*spaces, space], [*glued, stuck]
    return TrainingSentence(sentence.id, words, spaces, sentence.source, glued=glued)


def _typography(randomness: random.Random | None) -> Callable[[str, str], str]:
    """A function that sets quotes and dashes as printers do, in half of the documents."""
    if randomness is None or randomness.random() < 0.5:
        return lambda word, before: word
    dash = randomness.choice("–—")

    def show(word: str, before: str) -> str:
        opening = not before or before[-1] in " \n([-–—"
        if word == '"':
            return "“" if opening else "”"
        if word == "--":
            return dash
        return word.replace("'", "’") if not (opening and word == "'") else "‘"

    return show


def _recased(text: str, randomness: random.Random | None) -> str:
    chance = 1.0 if randomness is None else randomness.random()
    changed = text.upper() if chance < 0.04 else text.lower() if chance < 0.08 else text
    return changed if len(changed) == len(text) else text


def windows(texts: list[Text], randomness: random.Random) -> Iterator[tuple[Tensor, Tensor]]:
    """Batches of character windows with their marks, over all texts once, from random offsets."""
    joined, marks = "", []
    for text, own in randomness.sample(texts, len(texts)):
        joined += text + "\n\n"
        marks += [*own, INSIDE, INSIDE]
    start = randomness.randrange(WINDOW)
    places = list(range(start, len(joined) - WINDOW, WINDOW))
    randomness.shuffle(places)
    characters, targets = torch.tensor([number_of(char) for char in joined]), torch.tensor(marks)
    for group in range(0, len(places), BATCH):
        chosen = places[group : group + BATCH]
        yield (
            torch.stack([characters[place : place + WINDOW] for place in chosen]),
            torch.stack([targets[place : place + WINDOW] for place in chosen]),
        )


@torch.no_grad()
def measure(network: Segmenter, texts: list[Text]) -> dict[str, float]:
    """F1 of token and sentence starts."""
    hits, found, gold = [0, 0], [0, 0], [0, 0]
    for text, marks in texts:
        own = network(torch.tensor([[number_of(char) for char in text]]))[0].argmax(-1)
        target = torch.tensor(marks)
        for place, (mine, theirs) in enumerate(
            ((own > INSIDE, target > INSIDE), (own == SENTENCE, target == SENTENCE))
        ):
            hits[place] += int((mine & theirs).sum())
            found[place] += int(mine.sum())
            gold[place] += int(theirs.sum())
    return {
        name: round(200 * hits[place] / max(1, found[place] + gold[place]), 2)
        for place, name in enumerate(("word starts", "sentence starts"))
    }


def main() -> None:
    """Train and write `segment.onnx`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    randomness = random.Random(1)
    read = [
        document
        for name in ("ewt", "gum")
        for document in documents(list(read_conllu(options.data / f"syntax/{name}-train.conllu", name)))
    ]
    dev = [
        text_of(document, None)
        for document in documents(list(read_conllu(options.data / "syntax/ewt-dev.conllu", "ewt")))
    ]
    network = Segmenter()
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=options.epochs * 110)
    average = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995)
    )
    for epoch in range(options.epochs):
        for characters, marks in windows([text_of(document, randomness) for document in read], randomness):
            loss = functional.cross_entropy(network(characters).flatten(0, 1), marks.flatten())
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            if schedule.last_epoch < schedule.total_steps - 1:
                schedule.step()
            average.update_parameters(network)
        if epoch % 5 == 4 or epoch == options.epochs - 1:
            print(f"epoch {epoch + 1} loss {float(loss.detach()):.4f}", measure(average.module, dev), flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        average.module.eval(),
        (torch.ones(1, 50, dtype=torch.long),),
        str(options.out / "segment.onnx"),
        input_names=["characters"],
        output_names=["marks"],
        dynamic_axes={"characters": {1: "length"}, "marks": {1: "length"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
