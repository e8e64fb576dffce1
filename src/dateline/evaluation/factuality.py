"""Did it happen: words of web text that people rated, as in UDS-IH2.

A rating of +1 and above counts as happened. Words and sentences are given; all else is read from them.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.annotation import LanguageModel
from dateline.annotation.analysis import Word
from dateline.annotation.report import annotate_words
from dateline.coding import EventNetwork
from dateline.coding.factuality import happened, signs
from dateline.coding.learned import Learned
from dateline.coding.standing import standing
from dateline.coding.syntax import Syntax
from dateline.evaluation.rated_words import RatedSentence, RatedWord, read_rated, write_rated
from dateline.evaluation.score import Score
from dateline.evaluation.table import Table
from dateline.records import Report

HAPPENED = 1.0
"""The rating from which a word counts as happened."""
CLASSES = {"not happened": False, "happened": True}
NEGATED = frozenset({"not", "n't", "never", "no", "nobody", "nothing", "none", "without"})
OPEN = frozenset({"will", "'ll", "would", "could", "may", "might", "can", "should", "must", "if", "unless", "whether"})
NAIVE_WORDS = NEGATED | OPEN | {"to", "?", "please", "maybe", "perhaps"}
NOTE = (
    "`by words`: the rules of `codebook/status.yaml` alone. Baselines: `words`, not happened where the sentence has "
    "not, will, if, to or one of 21 others; `majority`, all happened. A rating of +1 and above counts as happened."
)


class Reading(NamedTuple):
    """A sentence as syntax, and as the event network sees it."""

    syntax: Syntax
    learned: Learned

    def word(self, target: RatedWord) -> int:
        """The head of a target's words."""
        return self.syntax.head_of(target.first, target.behind)


def evaluate_factuality(path: Path, model: LanguageModel, network: EventNetwork, output: Path | None = None) -> Table:
    """The table of what counts as happened; `output` takes the sentences with Dateline's ratings.

    Raises `GoldError` where the file is not sound.
    """
    sentences = read_rated(path)
    readings = [read_sentence(one, model, network) for one in sentences]
    shares = [[_share(read, target) for target in one.targets] for one, read in zip(sentences, readings, strict=True)]
    if output:
        write_rated(output, sentences, ([rating(share) for share in row] for row in shares))
    targets = [target for one in sentences for target in one.targets]
    title = f"Factuality of {path.name}: {len(targets)} words in {len(sentences)} sentences, words given"
    if any(target.label is None for target in targets) or not targets:
        return Table(title, (), {}, ("Words without a label: there is nothing to score.",))
    answers = {
        "F1": [share >= 0.5 for row in shares for share in row],
        "by words F1": [
            _stands(read, target) for one, read in zip(sentences, readings, strict=True) for target in one.targets
        ],
        "words F1": [not _has_naive_word(one) for one in sentences for _ in one.targets],
        "majority F1": [True] * len(targets),
    }
    return score_factuality(title, [float(target.label or 0) >= HAPPENED for target in targets], answers)


def read_sentence(one: RatedSentence, model: LanguageModel, network: EventNetwork) -> Reading:
    """The sentence with its own words, analysed."""
    report = Report(id="r_rated", text=one.text)
    annotated = annotate_words(report, [[Word(*place) for place in one.words]], model)
    syntax = Syntax(annotated, annotated.sentences[0])
    return Reading(syntax, Learned(network, network.read([token.text for token in syntax.tokens])))


def rating(share: float) -> float:
    """A chance, 0 to 1, as a rating from -3 to +3, so that one half is the +1 from which a word counts as happened."""
    return round(HAPPENED + (share - 0.5) * 2 * (3 - HAPPENED if share >= 0.5 else 3 + HAPPENED), 3)


def score_factuality(title: str, right: Sequence[bool], answers: dict[str, list[bool]]) -> Table:
    """Precision and recall of the first answers, F1 of all, of what happened and what did not."""
    scores = {name: {row: _score(right, told, kind) for row, kind in CLASSES.items()} for name, told in answers.items()}
    own = scores["F1"]
    rows = {
        row: (
            own[row].gold,
            own[row].predicted,
            own[row].precision,
            own[row].recall,
            *(one[row].f1 for one in scores.values()),
        )
        for row in CLASSES
    }
    macro = [sum(score.f1 for score in one.values()) / len(one) for one in scores.values()]
    columns = ("gold", "predicted", "precision", "recall", *answers)
    return Table(title, columns, {**rows, "macro": (len(right), len(right), None, None, *macro)}, (NOTE,))


def _score(right: Iterable[bool], told: Sequence[bool], kind: bool) -> Score:
    pairs = list(zip(right, told, strict=True))
    return Score(
        sum(gold is kind for gold, _ in pairs),
        sum(found is kind for _, found in pairs),
        sum(gold is found is kind for gold, found in pairs),
    )


def _share(read: Reading, target: RatedWord) -> float:
    return happened(signs(read.syntax, read.word(target), read.learned))


def _stands(read: Reading, target: RatedWord) -> bool:
    return standing(read.syntax, read.word(target)).status == "actual"


def _has_naive_word(one: RatedSentence) -> bool:
    return any(one.text[start:end].lower() in NAIVE_WORDS for start, end in one.words)
