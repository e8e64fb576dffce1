"""Words of saying inserted into what is said: "Fighters, *the governor's office reported*, massed at the junction."

Parsers hang "the office reported" on almost anything, so that the commas around it decide.
"""

from dateline.coding.arguments import RELATIVE_PRONOUNS
from dateline.coding.syntax import Syntax

_BREAKS = frozenset({";"})
_EDGES = frozenset({",", "”", '"', "''", "’", "'", "?", "!", "—", "–", "--", "-", "("})
_QUOTATION = frozenset({"“", "”", '"', "''", "``"})
_SUBORDINATE = frozenset({"VBG", "VBN"})


def inserted_into(syntax: Syntax, verb: int, source: int | None) -> set[int]:
    """The words around an insertion that are what is said; none where the verb is not inserted."""
    edges = _insertion(syntax, verb, source)
    if edges is None:
        return set()
    first, last = edges
    start, end = sentence_part(syntax, first, last)
    words = _broken_clause(syntax, start, first, last, end)
    if words is None:
        words = set(range(start, first)) | set(range(last + 1, end + 1) if _goes_on(syntax, last + 1, end) else ())
    return words if any(_tells(syntax, word) for word in words) else set()


def _tells(syntax: Syntax, word: int) -> bool:
    """Whether a word makes what stands around an insertion something said: a verb, or a quotation mark."""
    return is_finite(syntax, word) or syntax.tokens[word].text in _QUOTATION


def _broken_clause(syntax: Syntax, start: int, first: int, last: int, end: int) -> set[int] | None:
    """The clause that an insertion stands inside of: its subject before, its verb behind; None where it breaks none."""
    behind = next((word for word in range(last + 1, end + 1) if syntax.tokens[word].upos != "PUNCT"), None)
    if behind is None:
        return None
    before = syntax.tokens[first - 2] if first - 2 >= start else None
    right = set(range(last + 1, end + 1))
    if before is not None and (before.upos == "CCONJ" or before.text.lower() in RELATIVE_PRONOUNS):
        return right
    if syntax.tokens[behind].upos not in {"VERB", "AUX"} or not is_finite(syntax, behind):
        return (
            None if any(is_finite(syntax, word) for word in range(start, first)) else set(range(start, first)) | right
        )
    opening = (word for word in range(first - 1, start - 1, -1) if _opens_clause(syntax, word))
    start = next(opening, start)
    return set(range(start, first)) | right


def _opens_clause(syntax: Syntax, word: int) -> bool:
    """Whether a subordinate clause begins here: "since the police, they said, had refused"."""
    return syntax.relation(word) == "mark" or syntax.lemma(word) in RELATIVE_PRONOUNS


def _insertion(syntax: Syntax, verb: int, source: int | None) -> tuple[int, int] | None:
    """First and last word of the insertion, if commas or quotation marks set the verb and its subject apart."""
    if source is None or not is_finite(syntax, verb):
        return None
    if syntax.heads[source] != verb and max(syntax.subtree(source)) != verb - 1:
        return None
    if syntax.lemma(source) in RELATIVE_PRONOUNS:
        return None
    subject = syntax.subtree(source) - syntax.subtree(verb, frozenset({"nsubj"}))
    near = {word for word in subject if word < verb} if source < verb else {verb}
    first = verb
    while first - 1 in near or (
        first > 0 and syntax.tokens[first - 1].relation in {"aux", "advmod"} and syntax.heads[first - 1] == verb
    ):
        first -= 1
    while first < verb and syntax.tokens[first].upos == "PUNCT":
        first += 1
    if first < 2 or syntax.tokens[first - 1].text not in _EDGES:
        return None
    last = _end(syntax, verb, source)
    return (first, last) if last is not None else None


def _end(syntax: Syntax, verb: int, source: int) -> int | None:
    """The last word of the insertion: no clause and no object of its own may follow."""
    last = max([verb, *(syntax.subtree(source) if source > verb else ())])
    for child in syntax.dependents[verb]:
        if child <= verb or child == source:
            continue
        relation = syntax.relation(child)
        if relation in {"ccomp", "xcomp"} and child > verb and not _behind_comma(syntax, verb, child):
            return None
        if relation in {"obl", "obj", "iobj", "advmod"} and not _behind_comma(syntax, verb, child):
            last = max(last, *syntax.subtree(child))
    behind = syntax.tokens[last + 1].text if last + 1 < len(syntax.tokens) else "."
    return last if behind in _EDGES | {".", ";", ":", ")"} else None


def _behind_comma(syntax: Syntax, verb: int, word: int) -> bool:
    return any(syntax.tokens[between].text == "," for between in range(verb, word))


def sentence_part(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """The stretch around an insertion that semicolons bound."""
    start, end = first, last
    while start > 0 and syntax.tokens[start - 1].text not in _BREAKS:
        start -= 1
    while end + 1 < len(syntax.tokens) and syntax.tokens[end + 1].text not in _BREAKS:
        end += 1
    return start, end


def is_finite(syntax: Syntax, word: int) -> bool:
    """Whether a word is a verb with its tense, or one made finite by an auxiliary or a copula."""
    token = syntax.tokens[word]
    if token.xpos == "VBN":
        return not syntax.having(word, "aux", "aux:pass") and bool(syntax.having(word, "nsubj"))
    return token.xpos in {"VBD", "VBP", "VBZ", "MD"} and token.upos in {"VERB", "AUX"}


def _goes_on(syntax: Syntax, first: int, end: int) -> bool:
    """Whether what stands behind an insertion still belongs to what is said: no new clause with a subject."""
    words = [word for word in range(first, end + 1) if syntax.tokens[word].upos != "PUNCT"]
    if not words:
        return False
    head = syntax.tokens[words[0]]
    if head.upos == "CCONJ" or head.xpos in _SUBORDINATE or head.text.lower() in RELATIVE_PRONOUNS:
        return head.upos == "CCONJ" and not _has_subject(syntax, words)
    if head.upos == "SCONJ" or head.text.lower() in {"after", "before", "hours", "days"}:
        return not _has_subject(syntax, words)
    return True


def _has_subject(syntax: Syntax, words: list[int]) -> bool:
    return any(syntax.relation(word) == "nsubj" for word in words)
