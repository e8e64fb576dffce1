"""Quotations as records: what speakers say by the attributions, and what is quoted of nobody known."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from dateline.coding.attribution.quotation_marks import Quoted, quoted_stretches
from dateline.records import AnnotatedReport, AttributedSpan, EventMention, Quotation, QuotationKind, Span, span_of

SHORTEST = 4
"""Words that quotation marks without a speaker must hold to be a quotation: fewer are a title or a nickname."""
_MARKS = re.compile(r"[\s\"“”„«»‘’'`,.;:!?…()\[\]—–-]+")


def quotations_of(
    annotated: AnnotatedReport, attributions: Iterable[AttributedSpan], mentions: Sequence[EventMention]
) -> tuple[Quotation, ...]:
    """The quotations of a report in the order of the text, with the ids of the event mentions told inside them."""
    text = annotated.report.text
    outer = [one for one in quoted_stretches(text) if one.depth == 0]
    said = [one for one in attributions if one.kind in {"indirect", "document"} and one.of_events]
    found = [*(_of_attribution(text, one, outer) for one in said), *_of_nobody(annotated, said, outer)]
    found.sort(key=lambda one: (one.content.start, -one.content.end))
    return tuple(_with_mentions(one, mentions) for one in found)


def _of_attribution(text: str, one: AttributedSpan, outer: Sequence[Quoted]) -> Quotation:
    assert one.content is not None  # an attribution without content is none
    touched = [place for place in outer if any(_share(place, part) for part in one.parts)]
    return Quotation(
        speaker=one.speaker,
        cue=one.cue,
        content=one.content,
        parts=one.parts,
        kind=_kind(text, one.parts, touched),
        closed=all(place.closed for place in touched),
    )


def _kind(text: str, parts: Sequence[Span], touched: Sequence[Quoted]) -> QuotationKind:
    if not touched:
        return "indirect"
    return "direct" if _is_covered(text, parts, touched) else "mixed"


def _of_nobody(
    annotated: AnnotatedReport, said: Iterable[AttributedSpan], outer: Iterable[Quoted]
) -> Iterator[Quotation]:
    """What stands in quotation marks and is long enough to be said, but by nobody that the report names."""
    text, parts = annotated.report.text, [part for one in said for part in one.parts]
    for place in outer:
        span = span_of(text, place.start, place.end)
        if len(span.text.split()) >= SHORTEST and not any(_share(place, part) for part in parts):
            yield Quotation(speaker=None, cue=None, content=span, parts=(span,), kind="direct", closed=place.closed)


def _share(place: Quoted, part: Span) -> bool:
    return place.start < part.end and part.start < place.end


def _is_covered(text: str, parts: Iterable[Span], touched: Sequence[Quoted]) -> bool:
    """Whether all words of the parts stand in quotation marks, a linking word aside."""
    outside = []
    for part in parts:
        at = part.start
        for place in touched:
            if _share(place, part):
                outside.append(text[at : max(at, place.start)])
                at = max(at, place.end)
        outside.append(text[at : part.end] if at < part.end else "")
    return not _MARKS.sub("", "".join(outside))


def _with_mentions(one: Quotation, mentions: Iterable[EventMention]) -> Quotation:
    inside = (
        mention.id
        for mention in mentions
        if any(part.start <= mention.trigger.start and mention.trigger.end <= part.end for part in one.parts)
    )
    return replace(one, mentions=tuple(inside))
