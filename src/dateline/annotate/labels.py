"""The label inventories of the trained network."""

from functools import cached_property
from pathlib import Path

import msgspec


class Labels(msgspec.Struct, frozen=True, dict=True):
    """Every label in the order of its head's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    name: tuple[str, ...]
    relation: tuple[str, ...]
    role: tuple[str, ...]
    sense: tuple[str, ...]
    only_sense: dict[str, str]

    @cached_property
    def senses_of(self) -> dict[str, list[int]]:
        """Lemma -> the outputs of its senses, for lemmas with several."""
        found: dict[str, list[int]] = {}
        for number, sense in enumerate(self.sense):
            if sense:
                found.setdefault(sense.rsplit(".", 1)[0], []).append(number)
        return found


def load_labels(path: Path) -> Labels:
    """The inventories in `labels.json`."""
    return msgspec.json.decode(path.read_bytes(), type=Labels)
