"""Did it happen, for any word: each kind of word that decides, with the words that are seen to decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.coding.conftest import Parse

from dateline.codebook.status import StatusClass, load_status_words
from dateline.coding.standing import standing
from dateline.records import EventStatus

STATUSES: tuple[EventStatus, ...] = ("actual", "future", "hypothetical", "negated")


def told(parse: Parse, sentence: str) -> tuple[str, str | None]:
    """The status of the word in asterisks, and the words that decided it."""
    before, word, _ = sentence.split("*")
    syntax = parse(sentence.replace("*", ""))
    place = next(number for number, token in enumerate(syntax.tokens) if token.start == len(before))
    assert syntax.tokens[place].text == word
    found = standing(syntax, place)
    cue = found.cue(found.status) if found.status != "actual" else None
    return found.status, syntax.span(*cue).text if cue else None


MODALS = [
    ("The rebels may *attack* the town.", "hypothetical", "may"),
    ("The rebels could *attack* the town.", "hypothetical", "could"),
    ("The rebels will *attack* the town.", "future", "will"),
    ("The minister said that the rebels would *attack* the town.", "future", "would"),
    ("The minister believed that the rebels would *attack* the town.", "hypothetical", "would"),
    ("The rebels would have *attacked* the town.", "hypothetical", "would"),
    ("Perhaps the rebels *attacked* the town.", "hypothetical", "Perhaps"),
    ("The rebels allegedly *attacked* the town.", "actual", None),
    ("The rebels nearly *attacked* the town.", "negated", "nearly"),
]
CONDITIONS = [
    ("If the rebels *attack* the town, the army will respond.", "hypothetical", "If"),
    ("The army will *respond* if the rebels attack the town.", "hypothetical", "if"),
    ("Unless the rebels *leave*, the army will shell the hills.", "hypothetical", "Unless"),
    ("The judge asked whether soldiers *attacked* the village.", "hypothetical", "whether"),
    ("The army will leave once the rebels *disarm*.", "hypothetical", "once"),
    ("The army left after the rebels *disarmed*.", "actual", None),
]
COMPLEMENTS = [
    ("The rebels want to *attack* the town.", "hypothetical", "want"),
    ("The rebels do not want to *attack* the town.", "negated", "want"),
    ("The rebels threatened to *attack* the town.", "hypothetical", "threatened"),
    ("The rebels plan to *attack* the town.", "future", "plan"),
    ("The rebels refused to *leave* the town.", "negated", "refused"),
    ("The rebels did not refuse to *leave* the town.", "actual", None),
    ("The rebels failed to *leave* the town.", "negated", "failed"),
    ("The rebels managed to *leave* the town.", "actual", None),
    ("The rebels did not manage to *leave* the town.", "negated", "not"),
    ("The rebels may manage to *leave* the town.", "hypothetical", "may"),
    ("The rebels forgot to *leave* the town.", "negated", "forgot"),
    ("The mayor knows that the rebels *left* the town.", "actual", None),
    ("The mayor does not know that the rebels *left* the town.", "actual", None),
    ("The army prevented the rebels from *attacking* the town.", "negated", "prevented"),
    ("The army stopped *shelling* the town.", "negated", "stopped"),
    ("The rebels were too weak to *attack* the town.", "negated", "too"),
    ("The army foiled an *attack* on the town.", "negated", "foiled"),
    ("The rebels planned an *attack* on the town.", "future", "planned"),
    ("Police reported a foiled *attack* on the town.", "negated", "foiled"),
    ("The rebels' attempt to *seize* the town alarmed the mayor.", "hypothetical", "attempt"),
]
PURPOSES = [
    ("The army sent troops in order to *retake* the town.", "hypothetical", "in order"),
    ("The rebels left the town without *attacking* it.", "negated", "without"),
    ("The rebels left the town instead of *attacking* it.", "negated", "instead of"),
]
NEGATIONS = [
    ("The rebels did not *attack* the town.", "negated", "not"),
    ("The rebels never *attacked* the town.", "negated", "never"),
    ("No rebels *attacked* the town.", "negated", "No"),
    ("Nobody *attacked* the town.", "negated", "Nobody"),
    ("Neither the army nor the police *attacked* the town.", "negated", "Neither"),
    ("The rebels did not *attack* because the road was flooded.", "negated", "not"),
    ("The rebels did not attack because the road was *flooded*.", "actual", None),
    ("The rebels not only *attacked* the town but burned it.", "actual", None),
    ("The rebels, who *burned* the bridge, did not attack the town.", "actual", None),
]
MOODS = [
    ("Did the rebels *attack* the town?", "hypothetical", "?"),
    ("*Leave* the town at once.", "hypothetical", "Leave"),
    ("The mayor hopes that the rebels *leave* the town.", "hypothetical", "hopes"),
    ("The mayor wishes that the rebels had *left* the town.", "negated", "wishes"),
    ("The rebels should *leave* the town.", "hypothetical", "should"),
    ("The rebels must *leave* the town.", "hypothetical", "must"),
    ("The rebels need to *leave* the town.", "hypothetical", "need"),
    ("The ministers *meet* in Lima tomorrow.", "future", "tomorrow"),
    ("The ministers are to *meet* in Lima.", "future", "are"),
]
DENIALS = [
    ("The general denied that his men had *attacked* the town.", "actual", None),
    ("The general denied that his men would *attack* the town.", "future", "would"),
    ("The general did not deny that his men had *attacked* the town.", "actual", None),
]


@pytest.mark.parametrize(
    ("sentence", "status", "cue"),
    [*MODALS, *CONDITIONS, *COMPLEMENTS, *PURPOSES, *NEGATIONS, *MOODS, *DENIALS],
)
def test_words_decide_and_are_named(parse: Parse, sentence: str, status: str, cue: str | None) -> None:
    assert told(parse, sentence) == (status, cue)


@given(st.sampled_from(load_status_words().words.classes), st.sampled_from(STATUSES))
def test_what_is_taken_for_granted_stays_so(kind: StatusClass, outer: EventStatus) -> None:
    projected = kind.project(outer)
    if kind.affirmed == kind.denied:
        assert projected == kind.affirmed
    elif outer in {"future", "hypothetical"}:
        assert projected in {"future", "hypothetical"}


@pytest.mark.parametrize("sentence", ["Attack.", "No.", "?", "Rebels to attack town, army warns: leave or be shelled?"])
def test_every_word_of_odd_sentences_has_a_status(parse: Parse, sentence: str) -> None:
    syntax = parse(sentence)
    for word in range(len(syntax.tokens)):
        found = standing(syntax, word)
        assert found.status in STATUSES
        for _, words in found.decided:
            assert words is None or syntax.span(*words).text in sentence
