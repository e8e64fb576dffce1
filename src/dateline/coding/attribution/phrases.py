"""Saying without a word that takes a complement: "according to X", "in the words of X", "reportedly"."""

from collections.abc import Iterator

from dateline.codebook.speech import Speech, SpeechGroup
from dateline.coding.attribution.insertion import sentence_part
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_stretch
from dateline.coding.attribution.stretches import saying_of
from dateline.coding.syntax import Syntax

_PHRASAL = frozenset({"nmod", "obl", "obj", "appos", "nsubj", "amod", "acl", "compound"})
_CLOSING = frozenset({".", "”", '"', "''", "!", "?"})


def sayings_of_phrases(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What "according to" and its like attribute: the clause that they stand in."""
    texts = tuple(token.text.lower() for token in syntax.tokens)
    for first in range(len(texts)):
        for phrase, group in speech.phrases.items():
            cue = Stretch(first, first + len(phrase) - 1)
            if texts[first : cue.last + 1] == phrase and (found := _according(syntax, cue, group)) and found.content:
                yield found


def _according(syntax: Syntax, cue: Stretch, group: SpeechGroup) -> Saying | None:
    source = _led(syntax, cue)
    if source is None:
        return None
    own = source_stretch(syntax, source, frozenset(range(cue.first, cue.last + 1)))
    words = _whole_side(syntax, cue, own) or _clause_around(syntax, cue, source)
    return saying_of(syntax, group, "clause", cue, source, words)


def _led(syntax: Syntax, cue: Stretch) -> int | None:
    """The noun that the phrase leads to: the head of one of its words, or else what hangs on one."""
    inside = range(cue.first, cue.last + 1)
    above = (syntax.heads[word] for word in inside if syntax.heads[word] > cue.last)
    below = (word for word in range(cue.last + 1, len(syntax.tokens)) if syntax.heads[word] in inside)
    return next(above, next(below, None))


def _whole_side(syntax: Syntax, cue: Stretch, source: Stretch) -> set[int]:
    """All before "..., according to X." and all behind "According to X, ...", as far as semicolons bound it."""
    start, end = sentence_part(syntax, cue.first, source.last)
    behind = syntax.tokens[source.last + 1].text if source.last < end else "."
    if cue.first - start <= 1 and behind == ",":
        return set(range(source.last + 2, end + 1))
    if behind in _CLOSING and cue.first > start and syntax.tokens[cue.first - 1].text == ",":
        return set(range(start, cue.first))
    return set()


def _clause_around(syntax: Syntax, cue: Stretch, source: int) -> set[int]:
    """The nearest clause above a source."""
    above = [word for word in syntax.ancestors(source) if not cue.first <= word <= cue.last]
    clauses = [word for word in above if _is_clause(syntax, word)]
    return syntax.subtree((clauses or above)[0]) if above else set()


def _is_clause(syntax: Syntax, word: int) -> bool:
    if syntax.relation(word) in _PHRASAL:
        return False
    is_verb = syntax.tokens[word].upos in {"VERB", "AUX"}
    return is_verb or syntax.heads[word] < 0 or bool(syntax.having(word, "cop", "nsubj"))


def sayings_of_adverbs(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What "reportedly" attributes, to nobody: the clause of the verb that it stands with."""
    for word in range(len(syntax.tokens)):
        group = speech.adverbs.get(syntax.lemma(word))
        if group and (head := syntax.heads[word]) >= 0:
            found = saying_of(syntax, group, "clause", Stretch(word, word), None, syntax.subtree(head))
            if found.content:
                yield found
