"""From the sentence to the quotation: content that runs over several sentences and paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dateline.coding.attribution.quotation_marks import Quoted
from dateline.records import AnnotatedReport, AttributedSpan, Span, span_of

Place = tuple[int, int]
_CLOSING = {"“": "”", "«": "»", "„": "“”", "‘": "’"}
_LINKS = frozenset({"and", "but", "or", "then"})
"""Words that may stand between two quotations of one speaker."""


def spread(
    annotated: AnnotatedReport, found: Sequence[AttributedSpan], quoted: Sequence[Quoted]
) -> tuple[AttributedSpan, ...]:
    """The attributions with all that stands in the quotations they touch or lead to; those without content go."""
    text, ends = annotated.report.text, [sentence.end for sentence in annotated.sentences]
    outer = [one for one in quoted if one.depth == 0]
    widened = [_widened(text, one, outer) for one in found]
    for quotation in _unclaimed(outer, widened):
        speaker = _speaker_before(text, quotation, widened, ends)
        if speaker is None:
            speaker = _speaker_behind(text, quotation, widened)
        if speaker is not None:
            widened[speaker] = _with(text, widened[speaker], quotation)
    return tuple(
        replace(
            one,
            content=span_of(text, one.parts[0].start, one.parts[-1].end),
            quoted=any(_holds(quotation, one.cue) for quotation in outer),
        )
        for one in widened
        if one.parts
    )


def _widened(text: str, one: AttributedSpan, outer: Sequence[Quoted]) -> AttributedSpan:
    """Parts that touch a quotation hold all of it, unless the cue stands in it too."""
    stretches = [(part.start, part.end) for part in one.parts]
    for quotation in outer:
        if not _holds(quotation, one.cue):
            stretches = [_joined(part, quotation) for part in stretches]
    return replace(one, parts=tuple(span_of(text, start, end) for start, end in _merged(text, stretches)))


def _holds(quotation: Quoted, span: Span) -> bool:
    return quotation.start <= span.start < quotation.end


def _joined(part: Place, quotation: Quoted) -> Place:
    start, end = part
    if start < quotation.end and quotation.start < end:
        return min(start, quotation.start), max(end, quotation.end)
    return part


def _merged(text: str, stretches: Iterable[Place]) -> list[Place]:
    merged: list[Place] = []
    for start, end in sorted(stretches):
        if merged and (start <= merged[-1][1] or _is_linked(text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _unclaimed(outer: Sequence[Quoted], found: Sequence[AttributedSpan]) -> list[Quoted]:
    """The quotations that no attribution outside of them has a part in."""
    return [
        one
        for one in outer
        if not any(
            part.start < one.end and one.start < part.end
            for attribution in found
            if not _holds(one, attribution.cue)
            for part in attribution.parts
        )
    ]


def _speaker_before(text: str, quotation: Quoted, found: Sequence[AttributedSpan], ends: Sequence[int]) -> int | None:
    """The attribution that goes on in a quotation: nothing but its own words stands between."""
    for number in reversed(range(bisect_right(found, quotation.start, key=lambda one: one.cue.start))):
        one = found[number]
        if any(_holds(quotation, span) for span in (one.cue, one.source) if span):
            continue
        places = [one.cue.end, *(span.end for span in (one.source, *one.parts) if span)]
        end = ends[min(bisect_left(ends, one.cue.end), len(ends) - 1)]
        reach = max(place for place in [*places, end] if place <= quotation.start)
        if one.of_events and _is_bare(text[reach : quotation.start]) and _goes_on(text, one, quotation):
            return number
    return None


def _speaker_behind(text: str, quotation: Quoted, found: Sequence[AttributedSpan]) -> int | None:
    """The attribution that follows a quotation as a sentence of its own: "“Leave!” *he said.*"."""
    for number in range(bisect_right(found, quotation.end - 1, key=lambda one: one.cue.start), len(found)):
        one = found[number]
        start = min(one.cue.start, one.source.start if one.source else one.cue.start)
        return number if not one.parts and _is_bare(text[quotation.end : start]) else None
    return None


def _goes_on(text: str, one: AttributedSpan, quotation: Quoted) -> bool:
    """Whether a quotation may go on what is said: nothing is said yet, or a quotation with marks of the same form."""
    mark = text[quotation.start]
    return not one.parts or any(part.text.startswith(mark) or text[part.end - 1] in _CLOSING.get(mark, mark) for part in one.parts)


def _is_linked(between: str) -> bool:
    """Whether two quotations are joined in one sentence: "to “go home” and then “vote”"."""
    return bool(between.strip()) and _is_bare(between) and any(map(str.isalpha, between))


def _is_bare(between: str) -> bool:
    """Whether nothing but marks, white space and a linking word stands between."""
    words = between.strip(" ,;:.\n\t—–-").lower().split()
    return all(word in _LINKS for word in words)


def _with(text: str, one: AttributedSpan, quotation: Quoted) -> AttributedSpan:
    stretches = [(part.start, part.end) for part in one.parts]
    stretches.append((quotation.start, quotation.end))
    return replace(one, parts=tuple(span_of(text, start, end) for start, end in _merged(text, stretches)))
