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
_LONGEST_GAP = 40
"""Characters that such words, marks and white space take at most."""
_NEAR = 12
"""Attributions before a quotation among which its speaker is looked for: those of a long sentence."""


def spread(
    annotated: AnnotatedReport, found: Iterable[AttributedSpan], quoted: Sequence[Quoted]
) -> tuple[AttributedSpan, ...]:
    """The attributions, in the order of their cues, with all of the quotations that they touch or lead to.

    Those without content go.
    """
    return _Spread(annotated, found, [one for one in quoted if one.depth == 0]).all()


class _Spread:
    """The attributions of a report while their quotations are being found; quotations do not overlap each other."""

    def __init__(
        self, annotated: AnnotatedReport, found: Iterable[AttributedSpan], quotations: Sequence[Quoted]
    ) -> None:
        self._text, self._quotations = annotated.report.text, quotations
        self._sentence_ends = [*(sentence.end for sentence in annotated.sentences), len(self._text)]
        self._found = sorted(found, key=lambda one: (one.cue, one.source is None, one.source or one.cue))
        self._claimed: set[Quoted] = set()

    def all(self) -> tuple[AttributedSpan, ...]:
        """The attributions that have content."""
        self._found = [self._widened(one) for one in self._found]
        for quotation in self._quotations:
            if quotation not in self._claimed:
                self._give(quotation)
        return tuple(self._complete(one) for one in self._found if one.parts)

    def _widened(self, one: AttributedSpan) -> AttributedSpan:
        """Parts that touch a quotation hold all of it; if the cue stands in one, nothing outside of that is said."""
        if around := [quotation for quotation in self._touched(one.cue) if _holds(quotation, one.cue)]:
            return replace(one, parts=tuple(part for part in one.parts if _holds(around[0], part)))
        places = []
        for part in one.parts:
            touched = self._touched(part)
            self._claimed.update(touched)
            edges = [(part.start, part.end), *(quotation[:2] for quotation in touched)]
            places.append((min(start for start, _ in edges), max(end for _, end in edges)))
        return self._with_parts(one, places)

    def _touched(self, part: Span) -> Sequence[Quoted]:
        first = bisect_right(self._quotations, part.start, key=lambda quotation: quotation.end)
        return self._quotations[first : bisect_left(self._quotations, part.end, key=lambda quotation: quotation.start)]

    def _with_parts(self, one: AttributedSpan, places: Iterable[Place]) -> AttributedSpan:
        """The attribution with these parts; those that overlap or that a linking word joins become one."""
        merged: list[Place] = []
        for start, end in sorted(places):
            if merged and (start <= merged[-1][1] or _is_linked(self._text[merged[-1][1] : start])):
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return replace(one, parts=tuple(span_of(self._text, *place) for place in merged))

    def _give(self, quotation: Quoted) -> None:
        """Add a quotation to what its speaker says, if the text around it tells who that is."""
        number = self._speaker_before(quotation)
        if number is None:
            number = self._speaker_behind(quotation)
        if number is not None:
            one = self._found[number]
            places = [(part.start, part.end) for part in one.parts]
            self._found[number] = self._with_parts(one, [*places, (quotation.start, quotation.end)])

    def _speaker_before(self, quotation: Quoted) -> int | None:
        """The attribution that goes on in a quotation: nothing but its own sentence stands between."""
        behind = bisect_right(self._found, quotation.start, key=lambda one: one.cue.start)
        for number in range(behind - 1, max(behind - _NEAR, 0) - 1, -1):
            one = self._found[number]
            if one.of_events and not _holds(quotation, one.source or one.cue) and self._goes_on(one, quotation):
                return number
        return None

    def _goes_on(self, one: AttributedSpan, quotation: Quoted) -> bool:
        """Whether a quotation follows what is said, in marks of the same form if quotation marks hold that too."""
        sentence_end = self._sentence_ends[bisect_left(self._sentence_ends, one.cue.end)]
        ends = [sentence_end, one.cue.end, *(span.end for span in (one.source, *one.parts) if span)]
        reach = max((end for end in ends if end <= quotation.start), default=0)
        if quotation.start - reach > _LONGEST_GAP or not _is_bare(self._text[reach : quotation.start]):
            return False
        mark = self._text[quotation.start]
        closing = _CLOSING.get(mark, mark)
        return not one.parts or any(part.text[0] == mark or part.text[-1] in closing for part in one.parts)

    def _speaker_behind(self, quotation: Quoted) -> int | None:
        """The attribution that follows a quotation as a sentence of its own: "“Leave!” *he said.*"."""
        number = bisect_left(self._found, quotation.end, key=lambda one: one.cue.start)
        if number == len(self._found) or self._found[number].parts:
            return None
        one = self._found[number]
        start = min(one.cue.start, (one.source or one.cue).start)
        return number if _is_bare(self._text[quotation.end : start]) else None

    def _complete(self, one: AttributedSpan) -> AttributedSpan:
        content = span_of(self._text, one.parts[0].start, one.parts[-1].end)
        return replace(one, content=content, quoted=any(_holds(place, one.cue) for place in self._touched(one.cue)))


def _holds(quotation: Quoted, span: Span) -> bool:
    return quotation.start <= span.start < quotation.end


def _is_linked(between: str) -> bool:
    """Whether two quotations are joined in one sentence: "to “go home” and then “vote”"."""
    return len(between) <= _LONGEST_GAP and any(map(str.isalpha, between)) and _is_bare(between)


def _is_bare(between: str) -> bool:
    """Whether nothing but marks, white space and a linking word stands between."""
    return all(word in _LINKS for word in between.strip(" ,;:.\n\t—–-").lower().split())
