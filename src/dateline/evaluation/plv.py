"""PLV (Hu et al. 2024): which of 15 labels holds between two given parties of a sentence.

The scores are those of the paper's scorer: macro-F1 over all labels that are gold or predicted, for the labels and for
the four quadrants that they fall into.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.evaluation.crosswalk import Row, load_crosswalk
from dateline.evaluation.gold import GoldError, read_lines, write_lines
from dateline.evaluation.keywords import KeywordCoder
from dateline.evaluation.relation import RelationReader, Weights, rate
from dateline.evaluation.score import Score
from dateline.evaluation.table import Cell, Table
from dateline.records import Report, Span, span_of

NEEDED = ("sentence", "source", "target")
QUADS: Mapping[str, str] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), "1"),
    **dict.fromkeys(("COOPERATE", "AID", "YIELD"), "2"),
    **dict.fromkeys(("ACCUSE", "REQUEST", "REJECT", "THREATEN"), "3"),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"), "4"),
}
"""The quadrant of each label; of another, 0."""
RENAMED: tuple[Row, ...] = (Row(of=frozenset({"CONCEDE", "RETREAT"}), label="YIELD"),)
"""Names alone, no crosswalk."""
_MARK = re.compile(r"</?[st]>")
SYSTEMS: Mapping[str, tuple[Weights, bool]] = {
    "lexicon and network": (Weights(), True),
    "lexicon alone": (Weights(pair=0, trigger=0), True),
    "network alone": (Weights(lexicon=0), True),
    "both, no crosswalk": (Weights(), False),
}


class Question(NamedTuple):
    """One row: a sentence and its two parties; the gold labels where the file has them."""

    uid: str
    text: str
    source: Span
    target: Span
    root: str | None
    quad: str | None


def evaluate_plv(path: Path, model: LanguageModel, output: Path | None = None) -> Table:
    """The table of a file in PLV's format; `output` takes a line a row, uid and label.

    Raises `GoldError` where the file lacks a column.
    """
    questions = read_questions(path)
    answers = answer(questions, model, SYSTEMS if questions[0].root else {"": SYSTEMS["lexicon and network"]})
    first = next(iter(answers.values()))
    if output:
        write_lines(output, (f"{question.uid}\t{label}" for question, label in zip(questions, first, strict=True)))
    title = f"PLV, {path.name}: {len(questions)} sentences with given parties"
    gold = [question.root for question in questions if question.root]
    if len(gold) < len(questions):
        return Table(title, (), {}, ("The file has no column gold_root: there is nothing to score.",))
    answers |= baselines(questions, model, gold)
    quads = [question.quad or QUADS.get(question.root or "", "0") for question in questions]
    rows = {name: _row(gold, quads, labels) for name, labels in answers.items()}
    return Table(title, ("accuracy", "root macro-F1", "quad macro-F1"), rows, tuple(_by_label(gold, first)))


def read_questions(path: Path) -> list[Question]:
    """The rows of a tab-separated file. Raises `GoldError` where a column is missing or it has no rows."""
    lines = read_lines(path)
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    missing = [name for name in NEEDED if name not in (lines[0].split("\t") if lines else ())]
    if missing:
        raise GoldError(path, 1, f"the columns {', '.join(missing)} are missing", "Name them in the first line")
    if not rows:
        raise GoldError(path, None, "it has no rows", "Give one sentence a line below the names of the columns")
    for number, row in enumerate(rows, 2):
        if any(row[name] is None for name in NEEDED) or not row["sentence"].strip():
            raise GoldError(path, number, f"it lacks one of {', '.join(NEEDED)}", "Fill the cell or take the line out")
    return [_question(row, number) for number, row in enumerate(rows, 1)]


def _question(row: Mapping[str, str], number: int) -> Question:
    text = row["sentence"]
    marks = _marked(row.get("marked_sentence") or "", text)
    source, target = (
        marks.get(mark) or _found(text, row[column]) for mark, column in (("s", "source"), ("t", "target"))
    )
    return Question(row.get("uid") or str(number), text, source, target, row.get("gold_root"), row.get("gold_penta"))


def _marked(marked: str, text: str) -> dict[str, Span]:
    """The parties by their marks `<s>` and `<t>`; none where the marked sentence is another one."""
    places: dict[str, int] = {}
    removed = 0
    for match in _MARK.finditer(marked):
        places.setdefault(match.group(), match.start() - removed)
        removed += len(match.group())
    if _MARK.sub("", marked) != text:
        return {}
    ends = {mark: (places.get(f"<{mark}>"), places.get(f"</{mark}>")) for mark in "st"}
    return {
        mark: span_of(text, start, end)
        for mark, (start, end) in ends.items()
        if start is not None and end is not None and start < end
    }


def _found(text: str, words: str) -> Span:
    """Where the words of a party stand first; the whole sentence where they do not."""
    start = text.find(words.strip())
    return (
        span_of(text, start, start + len(words.strip()))
        if start >= 0 and words.strip()
        else span_of(text, 0, len(text))
    )


def answer(
    questions: Sequence[Question], model: LanguageModel, systems: Mapping[str, tuple[Weights, bool]]
) -> dict[str, list[str]]:
    """The label of every question, by system."""
    reader = RelationReader(model, Coder(load_codebook(), load_lexicon()), EventNetwork())
    rows = {True: load_crosswalk(), False: RENAMED}
    found: dict[str, list[str]] = {name: [] for name in systems}
    for question in questions:
        evidence = reader.read(question.text, question.source, question.target)
        for name, (weights, crossed) in systems.items():
            scores = rate(evidence, rows[crossed], weights)
            found[name].append(max(scores, key=scores.__getitem__) if scores else "NONE")
    return found


def baselines(questions: Sequence[Question], model: LanguageModel, gold: Sequence[str]) -> dict[str, list[str]]:
    """Keyword lookup, and the most usual label."""
    keywords = KeywordCoder(load_codebook(), load_lexicon())
    usual = Counter(gold).most_common(1)[0][0]
    looked = []
    for question in questions:
        annotated = annotate(Report(id="r_plv", text=question.text), model)
        label = keywords.label(annotated, question.source, question.target)
        looked.append("YIELD" if label in {"CONCEDE", "RETREAT"} else label or usual)
    return {"baseline: keyword": looked, "baseline: majority": [usual] * len(gold)}


def macro_f1(gold: Sequence[str], predicted: Sequence[str]) -> float:
    """The mean F1 of all labels that are gold or predicted."""
    scores = _scores(gold, predicted)
    return sum(score.f1 for score in scores.values()) / len(scores)


def _scores(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, Score]:
    right = Counter(left for left, other in zip(gold, predicted, strict=True) if left == other)
    wanted, found = Counter(gold), Counter(predicted)
    return {label: Score(wanted[label], found[label], right[label]) for label in sorted({*gold, *predicted})}


def _row(gold: Sequence[str], quads: Sequence[str], labels: Sequence[str]) -> tuple[Cell, ...]:
    accuracy = sum(left == right for left, right in zip(gold, labels, strict=True)) / len(gold)
    return accuracy, macro_f1(gold, labels), macro_f1(quads, [QUADS.get(label, "0") for label in labels])


def _by_label(gold: Sequence[str], labels: Sequence[str]) -> Iterable[str]:
    yield "F1 by label, lexicon and network: " + ", ".join(
        f"{label} {100 * score.f1:.1f}" for label, score in _scores(gold, labels).items()
    )
