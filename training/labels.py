"""The label inventories, collected from the training sentences."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from data import NAME_KINDS, TrainingSentence
from dateline.annotation.lemma import script

RAREST_SCRIPT, RAREST_ROLE = 3, 20


@dataclass
class Labels:
    """Every label list in the order of its head's outputs; `sense` has those of lemmas with several.

    `senses` lists the rolesets of each `lemma/UPOS`, the most frequent first.
    """

    upos: list[str]
    xpos: list[str]
    lemma: list[str]
    name: list[str]
    relation: list[str]
    role: list[str]
    sense: list[str]
    senses: dict[str, list[str]]

    def save(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=0), encoding="utf-8")


def bio(kinds: Iterable[str]) -> list[str]:
    """`O` and the B- and I- tags of the kinds."""
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


def collect(sentences: list[TrainingSentence]) -> Labels:
    """The inventories of the sentences, in a fixed order."""
    scripts = Counter(
        script(word, lemma) for s in sentences for word, lemma in zip(s.words, s.lemmas or [], strict=False)
    )
    roles = Counter(label for s in sentences for _, _, found in s.frames or [] for label, *_ in found if label != "V")
    senses = Counter(sense for s in sentences for _, sense, _ in s.frames or [])
    by_lemma: dict[str, list[str]] = {}
    for sense in sorted(senses):
        by_lemma.setdefault(sense.rsplit(".", 1)[0], []).append(sense)
    return Labels(
        upos=sorted({tag for s in sentences for tag in s.upos or []}),
        xpos=sorted({tag for s in sentences for tag in s.xpos or []}),
        lemma=sorted(name for name, count in scripts.items() if count >= RAREST_SCRIPT),
        name=bio(NAME_KINDS),
        relation=sorted({tag for s in sentences for tag in s.relations or []}),
        role=bio(sorted(role for role, count in roles.items() if count >= RAREST_ROLE)),
        sense=["", *(sense for found in by_lemma.values() if len(found) > 1 for sense in found)],
        senses=senses_by_word(sentences),
    )


def senses_by_word(sentences: list[TrainingSentence]) -> dict[str, list[str]]:
    """The rolesets seen with each lemma and part of speech: "agreement/NOUN" has agree.01."""
    seen: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for at, sense, _ in sentence.frames or []:
            if sentence.lemmas and sentence.upos:
                seen.setdefault(f"{sentence.lemmas[at].lower()}/{sentence.upos[at]}", Counter())[sense] += 1
    return {word: [sense for sense, _ in counts.most_common()] for word, counts in sorted(seen.items())}
