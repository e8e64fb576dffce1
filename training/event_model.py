"""The event network: an encoder of its own, from MiniLM, that finds events and says what they are.

It starts from the word pieces that the sentence network uses and leaves them as they are, so that both share one table.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.coding.side_features import SIZES
from event_data import SIDES
from model import NEAR, ROLE_FEED, ROLE_WIDTH, WIDTH, Encoder, FastDropout, Layer, RoleReader

PAIR_WIDTH = 256


@dataclass(frozen=True)
class EventSizes:
    """How many labels each head tells apart."""

    types: int
    modes: int
    statuses: int
    contexts: int


class SideReader(nn.Module):
    """Labels the words with the sides of an event, told how syntax ties each word to the trigger.

    Trained on the finished encoder (`sides.py`); while the encoder learns, `EventNetwork.sides` stands in its place.
    """

    def __init__(self, sides: int) -> None:
        super().__init__()
        self.word, self.trigger = nn.Linear(WIDTH, ROLE_WIDTH), nn.Linear(WIDTH, ROLE_WIDTH)
        self.distance = nn.Embedding(2 * NEAR + 1, ROLE_WIDTH)
        self.features = nn.ModuleList(nn.Embedding(size, ROLE_WIDTH) for size in SIZES)
        self.norm, self.drop, self.blur = nn.LayerNorm(ROLE_WIDTH), FastDropout(0.2), FastDropout(0.6)
        self.layers = nn.ModuleList(Layer(ROLE_WIDTH, 6, ROLE_FEED, 0.15) for _ in range(2))
        self.label = nn.Linear(ROLE_WIDTH, sides)

    def forward(self, words: Tensor, at: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Scores (events, words, sides): a trigger `at` of each sentence in `words`; features (events, words, 4)."""
        places = torch.arange(words.shape[1], device=words.device)
        distance = (places[None] - at[:, None]).clamp(-NEAR, NEAR) + NEAR
        rows = torch.arange(len(words), device=words.device)
        x = self.word(self.blur(words)) + self.trigger(self.blur(words[rows, at]))[:, None] + self.distance(distance)
        for number, table in enumerate(self.features):
            x = x + table(features[..., number])
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return self.label(x)


class EventNetwork(nn.Module):
    """Triggers with type, mode, status and contexts, the sides of each, and the type between two given parties."""

    def __init__(self, vocabulary: int, casings: int, sizes: EventSizes) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, casings)
        self.drop = FastDropout(0.2)
        self.hidden = nn.Linear(WIDTH, WIDTH)
        self.kind = nn.Linear(WIDTH, sizes.types + 1)
        self.mode = nn.Linear(WIDTH, sizes.modes)
        self.status = nn.Linear(WIDTH, sizes.statuses)
        self.historical = nn.Linear(WIDTH, 1)
        self.contexts = nn.Linear(2 * WIDTH, sizes.contexts)
        self.sides = RoleReader(len(SIDES))
        self.side_reader = SideReader(len(SIDES))
        self.asked = nn.Linear(3 * WIDTH, PAIR_WIDTH)
        self.offered = nn.Linear(WIDTH, PAIR_WIDTH)
        self.pair_hidden = nn.Linear(WIDTH + PAIR_WIDTH, PAIR_WIDTH)
        self.pair = nn.Linear(PAIR_WIDTH, sizes.types)

    def words(self, pieces: Tensor, casings: Tensor, first: Tensor, last: Tensor, mask: Tensor) -> Tensor:
        """Word states (batch, words, width), the sentence's start at index 0."""
        hidden = self.encoder(pieces, casings, mask)
        rows = torch.arange(len(pieces), device=pieces.device)[:, None]
        return (hidden[rows, first] + hidden[rows, last]) * 0.5

    def tags(self, words: Tensor, mean: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Scores of type, mode, status, historical and contexts for each word as a trigger."""
        hidden = functional.gelu(self.hidden(self.drop(words)))
        wide = torch.cat([hidden, mean[:, None].expand_as(hidden)], -1)
        return (
            self.kind(hidden),
            self.mode(hidden),
            self.status(hidden),
            self.historical(hidden)[..., 0],
            self.contexts(wide),
        )

    def pairs(
        self, words: Tensor, mask: Tensor, mean: Tensor, actor: Tensor, recipient: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Scores of the types between two given parties, and of each word as the one that tells what is between them.

        `words` (pairs, words, width) of each pair's sentence, `mask` 0 or minus infinity, the parties' mean states.
        """
        asked = functional.gelu(self.asked(self.drop(torch.cat([mean, actor, recipient], -1))))
        trigger = (self.offered(words) * asked[:, None]).sum(-1) / PAIR_WIDTH**0.5 + mask
        told = (torch.softmax(trigger.float(), -1).to(words.dtype)[..., None] * words).sum(1)
        joined = functional.gelu(self.pair_hidden(self.drop(torch.cat([told, asked], -1))))
        return self.pair(self.drop(joined)), trigger


def mean_of(words: Tensor, chosen: Tensor) -> Tensor:
    """The mean state of the chosen words (batch, words) of each sentence; of none, zeros."""
    weights = chosen.to(words.dtype)
    return (weights[..., None] * words).sum(1) / weights.sum(1, keepdim=True).clamp_min(1)
