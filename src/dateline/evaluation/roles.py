"""Semantic roles: F1 of exact spans, senses and predicates, with gold predicates and with the model's own."""

from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path

from dateline.annotation.analysis import Frame, RoleSpan
from dateline.evaluation.analyser import Analyser
from dateline.evaluation.conllu import Sentence, read_conllu, running_text
from dateline.evaluation.frames import PREDICATE, read_frames, write_frames
from dateline.evaluation.gold import GoldError
from dateline.evaluation.projection import project
from dateline.evaluation.raw_text import read_text
from dateline.evaluation.score import Score, compare
from dateline.evaluation.table import Table, tabulate

# The most frequent of the 50,251 frames in PropBank's EWT, all splits together, from ARG1 (33,333) to ARGM-DIR (589).
# Continued (C-) and relative (R-) roles are not among them.
USUAL_ROLES = (
    "ARG0",
    "ARG1",
    "ARG2",
    "ARG3",
    "ARGM-ADJ",
    "ARGM-ADV",
    "ARGM-CAU",
    "ARGM-DIR",
    "ARGM-DIS",
    "ARGM-EXT",
    "ARGM-LOC",
    "ARGM-LVB",
    "ARGM-MNR",
    "ARGM-MOD",
    "ARGM-NEG",
    "ARGM-PRP",
    "ARGM-PRR",
    "ARGM-TMP",
)
Frames = Mapping[str, Sequence[Frame]]  # by sentence id


def evaluate_roles(
    path: Path, model: Analyser, output: Path | None = None, *, trees: Path | None = None, raw: bool = False
) -> Table:
    """The table of the model's scores on frames as JSON; `trees` is the CoNLL-U file with their words.

    Only sentences with an entry count. The model gets the words with the gold predicates and once more without, or
    with `raw` only the text. `output` takes its frames for the gold predicates, or its own where none were given.
    Raises `GoldError` where a file is not sound or the two do not belong together.
    """
    trees = trees or neighbouring_trees(path)
    sentences = read_conllu(trees)
    gold = read_frames(path, sentences)
    annotated = any(gold.values())
    given = None if raw or not annotated else _predict(_chosen(sentences, gold), model, gold)
    own = _predict_raw(sentences, gold, model) if raw else _predict(_chosen(sentences, gold), model)
    if output:
        write_frames(output, given or own)
    title = f"Semantic roles of {path.name} on {trees.name}, {'from raw text' if raw else 'gold words'}"
    if not annotated:
        return Table(title, (), {}, ("The file has no frames: there is nothing to score.",))
    scores = score_given(gold, given) if given else {}
    note = (
        f"Scored: the {len(gold)} of {len(sentences)} sentences that have an entry. `usual`: the 18 most usual roles."
    )
    return tabulate(title, scores | score_own(gold, own), notes=[note])


def neighbouring_trees(path: Path) -> Path:
    """The trees that lie beside a file of frames: `../syntax/ewt-test.conllu` for `roles/propbank-ewt.json`.

    Raises `GoldError` where there are none.
    """
    trees = path.resolve().parent.parent / "syntax" / f"{path.stem.rpartition('-')[2]}-test.conllu"
    if not trees.is_file():
        raise GoldError(
            path, None, f"its words are not in {trees}", "Name the CoNLL-U file that has them: --trees FILE"
        )
    return trees


def score_given(gold: Frames, predicted: Frames) -> dict[str, Score]:
    """The scores of frames for gold predicates: roles, each of the usual ones, and senses."""
    scores = _score_roles(gold, predicted)
    for role in USUAL_ROLES:
        scores[role] = compare(_spans(gold, {role}), _spans(predicted, {role}))
    return scores | {"senses": compare(_senses(gold), _senses(predicted))}


def score_own(gold: Frames, predicted: Frames) -> dict[str, Score]:
    """The scores of frames for predicates that the model found: the predicates, their senses, and roles."""
    scores = {
        "predicates": compare(_predicates(gold), _predicates(predicted)),
        "senses": compare(_senses(gold), _senses(predicted)),
        **_score_roles(gold, predicted),
    }
    return {f"own predicates: {name}": score for name, score in scores.items()}


def _score_roles(gold: Frames, predicted: Frames) -> dict[str, Score]:
    return {
        "usual roles": compare(_spans(gold, USUAL_ROLES), _spans(predicted, USUAL_ROLES)),
        "all roles": compare(_spans(gold), _spans(predicted)),
    }


def _chosen(sentences: Iterable[Sentence], gold: Frames) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.id in gold]


def _predict(sentences: Sequence[Sentence], model: Analyser, gold: Frames | None = None) -> Frames:
    """The model's frames for the words of the sentences, with gold for its predicates only."""
    predicates = [sorted({frame.word for frame in gold[s.id]}) for s in sentences] if gold is not None else None
    analyses = model.analyse_all([sentence.forms for sentence in sentences], predicates)
    return {sentence.id: analysis.frames for sentence, analysis in zip(sentences, analyses, strict=True)}


def _predict_raw(sentences: Sequence[Sentence], gold: Frames, model: Analyser) -> Frames:
    """The model's frames in the text of all sentences, for those that gold has."""
    text = running_text(sentences)
    projections = project([sentence.forms for sentence in sentences], text, read_text(model, text))
    frames = {sentence.id: found.frames for sentence, found in zip(sentences, projections, strict=True)}
    return {name: frames[name] for name in gold}


def _predicates(frames: Frames) -> set[tuple[str, int]]:
    return {(name, frame.word) for name, found in frames.items() for frame in found}


def _senses(frames: Frames) -> set[tuple[str, int, str]]:
    return {(name, frame.word, frame.sense) for name, found in frames.items() for frame in found}


def _spans(frames: Frames, labels: Container[str] | None = None) -> set[tuple[str, int, RoleSpan]]:
    """The role spans with those labels, or all but the predicate's own."""
    return {
        (name, frame.word, role)
        for name, found in frames.items()
        for frame in found
        for role in frame.roles
        if role.label != PREDICATE and (labels is None or role.label in labels)
    }
