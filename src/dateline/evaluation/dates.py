"""Dates from raw text: which expressions are found, and whether their days are the right ones.

The gold expressions are those with days: of TIMEX3 the types `DATE` and `TIME` with a calendar value, of a `TIME` its
day; of GUM every date with a `when`, or with one end or both. A gold expression is found where a predicted one
overlaps it, one for one; its value is right where first and last day are. Expressions marked as `PAST_REF` and the
like are found without a value and have a row of their own, for recall alone. What meets nothing but one of those, a
duration, a repetition, or the document's own day, which is given, is neither right nor wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from dateline.annotation import LanguageModel, annotate
from dateline.evaluation.date_files import read_dated
from dateline.evaluation.date_gold import DatedText, MarkedDate, Meaning
from dateline.evaluation.gold import write_lines
from dateline.evaluation.naive_dates import BASELINE, naive_dates
from dateline.evaluation.score import Score
from dateline.evaluation.table import Table, tabulate
from dateline.records import Date, Report, Span
from dateline.resolve import dates_of


class Predicted(NamedTuple):
    """An expression that was found, and its days."""

    span: Span
    dated: Date

    @property
    def days(self) -> tuple[date | None, date | None]:
        """First and last day."""
        start, end = (date.fromisoformat(day) if day else None for day in (self.dated.start, self.dated.end))
        return start, end


class Scored(NamedTuple):
    """One document's expressions with days: how many of each side, and those that belong together."""

    gold: int
    predicted: int
    pairs: tuple[tuple[MarkedDate, Predicted], ...]
    referring: Score


def evaluate_dates(path: Path, model: LanguageModel, output: Path | None = None) -> Table:
    """The table of what Dateline finds in the texts of a file or folder; `output` takes its expressions as JSON lines.

    Raises `GoldError` where a file is not sound.
    """
    texts = read_dated(path)
    found = [predict_dates(text, model) for text in texts]
    if output:
        write_lines(output, (line for text, one in zip(texts, found, strict=True) for line in _lines(text, one)))
    title = f"Dates of {path.name}: {len(texts)} documents, from raw text"
    if not any(text.marks for text in texts):
        return Table(title, (), {}, ("No dates are marked: there is nothing to score.",))
    naive = [[Predicted(*one) for one in naive_dates(text.text, text.published)] for text in texts]
    return tabulate(title, score_dates(texts, found), score_dates(texts, naive), [BASELINE, *_notes(texts)])


def predict_dates(text: DatedText, model: LanguageModel) -> list[Predicted]:
    """The expressions of a document, read as a report that was published on the document's day."""
    if not text.text.strip():
        return []
    published = text.published.isoformat() if text.published else None
    report = Report(id=text.name, text=text.text, published=published, published_basis="metadata")
    return [Predicted(*one) for one in dates_of(annotate(report, model))]


def score_dates(texts: Iterable[DatedText], found: Iterable[Sequence[Predicted]]) -> dict[str, Score]:
    """Every figure, over all documents."""
    scored = [_score(text, one) for text, one in zip(texts, found, strict=True)]
    pairs = [pair for one in scored for pair in one.pairs]
    gold, predicted = sum(one.gold for one in scored), sum(one.predicted for one in scored)
    exact = sum((mark.start, mark.end) == (one.span.start, one.span.end) for mark, one in pairs)
    right = sum(mark.days is not None and mark.days.agrees(*one.days) for mark, one in pairs)
    return {
        "found, overlap": Score(gold, predicted, len(pairs)),
        "found, exact": Score(gold, predicted, exact),
        "found, overlap, days right": Score(gold, predicted, right),
        "of found: days right": Score(len(pairs), len(pairs), right),
        "without days (PAST_REF ...)": _sum(one.referring for one in scored),
    }


def _score(text: DatedText, found: Sequence[Predicted]) -> Scored:
    read = [one for one in found if one.span.start < text.read_to]
    pairs = tuple(_pair(_of(text, "days"), read))
    left = [one for one in read if one not in [predicted for _, predicted in pairs]]
    referring = tuple(_pair(_of(text, "reference"), left))
    beside = [one for one in left if any(_overlap(mark, one) for mark in text.marks if mark.meaning != "days")]
    predicted = len(read) - len(beside)
    return Scored(
        len(_of(text, "days")), predicted, pairs, Score(len(_of(text, "reference")), len(referring), len(referring))
    )


def _of(text: DatedText, meaning: Meaning) -> list[MarkedDate]:
    return [mark for mark in text.marks if mark.meaning == meaning and mark.start < text.read_to]


def _pair(marks: Iterable[MarkedDate], found: Sequence[Predicted]) -> Iterator[tuple[MarkedDate, Predicted]]:
    """The marks and expressions that belong together, one for one: those that share most come first."""
    shared = [(_overlap(mark, one), mark, one) for mark in marks for one in found]
    marked: set[MarkedDate] = set()
    used: set[Span] = set()
    for count, mark, one in sorted(shared, key=lambda row: (-row[0], row[1].start, row[2].span.start)):
        if count and mark not in marked and one.span not in used:
            marked.add(mark)
            used.add(one.span)
            yield mark, one


def _overlap(mark: MarkedDate, one: Predicted) -> int:
    """How many characters the two share."""
    return max(0, min(mark.end, one.span.end) - max(mark.start, one.span.start))


def _sum(scores: Iterable[Score]) -> Score:
    columns = zip(*scores, strict=True)
    return Score(*map(sum, columns))


def _notes(texts: Iterable[DatedText]) -> list[str]:
    others = sum(mark.meaning == "other" for text in texts for mark in text.marks)
    return [f"Not scored: {others} durations, repetitions and the documents' own days."]


def _lines(text: DatedText, found: Iterable[Predicted]) -> Iterator[str]:
    for span, dated in found:
        row = {"document": text.name, "start": span.start, "end": span.end, "text": span.text}
        days = {"from": dated.start, "to": dated.end, "precision": dated.precision}
        yield msgspec.json.encode(row | days).decode()
