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
    senses: dict[str, tuple[str, ...]]
    """The rolesets of each `lemma/UPOS`, the most frequent first."""

    @cached_property
    def sense_outputs(self) -> dict[str, int]:
        """The output of each roleset that has one."""
        return {sense: number for number, sense in enumerate(self.sense)}


def load_labels(path: Path) -> Labels:
    """The inventories in `labels.json`."""
    return msgspec.json.decode(path.read_bytes(), type=Labels)
