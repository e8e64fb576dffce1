"""What Dateline tells, written as a template of MUC-4."""

from datetime import date
from math import inf
from typing import Any

from dateline.evaluation.incidents import ToldIncident
from dateline.evaluation.muc import NONE, Total
from dateline.evaluation.muc_pairs import type_of
from dateline.records import Event

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def template_of(incident: ToldIncident, record: str, number: int) -> dict[str, Any]:
    """The template of an incident: type, day, place, and how many were killed and injured, each side as one target."""
    first = incident.events[0] if incident.events else None
    sides = (("DEATH", "KILLED", incident.killed), ("INJURY", "INJURED", incident.injured))
    told = [(effect, words, total) for effect, words, total in sides if total != NONE]
    return {
        "MESSAGE: ID": record,
        "MESSAGE: TEMPLATE": str(number),
        "INCIDENT: DATE": next((_day(event) for event in incident.events if _day(event)), None),
        "INCIDENT: LOCATION": next((event.place.text.upper() for event in incident.events if event.place), None),
        "INCIDENT: TYPE": type_of(first) if first else "ATTACK",
        "INCIDENT: STAGE OF EXECUTION": "ACCOMPLISHED",
        "HUM TGT: DESCRIPTION": [f'"{words}"' for _, words, _ in told],
        "HUM TGT: NUMBER": [f'{_number(total)}: "{words}"' for _, words, total in told],
        "HUM TGT: EFFECT OF INCIDENT": [f'{effect}: "{words}"' for effect, words, _ in told],
    }


def _day(event: Event) -> str | None:
    if event.date.basis not in {"stated", "relative"} or event.date.start is None:
        return None
    days = [date.fromisoformat(day) for day in dict.fromkeys((event.date.start, event.date.end or event.date.start))]
    return " - ".join(f"{day.day:02} {_MONTHS[day.month - 1]} {day.year % 100:02}" for day in days)


def _number(total: Total) -> str:
    if total.low == total.high:
        return str(int(total.low))
    if total.figure is None or total.high == inf:
        return f"{int(total.low)}-"
    return f"{int(total.low)} - {int(total.high)}" if total.low else f"-{int(total.high)}"
