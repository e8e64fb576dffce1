"""YAML data files, read as typed records that remember the line they stand on.

Every scalar is read as text (`no`, `0311` and `2.50` stay what they are); the record says what it becomes.
Only a plain `null` is nothing.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
import yaml

Record = TypeVar("Record")
Key = TypeVar("Key")
Step = str | int
Value = str | None | list["Value"] | dict[str, "Value"]

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the C parser is some twenty times faster
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_REMEDIES = {
    "unknown field": "Correct its name or take it out.",
    "missing required field": "Add it.",
}


class CodebookError(ValueError):
    """A data file contradicts itself: `file:line: what is wrong. What to do.`"""

    def __init__(self, file: Path, line: int, wrong: str, remedy: str) -> None:
        super().__init__(f"{file}:{line}: {wrong}. {remedy}")
        self.file = file
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry(Generic[Record]):
    """A record and where it was read."""

    record: Record
    file: Path
    node: yaml.Node = field(repr=False, compare=False)

    def line(self, *path: Step) -> int:
        """The line, from 1, of the entry, or of the part that `path` names: `entry.line("modes", 2, "score")`."""
        return _line(self.node, path)

    def error(self, wrong: str, remedy: str, *path: Step) -> CodebookError:
        """The error to raise for this entry, or for the part of it that `path` names."""
        return CodebookError(self.file, self.line(*path), wrong, remedy)


def read_entries(file: Path, kind: type[Record]) -> tuple[Entry[Record], ...]:
    """The entries of a YAML file as records of `kind`; a file that is one mapping has one entry.

    `kind` is any type msgspec converts to; a class that it does not know is built from the text.
    Raises `CodebookError` where the file is no YAML, repeats a key, or does not fit `kind`.
    """
    root = _compose(file)
    nodes = root.value if isinstance(root, yaml.SequenceNode) else [root]
    return tuple(_read_entry(file, node, kind) for node in nodes)


def index_entries(entries: Iterable[Entry[Record]], key: Callable[[Record], Key]) -> dict[Key, Record]:
    """The records by their key, in the order of the files. Raises `CodebookError` where two share a key."""
    first: dict[Key, Entry[Record]] = {}
    for entry in entries:
        name = key(entry.record)
        if name in first:
            where = f"{first[name].file.name}:{first[name].line()}"
            raise entry.error(f"{name!r} is there already, in {where}", "Keep one of the two.")
        first[name] = entry
    return {name: entry.record for name, entry in first.items()}


def _compose(file: Path) -> yaml.Node:
    try:
        node = _LOADER(file.read_text(encoding="utf-8")).get_single_node()
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise CodebookError(file, line, "the text is not UTF-8", "Save the file as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        wrong = " ".join(str(getattr(error, "problem", None) or error).split())
        line = mark.line + 1 if mark else 1
        raise CodebookError(file, line, f"this is not YAML: {wrong}", "Check quotes and indentation.") from error
    if not isinstance(node, yaml.Node):
        raise CodebookError(file, 1, "the file is empty", "Restore it, or take the file away.")
    return node


def _read_entry(file: Path, node: yaml.Node, kind: type[Record]) -> Entry[Record]:
    try:
        record = msgspec.convert(_value(file, node), kind, strict=False, dec_hook=_build)
    except msgspec.ValidationError as error:
        wrong, _, path = str(error).partition(" - at `$")
        remedy = next((remedy for cause, remedy in _REMEDIES.items() if cause in wrong), "Correct it.")
        steps = [name or int(index) for name, index in _STEP.findall(path)]
        raise CodebookError(file, _line(node, steps), wrong, remedy) from error
    return Entry(record, file, node)


def _build(kind: Callable[[object], object], value: object) -> object:
    return kind(value)


def _value(file: Path, node: yaml.Node) -> Value:
    if isinstance(node, yaml.SequenceNode):
        return [_value(file, item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return _mapping(file, node)
    text: str = node.value
    return None if text == "null" and not getattr(node, "style", None) else text


def _mapping(file: Path, node: yaml.MappingNode) -> dict[str, Value]:
    mapping: dict[str, Value] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise CodebookError(file, line, "a key is not plain text", "Put it in quotes.")
        if key.value in mapping:
            raise CodebookError(file, line, f"the key {key.value!r} stands twice", "Keep one of the two.")
        mapping[key.value] = _value(file, value)
    return mapping


def _line(node: yaml.Node, path: Sequence[Step]) -> int:
    """The line of the last part of `path` that is there."""
    line: int = node.start_mark.line
    for step in path:
        parts = _parts(node)
        if step not in parts:
            break
        line, node = parts[step]
    return line + 1


def _parts(node: yaml.Node) -> Mapping[Step, tuple[int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return {key.value: (key.start_mark.line, value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return {index: (item.start_mark.line, item) for index, item in enumerate(node.value)}
    return {}
