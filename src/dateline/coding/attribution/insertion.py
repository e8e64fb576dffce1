"""Words of saying inserted into what is said: "Fighters, *the governor's office reported*, massed at the junction."

Parsers hang "the office reported" on almost anything, so that the marks around it decide.
"""

from itertools import takewhile

from dateline.coding.arguments import RELATIVE_PRONOUNS
from dateline.coding.attribution.saying import Stretch
from dateline.coding.syntax import Syntax

_EDGES = frozenset({",", "”", '"', "''", "’", "'", "?", "!", "—", "–", "--", "-", "("})
_ENDS = _EDGES | {".", ";", ":", ")"}
_QUOTATION = frozenset({"“", "”", '"', "''", "``"})
_SUBORDINATE = frozenset({"VBG", "VBN"})
_PERSONS = frozenset({"he", "she"})
_TIMES = frozenset({"after", "before", "as", "while", "when", "hours", "days"})
"""Words that begin what the report says of the time: "he said, *after* police had fired"."""


def inserted_into(syntax: Syntax, verb: int, source: int | None) -> set[int]:
    """The words around an insertion that are what is said; none where the verb is not inserted."""
    insertion = None if source is None else _insertion(syntax, verb, source)
    if source is None or insertion is None:
        return set()
    words = _around(syntax, insertion)
    is_headline = source > verb or insertion.last == len(syntax.tokens) - 1  # "Jets bomb church, relief group says"
    return words if is_headline or any(_tells(syntax, word) for word in words) else set()


def _tells(syntax: Syntax, word: int) -> bool:
    """Whether a word makes what stands around an insertion something said: a verb, or a quotation mark."""
    return is_finite(syntax, word) or syntax.tokens[word].text in _QUOTATION


def _insertion(syntax: Syntax, verb: int, source: int) -> Stretch | None:
    """The insertion, if marks set the verb and its subject apart."""
    is_near = syntax.heads[source] == verb or max(syntax.subtree(source)) == verb - 1
    relative = {source, *syntax.dependents[source]}  # "who said", "all of which voiced"
    if not is_near or not is_finite(syntax, verb) or syntax.lemmas_of(relative) & RELATIVE_PRONOUNS:
        return None
    first, last = _first(syntax, verb, source), _last(syntax, verb, source)
    if first < 2 or last is None or syntax.tokens[first - 1].text not in _EDGES:
        return None
    return Stretch(first, last)


def _first(syntax: Syntax, verb: int, source: int) -> int:
    own = syntax.subtree(source) - syntax.subtree(verb, frozenset({"nsubj"})) if source < verb else {verb}
    own |= set(syntax.having(verb, "aux", "advmod"))
    first = verb
    while first - 1 in own:
        first -= 1
    while first < verb and syntax.tokens[first].upos == "PUNCT":
        first += 1
    return first


def _last(syntax: Syntax, verb: int, source: int) -> int | None:
    """The last word of an insertion, "told reporters on Monday"; None where a clause of the verb's own follows."""
    last = max([verb, *(syntax.subtree(source) if source > verb else ())])
    for child in syntax.dependents[verb]:
        if child <= verb or child == source or _has_comma(syntax, verb, child):
            continue
        if syntax.relation(child) in {"ccomp", "xcomp"}:
            return None
        if syntax.relation(child) in {"obl", "obj", "iobj", "advmod", "compound"}:
            last = max(last, *syntax.subtree(child))
    behind = syntax.tokens[last + 1].text if last + 1 < len(syntax.tokens) else "."
    return last if behind in _ENDS else None


def _has_comma(syntax: Syntax, first: int, last: int) -> bool:
    return any(syntax.tokens[word].text == "," for word in range(first, last))


def _around(syntax: Syntax, insertion: Stretch) -> set[int]:
    """What is said around an insertion: the clause that it breaks, or all before it and what goes on behind it."""
    start, end = sentence_part(syntax, *insertion)
    left, right = range(start, insertion.first), range(insertion.last + 1, end + 1)
    words = [word for word in right if syntax.tokens[word].upos != "PUNCT"]
    if not words:
        return set(left)
    before = syntax.tokens[max(insertion.first - 2, start)]
    if before.upos == "CCONJ" or before.text.lower() in RELATIVE_PRONOUNS or syntax.lemma(words[0]) == "that":
        return set(right)
    left = left[_last_opening(syntax, left) :]
    is_broken = is_finite(syntax, words[0]) or not any(is_finite(syntax, word) for word in left)
    return set(left) | set(right if is_broken or _goes_on(syntax, words) else ())


def _last_opening(syntax: Syntax, left: range) -> int:
    """Where among the words before an insertion the clause begins that it breaks: one that has no verb yet."""
    without_verb = takewhile(lambda at: not is_finite(syntax, left[at]), reversed(range(len(left))))
    return next((at for at in without_verb if _opens_clause(syntax, left[at])), 0)


def _opens_clause(syntax: Syntax, word: int) -> bool:
    """Whether a subordinate clause begins here: "since the police, they said, had refused"."""
    return syntax.relation(word) == "mark" or syntax.lemma(word) in RELATIVE_PRONOUNS


def _goes_on(syntax: Syntax, words: list[int]) -> bool:
    """Whether what stands behind an insertion still belongs to what is said; "and he left" begins anew."""
    token = syntax.tokens[words[0]]
    if token.xpos in _SUBORDINATE or token.text.lower() in RELATIVE_PRONOUNS:
        return False
    before_verb = list(takewhile(lambda word: not is_finite(syntax, word), words))
    verb = words[len(before_verb) : len(before_verb) + 1]
    subjects = [word for word in before_verb if syntax.relation(word) == "nsubj"]
    if token.text.lower() in _TIMES:
        return not subjects
    speaks = any(syntax.having(word, "ccomp") for word in verb) or any(
        syntax.lemma(word) in _PERSONS for word in subjects
    )
    return token.upos != "CCONJ" or not (subjects and speaks)


def sentence_part(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """First and last word of the part of a sentence around some words that semicolons bound."""
    start, end = first, last
    while start > 0 and syntax.tokens[start - 1].text != ";":
        start -= 1
    while end + 1 < len(syntax.tokens) and syntax.tokens[end + 1].text != ";":
        end += 1
    return start, end


def is_finite(syntax: Syntax, word: int) -> bool:
    """Whether a word is a verb or auxiliary with its tense; taggers miss some pasts, and presents in headlines."""
    token = syntax.tokens[word]
    if token.xpos in {"VBN", "VB"}:
        return not syntax.having(word, "aux", "aux:pass") and bool(syntax.having(word, "nsubj"))
    return token.xpos in {"VBD", "VBP", "VBZ", "MD"} and token.upos in {"VERB", "AUX"}
