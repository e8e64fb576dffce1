"""How English writes its words, for reading text in capitals: `python scripts/build_cased_words.py FOLDER`.

FOLDER holds `ewt-train.conllu` and `gum-train.conllu` (Universal Dependencies, CC BY-SA 4.0). What comes out, in
`src/dateline/annotation/cased_words.tsv`, are words of which the table of lemmas has no inflected form and which the
treebanks write small (`small`), and words that it has but which the treebanks write with a capital (`capital`). First
words of sentences do not count.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

FILES = ("ewt-train.conllu", "gum-train.conllu")
OUTPUT = Path(__file__).parent.parent / "src/dateline/annotation/cased_words.tsv"
LEMMAS = Path(__file__).parent.parent / "src/dateline/network/weights/lemmas.tsv"
SURE, FEWEST = 3, 2
"""A known word is a name where capitals are so many times as frequent, and so many more at least."""


def words(path: Path) -> Iterator[tuple[str, bool]]:
    """The words of a treebank, and whether each begins its sentence."""
    begins = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            yield cells[1], begins
            begins = False
        elif not line:
            begins = True


def main(folder: Path) -> None:
    """Write the table."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for file in FILES:
        for word, begins in words(folder / file):
            if word.isalpha() and word.islower():
                small[word] += 1
            elif word.isalpha() and word.istitle() and not begins:
                capital[word.lower()] += 1
    rows = [line.split("\t") for line in LEMMAS.read_text(encoding="utf-8").splitlines()]
    inflected = {word.lower() for form, kind, lemma in rows if kind.islower() for word in (form, lemma)}
    found = {word: "small" for word in small if len(word) > 1 and small[word] > capital[word] and word not in inflected}
    found |= {word: "capital" for word in inflected if capital[word] > SURE * small[word] + FEWEST}
    lines = ("\t".join(row) for row in sorted(found.items()))
    OUTPUT.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
