"""Verbs of saying: "X said that ...", "..., X said", "X was quoted as saying ..."."""

from collections.abc import Iterator, Sequence

from dateline.codebook.speech import Speech, SpeechGroup
from dateline.coding.attribution.contents import Content
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_of_verb
from dateline.coding.attribution.stretches import saying_of, without_aside
from dateline.coding.syntax import Syntax

_IN_GROUP = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "cop"})
_MODALS = frozenset({"would", "could", "may", "might", "must", "should", "can", "will"})
_REALISED = frozenset({"go", "continue", "begin", "use", "appear", "seem", "decline", "refuse"})
"""What happened, if these did: "went on to say"."""


def sayings_of_verbs(syntax: Syntax, speech: Speech, quoted: Sequence[Quoted]) -> Iterator[Saying]:
    """What the verbs of a sentence attribute, in the order of the verbs, also of those that may lead to a quotation."""
    last: Saying | None = None
    for verb in range(len(syntax.tokens)):
        if (group := group_of(syntax, verb, speech)) and _is_real(syntax, verb):
            source = _source(syntax, verb, last)
            if found := _saying(syntax, verb, group, source, quoted):
                yield found
                last = found


def group_of(syntax: Syntax, verb: int, speech: Speech) -> SpeechGroup | None:
    """The group of a verb, with its particle if the two stand there together; None for other words."""
    if syntax.tokens[verb].upos != "VERB":
        return None
    lemma = syntax.lemma(verb)
    phrases = [f"{lemma} {syntax.lemma(child)}" for child in syntax.having(verb, "compound:prt", "advmod", "xcomp")]
    return next((speech.verbs[phrase] for phrase in phrases if phrase in speech.verbs), speech.verbs.get(lemma))


def _is_real(syntax: Syntax, verb: int) -> bool:
    """Whether something is said: not so in "to say" and "might say"."""
    if syntax.relation(verb) in {"amod", "compound"}:
        return False
    if "to" in syntax.marks(verb) and syntax.tokens[verb].xpos == "VB":
        return syntax.lemma(syntax.heads[verb]) in _REALISED
    return not any(syntax.lemma(child) in _MODALS for child in syntax.having(verb, "aux"))


def _source(syntax: Syntax, verb: int, last: Saying | None) -> int | None:
    """The source of a verb; "adding that ..." goes on with the one before it, "..., the mayor said, adding ..."."""
    source = source_of_verb(syntax, verb)
    is_loose = syntax.tokens[verb].xpos == "VBG" and not syntax.having(verb, "nsubj")
    if is_loose and last and last.source is not None and (source is None or source < last.source < verb):
        return last.source
    return source


def _saying(
    syntax: Syntax, verb: int, group: SpeechGroup, source: int | None, quoted: Sequence[Quoted]
) -> Saying | None:
    if source is None and not _may_lack_source(syntax, verb, group):
        return None
    cue = verb_group(syntax, verb)
    words, frame, preposition = Content(syntax, verb, cue, source, quoted).found(group)
    if not words and (source is None or "quotation" not in group.of_events):
        return None
    if preposition is not None and preposition <= cue.last + 2:
        cue = Stretch(cue.first, preposition)
    said = without_aside(syntax, words, quoted) if max(words, default=-1) > verb else words
    return saying_of(syntax, group, frame, cue, source, said)


def _may_lack_source(syntax: Syntax, verb: int, group: SpeechGroup) -> bool:
    """Whether nobody need be named: "it was reported that ...", "accused of ..."; an order says nothing."""
    return syntax.is_passive(verb) and (bool(syntax.having(verb, "aux:pass")) or "of" in group.takes[:1])


def verb_group(syntax: Syntax, verb: int) -> Stretch:
    """The verb with its auxiliaries, adverbs and particle as far as they stand beside it, and with a colon."""
    own = {child for child in syntax.dependents[verb] if syntax.tokens[child].relation in _IN_GROUP}
    own |= {child for child in syntax.having(verb, "mark") if syntax.tokens[child].text.lower() == "to"}
    first = last = verb
    while first - 1 in own:
        first -= 1
    while last + 1 in own and syntax.tokens[last + 1].relation == "compound:prt":
        last += 1
    if last + 1 < len(syntax.tokens) and syntax.tokens[last + 1].text == ":":
        last += 1
    return Stretch(first, last)
