"""The naive baseline of attribution: "said" and "says", the name beside it, and the quotations of its paragraph."""

import re
from collections.abc import Iterator

from dateline.evaluation.attribution_files import MarkedAttribution, Pieces

BASELINE = "Baseline: `said` and `says`, the name beside it, the paragraph's quotations, or else the sentence's rest."

_SAID = re.compile(r"\b(?:said|says)\b")
_NAME = r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*|he|she|they|it|who)"
_BEFORE = re.compile(rf"\b({_NAME}),? $")
_BEHIND = re.compile(rf" ({_NAME})")
_QUOTED = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"|''.+?''")
_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?](?:\s|$)|$")


def naive_attributions(text: str) -> Iterator[MarkedAttribution]:
    """The attributions of a text, in its order."""
    for paragraph in _PARAGRAPH.finditer(text):
        quoted = tuple(match.span() for match in _QUOTED.finditer(text, *paragraph.span()))
        for cue in _SAID.finditer(text, *paragraph.span()):
            if not any(start <= cue.start() < end for start, end in quoted):
                yield MarkedAttribution(
                    _source(text, cue, paragraph.start()), (cue.span(),), quoted or _rest(text, cue)
                )


def _source(text: str, cue: re.Match[str], start: int) -> Pieces:
    match = _BEFORE.search(text[start : cue.start()])
    if match:
        return ((start + match.start(1), start + match.end(1)),)
    behind = _BEHIND.match(text, cue.end())
    return (behind.span(1),) if behind else ()


def _rest(text: str, cue: re.Match[str]) -> Pieces:
    """What stands between "said" and the end of the sentence."""
    end = _END.search(text, cue.end())
    start = cue.end() + 1
    return ((start, end.start()),) if end and start < end.start() else ()
