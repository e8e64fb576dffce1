"""Who says so: the outermost source that the sentence names for an event."""

from dateline.codebook.speech import Speech, load_speech
from dateline.coding.arguments import surface_subject
from dateline.coding.draft import Draft
from dateline.coding.participants import participant
from dateline.coding.syntax import Syntax
from dateline.records import Attribution, Span

_CONTENT = frozenset({"ccomp", "parataxis", "conj", "xcomp"})
_QUOTES = frozenset('"“”„«»')


def attribute(syntax: Syntax, draft: Draft) -> tuple[Attribution, ...]:
    """The outermost attribution of an event, or none: the outlet says it in its own voice."""
    speech = load_speech()
    above = [draft.trigger, *syntax.ancestors(draft.trigger)]
    found = [
        attribution
        for below, word in zip([None, *above], above, strict=False)
        if (attribution := _saying(syntax, word, below, speech) or _according(syntax, word, draft, speech))
    ]
    return tuple(found[-1:])


def _saying(syntax: Syntax, word: int, below: int | None, speech: Speech) -> Attribution | None:
    """The attribution of "X said that ..." and of "..., X said"."""
    if below is not None and syntax.relation(below) in _CONTENT and _kind(syntax, word, speech):
        verb, content = word, below
    else:
        verb, content = _inserted_verb(syntax, word, below, speech), word
    kind = _kind(syntax, verb, speech)
    speakers = surface_subject(syntax, verb) if kind else []
    if kind is None or not speakers or content in speakers:
        return None
    words = _clause(syntax, content, verb)
    if not words:
        return None
    span = syntax.span(min(words), max(words))
    return _attribution(syntax, speakers[0], syntax.span(verb, verb), kind, span, speech)


def _inserted_verb(syntax: Syntax, word: int, below: int | None, speech: Speech) -> int:
    """The "said" that stands beside a clause, or -1; parsers hang it on the clause or on its subject."""
    places = (word, *syntax.having(word, "nsubj", "nsubj:pass"))
    verbs = [child for place in places for child in syntax.having(place, "parataxis") if child != below]
    return next((verb for verb in verbs if _inserted(syntax, verb, speech)), -1)


def _inserted(syntax: Syntax, verb: int, speech: Speech) -> bool:
    """Whether "the statement said" stands beside its content instead of above it."""
    return (
        _kind(syntax, verb, speech) in {"indirect", "belief"}
        and bool(syntax.having(verb, "nsubj"))
        and not syntax.having(verb, "ccomp", "obj")
    )


def _kind(syntax: Syntax, word: int, speech: Speech) -> str | None:
    if word < 0 or syntax.tokens[word].upos != "VERB":
        return None
    lemma = syntax.lemma(word)
    kinds = {"indirect": speech.indirect, "belief": speech.belief, "denial": speech.denial}
    return next((kind for kind, words in kinds.items() if lemma in words), None)


def _clause(syntax: Syntax, content: int, verb: int) -> list[int]:
    """The words of the content, without the words of saying inside it and the marks around it."""
    saying = syntax.subtree(verb) if verb in syntax.subtree(content) else set()
    words = sorted(syntax.subtree(content) - saying)
    while words and syntax.tokens[words[0]].upos == "PUNCT":
        words.pop(0)
    while words and syntax.tokens[words[-1]].upos == "PUNCT":
        words.pop()
    return words


def _according(syntax: Syntax, word: int, draft: Draft, speech: Speech) -> Attribution | None:
    """The attribution of "according to X"."""
    for child in syntax.having(word, "obl", "nmod", "advmod", "parataxis", "advcl"):
        cases = syntax.cases(child)
        if cases & speech.phrases and child != draft.trigger and draft.trigger not in syntax.subtree(child):
            first = min(
                case for case in syntax.having(child, "case") if syntax.lemma(case) in {"accord", *speech.phrases}
            )
            content = [at for at in _clause(syntax, word, child) if at not in syntax.subtree(child)]
            span = syntax.span(min(content), max(content)) if content else None
            return _attribution(syntax, child, syntax.span(first, first), "indirect", span, speech)
    return None


def _attribution(
    syntax: Syntax, speaker: int, cue: Span, kind: str, content: Span | None, speech: Speech
) -> Attribution:
    if kind == "indirect":
        if syntax.lemma(speaker) in speech.documents:
            kind = "document"
        elif content and _QUOTES & set(syntax.text[max(0, content.start - 1) : content.end + 1]):
            kind = "direct"
    return Attribution(speaker=participant(syntax, speaker), cue=cue, kind=kind, content=content)  # type: ignore[arg-type]
