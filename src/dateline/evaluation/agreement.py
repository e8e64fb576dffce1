"""How far two people who marked the same reports agree, field by field."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.corpus import MarkedEvent, MarkedReport, read_corpus
from dateline.corpus.document import MarkedParticipant, Words
from dateline.evaluation.gold import GoldError
from dateline.evaluation.score import Score
from dateline.evaluation.table import Cell, Table

NOTE = "Agreement: F1 of what is found, the share alike of what is labelled; below `status`, of events of one type."


class Both(NamedTuple):
    """One event as two people marked it."""

    first: MarkedEvent
    second: MarkedEvent


class Compared(NamedTuple):
    """What two markings of the same sentences have in common."""

    sentences: int
    alike: int
    """Sentences in which both see an event, or neither does."""
    first: int
    second: int
    both: tuple[Both, ...]


def evaluate_agreement(first: Path, second: Path) -> Table:
    """The table of agreement on the reports that both have, told apart by id.

    F1 treats one marking as the other's gold, and is the same either way. Raises `GoldError` where a file is broken,
    the texts differ, or no report is in both.
    """
    compared = compare_markings(_read(first), _read(second), second)
    same = [pair for pair in compared.both if pair.first.type == pair.second.type]
    rows: dict[str, tuple[Cell, ...]] = {
        "sentence has an event": (compared.sentences, compared.alike / compared.sentences, None),
        "trigger": _f1(compared, len(compared.both)),
        "trigger, type": _f1(compared, len(same)),
        "trigger, type, mode": _f1(compared, sum(pair.first.mode == pair.second.mode for pair in same)),
        "trigger, type, both sides": _f1(compared, sum(map(_same_sides, same))),
        "type, given the trigger": _labels(compared.both, lambda event: event.type),
        "mode, given the type": _labels(same, lambda event: event.mode),
        "status": _labels(same, lambda event: event.status),
        "historical": _labels(same, lambda event: event.historical),
        "participants exact": _overlap(same, _participants, exact=True),
        "participants overlap": _overlap(same, _participants),
        "contexts": _sets(same, lambda event: event.contexts),
        "place overlap": _overlap(same, lambda event: event.places),
        "date overlap": _overlap(same, lambda event: event.dates),
        "first speaker overlap": _overlap(same, _speaker),
        "country of a participant": _codes(same, lambda one: one.country),
        "primary sector of a participant": _codes(same, lambda one: one.sectors[:1]),
    }
    return Table(
        f"Agreement of {first.name} and {second.name}: {compared.sentences} sentences with headlines, "
        f"{compared.first} and {compared.second} events",
        ("n", "agreement", "kappa"),
        rows,
        (NOTE,),
    )


def _read(folder: Path) -> list[MarkedReport]:
    reports, problems = read_corpus(folder)
    if problems:
        raise GoldError(Path(problems[0].file), problems[0].line, problems[0].reason, "Mend it first")
    return reports


def compare_markings(first: Sequence[MarkedReport], second: Sequence[MarkedReport], where: Path) -> Compared:
    """The events of the shared reports, paired by overlapping triggers."""
    known = {report.id: report for report in first}
    shared = [(known[report.id], report) for report in second if report.id in known]
    if not shared:
        raise GoldError(where, None, "none of its reports is in both", "Compare markings of the same reports")
    sentences = alike = 0
    both: list[Both] = []
    counts = Counter[str]()
    for left, right in shared:
        if len(left.sentences) != len(right.sentences):
            raise GoldError(Path(right.file), right.line, "it has more or fewer sentences", "Keep the text as it is")
        for own, other in zip(left.sentences, right.sentences, strict=True):
            if own.text != other.text:
                raise GoldError(
                    Path(right.file), other.line, "the sentence is not the other's", "Keep the text as it is"
                )
            sentences += 1
            alike += bool(own.events) == bool(other.events)
            counts.update(first=len(own.events), second=len(other.events))
            both += _paired(own.events, other.events)
    return Compared(sentences, alike, counts["first"], counts["second"], tuple(both))


def _paired(first: Sequence[MarkedEvent], second: Sequence[MarkedEvent]) -> Iterator[Both]:
    """Each event with one whose trigger it overlaps, of the same type and mode first."""
    left, right = list(first), list(second)
    for likeness in (2, 1, 0):
        for event in list(left):
            near = [
                other for other in right if _touch(event.trigger, other.trigger) and _likeness(event, other) >= likeness
            ]
            if near:
                left.remove(event)
                right.remove(near[0])
                yield Both(event, near[0])


def _likeness(event: MarkedEvent, other: MarkedEvent) -> int:
    return (event.type == other.type) * (1 + (event.mode == other.mode))


def _touch(words: Words, other: Words) -> bool:
    return words.sentence == other.sentence and words.start < other.end and other.start < words.end


def _f1(compared: Compared, right: int) -> tuple[Cell, ...]:
    return compared.first, Score(compared.first, compared.second, right).f1, None


def _labels(pairs: Sequence[Both], label: Callable[[MarkedEvent], object]) -> tuple[Cell, ...]:
    """How many, the share alike, and Cohen's kappa (Cohen 1960)."""
    first, second = Counter(label(pair.first) for pair in pairs), Counter(label(pair.second) for pair in pairs)
    if not pairs:
        return 0, None, None
    alike = sum(label(pair.first) == label(pair.second) for pair in pairs) / len(pairs)
    chance = sum(first[name] * second[name] for name in first) / len(pairs) ** 2
    return len(pairs), alike, (alike - chance) / (1 - chance) if chance < 1 else 1.0


