"""Running totals: figures that are wider than one event."""

from dateline.codebook.casualties import load_casualties
from dateline.coding.syntax import Syntax


def is_total(syntax: Syntax, word: int) -> bool:
    """Whether what a word tells is counted over a stretch of time: "38,000 have been killed since October"."""
    totals = load_casualties().totals
    clause = [word, *(head for head in syntax.ancestors(word) if syntax.tokens[head].upos in {"VERB", "AUX"})][:2]
    for verb in clause:
        for child in syntax.having(verb, "obl", "obl:unmarked", "obl:tmod", "advcl", "advmod", "nmod"):
            if {*syntax.cases(child), *syntax.marks(child), syntax.lemma(child)} & totals:
                return True
    return False
