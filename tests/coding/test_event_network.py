"""The event network: what it gives of any sentence has the right shape, is a share, and is the same every time."""

import numpy as np
import pytest
from tests.coding.conftest import Read
from tests.coding.shorthand import Code

from dateline.codebook import load_codebook
from dateline.coding import EventNetwork
from dateline.coding.event_network import Reading
from dateline.coding.side_features import SIZES

WORDS = ["Kenya", "condemned", "Sudan", "on", "Monday", "."]
LONG = ["Zanzibar"] * 600


def features_for(words: list[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Features that tell nothing."""
    return np.zeros((len(words), len(SIZES)), dtype=np.int64)


def shares_of(reading: Reading) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    return [reading.types, reading.statuses, reading.historical, reading.contexts]


def test_the_labels_are_the_codebooks(network: EventNetwork) -> None:
    codebook, labels = load_codebook(), network.labels
    assert set(labels.types) == set(codebook.types)
    assert set(labels.modes) == set(codebook.types) | {f"{type}.{mode}" for type, mode in codebook.modes}
    assert set(labels.contexts) == set(codebook.contexts)
    assert set(labels.statuses) == {"actual", "future", "hypothetical", "negated"}


@pytest.mark.parametrize("words", [WORDS, ["Attack"], ["."], ["\u200b"]], ids=["plain", "one word", "mark", "nothing"])
def test_each_word_has_a_row_of_each_head(network: EventNetwork, words: list[str]) -> None:
    reading, labels = network.read(words), network.labels
    assert reading.types.shape == (len(words), 1 + len(labels.types))
    assert reading.modes.shape == (len(words), len(labels.modes))
    assert reading.statuses.shape == (len(words), len(labels.statuses))
    assert reading.contexts.shape == (len(words), len(labels.contexts))
    assert len(reading.historical) == len(words)
    assert len(reading.states) == 1 + len(words)
    assert network.sides(reading, 0, features_for(words)).shape == (len(words), len(labels.sides))


def test_shares_lie_between_zero_and_one_and_those_of_one_choice_sum_to_one(network: EventNetwork) -> None:
    reading = network.read(WORDS)
    sides = network.sides(reading, 1, features_for(WORDS))
    types, told = network.between(reading, [0], [2])
    for shares in (*shares_of(reading), sides, types, told):
        assert np.isfinite(shares).all() and shares.min() >= 0 and shares.max() <= 1
    for choice in (reading.types, reading.statuses, types[np.newaxis]):
        np.testing.assert_allclose(choice.sum(axis=-1), 1, rtol=1e-5)
    assert len(told) == len(WORDS) and told.sum() <= 1 + 1e-5


def test_two_loads_give_the_same_bytes(network: EventNetwork) -> None:
    other = EventNetwork()
    first, second = network.read(WORDS), other.read(WORDS)
    assert [part.tobytes() for part in first] == [part.tobytes() for part in second]
    features = features_for(WORDS)
    assert network.sides(first, 1, features).tobytes() == other.sides(second, 1, features).tobytes()


def test_what_was_read_before_does_not_matter(network: EventNetwork) -> None:
    first = network.read(WORDS)
    network.read(["Soldiers", "attacked", "the", "village", "."])
    assert [part.tobytes() for part in network.read(WORDS)] == [part.tobytes() for part in first]


def test_of_a_long_sentence_the_words_behind_tell_nothing(network: EventNetwork) -> None:
    reading = network.read(LONG)
    seen = len(reading.modes)
    assert 0 < seen < len(LONG) == len(reading.types)
    assert len(reading.states) == 1 + seen
    assert (reading.types[seen:, 0] == 1).all() and not reading.types[seen:, 1:].any()


def test_sides_of_a_long_sentence_reach_as_far_as_it_was_read(network: EventNetwork) -> None:
    reading = network.read(LONG)
    assert len(network.sides(reading, 0, features_for(LONG))) == len(reading.modes)
    beyond = [len(LONG) - 1]
    types, told = network.between(reading, [0], beyond)
    assert np.isfinite(types).all() and len(told) == len(reading.modes)


def test_a_mode_is_one_of_its_type_or_none(network: EventNetwork) -> None:
    codebook, reading = load_codebook(), network.read(WORDS)
    for event_type in codebook.types:
        modes = {network.mode(reading, word, event_type) for word in range(len(WORDS))}
        assert modes <= {None, *(mode.code for mode in codebook.types[event_type].modes)}


def test_a_plain_verb_is_read_as_its_type(network: EventNetwork) -> None:
    reading = network.read(WORDS)
    assert network.labels.types[reading.types[1, 1:].argmax()] == "ACCUSE"
    assert reading.types[1, 0] < 0.5 < reading.types[2, 0]


@pytest.mark.parametrize("text", ["", " \r\n\t ", "…!?", "Attack", "Attack."])
def test_texts_of_next_to_nothing_code_nothing(code_fully: Code, text: str) -> None:
    assert code_fully(text) == []


def test_a_sentence_longer_than_is_read_is_coded_or_refused_to_its_end(read_fully: Read) -> None:
    (coded,) = read_fully(", ".join(LONG[:300]) + " saw it: soldiers attacked the village.")
    told = [mention.trigger.text for mention in coded.mentions] + [why.partition(":")[0] for why in coded.refused]
    assert "attacked" in told
