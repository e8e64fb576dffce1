"""Killed and injured of incidents, from raw text, against the keys of MUC-4.

The incidents that Dateline tells and the templates of a report are paired one to one, so that days, places, types,
targets and effects overlap most, as the MUC-4 scorer pairs them; how many it were plays no part, and ties go by order.
A total is right where it is the number of the key, and within range where it lies in what the key allows: "10 or more",
"about 100" (a tenth off), "several" (two or more). A template is right only with both totals; where the key has none,
none may be told.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.evaluation.gold import write_lines
from dateline.evaluation.incidents import ToldIncident, incidents_of
from dateline.evaluation.muc import Incident, MucRecord, Total, read_muc
from dateline.evaluation.muc_output import template_of
from dateline.evaluation.muc_pairs import pair_incidents
from dateline.evaluation.naive_counts import BASELINE, naive_incident
from dateline.evaluation.table import Cell, Table
from dateline.pipeline import Flow
from dateline.records import Exclusion

_POLICY = (
    "A template with a number: each total, where it has one, is a number and not just several.",
    "Right: both totals, killed and injured, are those of the key; none where it has none. Within: in the key's range.",
)


class Answer(NamedTuple):
    """A template and the incident that is paired with it, if any."""

    wanted: Incident
    told: ToldIncident | None

    def right(self, side: str) -> bool:
        """Whether the total of a side, `killed` or `injured`, is one that the key names."""
        return any(self._figure(side) == one.figure for one in getattr(self.wanted, side))

    def within(self, side: str) -> bool:
        """Whether the total of a side lies in the key's range."""
        return any(one.holds(self._figure(side)) for one in getattr(self.wanted, side))

    def _figure(self, side: str) -> int:
        total: Total | None = getattr(self.told, side, None)
        return (total.figure or 0) if total else 0


def evaluate_counts(path: Path, flow: Flow, output: Path | None = None) -> Table:
    """The table of what Dateline counts in the reports of a file; `output` takes its records, with templates of ours.

    Raises `GoldError` where the file is not sound.
    """
    records = read_muc(path)
    told = tell(records, flow)
    if output:
        write_lines(output, (_line(record, found) for record, found in zip(records, told, strict=True)))
    title = f"Killed and injured in {path.name}: {len(records)} reports in capitals, from raw text"
    if not any(record.incidents for record in records):
        return Table(title, (), {}, ("There are no templates: there is nothing to score.",))
    naive = [naive_incident(record.report) for record in records]
    rows = score(answers(records, told))
    baseline = score(answers(records, naive))
    cells: dict[str, tuple[Cell, ...]] = {
        name: (of, right, _share(of, right), _share(*baseline[name])) for name, (of, right) in rows.items()
    }
    return Table(title, ("of", "right", "share", "baseline"), cells, (BASELINE, *_POLICY))


def tell(records: Iterable[MucRecord], flow: Flow) -> list[list[ToldIncident]]:
    """What each report tells; a report that is set aside tells nothing."""
    coded = flow.code(record.report for record in records)
    return [[] if isinstance(one, Exclusion) else incidents_of(one.events) for one in coded]


def answers(records: Iterable[MucRecord], told: Iterable[Sequence[ToldIncident]]) -> list[Answer]:
    """Each template with what is paired with it."""
    return [
        Answer(wanted, found)
        for record, incidents in zip(records, told, strict=True)
        for wanted, found in pair_incidents(record.incidents or (), incidents)
    ]


def score(found: Sequence[Answer]) -> dict[str, tuple[int, int]]:
    """Of how many each row is, and how many of those are right."""
    numbered = [one for one in found if one.wanted.has_number and one.wanted.tells]
    telling = [one for one in found if one.wanted.tells]
    return {
        "both right, of templates with a number": _of(
            numbered, lambda one: one.right("killed") and one.right("injured")
        ),
        "both within, of templates with a number": _of(numbered, _within),
        "both within, of templates with casualties": _of(telling, _within),
        "killed right, of those with killed": _side(numbered, "killed"),
        "injured right, of those with injured": _side(numbered, "injured"),
        "paired, of templates with a number": _of(numbered, lambda one: one.told is not None),
    }


def _right(one: Answer) -> bool:
    return one.right("killed") and one.right("injured")


def _within(one: Answer) -> bool:
    return one.within("killed") and one.within("injured")


def _side(found: Iterable[Answer], side: str) -> tuple[int, int]:
    having = [one for one in found if all(total.low > 0 for total in getattr(one.wanted, side))]
    return _of(having, lambda one: one.right(side))


def _of(found: Sequence[Answer], right: Callable[[Answer], bool]) -> tuple[int, int]:
    return len(found), sum(map(right, found))


def _share(of: int, right: int) -> float:
    return right / of if of else 0.0


def _line(record: MucRecord, told: Iterable[ToldIncident]) -> str:
    name = str(record.raw.get("id") or "")
    templates = [template_of(incident, name, number) for number, incident in enumerate(told, start=1)]
    return json.dumps({**record.raw, "templates": templates}, ensure_ascii=False)
