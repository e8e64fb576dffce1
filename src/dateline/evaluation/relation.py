"""What one given party does to another in a sentence: lexicon and event network asked for exactly these two."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dateline.annotation import LanguageModel, annotate
from dateline.coding import Coder, EventNetwork
from dateline.coding.draft import Draft
from dateline.coding.event_network import Floats, Reading
from dateline.coding.status import status_of
from dateline.coding.syntax import Syntax
from dateline.evaluation.crosswalk import Row, Told, label_of
from dateline.records import AnnotatedReport, Report, Span

MOST_WORDS, LEAST = 4, 0.005
"""How many words the network is asked about, and the least share that counts."""
BOTH, SWAPPED, ONE = 1.0, 0.6, 0.5
"""How much an event of the lexicon counts: both parties on their sides, both but otherwise, one."""


class Weights(NamedTuple):
    """How much each source counts: the network's pair, its triggers, and the lexicon. Chosen on PLV's dev half."""

    pair: float = 0.4
    trigger: float = 1.0
    lexicon: float = 0.9


class Evidence(NamedTuple):
    """An event that may be what is asked for, and what speaks for it, each 0 to 1."""

    told: Told
    pair: float = 0.0
    trigger: float = 0.0
    lexicon: float = 0.0
    looked: float = 0.0
    """What the lexicon's event gains where the network looks at its words too."""


def rate(evidence: Iterable[Evidence], rows: Sequence[Row], weights: Weights) -> dict[str, float]:
    """The score of each label that the rows of a crosswalk give the events."""
    scores: dict[str, float] = defaultdict(float)
    for found in evidence:
        lexicon = found.lexicon + (found.looked if weights.trigger else 0)
        score = weights.pair * found.pair + weights.trigger * found.trigger + weights.lexicon * lexicon
        scores[label_of(found.told, rows)] += score
    return scores


class RelationReader:
    """Finds what speaks for which event between two parties."""

    def __init__(self, model: LanguageModel, coder: Coder, network: EventNetwork) -> None:
        self._model, self._coder, self._network = model, coder, network

    def read(self, text: str, source: Span, target: Span) -> list[Evidence]:
        """The evidence in a text, in the order of its sentences."""
        annotated = annotate(Report(id="r_pair", text=text), self._model)
        actor, recipient = _words(annotated, source), _words(annotated, target)
        reading = self._network.read([token.text for token in annotated.tokens])
        types, told = self._network.between(reading, actor, recipient)
        found: list[Evidence] = []
        for sentence in annotated.sentences:
            part = _Part(Syntax(annotated, sentence), sentence.first, actor, recipient)
            found += [*self._of_network(part, reading, types, told), *self._of_lexicon(part, told)]
        return found

    def _of_network(self, part: "_Part", reading: Reading, types: Floats, told: Floats) -> Iterator[Evidence]:
        """Events at the words that most likely tell what is between the parties."""
        best = [int(word) for word in np.argsort(-told)[:MOST_WORDS]]
        for rank, word in enumerate(best):
            for number, name in enumerate(self._network.labels.types if part.has(word) else ()):
                trigger = float(told[word] * reading.types[word, number + 1])
                pair = float(types[number]) if rank == 0 else 0.0
                if trigger + pair > LEAST:
                    mode = self._network.mode(reading, word, name)
                    yield Evidence(part.told(name, mode, [word - part.first]), pair, trigger)

    def _of_lexicon(self, part: "_Part", told: Floats) -> Iterator[Evidence]:
        """Events of the lexicon in which one party or both take part, likelier where the network looks too."""
        for draft in self._coder.drafts(part.syntax).values():
            if fit := part.fit(draft):
                looked = sum(float(told[part.first + word]) for word in draft.words if part.first + word < len(told))
                event = part.told(draft.type, draft.mode, draft.words, draft)
                yield Evidence(event, lexicon=0.5 * fit, looked=fit * min(0.5, looked))


class _Part(NamedTuple):
    """A sentence of the text, and the words of the parties counted in the text."""

    syntax: Syntax
    first: int
    actor: Sequence[int]
    recipient: Sequence[int]

    def has(self, word: int) -> bool:
        """Whether a word of the text lies in the sentence."""
        return self.first <= word < self.first + len(self.syntax.tokens)

    def fit(self, draft: Draft) -> float:
        """How well the sides of an event are the parties."""
        there = [
            self._among(side, party)
            for side in (draft.actors, draft.recipients)
            for party in (self.actor, self.recipient)
        ]
        own, actor_receives = there[0] + there[3], there[2]
        if own == 2:
            return BOTH
        if (there[0] and there[1]) or (there[1] and actor_receives):
            return SWAPPED
        return ONE if own else 0.0

    def _among(self, heads: Sequence[int], party: Sequence[int]) -> bool:
        """Whether a head is one of the party's words, or a word of the party belongs to its phrase."""
        return any({word + self.first for word in self.syntax.subtree(head)} & set(party) for head in heads)

    def told(self, event_type: str, mode: str | None, words: Sequence[int], draft: Draft | None = None) -> Told:
        """An event as the crosswalk sees it."""
        syntax, trigger = self.syntax, words[-1]
        draft = draft or Draft(trigger, tuple(words), event_type, mode, (), (), (), ("",))
        chain = [trigger, *syntax.having(trigger, "ccomp"), *(head for head in [syntax.heads[trigger]] if head >= 0)]
        mutual = self._among(draft.actors, self.actor) and self._among(draft.actors, self.recipient)
        return Told(
            type=event_type,
            mode=mode,
            trigger=frozenset(syntax.lemma(word) for word in words),
            sentence=frozenset(syntax.lemma(word) for word in range(len(syntax.tokens))),
            under=frozenset(syntax.lemma(child) for word in chain for child in syntax.having(word, "aux")),
            negated=status_of(syntax, draft).status == "negated",
            mutual=mutual or self._joined(),
        )

    def _joined(self) -> bool:
        """Whether "and" joins the parties, or what they belong to: "US and EU negotiators"."""
        actor, recipient = (self._tops(party) for party in (self.actor, self.recipient))
        return any(self.syntax.relation(word) == "conj" and self.syntax.heads[word] in actor for word in recipient)

    def _tops(self, party: Sequence[int]) -> set[int]:
        """The words of a party in the sentence, and the nouns that they describe."""
        found = {word - self.first for word in party if self.has(word)}
        described = {"compound", "amod", "nmod"}
        return found | {self.syntax.heads[word] for word in found if self.syntax.relation(word) in described}


def _words(annotated: AnnotatedReport, party: Span) -> list[int]:
    """The tokens of a party."""
    return [at for at, token in enumerate(annotated.tokens) if token.start < party.end and party.start < token.end]
