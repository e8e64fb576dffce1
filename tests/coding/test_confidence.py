"""How sure the coder is: a share of 0 to 1, fitted for exactly the signs there are, higher the surer the network is."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.coding.conftest import Parse, Read

from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.coding.confidence import confidence, load_weights, signs
from dateline.coding.draft import Draft
from dateline.coding.learned import Learned
from dateline.coding.syntax import Syntax

ATTACK = "Soldiers attacked the village."
SENTENCES = (
    ATTACK,
    "The general threatened to attack the capital.",
    "Talks between Kenya and Uganda took place in Nairobi.",
    "The cabinet is expected to meet the rebels and to free the teachers.",
)


def drafts_of(syntax: Syntax, coder: Coder, network: EventNetwork) -> tuple[Learned, list[Draft]]:
    """The drafts of a sentence by the lexicon, each also as one revised and as one of the network alone."""
    learned = Learned(network, network.read([token.text for token in syntax.tokens]))
    told = list(coder.drafts(syntax).values())
    revised = [replace(draft, revised=True) for draft in told]
    own = [replace(draft, entry=None, reasons=("event network 0.50",)) for draft in told]
    bare = [replace(draft, actors=(), recipients=()) for draft in told]
    return learned, [*told, *revised, *own, *bare]


def test_the_weights_are_those_of_the_signs(parse: Parse, coder: Coder, network: EventNetwork) -> None:
    for text in SENTENCES:
        syntax = parse(text)
        learned, drafts = drafts_of(syntax, coder, network)
        assert drafts
        for draft in drafts:
            assert signs(syntax, draft, learned, load_lexicon()).keys() == load_weights().signs.keys()


def test_confidence_lies_between_zero_and_one(parse: Parse, coder: Coder, network: EventNetwork) -> None:
    for text in SENTENCES:
        syntax = parse(text)
        learned, drafts = drafts_of(syntax, coder, network)
        for share in (0.0, 0.5, 1.0):
            sure = learned._replace(reading=learned.reading._replace(types=np.full_like(learned.reading.types, share)))
            for draft in drafts:
                assert 0 < confidence(signs(syntax, draft, sure, load_lexicon())) < 1


def test_the_surer_the_network_the_surer_the_coder(parse: Parse, coder: Coder, network: EventNetwork) -> None:
    syntax = parse(ATTACK)
    learned, (draft, *_) = drafts_of(syntax, coder, network)
    column = network.labels.types.index(draft.type) + 1
    found = []
    for share in (0.0, 0.01, 0.2, 0.5, 0.8, 0.99, 1.0):
        types = learned.reading.types.copy()
        types[draft.trigger] = 0
        types[draft.trigger, [0, column]] = 1 - share, share
        sure = learned._replace(reading=learned.reading._replace(types=types))
        found.append(confidence(signs(syntax, draft, sure, load_lexicon())))
    assert all(less < more for less, more in pairwise(found))


def test_an_entry_of_the_lexicon_adds_confidence(parse: Parse, coder: Coder, network: EventNetwork) -> None:
    syntax = parse(ATTACK)
    learned, (told, *_) = drafts_of(syntax, coder, network)
    alone = replace(told, entry=None, reasons=("event network 0.50",))
    lexicon = load_lexicon()
    assert confidence(signs(syntax, told, learned, lexicon)) > confidence(signs(syntax, alone, learned, lexicon))


@pytest.mark.parametrize("text", [*SENTENCES, "Farmers were angry with the minister, who spoke of a war on prices."])
def test_what_is_coded_is_surer_than_what_is_refused_as_unsure(read_fully: Read, text: str) -> None:
    for sentence in read_fully(text):
        assert all(load_weights().coded <= mention.confidence <= 1 for mention in sentence.mentions)
        for why in sentence.refused:
            _, unsure, share = why.partition("too unsure, ")
            assert not unsure or float(share.split()[0]) <= load_weights().coded


def test_a_plain_event_is_surer_than_a_doubtful_one(read_fully: Read) -> None:
    (plain,) = read_fully(ATTACK)
    (mention,) = plain.mentions
    assert mention.confidence > 0.9
