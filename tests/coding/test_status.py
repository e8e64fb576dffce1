"""Did it happen: negation, future, conditions, modal verbs and questions; and the types that say it themselves."""

import pytest
from tests.coding.shorthand import Code, rows, statuses


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Soldiers attacked the village.", "actual"),
        ("Soldiers have attacked the village.", "actual"),
        ("Soldiers did not attack the village.", "negated"),
        ("Soldiers never attacked the village.", "negated"),
        ("No soldiers attacked the village.", "negated"),
        ("Soldiers will attack the village on Monday.", "future"),
        ("The minister said the army would attack the village.", "future"),
        ("Soldiers may attack the village.", "hypothetical"),
        ("Soldiers could attack the village.", "hypothetical"),
        ("Soldiers would have attacked the village.", "hypothetical"),
        ("If soldiers attack the village, its people will flee.", "hypothetical"),
        ("Soldiers will attack the village if the elders do not pay.", "hypothetical"),
        ("Did soldiers attack the village?", "hypothetical"),
        ("The judge asked whether soldiers attacked the village.", "hypothetical"),
    ],
)
def test_the_words_around_an_event_say_whether_it_happened(code: Code, sentence: str, status: str) -> None:
    assert f"ASSAULT {status}" in statuses(code(sentence))


def test_what_a_release_awaits_has_not_happened(code: Code) -> None:
    assert "RETREAT hypothetical" in statuses(code("Once the rebels release the hostages, the army will leave."))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Japan will send food to Nepal.", "[Japan] AGREE {Nepal}"),
        ("The prime minister will visit Paris.", "[The prime minister] AGREE {Paris}"),
        ("The troops will withdraw from the town.", "[The troops] CONCEDE"),
        ("The rebels will not withdraw from the town.", "[The rebels] REJECT.yield"),
    ],
)
def test_a_type_that_says_what_is_to_come_is_actual(code: Code, sentence: str, event: str) -> None:
    mentions = code(sentence)
    assert rows(mentions) == [event]
    assert mentions[0].status == "actual"


def test_what_did_not_happen_is_no_refusal(code: Code) -> None:
    assert statuses(code("The prime minister did not visit Paris.")) == ["CONSULT negated"]
