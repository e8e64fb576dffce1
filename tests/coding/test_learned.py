"""What the event network may add to a sentence: no event that the codebook rules out, none twice, no day as a side."""

from dataclasses import replace

import pytest
from tests.coding.conftest import Parse
from tests.coding.insistent import Insistent

from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.coding.draft import Draft
from dateline.coding.learned import Learned, forbidden
from dateline.coding.syntax import Syntax

ATTACK = "Soldiers attacked the village."


def at(syntax: Syntax, word: str) -> int:
    return [token.text for token in syntax.tokens].index(word)


def learn(syntax: Syntax, network: EventNetwork) -> Learned:
    return Learned(network, network.read([token.text for token in syntax.tokens]))


def proposed(syntax: Syntax, network: EventNetwork, drafts: dict[int, Draft] | None = None) -> dict[int, Draft]:
    return learn(syntax, network).propose(syntax, drafts or {}, load_lexicon())


def words_of(syntax: Syntax, drafts: dict[int, Draft]) -> list[list[str]]:
    """The trigger words of each draft, in the order of the text."""
    return [[syntax.tokens[word].text for word in drafts[trigger].words] for trigger in sorted(drafts)]


@pytest.mark.parametrize(
    ("text", "word", "event_type"),
    [
        ("Critics assassinated his character.", "assassinated", "ASSAULT"),
        ("The report alleged that ministers took bribes.", "alleged", "ACCUSE"),
        ("The drought was blamed on the weather.", "blamed", "ACCUSE"),
    ],
)
def test_what_every_entry_of_the_type_excludes_is_not_proposed(
    parse: Parse, text: str, word: str, event_type: str
) -> None:
    syntax = parse(text)
    assert forbidden(syntax, at(syntax, word), event_type, load_lexicon())
    assert proposed(syntax, Insistent(event_type, {word})) == {}


@pytest.mark.parametrize(
    ("text", "word", "event_type"),
    [
        ("Gunmen assassinated the governor.", "assassinated", "ASSAULT"),
        ("Critics assassinated his character.", "assassinated", "ACCUSE"),
        ("The committee pondered the plan.", "pondered", "ACCUSE"),
    ],
    ids=["nothing excludes it", "another type", "a word that the lexicon does not know"],
)
def test_what_no_entry_excludes_may_be_proposed(parse: Parse, text: str, word: str, event_type: str) -> None:
    syntax = parse(text)
    assert not forbidden(syntax, at(syntax, word), event_type, load_lexicon())
    found = proposed(syntax, Insistent(event_type, {word}))
    assert [draft.type for draft in found.values()] == [event_type]


@pytest.mark.parametrize(
    ("text", "words", "triggers"),
    [
        ("The prime minister stepped down on Friday.", {"stepped", "down"}, [["stepped", "down"]]),
        ("Soldiers fired shots at the village.", {"fired", "shots"}, [["fired"]]),
        ("Soldiers carried out a raid.", {"carried", "out", "raid"}, [["carried", "out"]]),
        ("Soldiers attacked the village and burned the church.", {"attacked", "burned"}, [["attacked"], ["burned"]]),
    ],
    ids=["particle", "object beside it", "particle and object", "joined clauses"],
)
def test_words_that_tell_one_event_are_proposed_once(
    parse: Parse, text: str, words: set[str], triggers: list[list[str]]
) -> None:
    syntax = parse(text)
    assert words_of(syntax, proposed(syntax, Insistent("ASSAULT", words))) == triggers


def test_what_the_lexicon_covers_is_not_proposed_again(parse: Parse, coder: Coder) -> None:
    syntax = parse("Police fired tear gas at protesters.")
    drafts = coder.drafts(syntax)
    assert drafts
    assert proposed(syntax, Insistent("ASSAULT", {"fired", "tear", "gas"}), drafts) == {}


def test_only_words_of_content_are_proposed(parse: Parse) -> None:
    assert proposed(parse("They said that it was on them, and he was not."), Insistent("ASSAULT", {"that", "on"})) == {}


def test_a_proposal_says_where_it_comes_from(parse: Parse) -> None:
    (draft,) = proposed(parse(ATTACK), Insistent("ASSAULT", {"attacked"})).values()
    assert draft.reasons == ("event network 1.00",)
    assert not draft.coded_by_lexicon


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Two teachers were arrested by police on Tuesday.", {"Tuesday"}),
        ("Two teachers were arrested by police in March 2019.", {"March", "2019"}),
        ("Police arrested two teachers last week.", {"week"}),
    ],
)
def test_times_are_no_participants_however_sure_the_network_is(
    parse: Parse, coder: Coder, text: str, times: set[str]
) -> None:
    syntax = parse(text)
    word = at(syntax, "arrested")
    draft = learn(syntax, Insistent("COERCE", {"arrested"}, side=1.0)).with_sides(syntax, coder.drafts(syntax)[word])
    found = {syntax.tokens[head].text for head in (*draft.actors, *draft.recipients)}
    assert {"police", "teachers"} <= {text.lower() for text in found}
    assert not found & times


def test_nobody_is_put_on_both_sides(parse: Parse, coder: Coder) -> None:
    syntax = parse(ATTACK)
    for side in (0.0, 0.5, 1.0):
        draft = learn(syntax, Insistent("ASSAULT", {"attacked"}, side=side)).with_sides(syntax, coder.drafts(syntax)[1])
        assert not set(draft.actors) & set(draft.recipients)


def test_a_side_of_the_lexicon_goes_only_where_the_network_doubts_it(parse: Parse, coder: Coder) -> None:
    syntax = parse(ATTACK)
    told = coder.drafts(syntax)[1]
    doubted, neither = (
        learn(syntax, Insistent("ASSAULT", {"attacked"}, side=side)).with_sides(syntax, told) for side in (0.0, 0.2)
    )
    assert (doubted.actors, doubted.recipients) == ((), ())
    assert (neither.actors, neither.recipients) == (told.actors, told.recipients)


def test_a_network_that_is_sure_adds_a_side_that_the_lexicon_left_open(parse: Parse, coder: Coder) -> None:
    syntax = parse(ATTACK)
    bare = replace(coder.drafts(syntax)[1], actors=(), recipients=())
    draft = learn(syntax, Insistent("ASSAULT", {"attacked"}, side=1.0)).with_sides(syntax, bare)
    assert draft.actors == (0, 3)


def test_a_word_that_was_not_read_has_neither_type_nor_sides_of_the_network(
    parse: Parse, network: EventNetwork
) -> None:
    syntax = parse(", ".join(["Zanzibar"] * 300) + " and soldiers attacked the village.")
    learned = learn(syntax, network)
    word = at(syntax, "attacked")
    assert not learned.has_read(word) and learned.has_read(0)
    assert learned.best([word])[1] == 0


def test_what_the_network_changed_of_the_sides_is_noted(parse: Parse, coder: Coder) -> None:
    syntax = parse(ATTACK)
    draft = learn(syntax, Insistent("ASSAULT", {"attacked"}, side=0.0)).with_sides(syntax, coder.drafts(syntax)[1])
    assert draft.notes == ("Soldiers no actor: event network 0.00", "village no recipient: event network 0.00")


def test_of_a_sentence_without_events_the_closest_word_is_named(parse: Parse) -> None:
    syntax = parse("The mayor slept.")
    assert learn(syntax, Insistent("RETREAT", {"slept"})).closest(syntax) == (
        "slept: comes closest (RETREAT, event network 1.00)"
    )
