"""What was found in a report, laid over its tokens."""

from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from dateline.gazetteer import NameMatch, RoleMatch
from dateline.records import Name
from dateline.resolve.tree import Tree

Found = TypeVar("Found", NameMatch, RoleMatch, Name)


class Standing(NamedTuple, Generic[Found]):
    """Something found in the text, the token that heads it, and all its tokens."""

    found: Found
    head: int
    tokens: range


class Layer(Generic[Found]):
    """Things found, in the order of the text, and by token."""

    def __init__(self, found: Iterable[Found], tree: Tree) -> None:
        self._standings: list[Standing[Found]] = []
        self._on: dict[int, list[Standing[Found]]] = {}
        for item in found:
            head = tree.head_of(item.start, item.end)
            if head is not None:
                self._add(Standing(item, head, tree.span(item.start, item.end)))

    def _add(self, standing: Standing[Found]) -> None:
        self._standings.append(standing)
        for token in standing.tokens:
            self._on.setdefault(token, []).append(standing)

    def __iter__(self) -> Iterator[Standing[Found]]:
        return iter(self._standings)

    def on(self, token: int) -> list[Standing[Found]]:
        """What covers a token."""
        return self._on.get(token, [])

    def headed_by(self, tokens: Iterable[int]) -> list[Standing[Found]]:
        """What one of the tokens heads."""
        return [standing for token in tokens for standing in self.on(token) if standing.head == token]
