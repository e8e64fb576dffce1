"""The marked sentences of the codebook and its lexicon, and what the coder makes of them.

`known_misses.tsv` is the frozen list of those that it does not code as marked.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.annotate import LanguageModel, annotate
from dateline.codebook import Codebook, Example, load_codebook
from dateline.codebook.composition import composition_examples
from dateline.codebook.lexicon import lexicon_examples, load_lexicon
from dateline.coding import Coder
from dateline.records import EventMention, Report

KNOWN_MISSES = Path(__file__).with_name("known_misses.tsv")


class MarkedExample(NamedTuple):
    """A sentence, where it stands, and what its trigger tells; without type or mode, any will do."""

    origin: str
    example: Example
    type: str | None
    mode: str | None = None


class Miss(NamedTuple):
    """A marked example that is not coded as marked, and what is."""

    origin: str
    text: str
    found: str


def marked_examples() -> list[MarkedExample]:
    """Every example of the types and modes, of the predicate lexicon, and of the rules of composition."""
    return [*_of_codebook(load_codebook()), *_of_lexicon(), *_of_compositions()]


def _of_codebook(codebook: Codebook) -> Iterator[MarkedExample]:
    for code, event_type in codebook.types.items():
        yield from (MarkedExample(code, example, code) for example in event_type.examples)
        for mode in event_type.modes:
            yield from (MarkedExample(f"{code}.{mode.code}", found, code, mode.code) for found in mode.examples)


def _of_lexicon() -> Iterator[MarkedExample]:
    for entry, example in lexicon_examples(load_lexicon()):
        yield MarkedExample(f"{entry.origin.partition(':')[0]} {entry.lemma}", example, entry.type, entry.mode)


def _of_compositions() -> Iterator[MarkedExample]:
    for composition, rule, example in composition_examples():
        yield MarkedExample(f"composition.yaml {composition.name}", example, rule.type, rule.mode)


def misses(marked: Iterable[MarkedExample], model: LanguageModel, coder: Coder) -> list[Miss]:
    """The examples whose trigger is not found with its type and mode."""
    return [
        Miss(origin, example.text, _worded(mentions))
        for origin, example, event_type, mode in marked
        if not _is_told(example, event_type, mode, mentions := _code(example.text, model, coder))
    ]


def _code(text: str, model: LanguageModel, coder: Coder) -> list[EventMention]:
    annotated = annotate(Report(id="r_0", text=text), model)
    return [mention for sentence in coder.code(annotated) for mention in sentence.mentions]


def _is_told(example: Example, event_type: str | None, mode: str | None, mentions: Iterable[EventMention]) -> bool:
    return any(
        event_type in (None, mention.type) and mode in (None, mention.mode)
        for mention in mentions
        for marked in example.triggers
        if marked.start < mention.trigger.end and mention.trigger.start < marked.end
    )


def _worded(mentions: Iterable[EventMention]) -> str:
    return "; ".join(f"{found.trigger.text}: {found.type}.{found.mode}" for found in mentions) or "nothing"


def load_known_misses() -> set[tuple[str, str]]:
    """Origin and text of the examples that are known to be missed."""
    with KNOWN_MISSES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["origin"], row["text"]) for row in rows}
