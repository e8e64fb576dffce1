"""What the reader of sides is told of each word: how syntax, roles and the lexicon tie it to the trigger."""

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.coding.conftest import Parse

from dateline.coding import Coder
from dateline.coding.side_features import FARTHEST, RELATIONS, ROLES, SIZES, side_features
from dateline.coding.syntax import Syntax

PATH, RELATION, ROLE, SIDE = range(4)
ACTIVE = "Soldiers attacked the village."
PASSIVE = "The village was attacked by soldiers."
TOLD = "The governor said that soldiers attacked the village."


def at(syntax: Syntax, word: str) -> int:
    return [token.text for token in syntax.tokens].index(word)


def row(syntax: Syntax, trigger: str, word: str) -> list[int]:
    """The four numbers of a word, without the lexicon."""
    return [int(value) for value in side_features(syntax, at(syntax, trigger), None)[at(syntax, word)]]


def with_lexicon(syntax: Syntax, coder: Coder, trigger: str) -> NDArray[np.int64]:
    word = at(syntax, trigger)
    return side_features(syntax, word, coder.drafts(syntax)[word])


def path(up: int, down: int) -> int:
    """Each way of `up` steps from the trigger and `down` steps to the word has a number of its own, from 1."""
    return 1 + up * (FARTHEST + 1) + down


@pytest.mark.parametrize(
    ("text", "word", "relation", "role"),
    [
        (ACTIVE, "Soldiers", {"nsubj"}, "ARG0"),
        (ACTIVE, "village", {"obj"}, "ARG1"),
        (PASSIVE, "soldiers", {"obl", "obl:agent"}, "ARG0"),
        (PASSIVE, "village", {"nsubj:pass"}, "ARG1"),
    ],
)
def test_relation_and_role_tell_agent_from_patient(
    parse: Parse, text: str, word: str, relation: set[str], role: str
) -> None:
    found = row(parse(text), "attacked", word)
    assert RELATIONS[found[RELATION] - 1] in relation
    assert ROLES[found[ROLE] - 1] == role


def test_paths_count_steps_up_from_the_trigger_and_down_to_the_word(parse: Parse) -> None:
    syntax = parse(TOLD)
    assert row(syntax, "attacked", "attacked")[PATH] == path(0, 0)
    assert row(syntax, "attacked", "village")[PATH] == path(0, 1)
    assert row(syntax, "attacked", "said")[PATH] == path(1, 0)
    assert row(syntax, "attacked", "governor")[PATH] == path(1, 1)
    assert row(syntax, "said", "village")[PATH] == path(0, 2)


def test_what_is_too_far_away_has_no_path(parse: Parse) -> None:
    syntax = parse("Soldiers attacked the house of the son of the mayor of the capital of the north.")
    assert row(syntax, "attacked", "north")[PATH] == 0
    assert row(syntax, "attacked", "house")[PATH] == path(0, 1)


@pytest.mark.parametrize("text", [ACTIVE, PASSIVE])
def test_the_lexicons_sides_are_marked_at_their_heads(parse: Parse, coder: Coder, text: str) -> None:
    syntax = parse(text)
    told = {token.text.lower(): int(side) for token, side in zip(
        syntax.tokens, with_lexicon(syntax, coder, "attacked")[:, SIDE], strict=True
    )}  # fmt: skip
    assert {word: side for word, side in told.items() if side} == {"soldiers": 1, "village": 2}


def test_without_the_lexicon_nobody_has_a_side(parse: Parse) -> None:
    assert not side_features(parse(ACTIVE), 1, None)[:, SIDE].any()


def test_a_sentence_has_the_same_features_wherever_it_stands(parse: Parse, coder: Coder) -> None:
    alone, behind = parse(TOLD), parse("It rained. " + TOLD)
    np.testing.assert_array_equal(
        with_lexicon(alone, coder, "attacked"), with_lexicon(behind, coder, "attacked"), strict=True
    )


@pytest.mark.parametrize(
    "text",
    [
        ACTIVE,
        PASSIVE,
        TOLD,
        "Attack",
        "…!?",
        "Ghana held talks with Togo in Accra on Monday, 3 May 2019, according to the two ministers' aides.",
        "Police fired tear gas at, beat and then arrested the teachers who had called for the minister to resign.",
    ],
)
def test_every_value_is_below_its_size(parse: Parse, coder: Coder, text: str) -> None:
    syntax = parse(text)
    drafts = coder.drafts(syntax)
    for trigger in range(len(syntax.tokens)):
        found = side_features(syntax, trigger, drafts.get(trigger))
        assert found.shape == (len(syntax.tokens), len(SIZES)) and found.dtype == np.int64
        assert (found >= 0).all() and (found < np.array(SIZES)).all()
