"""Events end to end: raw text in, mentions out, against what a person marked in the Dateline corpus."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.corpus.document import MarkedCount
from dateline.evaluation.event_gold import GoldReport, Place, read_gold
from dateline.evaluation.event_pairs import Pair, Paired, matching, pair, sides, sides_right, trigger_of
from dateline.evaluation.gold import write_lines
from dateline.evaluation.keywords import KeywordCoder
from dateline.evaluation.reliability import reliability_table
from dateline.evaluation.score import Score
from dateline.evaluation.table import Table, tabulate
from dateline.pipeline import Flow
from dateline.records import AnnotatedReport, Count, EventMention, Exclusion, Participant

FIGURES = ("trigger, type", "trigger, type, mode", "trigger, type, both sides overlap")

Coding = Callable[[AnnotatedReport], Iterable[EventMention]]


def evaluate_events(folder: Path, flow: Flow, output: Path | None = None) -> tuple[Table, ...]:
    """The tables of what the flow finds in the marked reports of a folder; `output` takes its mentions.

    Overall, by type, in sentences without an event, and how far the confidence can be believed; then lexicon and
    network alone. Raises `GoldError` where the corpus is not sound.
    """
    gold = read_gold(folder)
    annotated = list(flow.annotate(one.report for one in gold))
    codings = codings_of(flow)
    found = {name: pair_all(gold, annotated, coding) for name, coding in codings.items()}
    paired, naive = found["both"], found["keyword"]
    if output:
        mentions = [mention for one in paired for mention in one.mentions]
        write_lines(output, (msgspec.json.encode(mention).decode() for mention in mentions))
    sentences = sum(len(one.marked.sentences) for one in gold)
    title = f"Events of {folder.name}: {len(gold)} reports, {sentences} sentences with headlines, from raw text"
    note = "`found`: of events with an overlapping trigger and the right type. A share stands in all three columns."
    return (
        tabulate(title, overall(paired), overall(naive), [note]),
        tabulate("By type: trigger overlaps, type right", by_type(paired), by_type(naive)),
        decoy_table(paired, naive),
        alone_table(found),
        reliability_table([(mention.confidence, right) for one in paired for mention, right in judged(one)]),
    )


def codings_of(flow: Flow) -> dict[str, Coding]:
    """The flow as it is, each half of its coder alone, and the naive baseline."""
    codebook, lexicon = load_codebook(), load_lexicon()
    lexicon_alone = Coder(codebook, lexicon)
    network_alone = Coder(codebook, lexicon, EventNetwork(), unaided=True)
    keywords = KeywordCoder(codebook, lexicon)
    return {
        "both": lambda report: [mention for sentence in flow.explain(report) for mention in sentence.mentions],
        "lexicon alone": lambda report: [one for sentence in lexicon_alone.code(report) for one in sentence.mentions],
        "network alone": lambda report: [one for sentence in network_alone.code(report) for one in sentence.mentions],
        "keyword": lambda report: list(keywords.code(report)),
    }


def alone_table(found: Mapping[str, Sequence[Paired]]) -> Table:
    """F1 of each system, and the share of its hard negatives that are coded."""
    rows = {}
    for name, paired in found.items():
        scores = overall(paired)
        coded, sentences = _coded_decoys(paired, tempting=True)
        figures = (scores[key].f1 for key in FIGURES)
        rows[name] = (*figures, scores["found: status"].f1, coded / sentences if sentences else None)
    return Table("Each half alone: F1, and hard negatives coded", (*FIGURES, "status", "hard negatives"), rows)


def pair_all(
    gold: Iterable[GoldReport], annotated: Iterable[AnnotatedReport | Exclusion], coding: Coding
) -> list[Paired]:
    """All reports, coded and paired; one that could not be annotated codes to nothing."""
    return [
        pair(one, [] if isinstance(report, Exclusion) else list(coding(report)))
        for one, report in zip(gold, annotated, strict=True)
    ]


def typed_pairs(paired: Iterable[Paired]) -> list[Pair]:
    """The pairs of one type: the events found."""
    return [found for one in paired for found in one.pairs if found.event.type == found.mention.type]


def overall(paired: Sequence[Paired]) -> dict[str, Score]:
    """Every figure over all types."""
    events = sum(len(one.pairs) + len(one.missed) for one in paired)
    coded = sum(len(one.pairs) + len(one.invented) for one in paired)
    found = typed_pairs(paired)
    told = {
        "trigger": sum(len(one.pairs) for one in paired),
        "trigger, type": len(found),
        "trigger, type, mode": sum(one.event.mode == one.mention.mode for one in found),
        "trigger, type, both sides overlap": sum(map(sides_right, found)),
        "trigger, type, both sides exact": sum(sides_right(one, exact=True) for one in found),
    }
    return {
        **{name: Score(events, coded, correct) for name, correct in told.items()},
        **{f"found: {name}": score for name, score in of_found(found).items()},
    }


def of_found(found: Sequence[Pair]) -> dict[str, Score]:
    """Figures given the right trigger and type."""
    return {
        "participants exact": _participants(found, exact=True),
        "participants overlap": _participants(found, exact=False),
        "status": _share(found, lambda one: one.event.status == one.mention.status),
        "status if not actual": _statuses(found),
        "historical": _flags(found),
        "contexts": _contexts(found),
        "first speaker overlap": _speakers(found),
        "kind of the first source": _kinds(found),
        "whole chain of speakers": _chains(found),
        "counts exact": _counts(found),
        "counts, best figure": _counts(found, bounds=False),
    }


def _participants(found: Sequence[Pair], exact: bool) -> Score:
    rows = [side for one in found for side in sides(one)]
    return Score(
        sum(len(marked) for _, marked, _ in rows),
        sum(len(coded) for *_, coded in rows),
        sum(matching(marked, coded, exact) for _, marked, coded in rows),
    )


def _share(found: Sequence[Pair], right: Callable[[Pair], bool]) -> Score:
    return Score(len(found), len(found), sum(map(right, found)))


def _statuses(found: Sequence[Pair]) -> Score:
    marked = [one for one in found if one.event.status != "actual"]
    coded = [one for one in found if one.mention.status != "actual"]
    return Score(len(marked), len(coded), sum(one.event.status == one.mention.status for one in marked))


def _flags(found: Sequence[Pair]) -> Score:
    both = sum(one.event.historical and one.mention.historical for one in found)
    return Score(sum(one.event.historical for one in found), sum(one.mention.historical for one in found), both)


def _contexts(found: Sequence[Pair]) -> Score:
    return Score(
        sum(len(one.event.contexts) for one in found),
        sum(len(one.mention.contexts) for one in found),
        sum(len({*one.event.contexts} & {*one.mention.contexts}) for one in found),
    )


def _counts(found: Sequence[Pair], bounds: bool = True) -> Score:
    """The counts of each event by kind and value: low, high and best as marked, or the best figure alone."""
    wanted = [Counter(_value(count, bounds) for count in one.event.counts) for one in found]
    coded = [Counter(_value(count, bounds) for count in one.mention.counts) for one in found]
    both = sum((left & right).total() for left, right in zip(wanted, coded, strict=True))
    return Score(sum(one.total() for one in wanted), sum(one.total() for one in coded), both)


def _value(count: MarkedCount | Count, bounds: bool) -> tuple[str, int | None, int | None, int | None]:
    if bounds or count.best is None:
        return count.kind, count.low, count.high, count.best
    return count.kind, None, None, count.best


def _speakers(found: Sequence[Pair]) -> Score:
    """The outermost speaker of each event, by overlap."""
    marked = [_marked_speaker(one) for one in found]
    coded = [_coded_speaker(one) for one in found]
    both = [left.overlaps(right) for left, right in zip(marked, coded, strict=True) if left and right]
    return Score(sum(map(bool, marked)), sum(map(bool, coded)), sum(both))


def _kinds(found: Sequence[Pair]) -> Score:
    """How the outermost source says it."""
    marked = [one.event.attribution[0].kind if one.event.attribution else None for one in found]
    coded = [one.mention.attribution[0].kind if one.mention.attribution else None for one in found]
    both = [left == right for left, right in zip(marked, coded, strict=True) if left and right]
    return Score(sum(map(bool, marked)), sum(map(bool, coded)), sum(both))


def _chains(found: Sequence[Pair]) -> Score:
    """All sources of an event in order, by overlap; one that names nobody agrees with one that names nobody."""
    attributed = [one for one in found if one.event.attribution and one.mention.attribution]
    return Score(
        sum(bool(one.event.attribution) for one in found),
        sum(bool(one.mention.attribution) for one in found),
        sum(map(_same_chain, attributed)),
    )


def _same_chain(one: Pair) -> bool:
    marked = [one.gold.place(link.speaker.words) if link.speaker else None for link in one.event.attribution]
    coded = [_place(link.speaker) for link in one.mention.attribution]
    if len(marked) != len(coded):
        return False
    sides = zip(marked, coded, strict=True)
    return all(left.overlaps(right) if left and right else left is right for left, right in sides)


def _marked_speaker(one: Pair) -> Place | None:
    speaker = one.event.attribution[0].speaker if one.event.attribution else None
    return one.gold.place(speaker.words) if speaker else None


def _coded_speaker(one: Pair) -> Place | None:
    return _place(one.mention.attribution[0].speaker) if one.mention.attribution else None


def _place(speaker: Participant | None) -> Place | None:
    return Place(speaker.start, speaker.end) if speaker else None


def by_type(paired: Sequence[Paired]) -> dict[str, Score]:
    """For each type: the events of it that are found."""
    found = typed_pairs(paired)
    wanted = [one.event.type for one in _pairs(paired)] + [event.type for one in paired for event in one.missed]
    coded = [one.mention.type for one in _pairs(paired)] + [left.type for one in paired for left in one.invented]
    right = [one.event.type for one in found]
    return {code: Score(wanted.count(code), coded.count(code), right.count(code)) for code in load_codebook().types}


def _pairs(paired: Iterable[Paired]) -> list[Pair]:
    return [found for one in paired for found in one.pairs]


def decoy_table(paired: Sequence[Paired], naive: Sequence[Paired]) -> Table:
    """How many sentences without an event are coded all the same."""
    rows = {}
    for name, tempting in (("marked as hard negatives", True), ("others without an event", False)):
        coded, sentences = _coded_decoys(paired, tempting)
        share = _coded_decoys(naive, tempting)[0] / sentences if naive and sentences else None
        rows[name] = (sentences, coded, coded / sentences if sentences else None, share)
    return Table("Sentences without an event", ("sentences", "coded", "share coded", "baseline"), rows)


def _coded_decoys(paired: Iterable[Paired], tempting: bool) -> tuple[int, int]:
    places = [
        (one, one.gold.sentence(number))
        for one in paired
        for number, sentence in enumerate(one.gold.marked.sentences)
        if number and not sentence.events and bool(sentence.decoy) == tempting
    ]
    coded = sum(any(place.overlaps(trigger_of(left)) for left in one.invented) for one, place in places)
    return coded, len(places)


def judged(one: Paired) -> list[tuple[EventMention, bool]]:
    """Every mention of a report, and whether its trigger and type are right."""
    pairs = [(found.mention, found.event.type == found.mention.type) for found in one.pairs]
    return [*pairs, *((mention, False) for mention in one.invented)]
