"""Which words tell an event: by lemma, particle, sense, and who or what stands beside them."""

import pytest
from tests.coding.shorthand import Code, rows


@pytest.mark.parametrize(
    ("sentence", "trigger", "event"),
    [
        ("The prime minister resigned on Friday.", "resigned", "[The prime minister] RETREAT.resign"),
        ("The prime minister stepped down on Friday.", "stepped down", "[The prime minister] RETREAT.resign"),
        ("Police fired tear gas at protesters.", "fired tear gas", "[Police] ASSAULT.crowd-control {protesters}"),
        ("Thousands of workers protested in Lima on Monday.", "protested", "[Thousands of workers] PROTEST.demo"),
    ],
)
def test_the_trigger_is_the_word_with_its_particle_or_object(
    code: Code, sentence: str, trigger: str, event: str
) -> None:
    mentions = code(sentence)
    assert rows(mentions) == [event]
    assert mentions[0].trigger.text == trigger


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The army shelled the village.", "[The army] ASSAULT.heavy-weapons {the village}"),
        ("Police arrested two teachers.", "[Police] COERCE.arrest {two teachers}"),
        ("The rebels released two hostages.", "[The rebels] RETREAT.release {two hostages}"),
        ("Peru expelled the ambassador of Chile.", "[Peru] SANCTION.expel {the ambassador of Chile}"),
        ("The army deployed troops to the border.", "[The army] MOBILIZE.troops"),
    ],
)
def test_plain_words_have_their_type_and_mode(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        (
            "The president of Chile met the president of Peru in Lima.",
            "[The president of Chile, the president of Peru] CONSULT",
        ),
        ("Talks between Kenya and Uganda took place in Nairobi.", "[Kenya, Uganda] CONSULT"),
        ("The two leaders met in Oslo.", "[The two leaders] CONSULT"),
        ("The army clashed with rebels near the border.", "[The army, rebels] ASSAULT"),
    ],
)
def test_all_sides_of_a_two_sided_event_are_actors(code: Code, sentence: str, event: str) -> None:
    assert rows(code(sentence)) == [event]


def test_a_deed_acts_for_its_doer(code: Code) -> None:
    assert rows(code("The rebels' attack on the base destroyed two bridges.")) == [
        "[The rebels] ASSAULT {the base}",
        "[The rebels] ASSAULT.destroy {two bridges}",
    ]


def test_a_prison_sentence_is_an_arrest_too(code: Code) -> None:
    assert rows(code("The court sentenced the editor to five years in prison.")) == [
        "[The court] SANCTION.convict {the editor}",
        "[The court] COERCE.arrest {the editor}",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm hit the coast on Monday.",
        "Shares retreated on Monday.",
        "The government attacked the deficit.",
        "The virus attacked his lungs.",
        "The minister met the deadline.",
        "The team beat its rival in the final.",
        "The book was released on Monday.",
        "The law struck a balance.",
        "The earthquake killed two hundred people.",
        "The price of maize has doubled since March.",
    ],
)
def test_the_same_words_of_other_things_tell_nothing(code: Code, sentence: str) -> None:
    assert code(sentence) == []
