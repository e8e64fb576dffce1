"""Lemmas: from a table where it has the form, else from the edit script that the network proposes."""

from collections.abc import Iterable
from pathlib import Path

CLASSES = {
    **dict.fromkeys(("VBD", "VBN", "VBG", "VBZ"), "verb"),
    **dict.fromkeys(("JJR", "JJS"), "adj"),
    **dict.fromkeys(("RBR", "RBS"), "adv"),
    "NNS": "noun",
}
"""The tags of inflected forms, and the word class under which the table has them."""
UNINFLECTED = frozenset({"NN", "VB", "VBP", "JJ", "RB", "IN", "DT", "CC", "TO", "RP", "UH", "PRP", "MD"})


class Lemmas:
    """A table of (form, tag or word class, lemma) rows; tags go before classes, first rows before later ones."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._lemmas: dict[tuple[str, str], str] = {}
        for form, kind, lemma in rows:
            self._lemmas.setdefault((form, kind), lemma)

    @classmethod
    def load(cls, path: Path) -> "Lemmas":
        """The table in a tab-separated file."""
        lines = path.read_text(encoding="utf-8").splitlines()
        return cls((form, kind, lemma) for form, kind, lemma in (line.split("\t") for line in lines))

    def of(self, word: str, tag: str) -> str | None:
        """The lemma of a word with its Penn tag, or None where neither the table nor a plain rule knows it."""
        form = word.lower().replace("’", "'")
        known = self._lemmas.get((form, tag)) or self._lemmas.get((form, CLASSES.get(tag, "")))
        if known is None and tag in {"VB", "VBP"} and form.endswith("ed"):
            known = self._lemmas.get((form, "verb"))  # a past tense that was tagged as a present
        return known or (form if tag in UNINFLECTED else None)


def script(word: str, lemma: str) -> str:
    """The shortest script that turns `word` into `lemma`, such as `3|y|l` for "armies" -> "army".

    The parts: letters cut from the end, letters added, casing (`l` lower, `k` as in the word, `t` first letter
    upper). A lemma that no script gives is written out as `=lemma`.
    """
    low, target = word.lower(), lemma.lower()
    shared = 0
    while shared < min(len(low), len(target)) and low[shared] == target[shared]:
        shared += 1
    for case in "lkt":
        found = f"{len(word) - shared}|{target[shared:]}|{case}"
        if apply_script(word, found) == lemma:
            return found
    return f"={lemma}"


def apply_script(word: str, rule: str) -> str:
    """The lemma that a script makes of a word; the lower-cased word itself where the script does not fit."""
    if rule.startswith("="):
        return rule[1:]
    cut, rest = rule.split("|", 1)
    added, case = rest.rsplit("|", 1)
    if int(cut) > len(word):
        return word.lower()
    kept = word[: len(word) - int(cut)]
    if case == "k":
        return kept + added
    lemma = kept.lower() + added
    return lemma[:1].upper() + lemma[1:] if case == "t" else lemma
