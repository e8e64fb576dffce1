"""Precision before recall: what is not clear stays uncoded, and `explain` says why."""

import pytest
from tests.coding.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("An attack took place.", "attack: nobody takes part (ASSAULT, "),
        ("Japan sent food.", "sent: nobody at the receiving end, which this type needs (AID, "),
        ("The president held a meeting.", "meeting: only one side of a two-sided event (CONSULT, "),
        (
            "To attack the town was their idea.",
            "attack: an infinitive or gerund that no rule of composition decides (ASSAULT, ",
        ),
    ],
)
def test_unclear_events_are_refused_with_a_reason(read: Read, sentence: str, reason: str) -> None:
    (coded,) = read(sentence)
    assert coded.mentions == ()
    assert [why for why in coded.refused if why.startswith(reason)]


def test_one_word_for_both_sides_will_do(read: Read) -> None:
    (coded,) = read("The two leaders met in Oslo.")
    assert [mention.type for mention in coded.mentions] == ["CONSULT"]


def test_a_word_whose_entries_do_not_fit_names_them(read: Read) -> None:
    (coded,) = read("The minister met the deadline.")
    (refused,) = coded.refused
    assert refused.startswith("met: no entry fits, or another word decides (consult.yaml:")
