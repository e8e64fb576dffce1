"""YAML files with their lines: what is wrong in a data file is told by file and line."""

import re
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct


class Located(Struct, frozen=True):
    """An entry of a data file and the line it begins on."""

    value: Any
    file: str
    line: int

    def place(self) -> str:
        """`actors.yaml:12`."""
        return f"{self.file}:{self.line}"


class _Loader(yaml.CSafeLoader):
    """Everything is text but `true`, `false` and `null`: `no` and `on` are words, and a day is written out."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("null"), ["n"])


def read_sections(path: Path) -> dict[str, tuple[Located, ...]]:
    """The entries of a file of named lists, by section.

    Raises `ValueError` with file and line where it is no YAML, or no mapping of lists.
    """
    loader = _Loader(path.read_text("utf-8"))
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            raise ValueError(f"{path.name}:1: write named lists, such as `actors:` with entries below it")
        return dict(_read_section(loader, key, node, path.name) for key, node in root.value)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ValueError(f"{path.name}:{line}: {error.problem}") from None
    finally:
        loader.dispose()


def _read_section(loader: _Loader, key: yaml.Node, node: yaml.Node, file: str) -> tuple[str, tuple[Located, ...]]:
    if not isinstance(node, yaml.SequenceNode):
        raise ValueError(f"{file}:{node.start_mark.line + 1}: `{key.value}` must be a list")
    values = (Located(loader.construct_object(item, deep=True), file, item.start_mark.line + 1) for item in node.value)
    return key.value, tuple(values)
