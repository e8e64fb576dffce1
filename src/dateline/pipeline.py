"""The whole flow on one screen: report -> annotate -> code -> resolve -> reconcile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dateline.annotation import LanguageModel, annotate, legible, worded_as
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import (
    Coder,
    EventNetwork,
    SectorNetwork,
    SectorReader,
    find_attributions,
    quotations_of,
)
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.reconcile import group
from dateline.records import AnnotatedReport, Event, EventMention, Exclusion, Report, Sentence
from dateline.resolve import enrich, resolve_report

Result = TypeVar("Result")
AHEAD = 4
"""Reports in work for each thread: enough to keep it busy, few enough to keep memory small."""


class CodedReport(Struct, frozen=True, kw_only=True):
    """A report with its annotation and its events."""

    annotated: AnnotatedReport
    events: tuple[Event, ...]


class SentenceExplanation(Struct, frozen=True, kw_only=True):
    """A sentence with its mentions; `refused` says of other words why they code nothing."""

    sentence: Sentence
    mentions: tuple[EventMention, ...]
    refused: tuple[str, ...]


class Flow:
    """Reports to events. The result does not depend on the number of threads."""

    def __init__(self, model: LanguageModel, coder: Coder, gazetteer: Gazetteer, threads: int) -> None:
        self._model, self._coder, self._threads = model, coder, threads
        self.gazetteer = gazetteer
        """Who and where, as data."""

    @classmethod
    def load(cls, threads: int = 1, actors: Path | None = None) -> Flow:
        """The flow with everything that ships with Dateline; `actors` is a folder of one's own, see `load_gazetteer`.

        Raises `WeightsError`, `CodebookError` or `GazetteerError` where a file is missing or malformed.
        """
        coder = Coder(load_codebook(), load_lexicon(), EventNetwork(), sectors=SectorNetwork())
        gazetteer = load_gazetteer(own=actors)
        return cls(LanguageModel.load(gazetteer=gazetteer), coder, gazetteer, threads)

    def annotate(self, reports: Iterable[Report | Exclusion]) -> Iterator[AnnotatedReport | Exclusion]:
        """Each report annotated, with its places, days, chains of mentions and who says what, in order.

        Exclusions pass through. The report is coded too, for quotations name the event mentions inside them.
        """
        return self._each(reports, self._annotate)

    def code(self, reports: Iterable[Report | Exclusion]) -> Iterator[CodedReport | Exclusion]:
        """Each report coded, in order; exclusions pass through."""
        return self._each(reports, self._code)

    def explain(self, annotated: AnnotatedReport) -> tuple[SentenceExplanation, ...]:
        """What each sentence codes, and why the rest does not."""
        report = annotated.report
        read = legible(report, self.gazetteer)
        annotated = worded_as(annotated, read, report)
        coded = list(self._coder.code(annotated))
        mentions = [mention for sentence in coded for mention in sentence.mentions]
        known = resolve_report(mentions, annotated, self.gazetteer, self.sectors(annotated))
        resolved = iter(worded_as(known, report, read))
        return tuple(
            SentenceExplanation(
                sentence=worded_as(found.sentence, report, read),
                mentions=tuple(islice(resolved, len(found.mentions))),
                refused=found.refused,
            )
            for found in coded
        )

    def sectors(self, annotated: AnnotatedReport) -> SectorReader | None:
        """What the event network says of the sectors of a report's participants."""
        return self._coder.sectors(annotated)

    def _annotate(self, report: Report) -> AnnotatedReport:
        read = legible(report, self.gazetteer)
        annotated = annotate(read, self._model)
        mentions = [mention for sentence in self._coder.code(annotated) for mention in sentence.mentions]
        attributions = find_attributions(annotated)
        quotations = quotations_of(annotated, attributions, mentions)
        said = replace(annotated, attributions=attributions, quotations=quotations)
        return worded_as(enrich(said, self.gazetteer), report, read)

    def _code(self, report: Report) -> CodedReport:
        read = legible(report, self.gazetteer)
        annotated = worded_as(annotate(read, self._model), report, read)
        mentions = [mention for sentence in self.explain(annotated) for mention in sentence.mentions]
        return CodedReport(annotated=annotated, events=group(mentions))

    def _each(
        self, reports: Iterable[Report | Exclusion], step: Callable[[Report], Result]
    ) -> Iterator[Result | Exclusion]:
        """`step` for each report, a few reports at once, answers in order."""
        if self._threads == 1:
            yield from (_guarded(report, step) for report in reports)
            return
        waiting: deque[Future[Result | Exclusion]] = deque()
        with ThreadPoolExecutor(self._threads) as pool:
            for report in reports:
                waiting.append(pool.submit(_guarded, report, step))
                if len(waiting) >= AHEAD * self._threads:
                    yield waiting.popleft().result()
            yield from (future.result() for future in waiting)


def _guarded(report: Report | Exclusion, step: Callable[[Report], Result]) -> Result | Exclusion:
    """The step's result; a report that breaks it is set aside, and the run goes on."""
    if isinstance(report, Exclusion):
        return report
    try:
        return step(report)
    except Exception as error:  # a defect of ours must not cost the other reports
        detail = f"Dateline failed on this report ({type(error).__name__}: {error}). Please report it with the text."
        return Exclusion(origin=report.origin or report.id, stage="code", reason="error", detail=detail)
