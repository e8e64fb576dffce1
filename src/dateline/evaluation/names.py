"""Names: F1 of exact spans by kind."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.annotation.analysis import NameSpan
from dateline.evaluation.analyser import Analyser
from dateline.evaluation.baselines import NaiveReader, most_common
from dateline.evaluation.gold import GoldError
from dateline.evaluation.name_file import NameFile, TaggedSentence, TypedSpan, read_names, write_names
from dateline.evaluation.projection import project
from dateline.evaluation.raw_text import join_sentences, read_text
from dateline.evaluation.score import Score, compare
from dateline.evaluation.table import Table, tabulate

BASELINE = "Baseline: every run of capitalised words is a name of the file's most usual kind."


class _Found(NamedTuple):
    """A name in a file."""

    sentence: int
    span: NameSpan


def evaluate_names(path: Path, model: Analyser, output: Path | None = None, *, raw: bool = False) -> Table:
    """The table of the model's scores on a file of names: all kinds that its format tells, then each.

    The model gets the file's words, or with `raw` the text in its `# text` comments. `output` takes the predictions
    in the file's own format. Raises `GoldError` where the file is not sound, or has no text and `raw` asks for it.
    """
    gold = read_names(path)
    predicted = predict_names(gold, model, raw=raw)
    if output:
        write_names(output, gold, predicted)
    title = f"Names of {path.name}, {'from raw text' if raw else 'gold words'}"
    if not gold.tagged:
        return Table(title, (), {}, ("The file has no tags: there is nothing to score.",))
    naive = predict_names(gold, _naive_reader(gold), raw=raw)
    return tabulate(title, score_names(gold, predicted), score_names(gold, naive), [BASELINE, *_not_scored(gold)])


def predict_names(gold: NameFile, model: Analyser, *, raw: bool) -> list[tuple[NameSpan, ...]]:
    """The model's names in each of the file's sentences. It reads each document by itself, as it does a report."""
    return [names for document in gold.documents for names in _predict_document(gold.path, document, model, raw)]


def _predict_document(
    path: Path, document: Sequence[TaggedSentence], model: Analyser, raw: bool
) -> list[tuple[NameSpan, ...]]:
    words = [sentence.words for sentence in document]
    if raw:
        text = _running_text(path, document)
        return [projection.names for projection in project(words, text, read_text(model, text))]
    return [analysis.names for analysis in model.analyse_report(words)]


def score_names(gold: NameFile, predicted: Sequence[Sequence[NameSpan]]) -> dict[str, Score]:
    """The scores of exact spans: all kinds that the format tells, then each. Names of other kinds do not count."""
    wanted, found = _gold_names(gold), _numbered(predicted)
    scored = gold.format.scored
    scores = {"all": compare(wanted, [name for name in found if name.span.kind in scored])}
    for kind in scored:
        scores[kind] = compare(
            [name for name in wanted if name.span.kind == kind],
            [name for name in found if name.span.kind == kind],
        )
    return scores


def _gold_names(gold: NameFile) -> list[_Found]:
    kinds = gold.format.kinds
    return [
        _Found(number, NameSpan(kinds[span.type], span.first, span.last))
        for number, sentence in enumerate(gold.sentences)
        for span in sentence.spans
        if span.type in kinds
    ]


def _numbered(predicted: Iterable[Sequence[NameSpan]]) -> list[_Found]:
    return [_Found(number, span) for number, spans in enumerate(predicted) for span in spans]


def _not_scored(gold: NameFile) -> list[str]:
    """A note on the names whose type is no kind of ours."""
    spans: Iterable[TypedSpan] = (span for sentence in gold.sentences for span in sentence.spans)
    counts = Counter(span.type for span in spans if span.type not in gold.format.kinds)
    listed = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    return [f"Not scored, no kind of ours: {listed}."] if listed else []


def _naive_reader(gold: NameFile) -> NaiveReader:
    kinds = [name.span.kind for name in _gold_names(gold)]
    return NaiveReader(kind=most_common(kinds)) if kinds else NaiveReader()


def _running_text(path: Path, document: Sequence[TaggedSentence]) -> str:
    sentences = []
    for sentence in document:
        if sentence.text is None:
            raise GoldError(
                path,
                sentence.lines[0] + 1,
                "the sentence has no `# text = ` comment",
                "Score the words that the file gives, without the raw text",
            )
        sentences.append((f"{sentence.text} ", sentence.opens_paragraph))
    return join_sentences(sentences)
