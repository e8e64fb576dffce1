"""The marked sentences of the codebook and its lexicon, near misses included, and what the coder makes of them.

`known_misses.tsv` is the frozen list of those that it does not code as marked.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import Codebook, Example, load_codebook
from dateline.codebook.composition import composition_examples
from dateline.codebook.entries import EventType, Mode
from dateline.codebook.lexicon import lexicon_examples, load_lexicon
from dateline.coding import Coder
from dateline.records import EventMention, Report

KNOWN_MISSES = Path(__file__).with_name("known_misses.tsv")


class MarkedExample(NamedTuple):
    """A sentence, where it stands, and what its trigger tells (or, with `told` False, must not be taken for).

    Without type or mode, any will do.
    """

    origin: str
    example: Example
    type: str | None
    mode: str | None = None
    told: bool = True


class Miss(NamedTuple):
    """A marked example that is not coded as marked, and what is coded of it."""

    origin: str
    text: str
    found: str


def marked_examples() -> list[MarkedExample]:
    """Every example of the types and modes, of the predicate lexicon, and of the rules of composition."""
    return [*_of_codebook(load_codebook()), *_of_lexicon(), *_of_compositions()]


def _of_codebook(codebook: Codebook) -> Iterator[MarkedExample]:
    for code, event_type in codebook.types.items():
        yield from _of_entry(code, code, None, event_type)
        for mode in event_type.modes:
            yield from _of_entry(f"{code}.{mode.code}", code, mode.code, mode)


def _of_entry(name: str, event_type: str, mode: str | None, entry: EventType | Mode) -> Iterator[MarkedExample]:
    for example in entry.examples:
        yield MarkedExample(name, example, event_type, mode)
    for near in entry.near_misses:
        yield MarkedExample(f"near miss of {name}", near.wording, event_type, mode, told=False)


def _of_lexicon() -> Iterator[MarkedExample]:
    for entry, example in lexicon_examples(load_lexicon()):
        yield MarkedExample(f"{entry.origin.partition(':')[0]} {entry.lemma}", example, entry.type, entry.mode)


def _of_compositions() -> Iterator[MarkedExample]:
    for composition, rule, example in composition_examples():
        yield MarkedExample(f"composition.yaml {composition.name}", example, rule.type, rule.mode)


def misses(marked: Iterable[MarkedExample], model: LanguageModel, coder: Coder) -> list[Miss]:
    """The examples whose trigger is not found with its type and mode, and the near misses that are."""
    return [
        Miss(found.origin, found.example.text, _worded(mentions))
        for found in marked
        if _is_told(found, mentions := _code(found.example.text, model, coder)) != found.told
    ]


def _code(text: str, model: LanguageModel, coder: Coder) -> list[EventMention]:
    annotated = annotate(Report(id="r_0", text=text), model)
    return [mention for sentence in coder.code(annotated) for mention in sentence.mentions]


def _is_told(marked: MarkedExample, mentions: Iterable[EventMention]) -> bool:
    return any(
        marked.type in (None, mention.type) and marked.mode in (None, mention.mode)
        for mention in mentions
        for trigger in marked.example.triggers
        if trigger.start < mention.trigger.end and mention.trigger.start < trigger.end
    )


def _worded(mentions: Iterable[EventMention]) -> str:
    return "; ".join(f"{found.trigger.text}: {found.type}.{found.mode}" for found in mentions) or "nothing"


def load_known_misses() -> set[tuple[str, str]]:
    """Origin and text of the examples that are known to be missed."""
    with KNOWN_MISSES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(
            (line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        return {(row["origin"], row["text"]) for row in rows}
