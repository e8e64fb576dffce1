"""The chain of who says so above an event: the attributions whose content holds it, outermost first."""

from collections.abc import Iterable, Sequence

from dateline.codebook.speech import load_speech
from dateline.coding.attribution.quotation_marks import Quoted
from dateline.records import AttributedSpan, Attribution, AttributionKind, Span


def chain_of(
    trigger: Span, attributions: Iterable[AttributedSpan], quoted: Sequence[Quoted]
) -> tuple[Attribution, ...]:
    """Who says that an event took place; empty where the outlet says so itself."""
    holding = [one for one in attributions if one.of_events and _holds(one, trigger)]
    holding.sort(key=lambda one: (sum(_holds(other, one.cue) for other in holding), not _frames(one), one.cue.start))
    return tuple(_link(one, trigger, quoted) for one in holding)


def _frames(one: AttributedSpan) -> bool:
    """Whether a phrase around the sentence attributes: "..., the driver said, according to the police"."""
    return tuple(one.cue.text.lower().split()) in load_speech().phrases


def _holds(one: AttributedSpan, words: Span) -> bool:
    """Whether words lie in what is said, and are not themselves the words of saying."""
    if one.cue.start < words.end and words.start < one.cue.end:
        return False
    return any(part.start <= words.start and words.end <= part.end for part in one.parts)


def _link(one: AttributedSpan, trigger: Span, quoted: Sequence[Quoted]) -> Attribution:
    content = next(part for part in one.parts if part.start <= trigger.start and trigger.end <= part.end)
    kind: AttributionKind = "indirect" if one.kind == "attitude" else one.kind
    if kind == "indirect" and _in_quotation_of(one, trigger, quoted):
        kind = "direct"
    return Attribution(speaker=one.speaker, cue=one.cue, kind=kind, content=content)


def _in_quotation_of(one: AttributedSpan, trigger: Span, quoted: Sequence[Quoted]) -> bool:
    """Whether an event is told in the speaker's own words: inside quotation marks that the cue stands outside of."""
    return any(
        place.start <= trigger.start < place.end and not place.start <= one.cue.start < place.end for place in quoted
    )
