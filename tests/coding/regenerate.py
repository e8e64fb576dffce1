"""Freezes anew which marked examples the coder misses, and prints the share found by type.

Run `python -m tests.coding.regenerate` from the root of the repository after a change of the language model, the coder
or the lexicon, and read the difference before you commit it.
"""

from collections import Counter
from collections.abc import Iterable

from tests.coding.marked_examples import KNOWN_MISSES, MarkedExample, Miss, marked_examples, misses

from dateline.annotation import LanguageModel
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder

HEAD = """\
# The marked examples of the codebook that the coder does not code as marked, and what it codes in their sentences.
# Made by `python -m tests.coding.regenerate`; not written by hand.
"""


def main() -> None:
    """Write `known_misses.tsv` and print the shares."""
    marked = marked_examples()
    found = misses(marked, LanguageModel.load(), Coder(load_codebook(), load_lexicon()))
    lines = ["\t".join(Miss._fields), *("\t".join(miss) for miss in sorted(found))]
    KNOWN_MISSES.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(shares(marked, found)))


def shares(marked: Iterable[MarkedExample], missed: Iterable[Miss]) -> list[str]:
    """A line a type, and one for all: examples, and the share of them that is found."""
    all_of = Counter(example.type or "any" for example in marked)
    lost = {(miss.origin, miss.text) for miss in missed}
    missed_of = Counter(example.type or "any" for example in marked if (example.origin, example.example.text) in lost)
    all_of["all"], missed_of["all"] = all_of.total(), missed_of.total()
    return [f"{name:10} {count:5} {1 - missed_of[name] / count:6.1%}" for name, count in sorted(all_of.items())]


if __name__ == "__main__":
    main()
