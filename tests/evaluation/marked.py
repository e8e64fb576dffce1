"""Gold reports and mentions for the tests of pairing and scoring, both told by the words they mark."""

from pathlib import Path

from tests.corpus.building import report_of, write_corpus

from dateline.evaluation.event_gold import GoldReport, read_gold
from dateline.records import EventMention, Participant, SentenceSpan, span_of


def gold_of(folder: Path, body: str) -> GoldReport:
    """The one report with this headline and these sentences."""
    (gold,) = read_gold(write_corpus(folder / "a.txt", report_of(body)))
    return gold


def mention_of(
    gold: GoldReport,
    trigger: str,
    event_type: str,
    mode: str | None = None,
    actors: tuple[str, ...] = (),
    recipients: tuple[str, ...] = (),
    confidence: float = 0.5,
) -> EventMention:
    """A coded mention; all words are found where they stand first in the report."""
    text = gold.report.text
    start = text.index(trigger)
    return EventMention(
        id=f"m_{start:016x}",
        type=event_type,
        mode=mode,
        quad=1,
        score=0,
        actors=tuple(_participant(text, words) for words in actors),
        recipients=tuple(_participant(text, words) for words in recipients),
        confidence=confidence,
        report_id=gold.report.id,
        sentence=SentenceSpan(index=0, start=0, end=len(text), text=text),
        trigger=span_of(text, start, start + len(trigger)),
    )


def _participant(text: str, words: str) -> Participant:
    start = text.index(words)
    return Participant(text=words, start=start, end=start + len(words))
