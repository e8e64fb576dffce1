"""Annotated reports written by hand: a line a sentence, `word/UPOS/head/relation` a token.

Heads count from 1 within the sentence, 0 is the root. `~` before a word glues it to the one before. A fifth field is
the lemma; without it the word in lower case is.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.records import (
    AnnotatedReport,
    Dateline,
    EventMention,
    EventStatus,
    Name,
    NameKind,
    Participant,
    Report,
    Sentence,
    SentenceSpan,
    Token,
    span_of,
)


class Written(NamedTuple):
    """A token as written: its text, whether a blank goes before it, and the rest of its fields."""

    text: str
    glued: bool
    fields: list[str]


def annotate(
    *sentences: str,
    names: Mapping[str, NameKind] | None = None,
    published: str | None = None,
    dateline: Dateline | None = None,
) -> AnnotatedReport:
    """The report that the sentences make; every occurrence of each of `names` is a name."""
    text = ""
    tokens: list[Token] = []
    spans: list[Sentence] = []
    for written in sentences:
        first = len(tokens)
        for word in _read(written):
            text += "" if word.glued or not text else " "
            tokens.append(_token(word, len(text), first))
            text += word.text
        start = tokens[first].start
        spans.append(Sentence(start=start, end=len(text), text=text[start:], first=first, last=len(tokens)))
    report = Report(id="r_0", text=text, published=published, dateline=dateline or Dateline())
    found = tuple(_find_names(tokens, text, names or {}))
    return AnnotatedReport(report=report, sentences=tuple(spans), tokens=tuple(tokens), names=found, predicates=())


def _read(sentence: str) -> Iterator[Written]:
    for token in sentence.split():
        word, *fields = token.rsplit("/", token.count("/"))
        yield Written(word.removeprefix("~"), word.startswith("~"), fields)


def _token(word: Written, start: int, first: int) -> Token:
    upos, head, relation, *lemma = word.fields
    return Token(
        start=start,
        end=start + len(word.text),
        text=word.text,
        lemma=lemma[0] if lemma else word.text.lower(),
        upos=upos,
        xpos="",
        head=first + int(head) - 1 if head != "0" else -1,
        relation=relation,
    )


def _find_names(tokens: list[Token], text: str, names: Mapping[str, NameKind]) -> Iterator[Name]:
    for words, kind in names.items():
        start = text.find(words)
        while start >= 0:
            end = start + len(words)
            inside = [index for index, token in enumerate(tokens) if start <= token.start and token.end <= end]
            yield Name(start=start, end=end, text=words, kind=kind, first=inside[0], last=inside[-1] + 1)
            start = text.find(words, end)


def participant(annotated: AnnotatedReport, words: str, occurrence: int = 1) -> Participant:
    """A participant of these words, unresolved."""
    start = -1
    for _ in range(occurrence):
        start = annotated.report.text.index(words, start + 1)
    return Participant(text=words, start=start, end=start + len(words))


def mention(
    annotated: AnnotatedReport,
    trigger: str,
    *,
    actors: tuple[Participant, ...] = (),
    recipients: tuple[Participant, ...] = (),
    type: str = "CONSULT",
    status: EventStatus = "actual",
    historical: bool = False,
) -> EventMention:
    """An event with the first occurrence of a word as its trigger."""
    start = annotated.report.text.index(trigger)
    index, sentence = next((i, s) for i, s in enumerate(annotated.sentences) if s.start <= start < s.end)
    return EventMention(
        id="m_0",
        type=type,
        quad=1,
        score=1,
        confidence=1,
        status=status,
        historical=historical,
        actors=actors,
        recipients=recipients,
        report_id=annotated.report.id,
        sentence=SentenceSpan(index=index, start=sentence.start, end=sentence.end, text=sentence.text),
        trigger=span_of(annotated.report.text, start, start + len(trigger)),
    )
