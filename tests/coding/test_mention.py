"""The mention that users read: spans, codes, ids, confidence and reasons."""

import pytest
from tests.coding.shorthand import Code

from dateline.codebook import load_codebook

ATTACK = "Soldiers attacked the village on Monday."


def test_every_span_is_the_sentences_own_words(code: Code) -> None:
    text = "A first sentence tells nothing.\n\nSoldiers attacked the village, the governor said."
    (mention,) = code(text)
    assert mention.sentence.index == 1
    (attribution,) = mention.attribution
    sentence, trigger, cue = mention.sentence, mention.trigger, attribution.cue
    assert (text[sentence.start : sentence.end], text[trigger.start : trigger.end]) == (sentence.text, "attacked")
    assert text[cue.start : cue.end] == cue.text == "said"
    for participant in (*mention.actors, *mention.recipients):
        assert text[participant.start : participant.end] == participant.text


def test_quad_score_and_cameo_are_the_codebooks(code: Code) -> None:
    codebook = load_codebook()
    for mention in code("The army shelled the village. Kenya condemned the army."):
        assert mention.quad == codebook.quad(mention.type)
        assert mention.score == codebook.score(mention.type, mention.mode)
        assert mention.cameo == codebook.cameo_for(mention.type, mention.mode)


def test_ids_are_stable_and_tell_mentions_apart(code: Code) -> None:
    first, second = code(ATTACK + " " + ATTACK)
    assert first.id != second.id
    assert first.id == code(ATTACK + " " + ATTACK)[0].id


def test_reasons_name_entry_rules_and_deciding_words(code: Code) -> None:
    (attack,) = code("Soldiers will attack the village.")
    assert attack.reason is not None
    assert attack.reason.startswith("assault.yaml:")
    assert attack.reason.endswith("future: will")
    (refusal,) = code("The rebels refused to withdraw from the airport.")
    assert refusal.reason is not None and "composition.yaml refuse (refuse)" in refusal.reason


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        (ATTACK, "The village was attacked on Monday."),
        (ATTACK, "The soldiers' attack on the village lasted for hours."),
        (ATTACK, "The general threatened to attack the village."),
    ],
    ids=["nobody acts", "a noun tells it", "composed"],
)
def test_each_weakness_costs_confidence(code: Code, surer: str, less_sure: str) -> None:
    (strong,), (weak,) = code(surer), code(less_sure)
    assert strong.confidence > weak.confidence > 0


def test_nobody_stands_on_both_sides(code: Code) -> None:
    for mention in code("The army and the rebels attacked each other. The two armies shelled each other."):
        assert not set(mention.actors) & set(mention.recipients)
