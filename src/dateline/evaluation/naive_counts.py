"""The naive baseline of counts: one incident a report, with the first numbers beside words of killing and wounding."""

import re

from dateline.evaluation.incidents import ToldIncident
from dateline.evaluation.muc import NONE, Total
from dateline.records import Exclusion, Report

BASELINE = "Baseline: one incident a report, with the first number within three words of killed (wounded) and the like."
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_KILLED = frozenset({"killed", "dead", "died", "killing", "deaths", "murdered", "murder", "assassinated"})
_INJURED = frozenset({"wounded", "injured", "injuring", "wounding", "hurt"})
_REACH = 3


def naive_incident(report: Report | Exclusion) -> list[ToldIncident]:
    """The incident of a report, or none where no number stands there."""
    if isinstance(report, Exclusion):
        return []
    words = re.findall(r"[a-z]+|[0-9][0-9,]*", report.text[report.body_start :].lower())
    killed, injured = (_first(words, beside) for beside in (_KILLED, _INJURED))
    return [ToldIncident((), killed, injured)] if killed != NONE or injured != NONE else []


def _first(words: list[str], beside: frozenset[str]) -> Total:
    for at, word in enumerate(words):
        number = _number(word)
        if number is not None and beside & {*words[max(0, at - _REACH) : at + _REACH + 1]}:
            return Total(number, number, number)
    return NONE


def _number(word: str) -> int | None:
    if word in _NUMBERS:
        return 1 + _NUMBERS.index(word)
    return int(word.replace(",", "")) if word[0].isdigit() and len(word) < 10 else None
