"""A report to its mentions, sentence by sentence."""

from tests.coding.conftest import Read
from tests.coding.shorthand import Code, rows


def test_each_sentence_has_its_mentions_in_the_order_of_the_text(read: Read) -> None:
    coded = read("Soldiers arrested three students and beat a teacher. It rained. Rebels shelled the bridge.")
    assert [rows(sentence.mentions) for sentence in coded] == [
        ["[Soldiers] COERCE.arrest {three students}", "[Soldiers] ASSAULT.beat {a teacher}"],
        [],
        ["[Rebels] ASSAULT.heavy-weapons {the bridge}"],
    ]
    assert [sentence.sentence.text for sentence in coded][1] == "It rained."


def test_a_meeting_is_one_event_whatever_was_discussed(code: Code) -> None:
    assert rows(code("The leaders of Ghana and Togo met in Accra to discuss the war in Sudan.")) == [
        "[The leaders of Ghana and Togo] CONSULT"
    ]


def test_a_trigger_of_two_words_tells_one_event(code: Code) -> None:
    (mention,) = code("Police fired tear gas at protesters.")
    assert mention.trigger.text == "fired tear gas"


def test_nothing_comes_of_nothing(code: Code) -> None:
    assert code("") == []
    assert code(" \r\n\t ") == []
    assert code("…!?") == []
