"""How the head of a report is laid out: title, header lines, dateline, and where the story starts."""

import re
from dataclasses import dataclass, field

from dateline.ingest.datelines import read_dateline
from dateline.ingest.dates import Day, read_day
from dateline.ingest.headers import read_header, read_lead
from dateline.records import Dateline

# Blank space, and the invisible marks that order bidirectional text.
_BLANK = r"\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_STORY = re.compile(rf"[^{_BLANK}]")
_LINE = re.compile(r"[^\r\n]*")
_UNLIKE_TITLE = re.compile(r"[.…:;,][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_LONGEST_TITLE = 200
_LONG_LINE = 120
_MOST_HEADERS = 12


@dataclass
class Layout:
    """What the head of a report says. `day` is the header's; a dateline's day may lack its year."""

    title: str | None = None
    publisher: str | None = None
    day: str | None = None
    url: str | None = None
    dateline: Dateline = field(default_factory=Dateline)
    dateline_day: Day | None = None
    body_start: int = 0


def read_layout(text: str, title: str | None = None) -> Layout:
    """The head of `text`, and of `title` where its source gives one. Only a blank text has an empty story."""
    layout = Layout(title=title)
    start = _next_word(text, 0)
    seen_title = False
    for _ in range(_MOST_HEADERS):
        line = _line_at(text, start)
        after = _next_word(text, start + len(line))
        if after == len(text):
            break
        if header := read_header(line):
            _take_header(layout, header.field, header.words)
        elif not seen_title and _is_title(line, text, start, after, title):
            layout.title = layout.title or line.strip()
            seen_title = True
        else:
            break
        start = after
    layout.body_start = _take_first_line(layout, text, start)
    return layout


def is_blank(text: str) -> bool:
    """Whether nothing in `text` can be seen."""
    return _STORY.search(text) is None


def _take_header(layout: Layout, about: str, words: str) -> None:
    """The first header about something counts."""
    if about == "published":
        layout.day = layout.day or read_day(words)
    elif about in ("title", "publisher", "url"):
        setattr(layout, about, getattr(layout, about) or words)


def _take_first_line(layout: Layout, text: str, start: int) -> int:
    """Takes what stands before the story in its first line; where the story starts."""
    if (lead := read_lead(_line_at(text, start))) and _next_word(text, start + lead.end) < len(text):
        layout.day = layout.day or lead.day
        layout.publisher = layout.publisher or lead.publisher
        start = _next_word(text, start + lead.end)
    if (found := read_dateline(_line_at(text, start))) and _next_word(text, start + found.end) < len(text):
        layout.dateline = Dateline(place=found.place, agency=found.agency)
        layout.dateline_day = found.day
        start = _next_word(text, start + found.end)
    return start


def _is_title(line: str, text: str, start: int, after: int, title: str | None) -> bool:
    """Whether `line` is the title: the known one, or a short open line before a blank line or a new sentence."""
    if title is not None:
        return _fold(line) == _fold(title)
    if len(line) > _LONGEST_TITLE or _UNLIKE_TITLE.search(line.rstrip()) or read_lead(line) or read_dateline(line):
        return False
    following = _line_at(text, after)
    if text.count("\n", start, after) > 1 or text.count("\r", start, after) > 1:
        return True
    if read_header(following) or read_dateline(following):
        return True
    # Without a blank line between, a wrapped paragraph's first line looks like a title; its second does not look new.
    new = not following[:1].islower()
    return new and (len(following) > _LONG_LINE or bool(_SENTENCE_END.search(following.rstrip())))


def _next_word(text: str, start: int) -> int:
    """Where the next visible character stands, or the text's end."""
    match = _STORY.search(text, start)
    return match.start() if match else len(text)


def _line_at(text: str, start: int) -> str:
    match = _LINE.match(text, start)
    return match[0] if match else ""


def _fold(words: str) -> str:
    return " ".join(words.split()).casefold()
