"""What the event network learns from: the Dateline corpus, the codebook's own examples, and silver sentences."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.annotation import LanguageModel, annotate
from dateline.annotation.analysis import Word
from dateline.codebook import Example, load_codebook
from dateline.codebook.composition import composition_examples
from dateline.codebook.lexicon import lexicon_examples, load_lexicon
from dateline.coding import Coder
from dateline.corpus import MarkedEvent, read_corpus
from dateline.corpus.document import Words
from dateline.records import EventMention, Report, Span, Token

SIDES = ("actor", "recipient", "place", "date", "speaker", "cue")
"""What the words of an event are labelled as, beside nothing at all."""


@dataclass
class TrainingEvent:
    """An event of a sentence, in word indices. None: not labelled."""

    trigger: list[int]
    type: str
    mode: str | None
    status: str | None = None
    historical: bool | None = None
    contexts: tuple[str, ...] | None = None
    sides: dict[str, list[int]] = field(default_factory=dict)
    """By side, its words; a side that is not there was not labelled, an empty one is nobody."""


@dataclass
class EventSentence:
    """A sentence with its events. Words in `unsure` may be triggers that nobody marked."""

    words: list[str]
    events: list[TrainingEvent]
    unsure: set[int] = field(default_factory=set)
    source: str = "corpus"


def read_marked(folder: Path, model: LanguageModel) -> Iterator[EventSentence]:
    """The sentences of a part of the Dateline corpus. Raises `ValueError` where its files are broken."""
    reports, problems = read_corpus(folder)
    if problems:
        raise ValueError(f"{problems[0]}; run `dateline corpus check {folder}`")
    for report in reports:
        for number, sentence in enumerate(report.sentences):
            words = _words(sentence.text, model)
            yield EventSentence(
                [sentence.text[word.start : word.end] for word in words],
                [event_of(event, words, number) for event in sentence.events],
            )


def _words(text: str, model: LanguageModel) -> list[Word]:
    return [word for words in model.segment(text) for word in words]


def event_of(event: MarkedEvent, words: Sequence[Word | Token], sentence: int) -> TrainingEvent:
    """A marked event in word indices."""
    speakers = [link.speaker.words for link in event.attribution if link.speaker]
    cues = [link.cue for link in event.attribution if link.cue]
    sides = {
        "actor": [one.words for one in event.actors],
        "recipient": [one.words for one in event.recipients],
        "place": list(event.places),
        "date": list(event.dates),
        "speaker": speakers,
        "cue": cues,
    }
    return TrainingEvent(
        trigger=covered([event.trigger], words, sentence),
        type=event.type,
        mode=event.mode,
        status=event.status,
        historical=event.historical,
        contexts=event.contexts,
        sides={side: covered(spans, words, sentence) for side, spans in sides.items()},
    )


def covered(spans: Iterable[Words | Span], words: Sequence[Word | Token], sentence: int | None = None) -> list[int]:
    """The words under some spans; spans of other sentences cover nothing here."""
    own = [span for span in spans if sentence is None or not isinstance(span, Words) or span.sentence == sentence]
    return [at for at, word in enumerate(words) if any(word.start < span.end and span.start < word.end for span in own)]


def read_codebook(model: LanguageModel) -> Iterator[EventSentence]:
    """The marked examples of the codebook: types, modes, lexicon and composition."""
    lexicon, codebook = load_lexicon(), load_codebook()
    for entry, example in lexicon_examples(lexicon):
        yield _of_example(example, entry.type, entry.mode, model)
    for _, rule, example in composition_examples():
        if rule.type:
            yield _of_example(example, rule.type, rule.mode, model)
    for code, kind in codebook.types.items():
        yield from (_of_example(example, code, None, model) for example in kind.examples)
        for mode in kind.modes:
            yield from (_of_example(example, code, mode.code, model) for example in mode.examples)
        for near in (*kind.near_misses, *(near for mode in kind.modes for near in mode.near_misses)):
            yield _of_example(near.wording, near.type, near.mode, model)


def _of_example(example: Example, type_: str | None, mode: str | None, model: LanguageModel) -> EventSentence:
    words = _words(example.text, model)
    triggers = covered(example.triggers, words)
    sides = {"actor": covered(example.actors, words), "recipient": covered(example.recipients, words)}
    events = [TrainingEvent(triggers, type_, mode, sides=sides)] if type_ else []
    unsure = set(range(len(words))) - set(triggers) - set(sides["actor"]) - set(sides["recipient"])
    return EventSentence([example.text[w.start : w.end] for w in words], events, unsure if type_ else set(), "codebook")


def read_silver(file: Path, model: LanguageModel, most: int) -> Iterator[EventSentence]:
    """Sentences of machine-written stories in which the lexicon codes the type that the story was written for."""
    coder = Coder(load_codebook(), load_lexicon())
    with file.open(encoding="utf-8", newline="") as opened:
        for row in list(csv.DictReader(opened))[:most]:
            report = Report(id="r_silver", text=row["text"][:1500])
            annotated = annotate(report, model)
            for coded in coder.code(annotated):
                words = list(annotated.tokens[coded.sentence.first : coded.sentence.last])
                right = [found for found in coded.mentions if found.type == row["label"]]
                if right and len(words) < 60:
                    spans = [Word(token.start, token.end, False) for token in words]
                    events = [_of_mention(found, spans) for found in right]
                    known = {at for event in events for at in (*event.trigger, *event.sides["actor"])}
                    unsure = set(range(len(words))) - known
                    yield EventSentence([token.text for token in words], events, unsure, "silver")


def _of_mention(found: EventMention, words: Sequence[Word]) -> TrainingEvent:
    sides = {}
    for side, participants in (("actor", found.actors), ("recipient", found.recipients)):
        spans = [Span(start=one.start, end=one.end, text=one.text) for one in participants]
        sides[side] = covered(spans, words)
    return TrainingEvent(covered([found.trigger], words), found.type, found.mode, sides=sides)
