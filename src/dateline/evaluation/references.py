"""References back into the report: whether each is linked to what a person marked as its antecedent."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from dateline.corpus.document import MarkedEvent, MarkedParticipant
from dateline.evaluation.event_gold import GoldReport, Place
from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, Report
from dateline.resolve.coreference import Coreference
from dateline.resolve.mentions import Mention
from dateline.resolve.noun_phrases import reference_in
from dateline.resolve.reading import Reading

Verdict = Literal["right", "wrong", "open"]
_TELLING = 5
"""Shorter words may stand for somebody else elsewhere."""


class MarkedReference(NamedTuple):
    """A marked participant that leans on other words: where it stands, and all places that are right for it."""

    words: Place
    text: str
    right: tuple[Place, ...]
    """Empty where no antecedent is marked."""


class Tally(NamedTuple):
    """How many references were linked right, linked wrong, and left open."""

    right: int
    wrong: int
    open: int


def evaluate_references(
    gold: Iterable[GoldReport], annotate: Callable[[Report], AnnotatedReport], gazetteer: Gazetteer
) -> dict[str, Tally]:
    """The tallies of the references with a marked antecedent: `pronoun`, `nominal` and `all`.

    The marked words are given, everything else is read from the raw text.
    """
    found: Counter[tuple[str, Verdict]] = Counter()
    for report in gold:
        coreference = Reading(annotate(report.report), gazetteer).coreference
        for reference in marked_references(report):
            if reference.right:
                sort, verdict = judge_link(coreference, reference)
                kind = "nominal" if sort in ("noun", "count", "none") else "pronoun"
                found.update([(kind, verdict), ("all", verdict)])
    return {
        kind: Tally(found[kind, "right"], found[kind, "wrong"], found[kind, "open"])
        for kind in ("pronoun", "nominal", "all")
    }


def judge_link(coreference: Coreference, reference: MarkedReference) -> tuple[str, Verdict]:
    """What sort of reference it is (`none`: a name, or no phrase at all), and whether it was linked right.

    Right is a link to a phrase that shares words with the antecedent, or with what the marks chain to it.
    """
    tree = coreference.reading.tree
    head = tree.head_of(reference.words.start, reference.words.end)
    head = None if head is None else reference_in(coreference.reading, head)
    mention = None if head is None else coreference.mentions.get(head)
    if mention is None:
        return "none", "open"
    target = coreference.target(mention)
    if target is None:
        return mention.sort or "none", "open"
    linked = _extent(target)
    is_right = any(place.overlaps(linked) for place in reference.right)
    return mention.sort or "none", "right" if is_right else "wrong"


def _extent(mention: Mention) -> Place:
    tokens = mention.reading.tree.tokens
    inside = {*mention.phrase.core, *mention.joined}
    return Place(tokens[min(inside)].start, tokens[max(inside)].end)


def participants_of(event: MarkedEvent) -> Iterator[MarkedParticipant]:
    """The sides and speakers of an event."""
    yield from (*event.actors, *event.recipients)
    yield from (link.speaker for link in event.attribution if link.speaker is not None)


def marked_references(gold: GoldReport) -> list[MarkedReference]:
    """The participants of a report, each once, with all places that the marks chain to its antecedent."""
    marked = {gold.place(one.words): one for event in gold.marked.events for one in participants_of(event)}
    for event in gold.marked.events:  # one of several marks of the same words may have the antecedent
        marked |= {gold.place(one.words): one for one in participants_of(event) if one.antecedent is not None}
    chains = _Chains(gold.report.text)
    for place, one in marked.items():
        if one.antecedent is not None:
            chains.join(place, gold.place(one.antecedent))
    return [
        MarkedReference(place, one.words.text, chains.others(place) if one.antecedent else ())
        for place, one in sorted(marked.items())
    ]


class _Chains:
    """Places that the marks make one, and all places where the words of an antecedent stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parents: dict[Place, Place] = {}

    def join(self, place: Place, antecedent: Place) -> None:
        """Make the two one, and with them every place where the antecedent's words stand: "it" alone names nobody."""
        self._unite(place, antecedent)
        words = self._text[antecedent.start : antecedent.end]
        if len(words) >= _TELLING:
            for match in re.finditer(rf"\b{re.escape(words)}\b", self._text, re.IGNORECASE):
                self._unite(Place(*match.span()), antecedent)

    def others(self, place: Place) -> tuple[Place, ...]:
        """The places that are one with this."""
        top = self._top(place)
        return tuple(sorted(one for one in self._parents if one != place and self._top(one) == top))

    def _unite(self, one: Place, other: Place) -> None:
        self._parents[self._top(one)] = self._top(other)

    def _top(self, place: Place) -> Place:
        parent = self._parents.setdefault(place, place)
        return place if parent == place else self._top(parent)
