"""Every day that a report names."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.records import AnnotatedReport, Date, Span
from dateline.resolve.dates.finding import find_dates
from dateline.resolve.dates.history import is_history
from dateline.resolve.dates.reading import lacks_year, resolve_date
from dateline.resolve.dates.signs import joins
from dateline.resolve.dates.tense import looks_ahead
from dateline.resolve.tree import Tree

MEMORY = 2
"""So many sentences before, days are still what "the following day" counts from."""


class _Written(NamedTuple):
    """An expression, the number of its sentence, and whether its verb looks ahead."""

    span: Span
    sentence: int
    future: bool | None


def dates_of(annotated: AnnotatedReport) -> tuple[tuple[Span, Date], ...]:
    """Every expression of a report that says when, in order, with its days.

    Expressions stand alone, without the words that lead to them: "since 2001" is 2001, and "from Monday to Friday" is
    two. Whether the next or the last Friday is meant is told by its verb. "The following day" counts from the last day
    named in the same sentence or the two before, and so does a day without a year in a text that tells history. What
    the report does not decide has no days.
    """
    return tuple(_Dating(annotated).dates())


class _Dating:
    """The expressions of one report, dated one after the other."""

    def __init__(self, annotated: AnnotatedReport) -> None:
        self.text = annotated.report.text
        self.published = date.fromisoformat(annotated.report.published) if annotated.report.published else None
        tree = Tree(annotated.tokens)
        self.written = [
            _Written(span, number, looks_ahead(tree, span))
            for number, sentence in enumerate(annotated.sentences)
            for span in find_dates(annotated, sentence, alone=True)
        ]

    def dates(self) -> Iterator[tuple[Span, Date]]:
        history = is_history([one.span.text for one in self.written], self.published)
        named, stated = _Memory(), _Memory()
        for index, one in enumerate(self.written):
            found = self._date(one, named.recall(one.sentence))
            borrowed = self._borrowed(index, stated.recall(one.sentence) if history else None)
            if borrowed or found.basis == "stated":
                stated.keep(borrowed or found, one.sentence)
            named.keep(borrowed or found, one.sentence)
            yield one.span, borrowed or found

    def _date(self, one: _Written, named: Date | None) -> Date:
        return resolve_date(one.span.text, self.published, future=one.future, named=named)

    def _borrowed(self, index: int, stated: Date | None) -> Date | None:
        """The days of an expression without a year that another one gives it: the one joined to it, or `stated`."""
        one = self.written[index]
        if not lacks_year(one.span.text):
            return None
        return self._with_year_behind(index) or (stated and _near(one, stated))

    def _with_year_behind(self, index: int) -> Date | None:
        """May of "May and June 1981"."""
        one, *behind = self.written[index : index + 2]
        if not behind or not joins(self.text, one.span.end, behind[0].span.start):
            return None
        stated = resolve_date(behind[0].span.text, None)
        if stated.start is None or stated.precision not in ("day", "month"):
            return None
        return resolve_date(one.span.text, date.fromisoformat(stated.start), future=False)


class _Memory:
    """The days named last, for as many sentences as a reader keeps them in mind."""

    def __init__(self) -> None:
        self._days: Date | None = None
        self._sentence = 0

    def keep(self, days: Date, sentence: int) -> None:
        """Remember days, if there are any."""
        if days.start:
            self._days, self._sentence = days, sentence

    def recall(self, sentence: int) -> Date | None:
        """The days that a sentence can count from."""
        return self._days if sentence - self._sentence <= MEMORY else None


def _near(one: _Written, stated: Date) -> Date | None:
    """A day without a year, beside the days stated last; within them, where they are a year."""
    if stated.start is None:
        return None
    future = True if stated.precision == "year" else None
    return resolve_date(one.span.text, date.fromisoformat(stated.start), future=future)
