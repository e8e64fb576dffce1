"""The network: MiniLM-L6 with heads for tags, lemmas, names, trees, and roles.

The encoder is sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0). Parser: biaffine attention (Dozat and Manning
2017). Roles: two small transformer layers that read the sentence once per predicate.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, FEED = 384, 6, 12, 1536
ARC_WIDTH, RELATION_WIDTH, NAME_WIDTH, ROLE_WIDTH, ROLE_FEED = 384, 128, 256, 192, 576
NEAR = 8


@dataclass(frozen=True)
class Sizes:
    """How many labels each head tells apart."""

    upos: int
    xpos: int
    lemma: int
    name: int
    relation: int
    role: int
    sense: int


class FastDropout(nn.Module):
    """Dropout whose masks come from a pool of random bits: drawing them anew takes a third of the time on a CPU."""

    pools: dict[float, Tensor] = {}  # noqa: RUF012

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        if rate not in self.pools:
            self.pools[rate] = (torch.rand(1 << 24) >= rate).to(torch.bfloat16) / (1 - rate)

    def forward(self, x: Tensor) -> Tensor:
        """`x` with a share of `rate` set to zero while training."""
        if not self.training or not self.rate:
            return x
        pool, size = self.pools[self.rate], x.numel()
        if size >= len(pool):
            return functional.dropout(x, self.rate)
        start = int(torch.randint(len(pool) - size, (1,)))
        return x * pool[start : start + size].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """A transformer layer as BERT has it (normalisation after each block)."""

    def __init__(self, width: int, heads: int, feed: int, rate: float = 0.1) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm, self.feed_norm = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.grow, self.shrink = nn.Linear(width, feed), nn.Linear(feed, width)
        self.drop = FastDropout(rate)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The next hidden states; `mask` is added to the attention scores."""
        batch, length, width = x.shape
        query, key, value = (
            layer(x).view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for layer in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.norm(x + self.drop(self.out(mixed)))
        return self.feed_norm(x + self.drop(self.shrink(functional.gelu(self.grow(x)))))


class Encoder(nn.Module):
    """MiniLM with eight casing classes in place of BERT's two segment types."""

    def __init__(self, vocabulary: int, casings: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions, self.casings = nn.Embedding(512, WIDTH), nn.Embedding(casings, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), FastDropout(0.1)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, FEED) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, casings: Tensor, mask: Tensor) -> Tensor:
        """Hidden states (batch, pieces, width)."""
        return self.read(self.pieces(pieces), casings, mask)

    def read(self, embedded: Tensor, casings: Tensor, mask: Tensor) -> Tensor:
        """Hidden states of pieces whose vectors are at hand: the exported graphs share one table of them."""
        positions = torch.arange(embedded.shape[1], device=embedded.device)
        x = embedded + self.positions(positions) + self.casings(casings)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class RoleReader(nn.Module):
    """Reads the words once per predicate and labels each with its role (BIO)."""

    def __init__(self, roles: int) -> None:
        super().__init__()
        self.word, self.predicate = nn.Linear(WIDTH, ROLE_WIDTH), nn.Linear(WIDTH, ROLE_WIDTH)
        self.distance = nn.Embedding(2 * NEAR + 1, ROLE_WIDTH)
        self.norm = nn.LayerNorm(ROLE_WIDTH)
        self.layers = nn.ModuleList(Layer(ROLE_WIDTH, 6, ROLE_FEED) for _ in range(2))
        self.label = nn.Linear(ROLE_WIDTH, roles)
        self.drop = FastDropout(0.1)

    def forward(self, words: Tensor, at: Tensor, sentence: Tensor, mask: Tensor) -> Tensor:
        """Role scores (predicates, words, labels) of predicate `at` in `sentence`."""
        own = words[sentence]
        places = torch.arange(words.shape[1], device=words.device)
        distance = (places[None] - at[:, None]).clamp(-NEAR, NEAR) + NEAR
        x = self.word(own) + self.predicate(words[sentence, at])[:, None] + self.distance(distance)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask[sentence])
        return self.label(x)


class Network(nn.Module):
    """All layers of the annotation in one pass."""

    def __init__(self, vocabulary: int, casings: int, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, casings)
        self.drop = FastDropout(0.33)
        self.upos, self.xpos = nn.Linear(WIDTH, sizes.upos), nn.Linear(WIDTH, sizes.xpos)
        self.lemma, self.sense = nn.Linear(WIDTH, sizes.lemma), nn.Linear(WIDTH, sizes.sense)
        self.name_hidden = nn.Linear(WIDTH, NAME_WIDTH)
        self.name, self.name_news = nn.Linear(NAME_WIDTH, sizes.name), nn.Linear(NAME_WIDTH, sizes.name)
        self.is_predicate = nn.Linear(WIDTH, 2)
        self.arc_head, self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH), nn.Linear(WIDTH, ARC_WIDTH)
        self.relation_head, self.relation_dependent = nn.Linear(WIDTH, RELATION_WIDTH), nn.Linear(WIDTH, RELATION_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.relation = nn.Parameter(torch.zeros(sizes.relation, RELATION_WIDTH + 1, RELATION_WIDTH + 1))
        self.roles = RoleReader(sizes.role)

    def words(self, pieces: Tensor, casings: Tensor, first: Tensor, last: Tensor, mask: Tensor) -> Tensor:
        """Word states, the root (the first piece) at index 0: the mean of a word's first and last piece."""
        hidden = self.encoder(pieces, casings, mask)
        rows = torch.arange(len(pieces), device=pieces.device)[:, None]
        return (hidden[rows, first] + hidden[rows, last]) * 0.5

    def tags(self, words: Tensor) -> tuple[Tensor, ...]:
        """Scores of upos, xpos, lemma script, name, name (news), predicate, sense for each word."""
        dropped = self.drop(words)
        names = self.drop(functional.gelu(self.name_hidden(dropped)))
        plain = (self.upos, self.xpos, self.lemma)
        return (
            *(layer(dropped) for layer in plain),
            self.name(names),
            self.name_news(names),
            self.is_predicate(dropped),
            self.sense(dropped),
        )

    def arcs(self, words: Tensor) -> Tensor:
        """Arc scores (batch, dependent, head)."""
        head = self.drop(functional.gelu(self.arc_head(words)))
        dependent = self.drop(functional.gelu(self.arc_dependent(words)))
        one = torch.ones_like(dependent[..., :1])
        return torch.cat([dependent, one], -1) @ self.arc @ head.transpose(-1, -2)

    def relation_states(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """States of each word as dependent and as head, with a constant one."""
        head = self.drop(functional.gelu(self.relation_head(words)))
        dependent = self.drop(functional.gelu(self.relation_dependent(words)))
        one = torch.ones_like(head[..., :1])
        return torch.cat([dependent, one], -1), torch.cat([head, one], -1)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores (batch, dependent, relations) under the given heads."""
        dependent, head = self.relation_states(words)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return torch.einsum("bwi,rij,bwj->bwr", dependent, self.relation.to(dependent.dtype), chosen)
