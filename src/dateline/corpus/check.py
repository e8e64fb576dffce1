"""Whether marked reports keep the codebook's rules and the corpus's own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from dateline.codebook import Codebook
from dateline.corpus.document import MarkedEvent, MarkedParticipant, MarkedReport, MarkedSentence
from dateline.corpus.reading import Problem

SHORTEST, LONGEST = 2, 8
"""Sentences of a report, the headline not counted."""
LONGEST_TRIGGER = 3
_REDUCED: Final = {
    "CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE",
}  # fmt: skip
"""What PLOVER makes of a future event of these types."""


def check_reports(reports: Sequence[MarkedReport], codebook: Codebook) -> Iterator[Problem]:
    """What breaks a rule, in the order of the files."""
    for report in reports:
        yield from (Problem(report.file, line, reason) for line, reason in _check_report(report, codebook))
    yield from _check_together(reports)


def _check_report(report: MarkedReport, codebook: Codebook) -> Iterator[tuple[int, str]]:
    if report.date is not None and not _is_day(report.date):
        yield report.line, f"the date {report.date!r} is no day; write it as 2014-03-02, or leave the line out"
    if not SHORTEST <= len(report.sentences) - 1 <= LONGEST:
        yield (
            report.line,
            f"{len(report.sentences) - 1} sentences; a report has {SHORTEST} to {LONGEST} beside its headline",
        )
    for sentence in report.sentences:
        if sentence.decoy and sentence.events:
            yield sentence.line, "marked as none and with an event"
        seen = Counter((event.type, event.mode, event.trigger) for event in sentence.events)
        for (type_, _, trigger), times in seen.items():
            if times > 1:
                yield (
                    sentence.line,
                    f'{type_} "{trigger.text}" is marked {times} times; several participants are one event',
                )
        for event in sentence.events:
            yield from ((sentence.line, reason) for reason in _check_event(event, codebook))


def _is_day(written: str) -> bool:
    try:
        return bool(date.fromisoformat(written))
    except ValueError:
        return False


def _check_event(event: MarkedEvent, codebook: Codebook) -> Iterator[str]:
    kind = codebook.types.get(event.type)
    if kind is None:
        yield f"there is no type {event.type}; the types are {', '.join(codebook.types)}"
        return
    name = f'{event.type} "{event.trigger.text}"'
    if event.mode and (event.type, event.mode) not in codebook.modes:
        modes = ", ".join(mode for type_, mode in codebook.modes if type_ == event.type) or "none"
        yield f"{event.type} has no mode {event.mode}; its modes are: {modes}"
    if kind.recipient == "required" and not event.recipients and len(event.actors) < 2:
        yield f"{name} needs a recipient, or two actors"
    if event.status == "future" and event.type in _REDUCED:
        yield f"a future {event.type} is coded as {_REDUCED[event.type]}, status actual"
    recipients = {one.words for one in event.recipients}
    both = [one.words.text for one in event.actors if one.words in recipients]
    yield from (f'{name}: "{text}" is actor and recipient' for text in both)
    if len(event.trigger.text.split()) > LONGEST_TRIGGER:
        yield f"{name}: a trigger has {LONGEST_TRIGGER} words at most"
    for count in event.counts:
        if count.low is not None and count.high is not None and count.low > count.high:
            yield f'{name}: "{count.words.text}" counts from {count.low} down to {count.high}'
    unknown = [context for context in event.contexts if context not in codebook.contexts]
    yield from (f"there is no context {context!r}" for context in unknown)
    speakers = [link.speaker for link in event.attribution if link.speaker]
    for participant in (*event.actors, *event.recipients, *speakers):
        yield from _check_codes(participant, codebook)


def _check_codes(participant: MarkedParticipant, codebook: Codebook) -> Iterator[str]:
    country, text = participant.country, participant.words.text
    if country is not None and country not in codebook.stateless and not (len(country) == 3 and country.isupper()):
        yield f'"{text}": {country!r} is no ISO 3166 alpha-3 code and none of {", ".join(codebook.stateless)}'
    for sector in participant.sectors:
        if sector not in codebook.sectors:
            yield f'"{text}": there is no sector {sector!r}; the sectors are {", ".join(codebook.sectors)}'


def _check_together(reports: Sequence[MarkedReport]) -> Iterator[Problem]:
    """Ids and sentences are there once, and a story lies in one split."""
    for report in _repeated(reports):
        yield Problem(report.file, report.line, f"the id {report.id} is taken")
    texts: dict[str, MarkedReport] = {}
    for report in reports:
        for sentence in report.sentences:
            first = texts.setdefault(sentence.text, report)
            if first is not report:
                yield Problem(
                    report.file, sentence.line, f"the sentence stands in {first.id} too: {sentence.text[:60]}"
                )
    folders: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        folders[report.story].add(split_of(report))
    for report in reports:
        if len(folders[report.story]) > 1:
            yield Problem(
                report.file,
                report.line,
                f"the story {report.story} lies in {' and '.join(sorted(folders[report.story]))}",
            )


def split_of(report: MarkedReport) -> str:
    """`train`, `dev` or `test`: the folder of the report's file."""
    parts = report.file.replace("\\", "/").split("/")
    return parts[-2] if len(parts) > 1 else ""


def _repeated(reports: Iterable[MarkedReport]) -> Iterator[MarkedReport]:
    seen = set()
    for report in reports:
        if report.id in seen:
            yield report
        seen.add(report.id)


def eventless(report: MarkedReport) -> Iterator[MarkedSentence]:
    """The sentences without an event, the headline aside."""
    return (sentence for sentence in report.sentences[1:] if not sentence.events)
