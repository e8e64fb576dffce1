"""Saying without a verb of its own: "according to X", "X's claim that ...", "is sure that ...", "reportedly"."""

from collections.abc import Iterator

from dateline.codebook.speech import Speech, SpeechGroup
from dateline.coding.arguments import surface_subject
from dateline.coding.attribution.contents import stretches_of
from dateline.coding.attribution.insertion import sentence_part
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_of_noun, source_stretch
from dateline.coding.syntax import Syntax


_PHRASAL = frozenset({"nmod", "obl", "obj", "appos", "nsubj", "amod", "acl", "compound"})


def sayings_of_phrases(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What "according to" and its like attribute: the clause that they stand in."""
    texts = [token.text.lower() for token in syntax.tokens]
    for first in range(len(texts)):
        for phrase in speech.phrases:
            if tuple(texts[first : first + len(phrase)]) == phrase and (found := _according(syntax, first, len(phrase))):
                yield found


def _according(syntax: Syntax, first: int, length: int) -> Saying | None:
    cue = Stretch(first, first + length - 1)
    inside = range(cue.first, cue.last + 1)
    source = next((syntax.heads[word] for word in inside if syntax.heads[word] > cue.last), None)
    source = source if source is not None else next((word for word in range(cue.last + 1, len(syntax.tokens)) if syntax.heads[word] in inside), None)
    if source is None:
        return None
    above = [word for word in syntax.ancestors(source) if word not in inside]
    host = next((word for word in above if _is_clause(syntax, word) and syntax.relation(word) not in _PHRASAL), above[-1] if above else None)
    own = source_stretch(syntax, source, frozenset(inside))
    barrier = frozenset(inside) | set(range(own.first, own.last + 1))
    words = _whole_side(syntax, cue, own) or (syntax.subtree(host) if host is not None else set())
    parts = stretches_of(syntax, words, barrier)
    return Saying("indirect", True, cue, source, parts) if parts else None


def _whole_side(syntax: Syntax, cue: Stretch, source: Stretch) -> set[int]:
    """All before "..., according to X." and all behind "According to X, ...", as far as semicolons bound it."""
    start, end = sentence_part(syntax, cue.first, source.last)
    behind = syntax.tokens[source.last + 1].text if source.last < end else "."
    if cue.first - start <= 1 and behind == ",":
        return set(range(source.last + 2, end + 1))
    if behind in {".", "”", '"', "''"} and cue.first > start and syntax.tokens[cue.first - 1].text == ",":
        return set(range(start, cue.first))
    return set()


def _is_clause(syntax: Syntax, word: int) -> bool:
    return syntax.tokens[word].upos in {"VERB", "AUX"} or bool(syntax.having(word, "cop", "nsubj")) or syntax.heads[word] < 0


def sayings_of_nouns(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What nouns of saying attribute: a clause that completes them, or what "of" and "about" join to them."""
    for noun, token in enumerate(syntax.tokens):
        group = speech.nouns.get(syntax.lemma(noun)) if token.upos == "NOUN" else None
        if group and (found := _noun(syntax, noun, group)):
            yield found


def _noun(syntax: Syntax, noun: int, group: SpeechGroup) -> Saying | None:
    source = source_of_noun(syntax, noun)
    clauses = [child for child in syntax.having(noun, "acl", "ccomp") if "clause" in group.takes and _completes(syntax, child)]
    last = noun
    if clauses:
        words = set().union(*(syntax.subtree(child) for child in clauses))
    else:
        led = next((child for child in syntax.having(noun, "nmod") if syntax.cases(child) & set(group.prepositions) and child != source), None)
        if led is None or source is None:
            return None
        last = max(syntax.having(led, "case"), default=noun)
        words = {word for word in syntax.subtree(led) if word > last}
    return _with_parts(syntax, group, Stretch(noun, last), source, words, "clause" if clauses else group.prepositions[0])


def _completes(syntax: Syntax, clause: int) -> bool:
    """Whether a clause says what the noun means, as "that" and "to" tell: no relative clause does."""
    marks = syntax.marks(clause)
    return bool(marks & {"that", "to", "whether"}) or syntax.relation(clause) == "ccomp"


def sayings_of_adjectives(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What adjectives of somebody's mind attribute: "is sure that ...", "was critical of ..."."""
    for word, token in enumerate(syntax.tokens):
        group = speech.adjectives.get(syntax.lemma(word)) or speech.adjectives.get(token.text.lower())
        if group and token.upos in {"ADJ", "VERB"} and (cops := syntax.having(word, "cop", "aux:pass", "aux")):
            if found := _adjective(syntax, word, group, min(cops)):
                yield found


def _adjective(syntax: Syntax, word: int, group: SpeechGroup, first: int) -> Saying | None:
    source = next(iter(surface_subject(syntax, word)), None)
    if source is not None and syntax.lemma(source) in {"it", "this", "that"}:
        source = None
    clauses = syntax.having(word, "ccomp", "xcomp", "csubj", "advcl")
    last = word
    words: set[int] = set().union(*(syntax.subtree(child) for child in clauses if child > word))
    if not words:
        led = next((child for child in syntax.having(word, "obl", "obl:agent", "advcl") if syntax.cases(child) & set(group.prepositions) and child > word), None)
        if led is None:
            return None
        last = max(syntax.having(led, "case", "mark"), default=word)
        words = {at for at in syntax.subtree(led) if at > last}
    return _with_parts(syntax, group, Stretch(first, last), source, words, "clause")


def _with_parts(syntax: Syntax, group: SpeechGroup, cue: Stretch, source: int | None, words: set[int], frame: str) -> Saying | None:
    barrier = set(range(cue.first, cue.last + 1))
    if source is not None:
        own = source_stretch(syntax, source, frozenset(words | barrier))
        barrier |= set(range(own.first, own.last + 1))
    parts = stretches_of(syntax, words, frozenset(barrier))
    return Saying(group.kind, frame in group.of_events, cue, source, parts) if parts else None


def sayings_of_adverbs(syntax: Syntax, speech: Speech) -> Iterator[Saying]:
    """What "reportedly" attributes, to nobody: the clause of the verb that it stands with."""
    for word in range(len(syntax.tokens)):
        group = speech.adverbs.get(syntax.lemma(word))
        if group is None or (head := syntax.heads[word]) < 0:
            continue
        parts = stretches_of(syntax, syntax.subtree(head) - {word}, frozenset({word}))
        if parts:
            yield Saying(group.kind, True, Stretch(word, word), None, parts)
