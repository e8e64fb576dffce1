"""Places from raw text: which words are found, and whether the place that they are given is the right one.

All marked places count, also those without an id or a position. A mark is answered by the prediction with its span,
else by the first that overlaps it. A place is right by id where it has one of the mark's ids, and by distance where it
lies within 161 km (100 miles) of the mark's position. What counts as resolved right is right by id, where the mark
has an id, else by distance.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from dateline.annotation import LanguageModel, annotate
from dateline.evaluation.naive_places import BASELINE, naive_places
from dateline.evaluation.place_files import read_places
from dateline.evaluation.place_gold import MarkedPlace, PlacedText
from dateline.evaluation.place_output import write_places
from dateline.evaluation.table import Cell, Table
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.records import PlaceName, Report
from dateline.resolve import places_of
from dateline.resolve.sphere import kilometres

NEAR = 161.0
"""Kilometres: 100 miles, the bound that studies of geoparsing share."""
_POLICY = (
    "Found: a prediction overlaps the marked words. Resolved: it has a place. With id or position: the mark has one.",
    "All marked places count. Demonyms and places inside the names of organisations are predicted, with their form.",
)


class Answer(NamedTuple):
    """A mark and the prediction that answers it, if any."""

    mark: MarkedPlace
    found: PlaceName | None

    @property
    def has_id(self) -> bool:
        """Whether the prediction has one of the mark's ids."""
        return self.found is not None and self.found.geonames_id in self.mark.ids

    @property
    def error(self) -> float | None:
        """The kilometres between the two; `None` where one of them has no position."""
        if self.found is None or self.mark.position is None:
            return None
        latitude, longitude = self.found.latitude, self.found.longitude
        if latitude is None or longitude is None:
            return None
        return kilometres(self.mark.position, (latitude, longitude))

    @property
    def is_near(self) -> bool:
        """Whether the two lie within 161 km of each other."""
        return self.error is not None and self.error <= NEAR

    @property
    def is_right(self) -> bool:
        """Whether it is right by id, or by distance where the mark has no id."""
        return self.has_id if self.mark.ids else self.is_near


class PlaceFigures(NamedTuple):
    """The marks with what answers them; how many predictions there are, and how many of them hold."""

    answers: tuple[Answer, ...]
    predicted: int
    true: int
    """Predictions that overlap a mark."""
    resolved: int
    right: int
    """Resolved predictions that are right for a mark that they overlap."""


def evaluate_places(path: Path, model: LanguageModel, output: Path | None = None) -> Table:
    """The table of what Dateline finds in the texts of a file; `output` takes it in the file's own format.

    Raises `GoldError` where the file is not sound.
    """
    file, gazetteer = read_places(path), load_gazetteer()
    found = [predict_places(text.report, model, gazetteer) for text in file.texts]
    if output:
        write_places(output, file, found)
    title = f"Places of {path.name}: {len(file.texts)} articles, from raw text"
    if not any(text.marks for text in file.texts):
        return Table(title, (), {}, ("No places are marked: there is nothing to score.",))
    naive = [naive_places(one, gazetteer.places) for one in found]
    ours, theirs = score_places(file.texts, found), score_places(file.texts, naive)
    return _tabulate(title, ours, theirs)


def predict_places(report: Report, model: LanguageModel, gazetteer: Gazetteer) -> tuple[PlaceName, ...]:
    """The places that a report names, from its text alone."""
    return places_of(annotate(report, model), gazetteer) if report.text.strip() else ()


def score_places(texts: Iterable[PlacedText], found: Iterable[Sequence[PlaceName]]) -> PlaceFigures:
    """Every count, over all articles."""
    pairs = list(zip(texts, found, strict=True))
    answers = tuple(Answer(mark, _answer(mark, places)) for text, places in pairs for mark in text.marks)
    predicted = [(one, _overlapping(text.marks, one)) for text, places in pairs for one in places]
    return PlaceFigures(
        answers,
        predicted=len(predicted),
        true=sum(bool(marks) for _, marks in predicted),
        resolved=sum(one.geonames_id is not None for one, _ in predicted),
        right=sum(any(Answer(mark, one).is_right for mark in marks) for one, marks in predicted),
    )


def _answer(mark: MarkedPlace, places: Sequence[PlaceName]) -> PlaceName | None:
    overlapping = [place for place in places if _overlap(mark, place)]
    exact = (place for place in overlapping if (place.start, place.end) == (mark.start, mark.end))
    return next(exact, next(iter(overlapping), None))


def _overlapping(marks: Iterable[MarkedPlace], place: PlaceName) -> list[MarkedPlace]:
    return [mark for mark in marks if _overlap(mark, place)]


def _overlap(mark: MarkedPlace, place: PlaceName) -> bool:
    return mark.start < place.end and place.start < mark.end


def _tabulate(title: str, ours: PlaceFigures, theirs: PlaceFigures) -> Table:
    baseline = dict(_rows(theirs))
    rows: dict[str, tuple[Cell, ...]] = {
        name: (of, right, _share(of, right), _share(*baseline[name])) for name, (of, right) in _rows(ours)
    }
    rows["F1 of finding"] = (None, None, _f1(ours), _f1(theirs))
    rows["median error, km"] = (len(_errors(ours)), None, _median(ours), _median(theirs))
    return Table(title, ("of", "right", "share", "baseline"), rows, (BASELINE, *_POLICY))


def _rows(figures: PlaceFigures) -> Iterator[tuple[str, tuple[int, int]]]:
    """Of how many each row is, and how many of those are right."""
    marks = [answer.mark for answer in figures.answers]
    found = [answer for answer in figures.answers if answer.found]
    near, exact = sum(answer.is_near for answer in found), sum(answer.has_id for answer in found)
    yield "found, of marked", (len(marks), len(found))
    yield "found, of predicted", (figures.predicted, figures.true)
    if with_id := sum(bool(mark.ids) for mark in marks):
        yield "exact id, of marked", (len(marks), exact)
        yield "exact id, of marked with id", (with_id, exact)
        yield "exact id, of found with id", (sum(bool(answer.mark.ids) for answer in found), exact)
    yield "right, of resolved", (figures.resolved, figures.right)
    yield "within 161 km, of marked", (len(marks), near)
    yield "within 161 km, of found with position", (sum(bool(answer.mark.position) for answer in found), near)
    yield "within 161 km, of found and resolved", (len(_errors(figures)), near)


def _share(of: int, right: int) -> float:
    return right / of if of else 0.0


def _f1(figures: PlaceFigures) -> float:
    """The harmonic mean: marks and predictions that overlap need not be equally many."""
    recall = _share(len(figures.answers), sum(answer.found is not None for answer in figures.answers))
    precision = _share(figures.predicted, figures.true)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _errors(figures: PlaceFigures) -> list[float]:
    return [answer.error for answer in figures.answers if answer.error is not None]


def _median(figures: PlaceFigures) -> int | None:
    errors = _errors(figures)
    return round(median(errors)) if errors else None
