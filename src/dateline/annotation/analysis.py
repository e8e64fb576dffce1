"""What the language model says of one sentence, in word indices that count from 0 within it."""

from typing import NamedTuple

from dateline.records import NameKind


class Word(NamedTuple):
    """A word's place in the text; `glued` words belong to the token before (the "n't" of "don't")."""

    start: int
    end: int
    glued: bool = False


class NameSpan(NamedTuple):
    """A name over words `first` to `last`, both included."""

    kind: NameKind
    first: int
    last: int


class RoleSpan(NamedTuple):
    """A role over words `first` to `last`, both included."""

    label: str
    first: int
    last: int


class Frame(NamedTuple):
    """A predicate word with its PropBank sense and roles."""

    word: int
    sense: str
    roles: tuple[RoleSpan, ...]


class Analysis(NamedTuple):
    """All layers of one sentence; `heads` are word indices, -1 for the root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[NameSpan, ...]
    frames: tuple[Frame, ...]
