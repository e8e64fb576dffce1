"""The counts of an event from those of its mentions: one number told twice is counted once."""

from collections.abc import Iterator, Sequence

from dateline.records import Count, EventMention

Sort = tuple[str, bool]
"""The kind of a count, and whether it is a running total."""


def merge_counts(best: EventMention, mentions: Sequence[EventMention]) -> tuple[Count, ...]:
    """The counts of the mention that speaks for an event; of a kind that it lacks, those of the first that has it."""
    chosen: dict[Sort, tuple[Count, ...]] = {}
    for mention in (best, *mentions):
        for sort in _sorts(mention):
            chosen.setdefault(sort, tuple(count for count in mention.counts if _sort(count) == sort))
    found = (count for counts in chosen.values() for count in counts)
    return tuple(sorted(found, key=lambda count: (count.start, count.kind)))


def figures(mention: EventMention) -> Iterator[tuple[Sort, int]]:
    """The figure that a mention gives for each kind: the sum of its counts; none where one of them has none."""
    for sort in _sorts(mention):
        numbers = [count.best for count in mention.counts if _sort(count) == sort]
        known = [number for number in numbers if number is not None]
        if len(known) == len(numbers):
            yield sort, sum(known)


def _sorts(mention: EventMention) -> list[Sort]:
    return list(dict.fromkeys(map(_sort, mention.counts)))


def _sort(count: Count) -> Sort:
    return count.kind, count.total
