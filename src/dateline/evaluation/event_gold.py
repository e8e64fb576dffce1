"""The Dateline corpus as reports and, apart from them, the events that a person marked in them."""

from pathlib import Path
from typing import NamedTuple

from dateline.corpus import MarkedReport, read_corpus
from dateline.corpus.document import Words
from dateline.evaluation.gold import GoldError
from dateline.ingest import ReadOptions
from dateline.ingest.document import Document, Metadata
from dateline.ingest.settling import settle
from dateline.records import Report


class Place(NamedTuple):
    """Characters `start` to `end` (excluded) of a report's text."""

    start: int
    end: int

    def overlaps(self, other: "Place") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class GoldReport(NamedTuple):
    """A marked report, as raw text for the coder and as the text that its marks count in."""

    report: Report
    marked: MarkedReport
    starts: tuple[int, ...]
    """Where each marked sentence begins in the report's text."""

    def place(self, words: Words) -> Place:
        """Where marked words stand in the report's text."""
        start = self.starts[words.sentence]
        return Place(start + words.start, start + words.end)

    def sentence(self, number: int) -> Place:
        """Where a marked sentence stands."""
        start = self.starts[number]
        return Place(start, start + len(self.marked.sentences[number].text))


def read_gold(folder: Path) -> list[GoldReport]:
    """The marked reports of a folder or file. Raises `GoldError` where its markup is broken or it holds none."""
    marked, problems = read_corpus(folder)
    if problems:
        first = problems[0]
        raise GoldError(Path(first.file), first.line, first.reason, f"See all with: dateline corpus check {folder}")
    if not marked:
        raise GoldError(folder, None, "it holds no marked report", "Name a folder of the corpus, such as corpus/test")
    return [lay_out(one) for one in marked]


def lay_out(marked: MarkedReport) -> GoldReport:
    """The text of a marked report as a newspaper prints it: the headline, then paragraphs of sentences."""
    text, starts = "", []
    for number, sentence in enumerate(marked.sentences):
        before = marked.sentences[number - 1] if number else None
        if before is not None:
            text += " " if number > 1 and sentence.paragraph == before.paragraph else "\n\n"
        starts.append(len(text))
        text += sentence.text
    metadata = Metadata(
        title=marked.sentences[0].text, publisher=marked.publisher, published=marked.date, language="en"
    )
    report = settle(Document(text=text, origin=marked.file, metadata=metadata), Metadata(), ReadOptions())
    if not isinstance(report, Report):
        raise GoldError(
            Path(marked.file), marked.line, f"no report can be made of it: {report.detail}", "Mend the text"
        )
    return GoldReport(report, marked, tuple(starts))
