"""A number that two mentions of an event tell is counted once; where they differ, both are kept."""

from tests.reconcile.build import attack

from dateline.reconcile import group
from dateline.records import Count, Event, EventMention


def count(best: int | None, kind: str = "killed", start: int = 0, total: bool = False) -> Count:
    """So many people."""
    return Count(kind=kind, low=best, high=best, best=best, text=str(best), start=start, end=start + 1, total=total)  # type: ignore[arg-type]


def event(*mentions: EventMention) -> Event:
    """The one event that the mentions tell."""
    (found,) = group(mentions)
    return found


def test_the_same_number_told_twice_is_counted_once() -> None:
    found = event(attack(counts=(count(9),)), attack(counts=(count(9, start=40),)))
    assert [one.best for one in found.counts] == [9]
    assert found.disagreements == ()


def test_kinds_that_another_mention_tells_are_added() -> None:
    found = event(attack(counts=(count(9),)), attack(counts=(count(30, "injured", 40),)))
    assert [(one.kind, one.best) for one in found.counts] == [("killed", 9), ("injured", 30)]


def test_numbers_of_one_mention_stay_together() -> None:
    found = event(attack(counts=(count(6), count(2, start=5))), attack(counts=(count(8, start=40),)))
    assert [one.best for one in found.counts] == [6, 2]
    assert found.disagreements == ()


def test_differing_figures_are_a_disagreement() -> None:
    first, second = attack(counts=(count(9),)), attack(counts=(count(12, start=40),))
    (found,) = event(first, second).disagreements
    assert found.field == "counts"
    assert [(value.value, value.mention_ids) for value in found.values] == [
        ("killed 9", (first.id,)),
        ("killed 12", (second.id,)),
    ]


def test_running_totals_and_open_figures_contradict_nothing() -> None:
    found = event(
        attack(counts=(count(9),)),
        attack(counts=(count(300, start=40, total=True),)),
        attack(counts=(count(None, start=60),)),
    )
    assert found.disagreements == ()
    assert [(one.best, one.total) for one in found.counts] == [(9, False), (300, True)]
