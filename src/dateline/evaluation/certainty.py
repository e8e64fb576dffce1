"""MEANTIME's events: how certain they are, and whether they are told as having happened or not, from raw text.

Dateline's status in the terms of the NewsReader guidelines (Tonelli et al. 2014): what may, could or might be is
`POSSIBLE`, what would or should be `PROBABLE`; under a condition, a question or a wish it is `UNDERSPECIFIED`, and so
is its polarity. All else is `CERTAIN`, what is to come and what somebody sets out to do included; it is `NEG` where it
did not happen.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, ElementTree

from dateline.annotation import LanguageModel, annotate
from dateline.coding.own_words import Standing
from dateline.coding.standing import standing
from dateline.coding.syntax import Syntax
from dateline.evaluation.gold import GoldError
from dateline.evaluation.meantime import MarkedWords, read_marked_words
from dateline.evaluation.score import Score
from dateline.evaluation.table import Table
from dateline.evaluation.xml_file import read_xml
from dateline.records import Report

CERTAINTY = ("CERTAIN", "PROBABLE", "POSSIBLE", "UNDERSPECIFIED")
POLARITY = ("POS", "NEG", "UNDERSPECIFIED")
POSSIBLE = frozenset({"may", "might", "can", "ca", "could"})
PROBABLE = frozenset({"would", "should", "must", "will"})
NEGATIONS = frozenset({"not", "n't", "no", "never", "without"})
DOUBTS = {"may": "POSSIBLE", "might": "POSSIBLE", "could": "POSSIBLE", "if": "UNDERSPECIFIED"}
UNDECIDED = frozenset({"condition", "question", "want", "wish", "like", "doubt", "consequence", "must"})
NOTE = (
    "Baselines: `words`, by may, might, could, if, not, no, never or without in the sentence; `majority`, all CERTAIN "
    "and POS. Events without a mark are not scored."
)


class Judged(NamedTuple):
    """What is said of an event: certainty and polarity, either empty where nobody says it."""

    certainty: str
    polarity: str


class Document(NamedTuple):
    """A file with its events, what the file says of each, and what Dateline and the words say."""

    path: Path
    root: Element
    events: tuple[MarkedWords, ...]
    marked: tuple[Judged, ...]
    found: tuple[Judged, ...]
    naive: tuple[Judged, ...]


def evaluate_certainty(path: Path, model: LanguageModel, output: Path | None = None) -> Table:
    """The table for a CAT file or a folder of them; `output`, a file or a folder, takes the same with our answers.

    Raises `GoldError` where a file is not sound or there is none.
    """
    files = sorted(path.rglob("*.xml")) if path.is_dir() else [path]
    if not files:
        raise GoldError(path, None, "there is no XML in it", "Give a folder of MEANTIME's CAT files")
    documents = [_read(one, model) for one in files]
    if output:
        for one in documents:
            _write(one, output / one.path.relative_to(path) if path.is_dir() else output)
    marked = [mark for one in documents for mark in one.marked]
    title = f"Certainty and polarity of {path.name}: {len(marked)} events in {len(files)} documents, from raw text"
    if not any(one.certainty or one.polarity for one in marked):
        return Table(title, (), {}, ("No certainty or polarity is marked: there is nothing to score.",))
    return score_certainty(
        title,
        marked,
        {
            "F1": [found for one in documents for found in one.found],
            "words F1": [found for one in documents for found in one.naive],
            "majority F1": [Judged("CERTAIN", "POS")] * len(marked),
        },
    )


def score_certainty(title: str, marked: Sequence[Judged], answers: Mapping[str, Sequence[Judged]]) -> Table:
    """Precision and recall of the first answers, F1 of all, for each label, and macro-F1."""
    rows: dict[str, tuple[float | int | None, ...]] = {}
    for place, (name, labels) in enumerate({"certainty": CERTAINTY, "polarity": POLARITY}.items()):
        kept = [number for number, one in enumerate(marked) if one[place] in labels]
        gold = [marked[number][place] for number in kept]
        scores = [
            [_score(gold, [told[number][place] for number in kept], label) for label in labels]
            for told in answers.values()
        ]
        macro = [sum(one.f1 for one in found) / len(labels) for found in scores]
        rows[f"{name}: macro"] = (len(kept), len(kept), None, None, *macro)
        for number, label in enumerate(labels):
            own = scores[0][number]
            shares = (own.precision, own.recall, *(found[number].f1 for found in scores))
            rows[f"{name}: {label}"] = (own.gold, own.predicted, *shares)
    return Table(title, ("gold", "predicted", "precision", "recall", *answers), rows, (NOTE,))


def judge(found: Standing, cue: str) -> Judged:
    """A standing in MEANTIME's terms; `cue` is the word that decided it."""
    if found.status != "hypothetical":
        return Judged("CERTAIN", "NEG" if found.status == "negated" else "POS")
    kinds = {word for sign in found.signs for word in sign.removeprefix("outer ").split()[:1]}
    if cue in POSSIBLE:
        return Judged("POSSIBLE", "POS")
    if cue in PROBABLE:
        return Judged("PROBABLE", "UNDERSPECIFIED")
    return Judged("UNDERSPECIFIED", "UNDERSPECIFIED") if kinds & UNDECIDED else Judged("CERTAIN", "POS")


def _read(path: Path, model: LanguageModel) -> Document:
    root = read_xml(path)
    text, events = read_marked_words(root)
    annotated = annotate(Report(id="r_marked", text=text), model) if text.strip() else None
    sentences = [Syntax(annotated, one) for one in annotated.sentences] if annotated else []
    readings = [_reading(sentences, event) for event in events]
    found = tuple(_judged(*reading) if reading else Judged("CERTAIN", "POS") for reading in readings)
    naive = tuple(_naive(reading[0]) if reading else Judged("CERTAIN", "POS") for reading in readings)
    marked = tuple(Judged(*(event.element.get(name, "") for name in Judged._fields)) for event in events)
    return Document(path, root, events, marked, found, naive)


def _reading(sentences: Sequence[Syntax], event: MarkedWords) -> tuple[Syntax, int] | None:
    """The sentence of an event and the head of its words."""
    for syntax in sentences:
        words = [
            word for word, token in enumerate(syntax.tokens) if token.start < event.end and event.start < token.end
        ]
        if words:
            return syntax, syntax.head_of(words[0], words[-1] + 1)
    return None


def _judged(syntax: Syntax, word: int) -> Judged:
    found = standing(syntax, word)
    cue = found.cue(found.status)
    return judge(found, syntax.lemma(cue[0]) if cue else "")


def _naive(syntax: Syntax) -> Judged:
    words = [token.text.lower() for token in syntax.tokens]
    doubt = next((DOUBTS[word] for word in words if word in DOUBTS), "CERTAIN")
    return Judged(doubt, "NEG" if NEGATIONS & set(words) else "POS")


def _write(one: Document, output: Path) -> None:
    for event, found in zip(one.events, one.found, strict=True):
        event.element.set("certainty", found.certainty)
        event.element.set("polarity", found.polarity)
    output.parent.mkdir(parents=True, exist_ok=True)
    ElementTree(one.root).write(output, encoding="utf-8", xml_declaration=True)


def _score(gold: Sequence[str], told: Sequence[str], label: str) -> Score:
    both = sum(left == right == label for left, right in zip(gold, told, strict=True))
    return Score(gold.count(label), told.count(label), both)
