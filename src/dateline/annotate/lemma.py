"""Lemmas as edit scripts: what to cut from a word's end, what to add, and its casing."""


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
    cut, added, case = rule.split("|")
    if int(cut) > len(word):
        return word.lower()
    kept = word[: len(word) - int(cut)]
    if case == "k":
        return kept + added
    lemma = kept.lower() + added
    return lemma[:1].upper() + lemma[1:] if case == "t" else lemma
