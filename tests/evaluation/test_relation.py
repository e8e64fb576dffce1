"""What speaks for an event between two given parties: each source a share, words and sides as the crosswalk needs them.

The network's weights change with its training, so that its figures are looked at for their form alone.
"""

import pytest

from dateline.annotation import LanguageModel
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.evaluation.relation import BOTH, Evidence, RelationReader
from dateline.records import span_of


@pytest.fixture(scope="module")
def reader(model: LanguageModel) -> RelationReader:
    return RelationReader(model, Coder(load_codebook(), load_lexicon()), EventNetwork())


def evidence(reader: RelationReader, text: str, source: str, target: str) -> list[Evidence]:
    first, second = (span_of(text, text.index(words), text.index(words) + len(words)) for words in (source, target))
    return reader.read(text, first, second)


def of_lexicon(found: list[Evidence]) -> dict[str, float]:
    return {one.told.type: one.lexicon for one in found if one.lexicon}


@pytest.mark.parametrize("text", ["Kenya condemned Uganda.", "Kenya spoke. Uganda fled. Rain fell.", "Kenya Uganda"])
def test_every_source_is_a_share(reader: RelationReader, text: str) -> None:
    types = set(load_codebook().types)
    for one in evidence(reader, text, "Kenya", "Uganda"):
        assert one.told.type in types
        assert all(0 <= share <= 1 for share in (one.pair, one.trigger, one.lexicon))


def test_the_lexicon_speaks_for_the_event_of_both_parties(reader: RelationReader) -> None:
    found = of_lexicon(evidence(reader, "Kenya condemned Uganda on Monday.", "Kenya", "Uganda"))
    assert set(found) == {"ACCUSE"}
    assert BOTH / 2 <= found["ACCUSE"] <= BOTH


def test_sides_that_are_the_other_way_round_count_less(reader: RelationReader) -> None:
    text = "Kenya condemned Uganda on Monday."
    right, swapped = (
        of_lexicon(evidence(reader, text, *parties)) for parties in (("Kenya", "Uganda"), ("Uganda", "Kenya"))
    )
    assert swapped["ACCUSE"] < right["ACCUSE"]


def test_an_event_of_others_is_not_the_parties(reader: RelationReader) -> None:
    text = "Peru condemned Chad. Kenya lies beside Uganda."
    assert of_lexicon(evidence(reader, text, "Kenya", "Uganda")) == {}


def test_the_crosswalk_sees_lemmas_auxiliaries_and_negation(reader: RelationReader) -> None:
    found = evidence(reader, "Kenya will not condemn Uganda.", "Kenya", "Uganda")
    (told,) = (one.told for one in found if one.lexicon)
    assert told.trigger == {"condemn"}
    assert {"kenya", "condemn", "uganda"} <= told.sentence
    assert "will" in told.under
    assert told.negated


def test_parties_that_and_joins_are_on_one_side(reader: RelationReader) -> None:
    joined = evidence(reader, "Kenya and Uganda met in Lima.", "Kenya", "Uganda")
    apart = evidence(reader, "Kenya met Uganda in Lima.", "Kenya", "Lima")
    assert all(one.told.mutual for one in joined if one.lexicon)
    assert not any(one.told.mutual for one in apart)
