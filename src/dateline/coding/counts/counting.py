"""The counts of the events of a sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dateline.coding.counts.attachment import CAUSE, Home, home_of
from dateline.coding.counts.fates import Fated, Harm, fates_of, find_harms, is_outcome
from dateline.coding.counts.figures import Style
from dateline.coding.counts.loose import stands_alone
from dateline.coding.counts.people import People, find_people, one_person
from dateline.coding.counts.totals import is_total
from dateline.coding.draft import Draft
from dateline.coding.participants import participant
from dateline.coding.syntax import Syntax
from dateline.records import Count, EventMention, Participant


class Counted(NamedTuple):
    """What a sentence counts."""

    counts: tuple[tuple[Count, ...], ...]
    """The counts of each draft, in the order of the text."""
    loose: tuple[Count, ...]
    """Those that no event of the sentence can have, and that leave open what brought them about."""
    absorbed: frozenset[int]
    """The drafts that only tell what came of another: the killing of "attacked a convoy, killing nine"."""


def with_counts(mentions: Sequence[EventMention], counted: Counted) -> list[EventMention]:
    """The mentions that the drafts of a sentence became, with their counts, and without those that are absorbed."""
    pairs = enumerate(zip(mentions, counted.counts, strict=True))
    return [replace(mention, counts=counts) for at, (mention, counts) in pairs if at not in counted.absorbed]


def count_people(syntax: Syntax, drafts: Sequence[Draft], style: Style | None) -> Counted:
    """How many people the events of a sentence concern, and what happened to them."""
    counting = _Counting(syntax, drafts)
    groups = find_people(syntax, style)
    for people in [*groups, *counting.persons(groups)]:
        counting.add(people)
    return counting.result()


class _Counting:
    """The counts of a sentence as they come in."""

    def __init__(self, syntax: Syntax, drafts: Sequence[Draft]) -> None:
        self._syntax, self._drafts = syntax, drafts
        self._harms = find_harms(syntax)
        self._homes: list[list[Count]] = [[] for _ in drafts]
        self._loose: list[Count] = []
        self._absorbed: set[int] = set()

    def persons(self, groups: Sequence[People]) -> Iterator[People]:
        """Those killed or injured who are no part of a number, each a person."""
        taken = {word for people in groups for word in (people.head, people.noun)}
        for harm in self._harms:
            if harm.kind in {"killed", "injured"} and not harm.weak:
                for head in self._patients(harm):
                    if head not in taken and (person := one_person(self._syntax, head)):
                        taken |= {*range(person.first, person.last + 1)}
                        yield person

    def _patients(self, harm: Harm) -> list[int]:
        """To whom it happened, by syntax and by the sides of its event."""
        own = [head for draft in self._drafts if harm.word in draft.words for head in draft.recipients]
        return list(dict.fromkeys([*harm.patients, *own]))

    def add(self, people: People) -> None:
        """Count people for each thing that happened to them, where it belongs."""
        for meanings in fates_of(self._syntax, people, self._harms, self._drafts):
            homes = [home for fated in meanings if (home := home_of(self._syntax, fated, self._drafts))]
            if homes:
                self._settle(people, min(homes))
            elif meanings[0].word is not None and stands_alone(self._syntax, meanings[0].word):
                self._loose.append(self._count(people, meanings[0], None))

    def _settle(self, people: People, home: Home) -> None:
        draft = self._drafts[home.number]
        self._homes[home.number].append(self._count(people, home.fated, draft))
        if home.rank == CAUSE:
            self._absorbed |= {
                number
                for number, other in enumerate(self._drafts)
                if number != home.number and other.type == "ASSAULT" and is_outcome(self._syntax, other.trigger)
                and home.fated.word in other.words
            }  # fmt: skip

    def _count(self, people: People, fated: Fated, draft: Draft | None) -> Count:
        span = self._syntax.span(people.first, people.last)
        return Count(
            kind=fated.kind,
            **people.value._asdict(),
            text=span.text,
            start=span.start,
            end=span.end,
            of=self._whose(people, draft),
            total=is_total(self._syntax, fated.word if fated.word is not None else people.head),
        )

    def _whose(self, people: People, draft: Draft | None) -> Participant | None:
        """Whose casualties they are: as worded, or of a bare number those whom the event hits, if it hits one."""
        recipients = draft.recipients if draft else ()
        if people.noun is not None or people.head in recipients:
            return participant(self._syntax, people.head)
        return participant(self._syntax, recipients[0]) if len(recipients) == 1 else None

    def result(self) -> Counted:
        """All that was counted."""
        counts = tuple(tuple(sorted(found, key=lambda count: (count.start, count.kind))) for found in self._homes)
        absorbed = frozenset(number for number in self._absorbed if not counts[number])
        return Counted(counts, tuple(self._loose), absorbed)
