"""Whom participants mean that lean on earlier words: one candidate, or none."""

import pytest
from tests.resolve.build import annotate, mention, participant

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, NameKind, Participant
from dateline.resolve import resolve

HEZBOLLAH_SPOKE = "Hezbollah/PROPN/2/nsubj spoke/VERB/0/root ~./PUNCT/2/punct"
GROUP_MET = "The/DET/2/det group/NOUN/3/nsubj met/VERB/0/root"


def actor(annotated: AnnotatedReport, words: str, gazetteer: Gazetteer, occurrence: int = 1) -> Participant:
    event = mention(annotated, "met", actors=(participant(annotated, words, occurrence),))
    return resolve(event, annotated, gazetteer).actors[0]


def test_the_group_is_the_one_group_of_the_sentence_before(gazetteer: Gazetteer) -> None:
    found = actor(annotate(HEZBOLLAH_SPOKE, GROUP_MET), "The group", gazetteer)
    assert (found.id, found.country, found.basis) == ("hezbollah", "LBN", "inherited")


@pytest.mark.parametrize(
    "before",
    [
        "Hezbollah/PROPN/4/nsubj and/CCONJ/3/cc Hamas/PROPN/1/conj spoke/VERB/0/root",
        "Hezbollah/PROPN/2/nsubj warned/VERB/0/root a/DET/4/det movement/NOUN/2/obj",
        "Lebanon/PROPN/2/nsubj spoke/VERB/0/root",
    ],
)
def test_two_candidates_or_none_leave_the_group_open(before: str, gazetteer: Gazetteer) -> None:
    found = actor(annotate(before, GROUP_MET), "The group", gazetteer)
    assert found.id is None
    assert found.basis in ("unresolved", "context")


def test_an_unknown_organisation_beside_a_known_group_leaves_the_group_open(gazetteer: Gazetteer) -> None:
    before = "Hezbollah/PROPN/2/nsubj warned/VERB/0/root Saroq/PROPN/2/obj"
    assert actor(annotate(before, GROUP_MET, names={"Saroq": "ORG"}), "The group", gazetteer).id is None


def test_a_group_two_sentences_back_is_too_far(gazetteer: Gazetteer) -> None:
    between = "Rain/NOUN/2/nsubj fell/VERB/0/root"
    assert actor(annotate(HEZBOLLAH_SPOKE, between, GROUP_MET), "The group", gazetteer).id is None


def test_an_unlinked_militia_is_still_described(gazetteer: Gazetteer) -> None:
    found = actor(annotate("The/DET/2/det militia/NOUN/3/nsubj met/VERB/0/root"), "The militia", gazetteer)
    assert (found.id, found.sectors, found.basis) == (None, ("UAF",), "description")


def test_references_chain_back_to_a_name(gazetteer: Gazetteer) -> None:
    middle = "The/DET/2/det group/NOUN/3/nsubj paused/VERB/0/root"
    found = actor(annotate(HEZBOLLAH_SPOKE, middle, "It/PRON/2/nsubj met/VERB/0/root"), "It", gazetteer)
    assert (found.id, found.basis) == ("hezbollah", "inherited")


NAMED: dict[str, NameKind] = {"Karim Mansour": "PER", "Mansour": "PER", "Leila Haddad": "PER"}
KARIM = "Hamas/PROPN/2/compound leader/NOUN/3/nmod:desc Karim/PROPN/5/nsubj Mansour/PROPN/3/flat spoke/VERB/0/root"
HE_MET = "He/PRON/2/nsubj met/VERB/0/root"


def test_he_is_the_one_person_of_the_sentence_before(gazetteer: Gazetteer) -> None:
    found = actor(annotate(KARIM, HE_MET, names={"Karim Mansour": "PER"}), "He", gazetteer)
    assert (found.name, found.country, found.role, found.basis) == ("Karim Mansour", "PSE", "leader", "inherited")


@pytest.mark.parametrize(
    "before",
    [
        # Two named persons, joined: of a subject and an object, "he" is the subject far more often.
        "Karim/PROPN/6/nsubj Mansour/PROPN/1/flat and/CCONJ/4/cc Leila/PROPN/1/conj Haddad/PROPN/4/flat "
        "spoke/VERB/0/root",
        # A named person and an unnamed one.
        "The/DET/2/det minister/NOUN/3/nsubj saw/VERB/0/root Karim/PROPN/3/obj Mansour/PROPN/4/flat",
    ],
)
def test_two_equal_persons_leave_he_open(before: str, gazetteer: Gazetteer) -> None:
    annotated = annotate(before, HE_MET, names={"Karim Mansour": "PER", "Leila Haddad": "PER"})
    assert actor(annotated, "He", gazetteer).name is None


def test_they_are_the_group_that_alone_was_named(gazetteer: Gazetteer) -> None:
    # It stayed open when number alone decided; but a group is "they" as often as "it".
    found = actor(annotate(HEZBOLLAH_SPOKE, "They/PRON/2/nsubj met/VERB/0/root"), "They", gazetteer)
    assert (found.id, found.basis) == ("hezbollah", "inherited")


def test_a_surname_inherits_from_the_full_name_before(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        KARIM, "Rain/NOUN/2/nsubj fell/VERB/0/root", "Mansour/PROPN/2/nsubj met/VERB/0/root", names=NAMED
    )
    found = actor(annotated, "Mansour", gazetteer, occurrence=2)
    assert (found.name, found.country, found.basis) == ("Karim Mansour", "PSE", "inherited")


def test_a_surname_of_two_persons_inherits_from_neither(gazetteer: Gazetteer) -> None:
    annotated = annotate(
        KARIM,
        "Nadia/PROPN/3/nsubj Mansour/PROPN/1/flat left/VERB/0/root",
        "Mansour/PROPN/2/nsubj met/VERB/0/root",
        names={"Karim Mansour": "PER", "Nadia Mansour": "PER", "Mansour": "PER"},
    )
    found = actor(annotated, "Mansour", gazetteer, occurrence=3)
    assert (found.name, found.id, found.role, found.basis) == ("Mansour", None, None, "context")


SYRIAN_REGIME = "The/DET/3/det Syrian/ADJ/3/amod regime/NOUN/4/nsubj spoke/VERB/0/root"
REGIME_MET = "The/DET/2/det regime/NOUN/3/nsubj met/VERB/0/root"
RAIN = "Rain/NOUN/2/nsubj fell/VERB/0/root"


def test_the_regime_is_whom_the_report_called_so_before(gazetteer: Gazetteer) -> None:
    found = actor(annotate(SYRIAN_REGIME, RAIN, RAIN, REGIME_MET), "The regime", gazetteer)
    assert (found.id, found.text, found.basis) == ("syr", "The regime", "inherited")


@pytest.mark.parametrize("before", [[], [SYRIAN_REGIME, SYRIAN_REGIME.replace("Syrian", "Zionist")]])
def test_the_regime_alone_or_of_two_states_stays_open(before: list[str], gazetteer: Gazetteer) -> None:
    assert actor(annotate(*before, REGIME_MET), "The regime", gazetteer).id is None


def test_a_long_chain_of_references_ends(gazetteer: Gazetteer) -> None:
    chain = ["The/DET/2/det group/NOUN/3/nsubj spoke/VERB/0/root"] * 300
    assert actor(annotate(HEZBOLLAH_SPOKE, *chain, GROUP_MET), "The group", gazetteer, 301).id is None
