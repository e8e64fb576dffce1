"""Lines and words before a story that say when it was published, by whom, and under what title."""

import re
from functools import cache

from msgspec import Struct

from dateline.ingest.dates import find_days, read_day
from dateline.ingest.wording import is_name, is_outlet, load_wording

_NAMED = re.compile(r"[ \t*]*([A-Za-z][A-Za-z ]{1,20}?)[ \t*]*:[ \t*]*(\S.*?)[ \t]*")
_BYLINE = re.compile(r"by[ \t]+(?P<names>[^!?:;]{3,80}?)(?:,[ \t]*[^,!?]{2,40})?(?<![.])", re.IGNORECASE)
_AROUND_DAY = re.compile(
    r"(?:published|posted|updated|on|at|date|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?|\b[ap]\.?m\b\.?|\b(?:gmt|utc|[a-z]{2,4}t)\b|[+-]\d{2}:?\d{2}|T(?=\d)|Z\b|[\s,.|:/–—-]",
    re.IGNORECASE,
)
_LEAD_DAY = re.compile(r"[ \t]*(date[ \t]*:?[ \t]+)?", re.IGNORECASE)
_OUTLET = re.compile(r"[ \t,|–-]*([^\W\d_][\w.'’& -]{1,50}?)/[ \t]+")
_LONGEST = 200


class Header(Struct, frozen=True):
    """What a header line gives: the `field` it is about (`passed_over` where that is none of ours), and its words."""

    field: str
    words: str


class Lead(Struct, frozen=True):
    """What stands before the story in its own first line; the story begins `end` characters into it."""

    end: int
    day: str | None = None
    publisher: str | None = None


def read_header(line: str) -> Header | None:
    """What `line` gives where the whole of it is a header, or None."""
    line = line.strip()
    if len(line) > _LONGEST:
        return None
    if (match := _NAMED.fullmatch(line)) and (field := _header_fields().get(match[1].lower())):
        return Header(field, match[2])
    if (match := _BYLINE.fullmatch(line)) and is_name(match["names"].replace(",", " "), 10):
        return Header("passed_over", line)
    if _is_day_line(line):
        return Header("published", line)
    return None


def read_lead(line: str) -> Lead | None:
    """What `line` begins with: `date 2024-07-05 Delta News/`, either half of it alone, or nothing (None)."""
    mark = _LEAD_DAY.match(line)
    start, day = (mark.end(), None) if mark else (0, None)
    days = find_days(line[start : start + 40])
    if days and not days[0].start:
        start, day = start + days[0].end, days[0].iso()
    outlet = _OUTLET.match(line, start)
    if outlet and is_name(outlet[1], 6) and (day or is_outlet(outlet[1])):
        return Lead(outlet.end(), day, outlet[1].strip())
    return Lead(start, day) if day and mark and mark[1] else None


@cache
def _header_fields() -> dict[str, str]:
    return {name: field for field, names in load_wording().headers.items() for name in names}


def _is_day_line(line: str) -> bool:
    """Whether `line` is a day of publication and nothing else: `Friday, July 5, 2024 10:20 GMT`."""
    if read_day(line) is None:
        return False
    days = find_days(line)
    rest = "".join(
        line[before.end if before else 0 : after.start if after else None]
        for before, after in zip([None, *days], [*days, None], strict=True)
    )
    return not _AROUND_DAY.sub("", rest)
