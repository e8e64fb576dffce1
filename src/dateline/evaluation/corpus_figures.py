"""What a corpus holds: how much of each kind, and how much it repeats itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.coding.syntax import Syntax
from dateline.corpus import MarkedEvent, MarkedReport, split_of
from dateline.evaluation.event_gold import read_gold
from dateline.evaluation.table import Cell, Table
from dateline.records import Report

GRAM = 4
NOMINAL = frozenset({"NOUN", "PROPN"})


def corpus_figures(path: Path, model: LanguageModel) -> tuple[Table, ...]:
    """Three tables: the splits, the types, and the modes. Raises `GoldError` where the corpus is broken.

    Whether a trigger is a noun or a passive verb is what the language model says of it.
    """
    gold = read_gold(path)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in gold:
        forms[split_of(one.marked)] += _forms(one.marked, model)
    splits: defaultdict[str, list[MarkedReport]] = defaultdict(list)
    for one in gold:
        splits[split_of(one.marked)].append(one.marked)
    splits["all"] = [one.marked for one in gold]
    forms["all"] = sum(forms.values(), Counter())
    columns = {name: _column(reports, forms[name]) for name, reports in splits.items()}
    rows = {row: tuple(column[row] for column in columns.values()) for row in columns["all"]}
    return Table(f"What {path.name} holds", tuple(columns), rows), _types(splits), _modes(splits)


def _column(reports: Sequence[MarkedReport], forms: Counter[str]) -> dict[str, Cell]:
    sentences = [sentence for report in reports for sentence in report.sentences[1:]]
    events = [event for report in reports for event in report.events]
    return {
        "reports": len(reports),
        "- hard layer": sum(report.layer == "hard" for report in reports),
        "sentences, headlines aside": len(sentences),
        "- without an event": _share(not sentence.events for sentence in sentences),
        "- hard negatives": sum(bool(sentence.decoy) for sentence in sentences),
        "events": len(events),
        "- not actual": _share(event.status != "actual" for event in events),
        "- historical": _share(event.historical for event in events),
        "- attributed": _share(bool(event.attribution) for event in events),
        "- three or more participants": _share(len(event.actors) + len(event.recipients) > 2 for event in events),
        "- with a count": sum(bool(event.counts) for event in events),
        "- trigger is a noun": forms["noun"] / max(1, forms["all"]),
        "- trigger is a passive verb": forms["passive"] / max(1, forms["all"]),
        "participants with an antecedent": _share(
            one.antecedent is not None for event in events for one in (*event.actors, *event.recipients)
        ),
        f"repeated {GRAM}-grams": _repeated(sentence.text for sentence in sentences),
    }


def _share(flags: Iterable[bool]) -> float:
    flags = list(flags)
    return sum(flags) / max(1, len(flags))


def _forms(report: MarkedReport, model: LanguageModel) -> Counter[str]:
    """How many triggers are nouns, and how many passive verbs."""
    found = Counter[str]()
    for sentence in report.sentences:
        if not sentence.events:
            continue
        annotated = annotate(Report(id="r_count", text=sentence.text), model)
        syntaxes = [(Syntax(annotated, part), part) for part in annotated.sentences]
        for event in sentence.events:
            found["all"] += 1
            for syntax, _ in syntaxes:
                for word, token in enumerate(syntax.tokens):
                    if token.start == event.trigger.start:
                        found["noun"] += token.upos in NOMINAL
                        found["passive"] += token.upos == "VERB" and syntax.is_passive(word)
    return found


def _repeated(texts: Iterable[str]) -> float:
    """The share of runs of four words that stand more than once."""
    grams = Counter[tuple[str, ...]]()
    for text in texts:
        words = text.lower().split()
        grams.update(zip(*(words[start:] for start in range(GRAM)), strict=False))
    return sum(times for times in grams.values() if times > 1) / max(1, grams.total())


def _types(splits: dict[str, list[MarkedReport]]) -> Table:
    """Events of each type by split, and how many different words tell them."""
    rows: dict[str, tuple[Cell, ...]] = {}
    for code in load_codebook().types:
        counts = [sum(event.type == code for event in _events(reports)) for reports in splits.values()]
        triggers = {event.trigger.text.lower() for event in _events(splits["all"]) if event.type == code}
        rows[code] = (*counts, len(triggers))
    return Table("Events by type", (*splits, "different triggers"), rows)


def _modes(splits: dict[str, list[MarkedReport]]) -> Table:
    rows = {
        f"{code}.{mode}": tuple(
            sum((event.type, event.mode) == (code, mode) for event in _events(reports)) for reports in splits.values()
        )
        for code, mode in load_codebook().modes
    }
    return Table("Events by mode", tuple(splits), rows)


def _events(reports: Iterable[MarkedReport]) -> list[MarkedEvent]:
    return [event for report in reports for event in report.events]
