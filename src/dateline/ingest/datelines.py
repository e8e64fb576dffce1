"""The dateline: `CAIRO, July 3 (Reuters) -` before the first words of a story.

Read where brackets or a day make it certain, where the place is in capitals, and where `Baku, Azerbaijan –` or
`Nairobi –` stands before a new sentence that no second dash closes. Anything else is left to be the story.
"""

import re

from msgspec import Struct

from dateline.ingest.dates import Day, find_days
from dateline.ingest.wording import is_name, is_outlet, load_wording

# How far into a line a dateline may reach.
_LONGEST = 120
_DASH = re.compile(r"\s*[–—]+\s*|\s+-{1,2}(?:\s+|$)|(?<=\))\s*-{1,2}\s*|(?<=\w)--\s*|(?<=[\w)]):\s+|(?<=\w)-\s+")
_AGENCY = re.compile(r"\s*\(([^()]{2,40})\)$")
_WEEKDAY = re.compile(
    r"(?:^|[,\s]\s*)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?$", re.IGNORECASE
)
_LONE_YEAR = re.compile(r"[\s,]*\d{2}$")
_SENTENCE_START = re.compile(r"[\"'“‘«]?(?:[^\W\d_]|\d)")
_PLACE_PART = re.compile(r"\s*[,/]\s*")


class DatelineWords(Struct, frozen=True):
    """What a dateline says; the story begins `end` characters into its line."""

    end: int
    place: str | None = None
    agency: str | None = None
    day: Day | None = None


def read_dateline(line: str) -> DatelineWords | None:
    """The dateline that `line` begins with, or None."""
    for dash in _DASH.finditer(line[:_LONGEST]):
        front = line[: dash.start()]
        if front.count("(") != front.count(")"):
            continue
        if (
            dash[0].strip() == "-"
            and not dash[0][:1].isspace()
            and not front.endswith(")")
            and not _ends_in_agency(front)
        ):
            continue
        return _read_front(front, dash[0].strip(), line[dash.end() :], dash.end())
    return None


def _read_front(front: str, dash: str, story: str, end: int) -> DatelineWords | None:
    """The dateline in the words `front` before a dash, where those before the `story` are one."""
    rest, agency = _take_agency(front)
    rest, day = _take_day(rest)
    place = rest.strip(" ,") or None
    if place and not _is_place(place):
        return None
    known = agency in load_wording().agencies or (place is not None and day is not None)
    if known or (_stands_alone(place, dash, story) if place else is_outlet(agency or "")):
        return DatelineWords(end, place, agency, day)
    return None


def _take_agency(front: str) -> tuple[str, str | None]:
    """The words before the agency, and the agency: in brackets, or a known one after a comma or alone."""
    if (match := _AGENCY.search(front)) and (match[1][0].isupper() or match[1] in load_wording().agencies):
        return front[: match.start()], match[1].strip()
    before, _, last = front.rpartition(",")
    if last.strip() in load_wording().agencies:
        return before, last.strip()
    return front, None


def _ends_in_agency(front: str) -> bool:
    return _take_agency(front)[1] is not None


def _take_day(front: str) -> tuple[str, Day | None]:
    """The words before the day that ends `front`, and the day."""
    trimmed = front.rstrip(" ,")
    days = find_days(trimmed)
    if not days or _LONE_YEAR.sub("", trimmed[days[-1].end :]).strip(" ,"):
        return _WEEKDAY.sub("", front), None
    return _WEEKDAY.sub("", trimmed[: days[-1].start].rstrip(" ,")), days[-1]


def _is_place(words: str) -> bool:
    parts = _PLACE_PART.split(words)
    no_place = load_wording().not_places.intersection((words, words.split()[0]))
    return len(parts) <= 4 and not no_place and all(is_name(part, 5) for part in parts)


def _stands_alone(place: str, dash: str, story: str) -> bool:
    """Whether a place with neither day nor known agency is a dateline, and not the first words of a sentence."""
    first = _PLACE_PART.split(place)[0]
    if sum(letter.isalpha() for letter in first) < 3 or not _SENTENCE_START.match(story):
        return False
    if first.isupper():
        return True
    opening = story.lstrip("\"'“‘«")[:1]
    return dash != ":" and not opening.islower() and not _DASH.search(story.split(". ")[0])
