"""Capitals are read with small letters; length and letters stay, and text that is not in capitals is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation.truecase import load_casing, truecase
from dateline.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    "printed",
    [
        "The guerrillas attacked a convoy near San Salvador on 3 March. Nine soldiers died.",
        "Farabundo members may meet Colombian police in May 1990, the ministry said.",
        "A spokesman of the UN mission in Kabul denied the report.",
        "Guatemala's army and Colombia's police denied the report.",
        "The gunmen who killed us is what it told them.",
    ],
)
def test_a_sentence_in_capitals_is_read_as_printed(printed: str, gazetteer: Gazetteer) -> None:
    assert truecase(printed.upper(), gazetteer) == printed


def test_initials_in_brackets_stay(gazetteer: Gazetteer) -> None:
    assert "[FMLN]" in truecase("MEMBERS OF THE NATIONAL FRONT [FMLN] ATTACKED A POST", gazetteer)


def test_only_blocks_of_capitals_change(gazetteer: Gazetteer) -> None:
    text = "REBELS TAKE TWO VILLAGES\n\nThe rebels took two villages near NATO lines."
    assert truecase(text, gazetteer) == "Rebels take two villages\n\nThe rebels took two villages near NATO lines."
    assert truecase("UNITED NATIONS", gazetteer) == "UNITED NATIONS"


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_text_keeps_its_length_and_its_letters(gazetteer: Gazetteer, text: str) -> None:
    read = truecase(text.upper(), gazetteer)
    assert len(read) == len(text.upper())
    assert read.casefold() == text.upper().casefold()


NAMES = st.sampled_from(
    ["GUATEMALA'S", "MALI’S", "U.S.", "THE", "UN'S", "SAN SALVADOR'S", "[FMLN]", "MAY", "KILLED", "1,200", "-"]
)


@settings(deadline=None)
@given(st.lists(NAMES, min_size=4, max_size=10).map(" ".join))
def test_names_inside_words_move_nothing(gazetteer: Gazetteer, text: str) -> None:
    assert truecase(text, gazetteer).upper() == text


def test_no_word_is_small_and_capital() -> None:
    casing = load_casing()
    assert not casing.small & casing.capital
