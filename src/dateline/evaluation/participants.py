"""Who the participants are: country and sector of the corpus's participants, and whom their references mean.

The marked words are given; sentences, syntax, names and everything else is read from the raw text. A country or sector
that the marks leave open is right where it is left open.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.corpus.document import MarkedParticipant
from dateline.evaluation.event_gold import GoldReport, Place, read_gold
from dateline.evaluation.references import evaluate_references
from dateline.evaluation.table import Cell, Table
from dateline.pipeline import Flow
from dateline.records import AnnotatedReport, Exclusion, Participant
from dateline.resolve import Occasion, Reading, resolve_participant

COLUMNS = ("participants", "country right", "country wrong", "sector right", "sector wrong", "by majority: sector")


class Marked(NamedTuple):
    """A participant as marked: where it stands, in which codes, and on what occasion."""

    place: Place
    country: str | None
    sector: str | None
    leans: bool
    """Whether it leans on earlier words."""
    occasion: Occasion


class Judged(NamedTuple):
    """A marked participant, and what Dateline makes of its words."""

    marked: Marked
    found: Participant

    @property
    def sector(self) -> str | None:
        """The primary sector found."""
        return self.found.sectors[0] if self.found.sectors else None


def evaluate_participants(folder: Path, flow: Flow) -> tuple[Table, Table]:
    """The tables of codes and of references. Raises `GoldError` where the corpus is not sound."""
    gold = read_gold(folder)
    annotated = list(flow.annotate(one.report for one in gold))
    pairs = [(one, report) for one, report in zip(gold, annotated, strict=True) if not isinstance(report, Exclusion)]
    judged = [one for report, annotation in pairs for one in judge(report, annotation, flow)]
    by_id = {report.report.id: annotation for report, annotation in pairs}
    tallies = evaluate_references([report for report, _ in pairs], lambda one: by_id[one.id], flow.gazetteer)
    title = f"Participants of {folder.name}: {len(gold)} reports, words given, the rest from raw text"
    return _codes(title, judged), Table(
        "References with a marked antecedent",
        ("references", "right", "wrong", "open"),
        {kind: _shares(list(tally)) for kind, tally in tallies.items()},
    )


def judge(gold: GoldReport, annotated: AnnotatedReport, flow: Flow) -> Iterator[Judged]:
    """The participants of a report, resolved."""
    reading = Reading(annotated, flow.gazetteer, flow.sectors(annotated))
    for marked in marked_participants(gold):
        place = marked.place
        words = Participant(text=gold.report.text[place.start : place.end], start=place.start, end=place.end)
        yield Judged(marked, resolve_participant(words, reading, marked.occasion))


def marked_participants(gold: GoldReport) -> Iterator[Marked]:
    """The sides and speakers of a report's events, each stretch of words once."""
    seen: set[Place] = set()
    for event in gold.marked.events:
        speakers = [link.speaker for link in event.attribution if link.speaker]
        for participant in (*event.actors, *event.recipients, *speakers):
            is_aim = event.type == "ASSAULT" and participant in event.recipients
            marked = _mark(gold, participant, Occasion(day=gold.report.published, metonyms=not is_aim))
            if marked.place not in seen:
                seen.add(marked.place)
                yield marked


def _mark(gold: GoldReport, participant: MarkedParticipant, occasion: Occasion) -> Marked:
    sector = participant.sectors[0] if participant.sectors else None
    place = gold.place(participant.words)
    return Marked(place, participant.country, sector, participant.antecedent is not None, occasion)


def _codes(title: str, judged: Sequence[Judged]) -> Table:
    own = [one for one in judged if not one.marked.leans]
    leaning = [one for one in judged if one.marked.leans]
    bases = sorted({one.found.basis for one in judged})
    rows = {"all": judged, "by words of their own": own, "leaning on others": leaning}
    rows |= {f"basis {basis}": [one for one in judged if one.found.basis == basis] for basis in bases}
    return Table(title, COLUMNS, {name: _row(ones) for name, ones in rows.items() if ones})


def _row(judged: Sequence[Judged]) -> tuple[Cell, ...]:
    commonest = Counter(one.marked.sector for one in judged).most_common(1)[0][1]
    shares = (
        _share(one.found.country == one.marked.country for one in judged),
        _share(one.found.country not in (None, one.marked.country) for one in judged),
        _share(one.sector == one.marked.sector for one in judged),
        _share(one.sector not in (None, one.marked.sector) for one in judged),
    )
    return (len(judged), *shares, commonest / len(judged))


def _share(verdicts: Iterable[bool]) -> float:
    told = list(verdicts)
    return sum(told) / len(told)


def _shares(counts: Sequence[int]) -> tuple[Cell, ...]:
    total = sum(counts)
    return (total, *((count / total if total else None) for count in counts))
