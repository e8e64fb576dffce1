"""The Dateline corpus: invented reports with all their events marked, and what reads and checks them."""

from dateline.corpus.check import check_reports, split_of
from dateline.corpus.document import MarkedEvent, MarkedReport, MarkedSentence
from dateline.corpus.overlap import repeated
from dateline.corpus.reading import Problem, read_corpus

__all__ = [
    "MarkedEvent",
    "MarkedReport",
    "MarkedSentence",
    "Problem",
    "check_reports",
    "read_corpus",
    "repeated",
    "split_of",
]
