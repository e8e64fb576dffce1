"""The edge rules of the codebook with sentences that test them, and how a coded sentence is compared with them.

`edge_rules.yaml` holds them and says how they are written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from dateline.codebook.source import read_entries
from dateline.records import EventMention, Participant

FILE = Path(__file__).with_name("edge_rules.yaml")
_EVENT = re.compile(
    r"(?:\[(?P<actors>[^]]*)\] )?(?P<type>[A-Z]+)(?:\.(?P<mode>[a-z-]+))?(?: \{(?P<recipients>[^}]*)\})?"
    r"(?: (?P<status>future|hypothetical|negated))?"
)


class ToldSentence(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the events that must be coded in it, as `[actors] TYPE.mode {recipients} status`."""

    text: str
    events: tuple[str, ...] = ()


class EdgeRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule with its sentences; none of them may code a type of `never`, with `once` each type only once."""

    rule: str
    sentences: tuple[ToldSentence, ...]
    never: tuple[str, ...] = ()
    once: bool = False


class Case(NamedTuple):
    """One sentence of a rule, named so that a failing test says which."""

    name: str
    rule: EdgeRule
    sentence: ToldSentence


def read_cases(file: Path = FILE) -> list[Case]:
    """Every sentence of every rule. Raises `CodebookError` with file and line where the file is malformed."""
    return [
        Case(f"{rule.rule} ({number})", rule, sentence)
        for entry in read_entries(file, EdgeRule)
        for rule in (entry.record,)
        for number, sentence in enumerate(rule.sentences, 1)
    ]


def faults(case: Case, coded: Sequence[EventMention]) -> list[str]:
    """What the coded events of a sentence have wrong by its rule; empty where all is right."""
    return [
        *(f"missing: {event}" for event in case.sentence.events if not any(_is(event, found) for found in coded)),
        *(f"never {found.type} here" for found in coded if found.type in case.rule.never),
        *(f"{event_type} twice" for event_type in _repeated(coded) if case.rule.once),
    ]


def _is(event: str, found: EventMention) -> bool:
    told = _EVENT.fullmatch(event)
    if told is None:
        raise ValueError(f"{event!r} is no `[actors] TYPE.mode {{recipients}} status`")
    return (
        found.type == told["type"]
        and told["mode"] in {None, found.mode}
        and found.status == (told["status"] or "actual")
        and told["actors"] in {None, _words(found.actors)}
        and told["recipients"] in {None, _words(found.recipients)}
    )


def _words(participants: Iterable[Participant]) -> str:
    return ", ".join(participant.text for participant in participants)


def _repeated(coded: Sequence[EventMention]) -> Iterator[str]:
    types = [found.type for found in coded]
    yield from sorted({event_type for event_type in types if types.count(event_type) > 1})
