"""Who says so: the outermost source that a sentence names, and whether it is the outlet itself."""

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
        ("Rebels attacked the village, according to the governor.", "according"),
    ],
)
def test_the_content_is_what_is_said_and_not_who_says_it(code: Code, sentence: str, cue: str) -> None:
    found = attribution_of(code(sentence))
    assert found.cue.text == cue
    assert found.content is not None and found.content.text == "Rebels attacked the village"


def test_of_several_sources_the_outermost_counts(code: Code) -> None:
    found = attribution_of(code("A witness said the governor said that rebels attacked the village."))
    assert found.speaker is not None and found.speaker.text == "A witness"


def test_what_the_outlet_says_itself_has_no_source(code: Code) -> None:
    (mention,) = code("Rebels attacked the village on Monday.")
    assert mention.attribution == ()


def test_who_threatens_is_no_source_of_the_threat(code: Code) -> None:
    (mention,) = code("The general threatened to attack the capital.")
    assert mention.attribution == ()
