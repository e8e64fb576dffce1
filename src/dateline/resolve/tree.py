"""The syntax of a report, walked from heads down and from words up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from dateline.records import Token


class Tree:
    """Heads and dependents of a report's tokens, by index."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]
        self._children: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            if token.head >= 0:
                self._children[token.head].append(index)

    def children(self, index: int, *relations: str) -> list[int]:
        """The dependents of a token, all of them or those with one of the relations, subtypes aside."""
        children = self._children[index]
        return [child for child in children if self.relation(child) in relations] if relations else children

    def relation(self, index: int) -> str:
        """The relation of a token to its head, without subtype."""
        return self.tokens[index].relation.partition(":")[0]

    def are_parallel(self, left: int, right: int) -> bool:
        """Whether two tokens stand in the same relation to the same head."""
        same_head = self.tokens[left].head == self.tokens[right].head
        return same_head and self.relation(left) == self.relation(right)

    def first_of(self, index: int) -> int:
        """The first of a token and its own dependents."""
        return min([index, *self._children[index]])

    def span(self, start: int, end: int) -> range:
        """The tokens that overlap the text from `start` to `end`."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def head_of(self, start: int, end: int) -> int | None:
        """The token of the text from `start` to `end` whose head lies outside it; the first such word, if several."""
        inside = self.span(start, end)
        heads = [index for index in inside if self.tokens[index].head not in inside]
        words = [index for index in heads if self.tokens[index].upos not in ("PUNCT", "ADP", "DET", "PART")]
        return next(iter(words or heads), None)

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first. A malformed tree with a cycle ends where the cycle closes."""
        seen = {index}
        while (index := self.tokens[index].head) >= 0 and index not in seen:
            seen.add(index)
            yield index

    def prepositions(self, index: int) -> list[str]:
        """The lower-case case markers of a token."""
        return [self.tokens[child].text.lower() for child in self.children(index, "case")]
