"""`dateline explain`: each sentence with its coded words, and why."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dateline.cli.options import actors_option, reading_options
from dateline.cli.wording import show_words, word_date, word_event, word_place, word_status
from dateline.ingest import ReadOptions, read
from dateline.pipeline import Flow, SentenceExplanation
from dateline.records import AnnotatedReport, EventMention, Exclusion, Participant, Sentence

TRIGGER, PARTICIPANT, PLACE, SPEAKER = "bold red", "bold", "cyan", "magenta"
INDENT = "    "


@click.command(name="explain")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@actors_option
@reading_options
def command(paths: tuple[str, ...], options: ReadOptions, actors: Path | None) -> None:
    """Print each sentence with its coded words, and why.

    Under each sentence stand the events that it tells: the words for who, whom, where, when and who says so, what
    they were taken for and on what basis, and the entry of the codebook and the rules that coded them; and what came
    close to an event but is not coded. FILE is as PATH for `dateline code`.
    """
    console = Console(highlight=False, soft_wrap=True)
    flow = Flow.load(actors=actors)
    for annotated in flow.annotate(read(paths, options)):
        if isinstance(annotated, Exclusion):
            click.echo(show_words(f"{annotated.origin}: {annotated.reason}: {annotated.detail}"), err=True)
        else:
            console.print(_heading(annotated))
            for explanation in flow.explain(annotated):
                for line in _explain(explanation):
                    console.print(line)


def _heading(annotated: AnnotatedReport) -> Text:
    report = annotated.report
    known = (report.source_id or report.origin, report.title, report.publisher, report.published)
    return Text(show_words(" · ".join(part for part in known if part)), style="bold underline")


def _explain(explanation: SentenceExplanation) -> Iterator[Text]:
    yield _marked(explanation.sentence, explanation.mentions)
    for mention in explanation.mentions:
        yield from _describe(mention)
    for reason in explanation.refused:
        yield Text(f"{INDENT}not coded: {show_words(reason)}", style="dim")
    yield Text()


def _marked(sentence: Sentence, mentions: tuple[EventMention, ...]) -> Text:
    """The sentence with the coded words in colour."""
    text = Text(show_words(sentence.text))
    for mention in mentions:
        for start, end, style in _marks(mention):
            if sentence.start <= start and end <= sentence.end:
                text.stylize(style, start - sentence.start, end - sentence.start)
    return text


def _marks(mention: EventMention) -> Iterator[tuple[int, int, str]]:
    for participant in (*mention.actors, *mention.recipients):
        yield participant.start, participant.end, PARTICIPANT
    if mention.place and mention.place.start is not None and mention.place.end is not None:
        yield mention.place.start, mention.place.end, PLACE
    for link in mention.attribution:
        yield link.cue.start, link.cue.end, SPEAKER
    yield mention.trigger.start, mention.trigger.end, TRIGGER


def _describe(mention: EventMention) -> Iterator[Text]:
    yield Text(f"{INDENT}{word_event(mention)}", style="bold")
    for label, words in _parts(mention):
        yield Text(f"{INDENT * 2}{label:<10} {words}")


def _parts(mention: EventMention) -> Iterator[tuple[str, str]]:
    yield "event", f'"{show_words(mention.trigger.text)}"'
    for label, participants in (("actor", mention.actors), ("recipient", mention.recipients)):
        for participant in participants:
            yield label, _participant(participant)
    if mention.date.basis != "none":
        yield "date", f"{_quoted(mention.date.text)}{word_date(mention.date)}, {mention.date.basis}"
    if mention.place:
        yield "place", f"{_quoted(mention.place.text)}{word_place(mention.place)}, {mention.place.basis}"
    if status := word_status(mention):
        yield "status", status
    for link in mention.attribution:
        speaker = _participant(link.speaker) if link.speaker else "nobody named"
        yield "says who", f'{speaker}; "{show_words(link.cue.text)}", {link.kind}'
    yield "confidence", f"{mention.confidence:.2f}"
    if mention.reason:
        yield "why", mention.reason


def _participant(participant: Participant) -> str:
    known = (participant.name, participant.country, "/".join(participant.sectors))
    return f"{_quoted(participant.text)}{' '.join(filter(None, known))}, {participant.basis}".replace(" , ", ", ")


def _quoted(words: str | None) -> str:
    return f'"{show_words(words)}" ' if words else ""
