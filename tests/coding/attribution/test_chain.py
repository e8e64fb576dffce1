"""Who says so: the chain of sources above an event, outermost first, and whether it is the outlet itself."""

import pytest
from tests.coding.shorthand import Code

from dateline.records import Attribution, EventMention


def attribution_of(mentions: list[EventMention]) -> Attribution:
    """The attribution of the attack that the mentions tell."""
    (attack,) = [mention for mention in mentions if mention.type == "ASSAULT"]
    (attribution,) = attack.attribution
    return attribution


@pytest.mark.parametrize(
    ("sentence", "speaker", "kind"),
    [
        ("The governor said that rebels attacked the village.", "The governor", "indirect"),
        ("Rebels attacked the village, the governor said.", "the governor", "indirect"),
        ("Rebels attacked the village, according to the governor.", "the governor", "indirect"),
        ("According to the governor, rebels attacked the village.", "the governor", "indirect"),
        ("On Monday, the ministry said, rebels attacked the village.", "the ministry", "indirect"),
        ("The statement said that rebels attacked the village.", "The statement", "document"),
        ("The governor believes that rebels attacked the village.", "The governor", "belief"),
        ("The governor denied that soldiers attacked the village.", "The governor", "denial"),
        ("“The rebels attacked our village,” the governor said.", "the governor", "direct"),
        ("The governor said: “The rebels attacked our village.”", "The governor", "direct"),
    ],
)
def test_the_source_is_found_wherever_it_stands(code: Code, sentence: str, speaker: str, kind: str) -> None:
    found = attribution_of(code(sentence))
    assert found.speaker is not None
    assert (found.speaker.text, found.kind) == (speaker, kind)


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Rebels attacked the village, the governor said.", "said"),
        ("Rebels attacked the village, according to the governor.", "according to"),
    ],
)
def test_the_content_is_what_is_said_and_not_who_says_it(code: Code, sentence: str, cue: str) -> None:
    found = attribution_of(code(sentence))
    assert found.cue.text == cue
    assert found.content is not None and found.content.text == "Rebels attacked the village"


def test_the_chain_begins_with_the_outermost_source(code: Code) -> None:
    (mention,) = code("Sama news agency reported that the governor said that rebels attacked the village.")
    speakers = [link.speaker.text for link in mention.attribution if link.speaker]
    assert speakers == ["Sama news agency", "the governor"]


def test_a_source_holds_for_every_sentence_of_a_quotation(code: Code) -> None:
    first, second = code("“The rebels attacked our village. Soldiers arrested two men,” the governor said.")
    assert [link.speaker.text for link in (*first.attribution, *second.attribution) if link.speaker] == [
        "the governor",
        "the governor",
    ]


def test_a_phrase_around_the_sentence_is_outermost(code: Code) -> None:
    (mention,) = code("“Rebels attacked the village,” a driver told the agency, according to the police.")
    assert [link.speaker.text for link in mention.attribution if link.speaker] == ["the police", "a driver"]


def test_what_goes_on_behind_he_said_has_its_source_too(code: Code) -> None:
    mentions = code("Rebels attacked the village, the governor said, and soldiers arrested two men.")
    assert [len(mention.attribution) for mention in mentions] == [1, 1]


def test_a_source_inside_a_subordinate_clause_holds_for_that_alone(code: Code) -> None:
    mentions = code("Soldiers arrested two men, since rebels, the governor said, had attacked the village.")
    assert {mention.type: bool(mention.attribution) for mention in mentions} == {"COERCE": False, "ASSAULT": True}


def test_unnamed_sources_are_kept(code: Code) -> None:
    found = attribution_of(code("Rebels attacked the village, security officials said."))
    assert found.speaker is not None and found.speaker.text == "security officials"


def test_without_a_named_source_the_cue_stands_alone(code: Code) -> None:
    found = attribution_of(code("Rebels reportedly attacked the village."))
    assert (found.speaker, found.cue.text) == (None, "reportedly")


def test_a_source_ends_at_a_semicolon(code: Code) -> None:
    mentions = code("The governor said that rebels attacked the village; soldiers arrested two men.")
    assert [bool(mention.attribution) for mention in mentions] == [True, False]


def test_what_the_outlet_says_itself_has_no_source(code: Code) -> None:
    (mention,) = code("Rebels attacked the village on Monday.")
    assert mention.attribution == ()


def test_who_threatens_is_no_source_of_the_threat(code: Code) -> None:
    (mention,) = code("The general threatened to attack the capital.")
    assert mention.attribution == ()


def test_who_announces_a_deed_is_no_source_of_it(code: Code) -> None:
    assert all(mention.attribution == () for mention in code("The general announced the arrest of two rebels."))
