"""Verbs of saying: "X said that ...", "..., X said", "X was quoted as saying ..."."""

from collections.abc import Iterator, Sequence

from dateline.codebook.speech import Speech, SpeechGroup
from dateline.coding.attribution.contents import Content, stretches_of, without_aside
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.coding.attribution.saying import Saying, Stretch
from dateline.coding.attribution.sources import source_of_verb, source_stretch
from dateline.coding.syntax import Syntax

_IN_GROUP = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "cop"})

_MODALS = frozenset({"would", "could", "may", "might", "must", "should", "can", "will"})
_REALISED = frozenset({"go", "continue", "begin", "use", "appear", "seem", "decline", "refuse"})
"""What happened, if these did: "went on to say"."""


def sayings_of_verbs(syntax: Syntax, speech: Speech, quoted: Sequence[Quoted]) -> Iterator[Saying]:
    """What the verbs of a sentence attribute, in the order of the verbs."""
    last: Saying | None = None
    for verb, token in enumerate(syntax.tokens):
        if token.upos != "VERB" or not (group := group_of(syntax, verb, speech)):
            continue
        if found := _saying(syntax, verb, group, quoted, last):
            yield found
            last = found


def group_of(syntax: Syntax, verb: int, speech: Speech) -> SpeechGroup | None:
    """The group of a verb, with its particle if the two stand there together."""
    lemma = syntax.lemma(verb)
    particles = [syntax.lemma(child) for child in syntax.having(verb, "compound:prt", "advmod", "xcomp")]
    for particle in particles:
        if group := speech.verbs.get(f"{lemma} {particle}"):
            return group
    return speech.verbs.get(lemma)


def _saying(
    syntax: Syntax, verb: int, group: SpeechGroup, quoted: Sequence[Quoted], last: Saying | None
) -> Saying | None:
    if syntax.relation(verb) in {"amod", "compound"} or _is_unreal(syntax, verb):
        return None
    cue = verb_group(syntax, verb)
    source = source_of_verb(syntax, verb)
    if last is not None and last.source is not None and _goes_on(syntax, verb, source, last.source):
        source = last.source
    if source is None and not _may_lack_source(syntax, verb, group):
        return None
    words, frame, preposition = Content(syntax, verb, cue, source, quoted).found(group)
    if not words and not _leads_to_quotation(syntax, source, group):
        return None
    if preposition is not None and preposition <= cue.last + 2:
        cue = Stretch(cue.first, preposition)
    barrier = set(range(cue.first, cue.last + 1))
    if source is not None:
        own = source_stretch(syntax, source, frozenset(words | barrier))
        barrier |= set(range(own.first, own.last + 1))
    parts = stretches_of(syntax, without_aside(syntax, words, quoted), frozenset(barrier))
    return Saying(group.kind, frame in group.of_events, cue, source, parts)


def _may_lack_source(syntax: Syntax, verb: int, group: SpeechGroup) -> bool:
    """Whether nobody need be named: "it was reported that ...", "accused of ..."; an order or "by saying" says nothing."""
    if not syntax.is_passive(verb):
        return False
    return bool(syntax.having(verb, "aux:pass")) or "of" in group.takes[:1]


def _goes_on(syntax: Syntax, verb: int, source: int | None, last: int) -> bool:
    """Whether "adding that ..." belongs to the source just before it: "police fired, the minister said, adding ..."."""
    is_loose = syntax.tokens[verb].xpos == "VBG" and not syntax.having(verb, "nsubj")
    return is_loose and (source is None or source < last < verb)


def _leads_to_quotation(syntax: Syntax, source: int | None, group: SpeechGroup) -> bool:
    """Whether the words said may stand in the sentence before or behind: "“Leave!” he said." and "He said:"."""
    return "quotation" in group.takes and source is not None and bool(group.of_events)


def _is_unreal(syntax: Syntax, verb: int) -> bool:
    """Whether nothing is said yet: "to say", "might say"; and orders, which have no subject."""
    if "to" in syntax.marks(verb) and syntax.tokens[verb].xpos == "VB":
        return syntax.lemma(syntax.heads[verb]) not in _REALISED
    return any(syntax.lemma(child) in _MODALS for child in syntax.having(verb, "aux"))


def verb_group(syntax: Syntax, verb: int) -> Stretch:
    """The verb with its auxiliaries, adverbs and particle, as far as they stand beside it."""
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
