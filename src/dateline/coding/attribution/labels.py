"""Speakers that stand as a label beside their words: "― Name" below a quotation, "NAME: words" in a transcript."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.coding.attribution.quotation_marks import Quoted, paragraphs_of
from dateline.records import AnnotatedReport, AttributedSpan, Participant, span_of

_SIGNED = re.compile(r"\s?\s*(?P<cue>―|—|–|--?)\s*(?P<source>[^\W\d_][^\n,;:!?“”\"]{1,60}?)\.?[^\S\n]*(?=\n|$|,)")
_OPENING = frozenset("“\"'‘")
_LABEL = re.compile(r"(?P<source>[^\W\d_][^\n:“”\"]{0,60}?)(?P<cue>:)\s+(?=\S)")


def labelled(annotated: AnnotatedReport, quoted: Sequence[Quoted]) -> Iterator[AttributedSpan]:
    """The attributions by label, in no order."""
    text = annotated.report.text
    for one in quoted:
        if one.depth == 0 and (match := _SIGNED.match(text, one.end)) and match["source"][0].isupper():
            yield _attribution(text, match, one.start, one.end)
    names = {(name.start, name.end) for name in annotated.names if name.kind in {"PER", "ORG"}}
    found = [(match, end) for start, end in paragraphs_of(text) if (match := _LABEL.match(text, start, end))]
    times = Counter(match["source"] for match, _ in found)
    for match, end in found:
        is_name = match.span("source") in names and (match.start() == 0 or text[match.end()] in _OPENING)
        is_transcript = match["source"].isupper() and times[match["source"]] > 1  # "WARNING:" stands once
        if match.end() < end and (is_name or is_transcript):
            yield _attribution(text, match, match.end(), end)


def _attribution(text: str, match: re.Match[str], start: int, end: int) -> AttributedSpan:
    source, cue = span_of(text, *match.span("source")), span_of(text, *match.span("cue"))
    return AttributedSpan(
        source=source,
        cue=cue,
        content=None,
        parts=(span_of(text, start, end),),
        kind="indirect",
        speaker=Participant(text=source.text, start=source.start, end=source.end),
        of_events=True,
    )
