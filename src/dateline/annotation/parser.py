"""One sentence of words to all its layers: the encoder, its heads, and their decoding."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.annotation.analysis import Analysis, Frame, NameSpan, RoleSpan
from dateline.annotation.labels import load_labels
from dateline.annotation.lemma import Lemmas, apply_script
from dateline.annotation.spans import best_tags, spans_of
from dateline.annotation.tree import best_tree
from dateline.network import Session, cuts, load_pieces, weight_file

LONGER = 1.0
"""What is added to the score that an organisation's name goes on: left to itself, the network ends them too early."""


class Parser:
    """The trained network. `parse` may be called from several threads."""

    def __init__(self) -> None:
        self.labels = load_labels(weight_file("labels.json"))
        self._pieces = load_pieces()
        self._leaning = np.array([label == "I-ORG" for label in self.labels.name], dtype=np.float32) * LONGER
        self._lemmas = Lemmas.load(weight_file("lemmas.tsv"))
        self._sentence, self._roles = Session("sentence.onnx"), Session("roles.onnx")

    def parse(self, words: Sequence[str], predicates: Sequence[int] | None = None) -> Analysis:
        """All layers of a sentence; with `predicates`, the frames of exactly those words.

        A sentence longer than the encoder reads at once is read in pieces, whose roots hang on the first's.
        """
        if not words:
            return Analysis((), (), (), (), (), (), ())
        pieces = self._pieces.of(words)
        stretches = cuts([len(found) for found in pieces])
        parts = []
        for begin, end in stretches:
            wanted = None if predicates is None else [at - begin for at in predicates if begin <= at < end]
            parts.append(self._parse(words[begin:end], pieces[begin:end], wanted))
        return parts[0] if len(parts) == 1 else _joined(parts, [begin for begin, _ in stretches])

    def _parse(
        self, words: Sequence[str], pieces: Sequence[tuple[int, ...]], predicates: Sequence[int] | None
    ) -> Analysis:
        states, upos, xpos, lemma, name, predicate, sense, arc, relation = self._sentence(
            **self._pieces.inputs(words, pieces)
        )
        heads = best_tree(arc)
        tags = self._tags(upos, self.labels.upos)
        rows = np.arange(1, len(words) + 1)
        relations = self._relations(relation[rows, heads], heads)
        penn, scripts = self._tags(xpos, self.labels.xpos), self._tags(lemma, self.labels.lemma)
        lemmas = tuple(
            self._lemmas.of(word, tag) or apply_script(word, script)
            for word, tag, script in zip(words, penn, scripts, strict=True)
        )
        if predicates is None:
            predicates = [int(at) for at in np.flatnonzero(predicate[1:, 1] > predicate[1:, 0])]
        names = [self.labels.name[number] for number in best_tags(name[None, 1:] + self._leaning, self.labels.name)[0]]
        zero_based = tuple(head - 1 for head in heads)
        senses = [self._sense(at, tags, lemmas, sense[at + 1]) for at in predicates]
        return Analysis(
            tags,
            penn,
            lemmas,
            zero_based,
            relations,
            tuple(NameSpan(kind, first, last) for kind, first, last in spans_of(names)),  # type: ignore[arg-type]
            self._frames(states, predicates, senses),
        )

    @staticmethod
    def _tags(scores: NDArray[np.float32], labels: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(labels[number] for number in scores[1:].argmax(axis=1))

    def _relations(self, scores: NDArray[np.float32], heads: Sequence[int]) -> tuple[str, ...]:
        """The best relations; `root` is for the root alone."""
        root = self.labels.relation.index("root")
        scores[:, root] = -np.inf
        best = scores.argmax(axis=1)
        return tuple(
            "root" if head == 0 else self.labels.relation[number] for head, number in zip(heads, best, strict=True)
        )

    def _sense(self, word: int, tags: Sequence[str], lemmas: Sequence[str], scores: NDArray[np.float32]) -> str:
        """The best of the rolesets that the word was seen with; one with a particle only where the particle follows."""
        lemma = lemmas[word].lower()
        candidates = self.labels.senses.get(f"{lemma}/{tags[word]}", (f"{lemma}.01",))
        nearby = {other.lower() for other in lemmas[word + 1 : word + 4]}
        phrasal = [sense for sense in candidates if set(sense.rsplit(".", 1)[0].split("_")[1:]) & nearby]
        plain = [sense for sense in candidates if "_" not in sense]
        rated = {sense: scores[number] for sense in candidates if (number := self.labels.sense_outputs.get(sense))}
        return max(phrasal or plain or candidates, key=lambda sense: rated.get(sense, -np.inf))

    def _frames(
        self, states: NDArray[np.float32], predicates: Sequence[int], senses: Sequence[str]
    ) -> tuple[Frame, ...]:
        if not predicates:
            return ()
        (scores,) = self._roles(words=states, predicates=np.array(predicates, dtype=np.int64) + 1)
        tags = best_tags(scores[:, 1:], self.labels.role)
        return tuple(
            Frame(at, sense, tuple(RoleSpan(*span) for span in spans_of([self.labels.role[tag] for tag in row])))
            for at, sense, row in zip(predicates, senses, tags, strict=True)
        )


def _joined(parts: Sequence[Analysis], offsets: Sequence[int]) -> Analysis:
    """The parts as one sentence."""
    root = parts[0].heads.index(-1)
    heads: list[int] = []
    relations: list[str] = []
    for part, offset in zip(parts, offsets, strict=True):
        heads += [head + offset if head >= 0 else (root if offset else -1) for head in part.heads]
        relations += ["parataxis" if offset and name == "root" else name for name in part.relations]
    return Analysis(
        tuple(tag for part in parts for tag in part.upos),
        tuple(tag for part in parts for tag in part.xpos),
        tuple(lemma for part in parts for lemma in part.lemmas),
        tuple(heads),
        tuple(relations),
        tuple(
            NameSpan(name.kind, name.first + offset, name.last + offset)
            for part, offset in zip(parts, offsets, strict=True)
            for name in part.names
        ),
        tuple(
            Frame(
                frame.word + offset,
                frame.sense,
                tuple(RoleSpan(role.label, role.first + offset, role.last + offset) for role in frame.roles),
            )
            for part, offset in zip(parts, offsets, strict=True)
            for frame in part.frames
        ),
    )
