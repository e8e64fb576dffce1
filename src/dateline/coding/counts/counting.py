"""The counts of the events of a sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dateline.codebook.casualties import load_casualties
from dateline.coding.counts.attachment import Told, home_of
from dateline.coding.counts.fates import Harm, find_harms, state_of
from dateline.coding.counts.figures import Style, Value, exactly
from dateline.coding.counts.people import People, find_people, singular
from dateline.coding.draft import Draft
from dateline.coding.participants import participant
from dateline.coding.syntax import Syntax
from dateline.records import Count, EventMention


_RANGES = frozenset({"between", "over", "about", "around", "under", "up", "to", "up to"})


class Counted(NamedTuple):
    """The counts of each draft, in their order, and those that none of them can have."""

    counts: tuple[tuple[Count, ...], ...]
    loose: tuple[Count, ...]


def count_people(syntax: Syntax, drafts: Sequence[Draft], style: Style | None) -> Counted:
    """How many people the events of a sentence concern, and what happened to them."""
    harms = find_harms(syntax)
    homes: list[list[Count]] = [[] for _ in drafts]
    loose: list[Count] = []
    groups = find_people(syntax, style)
    for people in groups:
        for told, home in _homes(syntax, people, harms, drafts):
            (loose if home is None else homes[home]).append(_count(syntax, told, people))
    for home, told in _ones(syntax, groups, harms, drafts):
        homes[home].append(_one(syntax, told))
    return Counted(tuple(tuple(sorted(counts, key=lambda count: count.start)) for counts in homes), tuple(loose))


def with_counts(
    syntax: Syntax, drafts: Sequence[Draft], mentions: Sequence[EventMention], style: Style | None
) -> list[EventMention]:
    """The mentions that the drafts of a sentence became, each with its counts."""
    counted = count_people(syntax, drafts, style)
    return [replace(mention, counts=counts) for mention, counts in zip(mentions, counted.counts, strict=True)]


def _homes(
    syntax: Syntax, people: People, harms: Sequence[Harm], drafts: Sequence[Draft]
) -> Iterator[tuple[Told, int | None]]:
    """What happened to people, each kind with the draft that it belongs to, or None where no event can have it."""
    for choice in _told(syntax, people, harms, drafts):
        rated = [(home_of(syntax, told, drafts), told) for told in choice]
        housed = [(home, number, told) for number, (home, told) in enumerate(rated) if home]
        if housed:
            home, _, told = min(housed, key=lambda one: one[:2])
            yield told, home[1]
        else:
            yield choice[0], None


def _told(syntax: Syntax, people: People, harms: Sequence[Harm], drafts: Sequence[Draft]) -> list[list[Told]]:
    """What happened to people, each with the kinds that its word may mean.

    By a word whose patients they are, by a state, or by the event whose side they are.
    """
    words = load_casualties()
    if people.value.high == 0 and people.noun is not None and syntax.lemma(people.noun) in words.unharmed:
        return [[Told("killed", people.noun, people.head)], [Told("injured", people.noun, people.head)]]
    if told := [Told(harm.kind, harm.word, people.head) for harm in harms if _suffers(syntax, people, harm, drafts)]:
        return [told]
    if state := state_of(syntax, people.head, people.last):
        return [[Told(state[0], state[1], people.head)]]
    for draft in drafts:
        for kind, fate in words.fates.items():
            names = {draft.type, f"{draft.type}.{draft.mode}"}
            sides = [
                *(draft.recipients if names & fate.recipients else ()),
                *(draft.actors if names & fate.actors else ()),
            ]
            if people.head in sides or people.noun in sides:
                return [[Told(kind, None, people.head)]]
    return []


def _suffers(syntax: Syntax, people: People, harm: Harm, drafts: Sequence[Draft]) -> bool:
    """Whether they are those to whom it happened: by syntax, by the sides of its event, or by standing right behind."""
    if people.head in harm.patients or (people.noun is not None and people.noun in harm.patients):
        return True
    own = [draft for draft in drafts if harm.word in draft.words]
    if any(people.head in draft.recipients for draft in own):
        return True
    behind = syntax.heads[people.head] == harm.word and people.first > harm.word
    return (
        behind
        and syntax.tokens[people.head].relation in {"conj", "dep", "obj", "obl", "nsubj"}
        and not (syntax.cases(people.head) - _RANGES)
    )


def _ones(
    syntax: Syntax, groups: Sequence[People], harms: Sequence[Harm], drafts: Sequence[Draft]
) -> Iterator[tuple[int, Told]]:
    """Persons who are no part of a number, each killed or injured by himself."""
    taken = {word for people in groups for word in (people.head, people.noun)}
    seen: set[int] = set()
    for harm in harms:
        if harm.kind in {"killed", "injured"}:
            own = [head for draft in drafts if harm.word in draft.words for head in draft.recipients]
            for head in singular(syntax, [*dict.fromkeys([*harm.patients, *own])]):
                told = Told(harm.kind, harm.word, head)
                home = home_of(syntax, told, drafts)
                if head not in taken | seen and home is not None:
                    seen.add(head)
                    yield home[1], told


def _count(syntax: Syntax, told: Told, people: People) -> Count:
    span = syntax.span(people.first, people.last)
    value: Value = people.value
    return Count(
        kind=told.kind,
        **value._asdict(),
        text=span.text,
        start=span.start,
        end=span.end,
        of=participant(syntax, people.head),
    )


def _one(syntax: Syntax, told: Told) -> Count:
    person = participant(syntax, told.head)
    return Count(
        kind=told.kind, **exactly(1)._asdict(), text=person.text, start=person.start, end=person.end, of=person
    )
