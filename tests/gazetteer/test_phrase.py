"""Phrases are found whole, longest first, spelled as they must be, and with exact offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.phrase import PhraseIndex


def index(*phrases: str) -> PhraseIndex[str]:
    result: PhraseIndex[str] = PhraseIndex()
    for phrase in phrases:
        result.add(phrase, phrase)
    return result


def found(phrases: PhraseIndex[str], text: str) -> list[str]:
    return [text[match.start : match.end] for match in phrases.find(text)]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("al-Qaeda", "Al Qaeda’s men", ["Al Qaeda"]),
        ("Cote d'Ivoire", "in Côte d’Ivoire, too", ["Côte d’Ivoire"]),
        ("US", "the U.S. and the US", ["U.S.", "US"]),
        ("WHO", "who asked the WHO", ["WHO"]),
        ("Lebanese Forces", "Lebanese forces and LEBANESE FORCES", ["LEBANESE FORCES"]),
        ("Turkey", "a turkey", []),
        ("axis of resistance", "the Axis of Resistance", ["Axis of Resistance"]),
        ("Arab League", "an Arab, League of Nations", []),
        ("Oman", "the Omani woman", []),
        ("north korea", "north", []),
    ],
)
def test_a_phrase_is_found_as_it_must_be_spelled(phrase: str, text: str, words: list[str]) -> None:
    assert found(index(phrase), text) == words


def test_the_longest_phrase_wins_and_consumes_its_words() -> None:
    phrases = index("Sudan", "South Sudan", "Sudan Airways")
    assert found(phrases, "South Sudan Airways of Sudan") == ["South Sudan", "Sudan"]


def test_one_phrase_may_stand_for_two() -> None:
    phrases: PhraseIndex[str] = PhraseIndex()
    phrases.add("Congo", "cog")
    phrases.add("Congo", "cod")
    assert [match.entries for match in phrases.find("in Congo")] == [("cog", "cod")]


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no word"):
        index("--")


@given(st.text(max_size=80))
def test_matches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    matches = list(index("a", "b c", "É", "U.S.").find(text))
    bounds = [bound for match in matches for bound in (match.start, match.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
