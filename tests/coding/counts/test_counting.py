"""Whom a sentence counts, what happened to them, and the event that they belong to, with the real language model."""

import pytest
from tests.coding.shorthand import Code

from dateline.records import EventMention

COUNTED = {
    "Gunmen attacked an army convoy on Monday, killing nine soldiers and wounding about 30.": [
        "attacked killed 9-9 (9)", "attacked injured ?-? (30)"],
    "The attack by rebels on the village left nine people dead.": ["attack killed 9-9 (9)"],
    "Nine people, including three children, were killed by rebels.": ["killed killed 9-9 (9)"],
    "Police arrested between 20 and 30 protesters in the capital.": ["arrested arrested 20-30 (?)"],
    "Gunmen kidnapped at least 40 pupils from a school.": ["kidnapped abducted 40-? (40)"],
    "Some 4,000 people marched through the capital against the tax.": ["marched participants ?-? (4000)"],
    "Tens of thousands of people have fled from the rebels.": ["fled displaced 20000-? (20000)"],
    "Rebels killed a policeman.": ["killed killed 1-1 (1)"],
    "No one was killed by the rebels.": ["killed killed 0-0 (0)"],
    "No casualties were reported after rebels shelled the town.": ["shelled injured 0-0 (0)", "shelled killed 0-0 (0)"],
    "Rebels destroyed five houses and killed 20 cows.": [],
    "Soldiers shot dead a boy of 13.": ["shot dead killed 1-1 (1)"],
    "Police ended a 12-day strike and arrested nobody.": ["arrested arrested 0-0 (0)"],
}  # fmt: skip


def rows(mentions: list[EventMention]) -> list[str]:
    """Each count as `trigger kind low-high (best)`, `?` for null."""
    return [
        f"{mention.trigger.text} {count.kind} {_show(count.low)}-{_show(count.high)} ({_show(count.best)})"
        for mention in mentions
        for count in mention.counts
    ]


def _show(number: int | None) -> str:
    return "?" if number is None else str(number)


@pytest.mark.parametrize("text", COUNTED)
def test_people_are_counted_with_their_event(text: str, code_fully: Code) -> None:
    mentions = code_fully(text)
    assert rows(mentions) == COUNTED[text]
    for mention in mentions:
        assert all(text[count.start : count.end] == count.text for count in mention.counts)


def test_an_outcome_is_no_event_of_its_own_beside_its_attack(code_fully: Code) -> None:
    mentions = code_fully("Gunmen attacked an army convoy on Monday, killing nine soldiers.")
    assert [mention.trigger.text for mention in mentions] == ["attacked"]


def test_whose_casualties_they_are(code_fully: Code) -> None:
    named, bare = (
        code_fully(text)[0].counts[0].of
        for text in ("Rebels killed nine Malian soldiers.", "Gunmen attacked an army convoy, killing nine.")
    )
    assert [one.text if one else None for one in (named, bare)] == ["nine Malian soldiers", "an army convoy"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("More than 38,000 people have been killed by soldiers since October 7.", True),
        ("Nine people were killed by soldiers on Monday.", False),
    ],
)
def test_figures_over_a_stretch_of_time_are_running_totals(text: str, total: bool, code_fully: Code) -> None:
    (count,) = [count for mention in code_fully(text) for count in mention.counts]
    assert count.total is total


def test_a_figure_that_may_mean_two_numbers_says_so(code_fully: Code) -> None:
    (open_one,) = code_fully("Police arrested 1.200 protesters.")[0].counts
    assert (open_one.low, open_one.high, open_one.best) == (1, 1200, None)
    (sure,) = code_fully("The city has 1.250.000 inhabitants. Police arrested 1.200 protesters.")[-1].counts
    assert sure.best == 1200


def test_a_figure_beyond_all_people_is_kept_without_a_value(code_fully: Code) -> None:
    (count,) = code_fully(f"Police arrested {'9' * 30} protesters.")[0].counts
    assert (count.low, count.high, count.best, count.text) == (None, None, None, "9" * 30)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Rebels shelled the town on Monday. Nine people died.", ["shelled killed 9-9 (9)"]),
        ("Rebels shelled the town on Monday. A landslide killed nine people.", []),
    ],
)
def test_a_sentence_without_event_counts_for_the_attack_before_it(
    text: str, counted: list[str], code_fully: Code
) -> None:
    assert rows(code_fully(text)) == counted