def _sets(pairs: Sequence[Both], labels: Callable[[MarkedEvent], Sequence[str]]) -> tuple[Cell, ...]:
    first = sum(len(labels(pair.first)) for pair in pairs)
    second = sum(len(labels(pair.second)) for pair in pairs)
    shared = sum(len({*labels(pair.first)} & {*labels(pair.second)}) for pair in pairs)
    return first, Score(first, second, shared).f1, None


def _same_sides(pair: Both) -> bool:
    return all(
        len(own) == len(other) == len(_matched(own, other))
        for own, other in ((_words(getattr(one, side)) for one in pair) for side in ("actors", "recipients"))
    )


def _words(participants: Sequence[MarkedParticipant]) -> list[Words]:
    return [participant.words for participant in participants]


def _participants(event: MarkedEvent) -> list[Words]:
    return _words([*event.actors, *event.recipients])


def _speaker(event: MarkedEvent) -> list[Words]:
    speaker = event.attribution[0].speaker if event.attribution else None
    return [speaker.words] if speaker else []


def _overlap(
    pairs: Sequence[Both], words: Callable[[MarkedEvent], Sequence[Words]], exact: bool = False
) -> tuple[Cell, ...]:
    first = sum(len(words(pair.first)) for pair in pairs)
    second = sum(len(words(pair.second)) for pair in pairs)
    shared = sum(len(_matched(words(pair.first), words(pair.second), exact)) for pair in pairs)
    return first, Score(first, second, shared).f1, None


def _matched(first: Sequence[Words], second: Sequence[Words], exact: bool = False) -> list[tuple[Words, Words]]:
    """Each stretch with one of the other marking that it overlaps or, if `exact`, that is the same."""
    free, found = list(second), []
    for words in first:
        same = [other for other in free if (words == other if exact else _touch(words, other))]
        if same:
            free.remove(same[0])
            found.append((words, same[0]))
    return found


def _codes(pairs: Sequence[Both], code: Callable[[MarkedParticipant], object]) -> tuple[Cell, ...]:
    """The share of participants marked by both, on the same side, that have the same code."""
    alike = [
        code(one) == code(other)
        for pair in pairs
        for side in ("actors", "recipients")
        for one in getattr(pair.first, side)
        for other in getattr(pair.second, side)
        if _touch(one.words, other.words)
    ]
    return len(alike), sum(alike) / len(alike) if alike else None, None
