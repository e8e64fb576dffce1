"""What the entries of the codebook must not do: contradict each other. Each check raises `CodebookError`."""

from collections.abc import Iterator, Sequence, Set
from typing import TypeVar

from dateline.codebook.entries import CameoEntry, EventType, NearestCameo, NearMiss, Quad
from dateline.codebook.example import Example
from dateline.codebook.source import Entry, Step

Types = Sequence[Entry[EventType]]
Pair = tuple[str | None, str | None]
Steps = tuple[Step, ...]
Record = TypeVar("Record")


def check_quads(quads: Sequence[Entry[Quad]]) -> None:
    """There are four quads."""
    if missing := {1, 2, 3, 4} - {entry.record.number for entry in quads}:
        raise quads[-1].error(f"the quad {min(missing)} is missing", "Add it: every event lies in one of four.")


def check_types(types: Types) -> None:
    """Types stand in their own files, modes and examples once, and near misses name what exists."""
    pairs = _pairs(types)
    sentences: dict[str, str] = {}
    for entry in types:
        _check_file(entry)
        _check_modes(entry)
        _check_recipients(entry)
        for path, near_miss, own in _near_misses(entry.record):
            _check_near_miss(entry, path, (near_miss.type, near_miss.mode), own, pairs)
        for path, example in _sentences(entry.record):
            _check_sentence(entry, path, example, sentences)


def check_cameo(cameo: Sequence[Entry[CameoEntry]], types: Types, contexts: Set[str]) -> None:
    """CAMEO codes become types, modes and contexts that exist; dropped ones become nothing."""
    pairs = _pairs(types)
    for entry in cameo:
        _check_pair(entry, (entry.record.type, entry.record.mode), pairs)
        for index, context in enumerate(entry.record.contexts):
            if context not in contexts:
                raise entry.error(f"there is no context {context!r}", "Choose from contexts.yaml.", "contexts", index)
        if entry.record.type is None and entry.record.contexts:
            raise entry.error("a dropped code has contexts", "Take them out, or give it a type.", "contexts")


def check_nearest_cameo(nearest: Sequence[Entry[NearestCameo]], types: Types, codes: Set[str]) -> None:
    """Every type and every type with a mode has a CAMEO code that exists."""
    pairs = _pairs(types)
    for entry in nearest:
        _check_pair(entry, (entry.record.type, entry.record.mode), pairs)
        if entry.record.code not in codes:
            raise entry.error(
                f"there is no CAMEO code {entry.record.code}", "Take one of cameo-to-plover.yaml.", "code"
            )
    if missing := pairs - {(entry.record.type, entry.record.mode) for entry in nearest} - {(None, None)}:
        raise nearest[-1].error(f"{min(map(_name, missing))} has no entry", "Add one behind this.")


def _pairs(types: Types) -> set[Pair]:
    """Every type without and with each mode, and no event at all."""
    modes: set[Pair] = {(entry.record.code, mode.code) for entry in types for mode in entry.record.modes}
    return modes | {(entry.record.code, None) for entry in types} | {(None, None)}


def _name(pair: Pair) -> str:
    return " ".join(part for part in pair if part)


def _check_file(entry: Entry[EventType]) -> None:
    if entry.file.stem != (expected := entry.record.code.lower()):
        raise entry.error(f"{entry.record.code} stands in {entry.file.name}", f"Name the file {expected}.yaml.", "code")


def _check_modes(entry: Entry[EventType]) -> None:
    seen: set[str] = set()
    for index, mode in enumerate(entry.record.modes):
        if mode.code in seen:
            raise entry.error(f"the mode {mode.code!r} stands twice", "Keep one of the two.", "modes", index)
        seen.add(mode.code)


def _check_recipients(entry: Entry[EventType]) -> None:
    if entry.record.recipient == "optional":
        return
    for path, example in _examples(entry.record):
        if not example.recipients:
            wrong = f"{entry.record.code} requires a recipient, and this example marks none"
            raise entry.error(wrong, "Mark it with {braces}, or choose another example.", *path)


def _check_near_miss(entry: Entry[EventType], path: Steps, pair: Pair, own: Set[Pair], pairs: Set[Pair]) -> None:
    _check_pair(entry, pair, pairs, *path)
    if pair in own:
        raise entry.error(f"this near miss of {_name(pair)} is coded as that itself", "Say what it really is.", *path)


def _check_sentence(entry: Entry[EventType], path: Steps, example: Example, sentences: dict[str, str]) -> None:
    where = f"{entry.file.name}:{entry.line(*path)}"
    if first := sentences.get(example.text):
        raise entry.error(f"this sentence stands in {first} too", "Write another one.", *path)
    sentences[example.text] = where


def _check_pair(entry: Entry[Record], pair: Pair, pairs: Set[Pair], *path: Step) -> None:
    type, mode = pair
    if type is None and mode is not None:
        raise entry.error(f"the mode {mode!r} has no type", "Give both or neither.", *path, "mode")
    if (type, None) not in pairs:
        raise entry.error(f"there is no type {type!r}", "Choose from the folder types.", *path, "type")
    if pair not in pairs:
        choice = ", ".join(sorted(name for owner, name in pairs if owner == type and name)) or "none"
        raise entry.error(f"{type} has no mode {mode!r}", f"Its modes: {choice}.", *path, "mode")


def _near_misses(type: EventType) -> Iterator[tuple[Steps, NearMiss, Set[Pair]]]:
    """Each near miss with its path and the pairs that it cannot be: those it stands under."""
    whole: Set[Pair] = {(type.code, None)} | {(type.code, mode.code) for mode in type.modes}
    for index, near_miss in enumerate(type.near_misses):
        yield ("near_misses", index), near_miss, whole
    for number, mode in enumerate(type.modes):
        for index, near_miss in enumerate(mode.near_misses):
            yield ("modes", number, "near_misses", index), near_miss, {(type.code, mode.code)}


def _examples(type: EventType) -> Iterator[tuple[Steps, Example]]:
    for index, example in enumerate(type.examples):
        yield ("examples", index), example
    for number, mode in enumerate(type.modes):
        for index, example in enumerate(mode.examples):
            yield ("modes", number, "examples", index), example


def _sentences(type: EventType) -> Iterator[tuple[Steps, Example]]:
    """All sentences of a type, near misses included."""
    yield from _examples(type)
    for path, near_miss, _ in _near_misses(type):
        yield (*path, "wording"), near_miss.wording
