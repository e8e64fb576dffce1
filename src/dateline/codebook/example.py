"""Example sentences of the codebook, with the words that matter marked."""

import re
from typing import Final

from dateline.records import Span, span_of

_MARK = re.compile(r"\[(?P<actor>[^][{}*]+)\]|\{(?P<recipient>[^][{}*]+)\}|\*(?P<trigger>[^][{}*]+)\*")
_SIGN = re.compile(r"[][{}*]")


class Example:
    """A sentence that is written `[Actor] *trigger* {recipient}`, with several of each where there are several.

    `text` is the sentence without marks, and all spans count in it. Participants may be absent, the
    trigger may not. Raises `ValueError` where marks are unbalanced, nested or empty, or mark no trigger.
    """

    def __init__(self, marked: str) -> None:
        if leftover := _SIGN.search(_MARK.sub("", marked)):
            raise ValueError(f"the mark {leftover[0]} stands alone, is empty or is inside another mark")
        self.text: Final = _MARK.sub(lambda mark: mark[mark.lastindex or 0], marked)
        spans = _read_spans(marked, self.text)
        self.actors: Final = spans["actor"]
        self.recipients: Final = spans["recipient"]
        self.triggers: Final = spans["trigger"]
        if not self.triggers:
            raise ValueError("the example marks no *trigger*")

    def __repr__(self) -> str:
        return f"Example({self.text!r})"


def _read_spans(marked: str, text: str) -> dict[str, tuple[Span, ...]]:
    spans: dict[str, tuple[Span, ...]] = {"actor": (), "recipient": (), "trigger": ()}
    for marks_before, mark in enumerate(_MARK.finditer(marked)):
        start = mark.start() - 2 * marks_before
        span = span_of(text, start, start + len(mark[0]) - 2)
        if span.text != span.text.strip():
            raise ValueError(f"the marked words {span.text!r} begin or end with a space")
        spans[mark.lastgroup or ""] += (span,)
    return spans
