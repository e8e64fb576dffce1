"""Write the table of lemmas: `python training/lemmas.py DATA OUT`.

From the treebanks, from the word list of lemminflect (MIT), which covers the inflected forms of 80,000 words, and
first of all from `lemma_additions.tsv`: forms of the news that the list lacks.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import Counter, defaultdict
from pathlib import Path

import lemminflect

from data import read_ewt, read_gum
from dateline.annotation.lemma import CLASSES, Lemmas

ADDITIONS = Path(__file__).with_name("lemma_additions.tsv")
WORD_LIST = Path(lemminflect.__file__).with_name("resources") / "lemma_lu.csv.gz"
Row = tuple[str, str, str]


def additions() -> list[Row]:
    """Our own rows."""
    rows = (line.split("\t") for line in ADDITIONS.read_text(encoding="utf-8").splitlines())
    return [(form, kind, lemma) for form, kind, lemma in rows]


def word_list() -> list[Row]:
    """Inflected form, class, lemma; the first lemma where the list has several."""
    with gzip.open(WORD_LIST, "rt", encoding="utf-8") as file:
        rows = [(form.lower(), kind, lemmas.split("/")[0]) for form, kind, lemmas, *_ in csv.reader(file)]
    return sorted(
        {(form, kind, lemma) for form, kind, lemma in rows if kind in set(CLASSES.values()) and lemma.lower() != form}
    )


def treebank_rows(data: Path, listed: list[Row]) -> list[Row]:
    """Form, tag, lemma of the treebanks where the list and the plain rules would say otherwise."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in read_ewt(data, "train") + read_gum(data, "train"):
        for word, tag, lemma in zip(sentence.words, sentence.xpos or [], sentence.lemmas or [], strict=True):
            if not tag.startswith("NNP") and lemma != "_":
                seen[word.lower(), tag][lemma] += 1
    plain = Lemmas(listed)
    rows = []
    for (form, tag), counts in sorted(seen.items()):
        lemma, count = counts.most_common(1)[0]
        if count > 1 and plain.of(form, tag) != lemma:
            rows.append((form, tag, lemma))
    return rows


def main() -> None:
    """Write `lemmas.tsv`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    listed = word_list()
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / "lemmas.tsv").open("w", encoding="utf-8") as file:
        file.writelines("\t".join(row) + "\n" for row in [*additions(), *treebank_rows(options.data, listed), *listed])


if __name__ == "__main__":
    main()
