"""Syntax: the scores of the CoNLL 2018 shared task on Universal Dependencies."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.evaluation.alignment import Layout, align_words, lay_out
from dateline.evaluation.analyser import Analyser
from dateline.evaluation.baselines import NaiveReader, most_common
from dateline.evaluation.conllu import EMPTY, Row, Sentence, read_conllu, running_text, write_conllu
from dateline.evaluation.raw_conllu import build_sentences
from dateline.evaluation.raw_text import read_text
from dateline.evaluation.score import Score, compare
from dateline.evaluation.table import Table, tabulate

BASELINE = (
    "Baseline: the file's most usual tags and relation, the form as lemma, every word hung on its left neighbour."
)


def evaluate_syntax(path: Path, model: Analyser, output: Path | None = None, *, raw: bool = False) -> Table:
    """The table of the model's scores on a CoNLL-U file; columns that the file leaves empty are not scored.

    The model gets the file's words, or with `raw` only its text. `output` takes the predictions as CoNLL-U.
    Raises `GoldError` where the file is not sound.
    """
    gold = read_conllu(path)
    predicted = predict_syntax(gold, model, raw=raw)
    if output:
        write_conllu(output, predicted)
    naive = predict_syntax(gold, _naive_reader(gold), raw=raw)
    title = f"Syntax of {path.name}, {'from raw text' if raw else 'gold words'}"
    return tabulate(title, score_syntax(gold, predicted), score_syntax(gold, naive), [BASELINE])


def predict_syntax(gold: Sequence[Sentence], model: Analyser, *, raw: bool) -> list[Sentence]:
    """The model's sentences for the words, or with `raw` the text, of the gold ones."""
    if raw:
        text = running_text(gold)
        return build_sentences(text, read_text(model, text))
    analyses = model.analyse_all([sentence.forms for sentence in gold])
    return [sentence.with_analysis(analysis) for sentence, analysis in zip(gold, analyses, strict=True)]


def score_syntax(gold: Sequence[Sentence], predicted: Sequence[Sentence]) -> dict[str, Score]:
    """The scores by name, Tokens to LAS, each where the gold has the column.

    LAS compares universal relations, as the shared task does; the last row adds the subtypes.
    Raises `ValueError` where the two are not readings of the same text.
    """
    left, right = lay_out(gold), lay_out(predicted)
    _require_same_text(left, right)
    pairs = align_words(left, right)
    aligned: dict[int | None, int] = {-1: -1, **{found: wanted for wanted, found in pairs}}
    gold_words = _words(gold)
    predicted_words = [word._replace(head=aligned.get(word.head)) for word in _words(predicted)]
    scores = {
        "Tokens": compare(left.tokens, right.tokens),
        "Sentences": compare(left.sentences, right.sentences),
    }
    for name, (column, same) in _CRITERIA.items():
        if any(getattr(word.row, column) != EMPTY for word in gold_words):
            correct = sum(same(gold_words[wanted], predicted_words[found]) for wanted, found in pairs)
            scores[name] = Score(len(gold_words), len(predicted_words), correct)
    return scores


def universal(relation: str) -> str:
    """The relation without its subtype: `nsubj` of `nsubj:pass`."""
    return relation.partition(":")[0]


class _Word(NamedTuple):
    """A row with its head as an index among all gold words: -1 for a root, None where it has none."""

    row: Row
    head: int | None


def _words(sentences: Sequence[Sentence]) -> list[_Word]:
    """The words of all sentences, heads counted among themselves."""
    words: list[_Word] = []
    for sentence in sentences:
        start = len(words)
        for row in sentence.words:
            head = None if row.head == EMPTY else -1 if row.head == "0" else start + int(row.head) - 1
            words.append(_Word(row, head))
    return words


def _same_head(gold: _Word, predicted: _Word) -> bool:
    return predicted.head is not None and gold.head == predicted.head


def _same_arc(gold: _Word, predicted: _Word) -> bool:
    return _same_head(gold, predicted) and universal(gold.row.relation) == universal(predicted.row.relation)


# Each score: the gold column that it needs, and when an aligned word is right.
_CRITERIA: dict[str, tuple[str, Callable[[_Word, _Word], bool]]] = {
    "Words": ("form", lambda gold, predicted: True),
    "UPOS": ("upos", lambda gold, predicted: gold.row.upos == predicted.row.upos),
    "XPOS": ("xpos", lambda gold, predicted: gold.row.xpos == predicted.row.xpos),
    "Lemmas": ("lemma", lambda gold, predicted: gold.row.lemma in {EMPTY, predicted.row.lemma}),
    "UAS": ("head", _same_head),
    "LAS": ("relation", _same_arc),
    "LAS with subtypes": (
        "relation",
        lambda gold, predicted: _same_head(gold, predicted) and gold.row.relation == predicted.row.relation,
    ),
}


def _require_same_text(left: Layout, right: Layout) -> None:
    if left.characters != right.characters:
        at = next(
            (n for n, (a, b) in enumerate(zip(left.characters, right.characters, strict=False)) if a != b),
            min(len(left.characters), len(right.characters)),
        )
        here, there = (side.characters[at : at + 20] for side in (left, right))
        raise ValueError(
            f"The words differ at character {at}: {here!r} and {there!r}. Score readings of the same text."
        )


def _naive_reader(gold: Sequence[Sentence]) -> NaiveReader:
    rows = [word for sentence in gold for word in sentence.words]
    return NaiveReader(
        upos=most_common(row.upos for row in rows),
        xpos=most_common(row.xpos for row in rows),
        relation=most_common(row.relation for row in rows),
    )
