"""From a draft to the mention that users read: phrases, spans, status, attribution."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.codebook import Codebook
from dateline.codebook.lexicon import Lexicon
from dateline.coding.arguments import find
from dateline.coding.background import background_cue
from dateline.coding.draft import Draft
from dateline.coding.own_words import Standing
from dateline.coding.participants import participant
from dateline.coding.status import is_plain, refuses, status_of
from dateline.coding.syntax import Syntax
from dateline.records import EventMention, EventStatus, Participant, SentenceSpan, Span, content_id

SURE, UNSURE_NOUN, UNSURE_COMPOSED, UNSURE_ACTOR = 0.9, 0.1, 0.1, 0.15
"""How sure an event of a verb with both sides is, and what each weakness takes away: an order, no calibrated rate."""


def mention_of(syntax: Syntax, index: int, draft: Draft, codebook: Codebook, lexicon: Lexicon) -> EventMention:
    """The mention of sentence number `index` that a draft tells; who says so and what resolves comes later."""
    found = status_of(syntax, draft)
    draft, status = _settled(syntax, draft, found, lexicon)
    cue = _cue(syntax, found, status)
    trigger = _trigger(syntax, draft)
    actors, recipients = (_phrases(syntax, heads) for heads in (draft.actors, draft.recipients))
    report = syntax.report
    rules = [f"{status}: {cue.text}"] if cue else []
    return EventMention(
        id=content_id("m", report.id, trigger.start, trigger.end, draft.type, draft.mode, status),
        type=draft.type,
        mode=draft.mode,
        contexts=draft.contexts,
        quad=codebook.quad(draft.type),
        score=codebook.score(draft.type, draft.mode),
        cameo=codebook.cameo_for(draft.type, draft.mode),
        actors=actors,
        recipients=recipients,
        status=status,
        status_cue=cue,
        historical=draft.historical,
        historical_cue=_background(syntax, draft),
        confidence=_confidence(syntax, draft),
        report_id=report.id,
        source_id=report.source_id,
        sentence=SentenceSpan(
            index=index, start=syntax.sentence.start, end=syntax.sentence.end, text=syntax.sentence.text
        ),
        trigger=trigger,
        reason="; ".join([*draft.reasons, *rules, *draft.notes]),
    )


def parties_apart(syntax: Syntax, draft: Draft) -> Draft:
    """The draft without whom it only names within another's phrase: "*the Hope for Chad fund* sent food"."""
    phrases = {head: participant(syntax, head) for head in (*draft.actors, *draft.recipients)}
    two_sided = draft.entry is not None and draft.entry.mutual
    actors = draft.actors if two_sided else _outermost(draft.actors, draft.actors, phrases)
    return replace(draft, actors=actors, recipients=_outermost(draft.recipients, (*actors, *draft.recipients), phrases))


def _outermost(heads: Sequence[int], among: Sequence[int], phrases: Mapping[int, Participant]) -> tuple[int, ...]:
    """The heads whose phrase lies within no other one's."""
    wider = {phrases[head] for head in among}
    return tuple(head for head in heads if not any(_inside(phrases[head], other) for other in wider))


def _inside(one: Participant, other: Participant) -> bool:
    return one != other and _within(one, other)


def _cue(syntax: Syntax, found: Standing, status: EventStatus) -> Span | None:
    """The words that decided a status other than `actual`, where some are seen to decide so."""
    words = found.cue(status) if status != "actual" else None
    return syntax.span(*words) if words else None


def _background(syntax: Syntax, draft: Draft) -> Span | None:
    """The words that set background in an earlier time, where some do."""
    words = background_cue(syntax, draft.trigger) if draft.historical else None
    return syntax.span(*words) if words else None


def _trigger(syntax: Syntax, draft: Draft) -> Span:
    """The trigger's words as one span; apart from each other ("called the talks off") the first alone."""
    first, last = draft.words[0], draft.words[-1]
    return (
        syntax.span(first, last) if last - first <= len(draft.words) + 1 else syntax.span(draft.trigger, draft.trigger)
    )


def _phrases(syntax: Syntax, heads: Sequence[int]) -> tuple[Participant, ...]:
    """The phrases of some heads; one that lies within another is left out."""
    found = dict.fromkeys(participant(syntax, head) for head in sorted(heads))
    return tuple(one for one in found if not any(one != other and _within(one, other) for other in found))


def _within(one: Participant, other: Participant) -> bool:
    return other.start <= one.start and one.end <= other.end


def _settled(syntax: Syntax, draft: Draft, found: Standing, lexicon: Lexicon) -> tuple[Draft, EventStatus]:
    """Type and status: by the words around where they say it plainly or a reduction follows, else by the network."""
    if draft.learned_status is None or is_plain(found):
        return _reduced(syntax, draft, found.status, lexicon)
    if draft.coded_by_lexicon and not draft.revised:
        reduced, told = _reduced(syntax, draft, found.status, lexicon)
        if reduced.type != draft.type:
            return reduced, told
    return _reduced(syntax, draft, draft.learned_status, lexicon)


def _reduced(syntax: Syntax, draft: Draft, status: EventStatus, lexicon: Lexicon) -> tuple[Draft, EventStatus]:
    """PLOVER's reduction rules: always one type, never a type plus a status where a type says it."""
    for reduction in lexicon.reductions:
        if reduction.applies(status, draft.type, draft.mode):
            mode = draft.mode if reduction.type == draft.type else reduction.mode
            return replace(draft, type=reduction.type, mode=mode), "actual"
    names = {draft.type, f"{draft.type}.{draft.mode}"}
    for refusal in lexicon.refusals if status == "negated" and refuses(syntax, draft) else ():
        if names & set(refusal.of):
            return _refused(syntax, replace(draft, type=refusal.type, mode=refusal.mode)), "actual"
    return draft, status


def _refused(syntax: Syntax, draft: Draft) -> Draft:
    """The refusal of a two-sided event has sides: who will not, and whom it concerns."""
    own = tuple(head for head in draft.actors if head in find(syntax, draft.trigger, "subject"))
    others = tuple(head for head in draft.actors if head not in own)
    return replace(draft, actors=own, recipients=draft.recipients or others) if own else draft


def _confidence(syntax: Syntax, draft: Draft) -> float:
    if draft.confidence is not None:
        return round(draft.confidence, 3)
    weak = UNSURE_NOUN * (syntax.tokens[draft.trigger].upos != "VERB") + UNSURE_COMPOSED * (len(draft.reasons) > 1)
    return round(SURE - weak - UNSURE_ACTOR * (not draft.actors), 2)
