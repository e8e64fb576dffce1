"""MUC-4 records: old wire reports in capitals with answer keys, a template an incident (Sundheim 1992), one JSON object
a line.

Forms of the keys: `A / B` are alternatives of which one is enough, `?` stands before what need not be there, and
`(OPTIONAL)` behind the number of a template that need not. A number is `6`, `~100` (about), `10-` (at least), `-26` (at
most), `5 - 7`, or `PLURAL`.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from dateline.evaluation.gold import GoldError, read_lines
from dateline.ingest import ReadOptions
from dateline.ingest.document import Document, Metadata
from dateline.ingest.settling import settle
from dateline.records import Exclusion, Report

Key = str | Sequence[str] | None
_MARK = re.compile(r"\[(?:TEXT|EXCERPTS?|PASSAGE OMITTED|PASSAGE INDISTINCT|WORDS? INDISTINCT|FIGURE INDISTINCT)\]")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_DAY = re.compile(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})\b")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_NUMBER = re.compile(r"(?P<about>~)?(?P<low>\d+)?\s*(?P<dash>-)?\s*(?P<high>\d+)?")
_MOST_ALTERNATIVES = 64
NEAR = 0.1
"""How far off a number that the key calls approximate may be."""


class Total(NamedTuple):
    """How many people a key says it was: `low` to `high`; `figure` is the number that it names, if it names one."""

    low: float
    high: float
    figure: int | None

    def __add__(self, other: object) -> "Total":
        """The sum of two; without a figure where one of them has none."""
        if not isinstance(other, Total):
            return NotImplemented
        figure = None if self.figure is None or other.figure is None else self.figure + other.figure
        return Total(self.low + other.low, self.high + other.high, figure)

    def holds(self, number: float) -> bool:
        """Whether a number lies within."""
        return self.low <= number <= self.high


NONE = Total(0, 0, 0)


class Incident(NamedTuple):
    """A template of a key. Of each total one alternative is enough; `targets` are the words of those hit."""

    number: str
    optional: bool
    type: str
    place: str
    first: str | None
    last: str | None
    killed: tuple[Total, ...]
    injured: tuple[Total, ...]
    targets: tuple[str, ...]

    @property
    def has_number(self) -> bool:
        """Whether it says by a number how many were killed or injured."""
        return self.tells and all(any(one.figure is not None for one in side) for side in (self.killed, self.injured))

    @property
    def tells(self) -> bool:
        """Whether it says that anybody was killed or injured, be it without a number."""
        return NONE not in self.killed or NONE not in self.injured


class MucRecord(NamedTuple):
    """A record as it stands in its file, the report in it, and its key if it has one."""

    raw: Mapping[str, Any]
    report: Report | Exclusion
    incidents: tuple[Incident, ...] | None


def read_muc(path: Path) -> list[MucRecord]:
    """The records of a file. Raises `GoldError` where a line is no JSON object with a text."""
    records = []
    for number, line in enumerate(read_lines(path), start=1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
        except ValueError as error:
            raise GoldError(path, number, f"this is no JSON: {error}", "Write one object a line.") from error
        if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
            raise GoldError(path, number, "there is no text", 'Write {"id": ..., "text": ...}.')
        records.append(_record(raw))
    if not records:
        raise GoldError(path, None, "it holds no record", "Name a file in the format of MUC-4")
    return records


def _record(raw: Mapping[str, Any]) -> MucRecord:
    templates = raw.get("templates")
    incidents = None if templates is None else tuple(_incident(template) for template in templates)
    return MucRecord(raw, _report(raw), incidents)


def _report(raw: Mapping[str, Any]) -> Report | Exclusion:
    """The report: without the marks of the wire, whose characters become blanks, on the day of its header."""
    text = _MARK.sub(lambda mark: re.sub(r"[^\n]", " ", mark.group()), raw["text"])
    days = days_in(str(raw.get("header_date") or ""))
    metadata = Metadata(published=days[0] if days else None, language="en", source_id=str(raw.get("id") or "") or None)
    return settle(Document(text=text, origin=str(raw.get("id")), metadata=metadata), Metadata(), ReadOptions())


def days_in(words: str) -> list[str]:
    """The days that a key names (`4 FEB 90`), as YYYY-MM-DD, in order."""
    found = []
    for day, month, year in _DAY.findall(words.upper()):
        if month in _MONTHS and 1 <= int(day) <= 31:
            found.append(f"19{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}")
    return sorted(found)


def _incident(template: Mapping[str, Any]) -> Incident:
    days = days_in(str(template.get("INCIDENT: DATE") or ""))
    number, _, optional = str(template.get("MESSAGE: TEMPLATE") or "").partition(" ")
    numbers = _numbers(template.get("HUM TGT: NUMBER"))
    effects = [_effect(entry) for entry in _entries(template.get("HUM TGT: EFFECT OF INCIDENT"))]
    killed, injured = (_total(effect, effects, numbers) for effect in ("DEATH", "INJURY"))
    before = str(template.get("INCIDENT: DATE") or "").startswith(("-", "(-"))
    return Incident(
        number=number,
        optional="OPTIONAL" in optional,
        type=str(template.get("INCIDENT: TYPE") or ""),
        place=str(template.get("INCIDENT: LOCATION") or ""),
        first=None if before or not days else days[0],
        last=days[-1] if days else None,
        killed=killed,
        injured=injured,
        targets=tuple(dict.fromkeys(word for field in ("NAME", "DESCRIPTION") for word in _words(template, field))),
    )


def _words(template: Mapping[str, Any], field: str) -> list[str]:
    entries = [*_entries(template.get(f"HUM TGT: {field}")), *_entries(template.get("PHYS TGT: ID"))]
    return [word.replace('\\"', '"') for entry in entries for word in _QUOTED.findall(entry)]


def _entries(key: Key) -> Sequence[str]:
    return () if key is None else (key,) if isinstance(key, str) else tuple(key)


def _numbers(key: Key) -> list[tuple[frozenset[str], tuple[Total, ...]]]:
    """The words of each target, and how many it may be."""
    return [(frozenset(_QUOTED.findall(entry)), read_number(entry.partition(":")[0])) for entry in _entries(key)]


def read_number(written: str) -> tuple[Total, ...]:
    """The alternatives of a number; a number that is not there, or that need not be, is 1 or more."""
    found = [total for part in written.replace("?", "").split("/") if (total := _one_number(part.strip()))]
    return tuple(found) or (Total(1, inf, None),)


def _one_number(written: str) -> Total | None:
    if written == "PLURAL":
        return Total(2, inf, None)
    match = _NUMBER.fullmatch(written)
    if not match or not (match["low"] or match["high"]):
        return Total(2, inf, None) if written.startswith("PLURAL") else None
    low, high = (int(match[name]) if match[name] else None for name in ("low", "high"))
    if match["about"] and low is not None:
        return Total(low * (1 - NEAR), low * (1 + NEAR), low)
    if not match["dash"] and low is not None:
        return Total(low, low, low)
    return Total(
        low or 0, inf if high is None else high, (low if high is None else high) if None in (low, high) else None
    )


class _Effect(NamedTuple):
    names: frozenset[str]
    """The effects, of which one is meant."""
    optional: bool
    targets: frozenset[str]


def _effect(entry: str) -> _Effect:
    head = entry.partition(":")[0]
    names = frozenset(part.strip(" ()?") for part in head.split("/"))
    return _Effect(names, "?" in head, frozenset(_QUOTED.findall(entry)))


def _total(
    name: str, effects: Iterable[_Effect], numbers: Sequence[tuple[frozenset[str], tuple[Total, ...]]]
) -> tuple[Total, ...]:
    """What the targets with an effect come to, in every way that the key allows."""
    choices = []
    for effect in effects:
        if name in effect.names:
            own = next((totals for targets, totals in numbers if targets & effect.targets), read_number(""))
            choices.append((*own, NONE) if effect.optional or len(effect.names) > 1 else own)
    sums = [sum(parts, NONE) for _, parts in zip(range(_MOST_ALTERNATIVES), product(*choices), strict=False)]
    return tuple(dict.fromkeys(sums))
