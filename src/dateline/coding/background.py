"""The words that set an event in an earlier time than the report's news: "in 2011", "two years ago", "had"."""

import re
from collections.abc import Iterator

from dateline.codebook.status import load_status_words
from dateline.coding.own_words import AUXILIARIES, Words
from dateline.coding.syntax import Syntax

TIMES = ("obl", "obl:tmod", "obl:npmod", "obl:unmarked", "nmod", "nmod:tmod", "nmod:unmarked", "advmod", "amod")
_YEAR = re.compile(r"(1[5-9]|20)\d\ds?")


def background_cue(syntax: Syntax, word: int) -> Words | None:
    """The nearest words of an earlier time at or above a word, else the nearest "had", or None."""
    clauses = [word, *syntax.ancestors(word)]
    times = (place for clause in clauses for place in _times(syntax, clause))
    return next(times, None) or next((had for clause in clauses if (had := _had(syntax, clause))), None)


def _times(syntax: Syntax, clause: int) -> Iterator[Words]:
    for child in syntax.having(clause, *TIMES):
        phrase = syntax.subtree(child, frozenset({"acl", "acl:relcl", "conj", "appos"}))
        if any(_is_earlier(syntax, one) for one in (child, *syntax.dependents[child]) if one in phrase):
            yield min(phrase), max(phrase)


def _is_earlier(syntax: Syntax, word: int) -> bool:
    text = syntax.tokens[word].text.lower()
    return text in load_status_words().words.earlier or bool(_YEAR.fullmatch(text))


def _had(syntax: Syntax, clause: int) -> Words | None:
    had = [child for child in syntax.having(clause, *AUXILIARIES) if syntax.tokens[child].text.lower() == "had"]
    return (had[0], had[0]) if had else None
