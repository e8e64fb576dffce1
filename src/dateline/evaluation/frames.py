"""PropBank frames aligned to trees, as JSON: sentence id -> [[word, sense, [[role, first, last], ...], is_verb], ...].

Words count from 0, the last is included, and the role `V` is the predicate itself.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from dateline.annotation.analysis import Frame, RoleSpan
from dateline.evaluation.conllu import Sentence
from dateline.evaluation.gold import GoldError

PREDICATE = "V"
_Frame = tuple[int, str, list[tuple[str, int, int]], bool]


def read_frames(path: Path, trees: Iterable[Sentence]) -> dict[str, tuple[Frame, ...]]:
    """The gold frames, without the role `V`, by the id of those trees that have an entry in the file.

    Raises `GoldError` where the file does not fit its format or the trees.
    """
    try:
        entries = msgspec.json.decode(path.read_bytes(), type=dict[str, list[_Frame]])
    except msgspec.DecodeError as error:
        raise GoldError(path, None, str(error), "Give a JSON file of sentence id -> frames") from error
    frames = {tree.id: _read_entry(path, tree, entries[tree.id]) for tree in trees if tree.id in entries}
    if not frames:
        raise GoldError(path, None, "no sentence of the trees has an entry", "Give the trees that the frames belong to")
    return frames


def write_frames(path: Path, frames: Mapping[str, Sequence[Frame]]) -> None:
    """Write frames by sentence id in the format they are read in, each with its `V`."""
    entries = {name: [_frame(frame) for frame in found] for name, found in frames.items()}
    path.write_text(json.dumps(entries), encoding="utf-8", newline="\n")


def _read_entry(path: Path, tree: Sentence, frames: Sequence[_Frame]) -> tuple[Frame, ...]:
    size = len(tree.words)
    for word, sense, spans, _ in frames:
        if not (0 <= word < size and all(0 <= first <= last < size for _, first, last in spans)):
            wrong = f"{tree.id}: {sense} at word {word} reaches beyond the {size} words of the tree"
            raise GoldError(path, None, wrong, "Give the trees that the frames belong to")
    return tuple(
        Frame(word, sense, tuple(RoleSpan(*span) for span in spans if span[0] != PREDICATE))
        for word, sense, spans, _ in frames
    )


def _frame(frame: Frame) -> _Frame:
    own = [RoleSpan(PREDICATE, frame.word, frame.word)] if all(r.label != PREDICATE for r in frame.roles) else []
    spans = [(role.label, role.first, role.last) for role in sorted([*frame.roles, *own], key=lambda r: r.first)]
    # The file calls its last field "is a verb", but sets it for nouns and adjectives as well.
    return frame.word, frame.sense, spans, True
