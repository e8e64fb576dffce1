"""Lexicon against event network: the surer reading is coded, a changed type says why, and the codebook has its veto."""

import pytest
from tests.coding.conftest import Parse
from tests.coding.insistent import Insistent

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.coding.confidence import confidence, signs
from dateline.coding.draft import Draft
from dateline.coding.judgement import judge, readings
from dateline.coding.learned import Learned
from dateline.coding.syntax import Syntax
from dateline.records import Report

ATTACK = "Soldiers attacked the village."


def drafted(parse: Parse, coder: Coder, network: EventNetwork, text: str = ATTACK) -> tuple[Syntax, Draft, Learned]:
    """A sentence of one event: its syntax, the lexicon's draft, and how the network reads it."""
    syntax = parse(text)
    (draft,) = coder.drafts(syntax).values()
    return syntax, draft, Learned(network, network.read([token.text for token in syntax.tokens]))


def test_where_both_agree_there_is_one_reading(parse: Parse, coder: Coder) -> None:
    syntax, draft, learned = drafted(parse, coder, Insistent("ASSAULT", {"attacked"}))
    (only,) = readings(syntax, draft, learned, load_lexicon())
    assert (only.type, only.revised, only.reasons) == (draft.type, False, draft.reasons)


def test_a_revised_type_gives_its_reason_behind_the_lexicons(parse: Parse, coder: Coder) -> None:
    syntax, draft, learned = drafted(parse, coder, Insistent("ACCUSE", {"attacked"}))
    kept, revised = readings(syntax, draft, learned, load_lexicon())
    assert (kept.type, kept.revised) == ("ASSAULT", False)
    assert (revised.type, revised.revised) == ("ACCUSE", True)
    assert revised.reasons == (*draft.reasons, "event network: ACCUSE 1.00")


def test_a_revised_type_has_a_mode_of_its_own(parse: Parse, coder: Coder) -> None:
    codebook = load_codebook()
    for event_type in set(codebook.types) - {"ASSAULT"}:
        syntax, draft, learned = drafted(parse, coder, Insistent(event_type, {"attacked"}))
        _, revised = readings(syntax, draft, learned, load_lexicon())
        assert revised.mode in {None, *(mode.code for mode in codebook.types[event_type].modes)}
        assert revised.entry is None


@pytest.mark.parametrize("event_type", ["ASSAULT", "ACCUSE", "SUPPORT"])
def test_the_surest_reading_is_judged_right(parse: Parse, coder: Coder, event_type: str) -> None:
    syntax, draft, learned = drafted(parse, coder, Insistent(event_type, {"attacked"}))
    lexicon = load_lexicon()
    options = readings(syntax, draft, learned, lexicon)
    surest = max(confidence(signs(syntax, option, learned, lexicon)) for option in options)
    assert judge(syntax, draft, learned, lexicon).confidence == surest


def test_the_reason_of_a_revision_reaches_the_reader(model: LanguageModel) -> None:
    coder = Coder(load_codebook(), load_lexicon(), Insistent("ACCUSE", {"attacked"}))
    (sentence,) = coder.code(annotate(Report(id="r_0", text=ATTACK), model))
    (mention,) = sentence.mentions
    assert mention.type == "ACCUSE"
    assert mention.reason is not None
    assert mention.reason.startswith("assault.yaml:") and "event network: ACCUSE 1.00" in mention.reason


@pytest.mark.parametrize(
    ("text", "word", "types"),
    [
        ("The judge condemned two miners to death.", "condemned", ["SANCTION"]),
        ("The judge sentenced two miners to death.", "sentenced", ["SANCTION", "ACCUSE"]),
    ],
    ids=["excluded", "allowed"],
)
def test_what_the_codebook_excludes_is_no_reading(
    parse: Parse, coder: Coder, text: str, word: str, types: list[str]
) -> None:
    syntax, draft, learned = drafted(parse, coder, Insistent("ACCUSE", {word}), text)
    assert [option.type for option in readings(syntax, draft, learned, load_lexicon())] == types


def test_a_proposal_of_the_network_alone_is_not_revised(parse: Parse, coder: Coder) -> None:
    network = Insistent("ACCUSE", {"attacked"})
    syntax, _, learned = drafted(parse, coder, network)
    (proposal,) = learned.propose(syntax, {}, load_lexicon()).values()
    (only,) = readings(syntax, proposal, learned, load_lexicon())
    assert (only.type, only.revised) == ("ACCUSE", False)


def test_a_draft_that_the_network_did_not_read_stays_as_it_is(
    parse: Parse, coder: Coder, network: EventNetwork
) -> None:
    syntax, draft, learned = drafted(parse, coder, network, ", ".join(["Zanzibar"] * 300) + " saw it: " + ATTACK)
    assert not learned.has_read(draft.trigger)
    assert [option.type for option in readings(syntax, draft, learned, load_lexicon())] == [draft.type]
