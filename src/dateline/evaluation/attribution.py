"""Attribution from raw text: cues, sources and contents, by exact spans and by overlap.

Each layer is scored by itself first, from raw text to spans: a span is right exactly where it has the same characters,
white space aside, as a marked span of its layer (all pieces together), and by overlap where the two share a character;
spans are paired one for one, those that share most coming first. `words` counts the words of a layer instead of its
spans. Then the layers together: `attribution` is right where source, cue and content of one overlap those of one mark,
and `found` looks at source and content of the attributions whose cue overlaps a marked one. Exact and partial
matching of source, cue and content are the measures of PARC3 (Pareti 2015) and of the tools trained on it; those
score partial matches by shares of words, which the rows `words` do.

PolNeAR marks no attribution inside a direct quotation ("they know that ..." said by somebody quoted), so those that
Dateline finds there are left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.annotation import LanguageModel, annotate
from dateline.coding.attribution import find_attributions
from dateline.evaluation.attribution_files import (
    AttributedText,
    MarkedAttribution,
    Pieces,
    read_attributed,
    write_attributed,
)
from dateline.evaluation.naive_attribution import BASELINE, naive_attributions
from dateline.evaluation.score import Score, compare
from dateline.evaluation.table import Table, tabulate
from dateline.records import AttributedSpan, Report

_WORD = re.compile(r"\S+")
_NOTES = (
    BASELINE,
    "Layers by themselves, spans paired one for one; `found`: of attributions whose cue overlaps a marked one.",
    "Attributions inside direct quotations are left out: the gold marks none.",
)

Characters = frozenset[int]


class Spans(NamedTuple):
    """The characters of one attribution's layers, white space aside."""

    source: Characters
    cue: Characters
    content: Characters


class Texts(NamedTuple):
    """The attributions of one text, marked and predicted."""

    text: str
    marked: tuple[Spans, ...]
    found: tuple[Spans, ...]


def evaluate_attribution(folder: Path, model: LanguageModel, output: Path | None = None) -> Table:
    """The table of what Dateline finds in the texts of a folder; `output` is a folder for its brat files.

    Raises `GoldError` where a file is not sound.
    """
    texts = read_attributed(folder)
    known = {text: predict_attributions(text, model) for text in dict.fromkeys(one.text for one in texts)}
    if output:
        write_attributed(output, (one._replace(marks=known[one.text]) for one in texts))
    title = f"Attribution of {folder.name}: {len(texts)} annotations of {len(known)} texts, from raw text"
    if not any(one.marks for one in texts):
        return Table(title, (), {}, ("No attributions are marked: there is nothing to score.",))
    ours = score_attributions(texts, [known[one.text] for one in texts])
    naive = score_attributions(texts, [tuple(naive_attributions(one.text)) for one in texts])
    return tabulate(title, ours, naive, _NOTES)


def predict_attributions(text: str, model: LanguageModel) -> tuple[MarkedAttribution, ...]:
    """The attributions of a text that do not stand inside a quotation."""
    if not text.strip():
        return ()
    found = find_attributions(annotate(Report(id="text", text=text), model))
    return tuple(_as_marked(one) for one in found if not one.quoted)


def _as_marked(one: AttributedSpan) -> MarkedAttribution:
    source = ((one.source.start, one.source.end),) if one.source else ()
    return MarkedAttribution(
        source, ((one.cue.start, one.cue.end),), tuple((part.start, part.end) for part in one.parts)
    )


def score_attributions(
    texts: Sequence[AttributedText], found: Iterable[Sequence[MarkedAttribution]]
) -> dict[str, Score]:
    """Every figure, over all texts."""
    read = [
        Texts(one.text, tuple(_spans(one.text, one.marks)), tuple(_spans(one.text, predicted)))
        for one, predicted in zip(texts, found, strict=True)
    ]
    scores: dict[str, Score] = {}
    for layer in ("cue", "source", "content"):
        scores |= _of_layer(read, layer)
    paired = [pair for text in read for pair in _pairs(text.marked, text.found, "cue")]
    whole = sum(all(_agree(mark, one, layer) for layer in Spans._fields) for mark, one in paired)
    scores["attribution overlap"] = Score(
        sum(len(text.marked) for text in read), sum(len(text.found) for text in read), whole
    )
    for layer in ("source", "content"):
        sides = [(getattr(mark, layer), getattr(one, layer)) for mark, one in paired]
        counts = sum(bool(mark) for mark, _ in sides), sum(bool(one) for _, one in sides)
        scores[f"found: {layer} exact"] = Score(*counts, sum(mark == one for mark, one in sides if mark))
        scores[f"found: {layer} overlap"] = Score(*counts, sum(bool(mark & one) for mark, one in sides))
    return scores


def _spans(text: str, marks: Iterable[MarkedAttribution]) -> Iterator[Spans]:
    for mark in marks:
        yield Spans(*(_characters(text, pieces) for pieces in mark))


def _characters(text: str, pieces: Pieces) -> Characters:
    return frozenset(at for start, end in pieces for at in range(start, end) if not text[at].isspace())


def _agree(mark: Spans, one: Spans, layer: str) -> bool:
    """Whether a layer overlaps, or is missing on both sides."""
    left, right = getattr(mark, layer), getattr(one, layer)
    return bool(left & right) or not (left or right)


def _of_layer(read: Sequence[Texts], layer: str) -> dict[str, Score]:
    pick: Callable[[Spans], Characters] = lambda spans: getattr(spans, layer)  # noqa: E731
    exact, overlap, words = Score(0, 0, 0), Score(0, 0, 0), Score(0, 0, 0)
    for text in read:
        marked = [one for one in text.marked if pick(one)]
        found = [one for one in text.found if pick(one)]
        pairs = list(_pairs(marked, found, layer))
        exact = _add(exact, Score(len(marked), len(found), sum(pick(mark) == pick(one) for mark, one in pairs)))
        overlap = _add(overlap, Score(len(marked), len(found), len(pairs)))
        words = _add(words, compare(_words(text.text, map(pick, marked)), _words(text.text, map(pick, found))))
    return {f"{layer} exact": exact, f"{layer} overlap": overlap, f"{layer} words": words}


def _pairs(marked: Sequence[Spans], found: Sequence[Spans], layer: str) -> Iterator[tuple[Spans, Spans]]:
    """Marks and predictions that overlap in a layer, one for one: those that are most alike come first."""
    alike = [
        (len(left & right) / len(left | right), i, j)
        for i, left in enumerate(getattr(one, layer) for one in marked)
        for j, right in enumerate(getattr(one, layer) for one in found)
        if left & right
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(alike, key=lambda row: (-row[0], row[1], row[2])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield marked[i], found[j]


def _words(text: str, spans: Iterable[Characters]) -> set[int]:
    """Where the words begin that one of the spans has a character of."""
    covered = {at for span in spans for at in span}
    return {match.start() for match in _WORD.finditer(text) if covered.intersection(range(*match.span()))}


def _add(left: Score, right: Score) -> Score:
    return Score(*(one + other for one, other in zip(left, right, strict=True)))
