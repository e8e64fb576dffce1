"""From a draft to the mention that users read: phrases, spans, status, attribution."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.codebook import Codebook
from dateline.codebook.lexicon import Lexicon
from dateline.coding.arguments import find
from dateline.coding.draft import Draft
from dateline.coding.participants import participant
from dateline.coding.status import refuses, status_of
from dateline.coding.syntax import Syntax
from dateline.records import EventMention, EventStatus, Participant, SentenceSpan, Span, content_id

SURE, UNSURE_NOUN, UNSURE_COMPOSED, UNSURE_ACTOR = 0.9, 0.1, 0.1, 0.15
"""How sure an event of a verb with both sides is, and what each weakness takes away: an order, no calibrated rate."""


def mention_of(syntax: Syntax, index: int, draft: Draft, codebook: Codebook, lexicon: Lexicon) -> EventMention:
    """The mention of sentence number `index` that a draft tells; who says so and what resolves comes later."""
    status, decided = status_of(syntax, draft)
    draft, status = _settled(syntax, draft, status, lexicon)
    trigger = _trigger(syntax, draft)
    actors, recipients = (_phrases(syntax, heads) for heads in (draft.actors, draft.recipients))
    recipients = tuple(found for found in recipients if not any(_within(found, actor) for actor in actors))
    report = syntax.report
    rules = [f"{status}: {decided}"] if decided and draft.learned_status in {None, status} else []
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
        historical=draft.historical,
        confidence=_confidence(syntax, draft),
        report_id=report.id,
        source_id=report.source_id,
        sentence=SentenceSpan(
            index=index, start=syntax.sentence.start, end=syntax.sentence.end, text=syntax.sentence.text
        ),
        trigger=trigger,
        reason="; ".join([*draft.reasons, *rules, *draft.notes]),
    )


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


def _settled(syntax: Syntax, draft: Draft, status: EventStatus, lexicon: Lexicon) -> tuple[Draft, EventStatus]:
    """Type and status: by the words around where a reduction follows from them, else as the event network sees it."""
    if draft.learned_status is None:
        return _reduced(syntax, draft, status, lexicon)
    if draft.coded_by_lexicon and not draft.revised:
        reduced, told = _reduced(syntax, draft, status, lexicon)
        if reduced.type != draft.type:
            return reduced, told
    return _reduced(syntax, draft, draft.learned_status, lexicon)


def _reduced(syntax: Syntax, draft: Draft, status: EventStatus, lexicon: Lexicon) -> tuple[Draft, EventStatus]:
    """PLOVER's reduction rules: always one type, never a type plus a status where a type says it."""
    names = {draft.type, f"{draft.type}.{draft.mode}"}
    for reduction in lexicon.reductions:
        if reduction.status == status and names & set(reduction.of):
            return replace(draft, type=reduction.type, mode=reduction.mode), "actual"
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
