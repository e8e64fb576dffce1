"""Whom references mean: by number, gender, kind and place in the sentence, and nobody where that does not decide."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, NameKind
from dateline.resolve.chains import chains
from dateline.resolve.reading import Reading

PEOPLE: dict[str, NameKind] = {"Nora Salim": "PER", "Omar Faris": "PER", "Salim": "PER", "Faris": "PER"}
NORA = (
    "Spokeswoman/NOUN/2/nmod:desc Nora/PROPN/4/nsubj Salim/PROPN/2/flat met/VERB/0/root "
    "Omar/PROPN/4/obj Faris/PROPN/5/flat"
)
RAIN = "Rain/NOUN/2/nsubj fell/VERB/0/root ~./PUNCT/2/punct"
UNION = "The/DET/2/det union/NOUN/3/nsubj struck/VERB/0/root against/ADP/6/case the/DET/6/det firms/NOUN/3/obl/firm"


def meant(annotated: AnnotatedReport, word: str, gazetteer: Gazetteer) -> str | None:
    """The head word of what the last occurrence of a word is linked to."""
    reading = Reading(annotated, gazetteer)
    head = max(index for index, token in enumerate(annotated.tokens) if token.text == word)
    target = reading.coreference.links.get(head)
    return target.token.text if target else None


@pytest.mark.parametrize(("pronoun", "person"), [("She", "Nora"), ("He", "Omar")])
def test_words_beside_a_name_tell_who_is_she(pronoun: str, person: str, gazetteer: Gazetteer) -> None:
    chairman = NORA.replace("Omar/PROPN/4/obj", "chairman/NOUN/6/nmod:desc Omar/PROPN/4/obj").replace(
        "Faris/PROPN/5/flat", "Faris/PROPN/6/flat"
    )
    annotated = annotate(chairman, f"{pronoun}/PRON/2/nsubj spoke/VERB/0/root", names=PEOPLE)
    assert meant(annotated, pronoun, gazetteer) == person


def test_number_tells_it_from_they(gazetteer: Gazetteer) -> None:
    firms = "The/DET/2/det firms/NOUN/3/nsubj/firm sued/VERB/0/root the/DET/5/det union/NOUN/3/obj"
    assert meant(annotate(UNION, "It/PRON/2/nsubj left/VERB/0/root"), "It", gazetteer) == "union"
    assert meant(annotate(firms, "They/PRON/2/nsubj left/VERB/0/root"), "They", gazetteer) == "firms"


def test_what_is_done_to_him_is_not_done_by_himself(gazetteer: Gazetteer) -> None:
    annotated = annotate("The/DET/2/det minister/NOUN/3/nsubj praised/VERB/0/root him/PRON/3/obj")
    assert meant(annotated, "him", gazetteer) is None


def test_of_the_two_leaders_both_are_meant(gazetteer: Gazetteer) -> None:
    named = (
        "Nora/PROPN/6/nsubj Salim/PROPN/1/flat and/CCONJ/4/cc Omar/PROPN/1/conj Faris/PROPN/4/flat spoke/VERB/0/root"
    )
    annotated = annotate(
        named, "The/DET/3/det two/NUM/3/nummod leaders/NOUN/4/nsubj/leader met/VERB/0/root", names=PEOPLE
    )
    target = Reading(annotated, gazetteer).coreference.links[8]
    assert [annotated.tokens[head].text for head in target.joined] == ["Nora", "Omar"]


def test_we_in_a_quotation_are_its_speaker(gazetteer: Gazetteer) -> None:
    said = (
        "“/PUNCT/3/punct We/PRON/3/nsubj struck/VERB/8/ccomp ~,/PUNCT/3/punct ~”/PUNCT/3/punct "
        "the/DET/7/det miners/NOUN/8/nsubj/miner said/VERB/0/root/say"
    )
    assert meant(annotate(UNION, said), "We", gazetteer) == "miners"


def test_a_speaker_whom_the_parser_gives_to_the_quoted_verb_still_speaks(gazetteer: Gazetteer) -> None:
    said = (
        "“/PUNCT/3/punct We/PRON/3/nsubj struck/VERB/8/ccomp ~,/PUNCT/3/punct ~”/PUNCT/3/punct "
        "the/DET/7/det miners/NOUN/3/nsubj/miner said/VERB/0/root/say"
    )
    assert meant(annotate(UNION, said), "We", gazetteer) == "miners"


def test_protesters_are_no_named_group(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Hezbollah/PROPN/2/nsubj spoke/VERB/0/root", "The/DET/2/det protesters/NOUN/3/nsubj/protester met/VERB/0/root"
    )
    assert meant(annotated, "protesters", gazetteer) is None


def test_of_them_only_the_pronoun_refers(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Villagers/NOUN/2/nsubj/villager fled/VERB/0/root",
        "Three/NUM/4/nsubj of/ADP/3/case them/PRON/1/nmod died/VERB/0/root",
    )
    assert meant(annotated, "them", gazetteer) == "Villagers"
    assert meant(annotated, "Three", gazetteer) is None


def test_a_chain_holds_full_name_surname_and_pronoun(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Omar/PROPN/3/nsubj Faris/PROPN/1/flat spoke/VERB/0/root",
        "Faris/PROPN/2/nsubj left/VERB/0/root",
        "He/PRON/2/nsubj slept/VERB/0/root",
        names=PEOPLE,
    )
    (chain,) = chains(Reading(annotated, gazetteer))
    assert [mention.text for mention in chain.mentions] == ["Omar Faris", "Faris", "He"]
    assert (chain.name, chain.kind) == ("Omar Faris", "person")


def test_an_acronym_beside_a_name_is_the_same(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Dune/PROPN/2/compound Front/PROPN/6/nsubj ~(/PUNCT/4/punct ~DF/PROPN/2/appos "
        "~)/PUNCT/4/punct spoke/VERB/0/root",
        "DF/PROPN/2/nsubj left/VERB/0/root",
        names={"Dune Front": "ORG", "DF": "ORG"},
    )
    found = [[mention.text for mention in chain.mentions] for chain in chains(Reading(annotated, gazetteer))]
    assert found == [["Dune Front", "DF", "DF"]]


def test_an_apposition_and_what_it_stands_beside_are_one(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        "Omar/PROPN/7/nsubj Faris/PROPN/1/flat ~,/PUNCT/5/punct the/DET/5/det owner/NOUN/1/appos ~,/PUNCT/5/punct "
        "left/VERB/0/root",
        names=PEOPLE,
    )
    (chain,) = chains(Reading(annotated, gazetteer))
    assert [mention.text for mention in chain.mentions] == ["Omar Faris", "the owner"]


SENTENCES = (NORA, UNION, RAIN, "He/PRON/2/nsubj spoke/VERB/0/root", "The/DET/2/det group/NOUN/3/nsubj met/VERB/0/root")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_offsets_of_chains_hold_and_no_words_are_in_two(gazetteer: Gazetteer, sentences: list[str]) -> None:
    annotated = annotate(*sentences, names=PEOPLE)
    found = chains(Reading(annotated, gazetteer))
    places = [(mention.start, mention.end) for chain in found for mention in chain.mentions]
    assert len(places) == len(set(places))
    assert all(annotated.report.text[m.start : m.end] == m.text for chain in found for m in chain.mentions)
    assert found == chains(Reading(annotated, gazetteer))
