"""Classes of words, such as `<weapons>`, and the sets of words that the conditions of the lexicon list."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from dateline.codebook.source import read_entries
from dateline.records.annotation import NameKind

FILE = Path(__file__).with_name("word_classes.yaml")


class WordClass(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by dictionary form, and names by kind."""

    words: frozenset[str] = frozenset()
    names: frozenset[NameKind] = frozenset()
    includes: tuple[str, ...] = ()

    def __or__(self, other: "WordClass") -> "WordClass":
        return WordClass(self.words | other.words, self.names | other.names)


class WordSet:
    """What a condition lists: words, `<classes>`, and `any`. Raises `ValueError` where a class does not exist."""

    __slots__ = ("_items", "_members", "precision")

    def __init__(self, items: Iterable[str]) -> None:
        self._items = frozenset(items)
        classes = {item for item in self._items if item.startswith("<")}
        self.precision: Literal[0, 1, 2] = 0 if "any" in self._items else 1 if classes else 2
        """2: words alone; 1: with a class; 0: anything."""
        self._members = WordClass(self._items - classes)
        for name in classes:
            self._members |= _word_class(name)

    def accepts(self, lemma: str, name: NameKind | None = None) -> bool:
        """Whether a word belongs, given its lemma and, where it heads a name, the kind of that name."""
        return self.precision == 0 or lemma.lower() in self._members.words or name in self._members.names

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordSet) and self._items == other._items

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return f"WordSet({sorted(self._items)})"


@cache
def load_word_classes() -> Mapping[str, WordClass]:
    """The classes of `word_classes.yaml` by name, with all that they include."""
    written = read_entries(FILE, dict[str, WordClass])[0].record

    def resolve(name: str) -> WordClass:
        result = written[name]
        for included in written[name].includes:
            result |= resolve(included)
        return result

    return {name: resolve(name) for name in written}


def _word_class(item: str) -> WordClass:
    found = load_word_classes().get(item.strip("<>"))
    if found is None:
        raise ValueError(f"there is no class {item} in {FILE.name}")
    return found
