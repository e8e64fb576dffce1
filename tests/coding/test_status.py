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


@pytest.mark.parametrize(
    ("sentence", "event", "cue"),
    [
        ("The rebels did not attack the town.", "ASSAULT negated", "not"),
        ("Rebels may attack the town, the army said.", "ASSAULT hypothetical", "may"),
        ("The union wants to sue the company.", "ACCUSE hypothetical", "wants"),
        ("Soldiers failed to arrest the governor.", "COERCE negated", "failed"),
        ("Police foiled an attack on the embassy.", "ASSAULT negated", "foiled"),
        ("Teachers plan to strike against the ministry on Monday.", "PROTEST future", "plan"),
        ("Did soldiers attack the village?", "ASSAULT hypothetical", "?"),
        ("Police must arrest the governor, the opposition said.", "COERCE hypothetical", "must"),
    ],
)
def test_an_event_names_the_words_that_decided(code_fully: Code, sentence: str, event: str, cue: str) -> None:
    found = [mention for mention in code_fully(sentence) if f"{mention.type} {mention.status}" == event]
    assert [mention.status_cue.text for mention in found if mention.status_cue] == [cue]
    for span in (mention.status_cue for mention in found):
        assert span is not None and sentence[span.start : span.end] == span.text


def test_what_happened_names_no_words(code_fully: Code) -> None:
    assert [mention.status_cue for mention in code_fully("Soldiers attacked the village.")] == [None]


def test_background_names_the_words_of_its_time(code_fully: Code) -> None:
    (mention,) = code_fully("In 2011 the army shelled the town of Homs.")
    assert mention.historical
    assert mention.historical_cue is not None and mention.historical_cue.text == "In 2011"


def test_a_denied_event_keeps_its_status_and_carries_the_denial(code_fully: Code) -> None:
    sentence = "The interior minister denied that police had arrested the editor."
    (mention,) = (mention for mention in code_fully(sentence) if mention.type == "COERCE")
    assert mention.status == "actual"
    assert [one.kind for one in mention.attribution] == ["denial"]


def test_plain_words_go_before_the_network(code_fully: Code) -> None:
    sentence = "Soldiers will be sent to the border next week unless the shootings stop, two ministers said."
    assert statuses(code_fully(sentence)) == ["MOBILIZE hypothetical"]


def test_readiness_to_act_by_force_is_a_threat(code: Code, code_fully: Code) -> None:
    aimed = "The bloc is ready to act against the rebels, including by force, once the truce ends."
    for coded in (code("The bloc is ready to act, including by force, once the truce ends."), code_fully(aimed)):
        assert [mention.type for mention in coded if mention.type in {"THREATEN", "ASSAULT"}] == ["THREATEN"]


def test_not_to_seek_war_is_neither_war_nor_peace(code: Code, code_fully: Code) -> None:
    sentence = "The country does not seek war with its neighbours, its president said."
    assert [*code(sentence), *code_fully(sentence)] == []


def test_what_did_not_happen_is_no_refusal(code: Code) -> None:
    assert statuses(code("The prime minister did not visit Paris.")) == ["CONSULT negated"]
