"""A line of annotation means what `corpus/README.md` says, and what it cannot mean is refused with the reason."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.corpus.document import MarkedEvent, MarkedParticipant, Words
from dateline.corpus.markup import read_event

SENTENCES = (
    "Kenya's police chief warned the Front of the Dunes.",
    "The group shot 12 police officers, and police shot back near Busia on Monday, it said.",
)
SHOT = 'ASSAULT.firearms "shot"@1'


def read(rest: str = "", sentences: Sequence[str] = SENTENCES) -> MarkedEvent:
    return read_event(f"{SHOT} {rest}", sentences)


def texts(words: Sequence[Words | MarkedParticipant]) -> list[str]:
    return [(one.words if isinstance(one, MarkedParticipant) else one).text for one in words]


def spans(event: MarkedEvent) -> Iterator[Words]:
    """All words that an event marks."""
    speakers = [link.speaker for link in event.attribution if link.speaker]
    for one in (*event.actors, *event.recipients, *speakers):
        yield from filter(None, (one.words, one.antecedent))
    for link in event.attribution:
        yield from filter(None, (link.cue, link.content))
    yield from (event.trigger, *event.places, *event.dates, *(count.words for count in event.counts))


def test_a_line_of_a_type_and_a_trigger_is_an_actual_event_of_the_last_sentence() -> None:
    event = read()
    assert (event.type, event.mode, event.status, event.historical) == ("ASSAULT", "firearms", "actual", False)
    assert event.trigger == Words(1, 10, 14, "shot")
    assert event == MarkedEvent(type="ASSAULT", mode="firearms", trigger=event.trigger)


def test_a_type_may_have_no_mode() -> None:
    assert read_event('ASSAULT "shot"@2', SENTENCES).mode is None


def test_every_key_is_read_in_any_order() -> None:
    keys = [
        'actor "The group":MLI.REB="the Front of the Dunes"',
        'recipient "12 police officers":KEN.COP.GOV',
        'place "Busia"',
        'date "Monday"',
        "status hypothetical",
        "historical",
        "contexts military,terrorism",
        'count killed "12"=12 total',
        'said indirect "it":MLI.REB="The group" "said" "The group ... Monday"',
    ]
    event = read(" ".join(keys))
    assert event == read(" ".join(reversed(keys)))
    assert (texts(event.actors), texts(event.recipients)) == (["The group"], ["12 police officers"])
    assert (texts(event.places), texts(event.dates)) == (["Busia"], ["Monday"])
    assert (event.status, event.historical, event.contexts) == ("hypothetical", True, ("military", "terrorism"))
    assert len(event.counts) == len(event.attribution) == 1


def test_a_key_may_stand_more_than_once() -> None:
    event = read('place "Busia" actor "The group":MLI place "Monday" actor "police"@2:KEN.COP')
    assert (texts(event.places), texts(event.actors)) == (["Busia", "Monday"], ["The group", "police"])


@pytest.mark.parametrize(
    ("codes", "country", "sectors"),
    [
        ("KEN.COP", "KEN", ("COP",)),
        ("KEN.COP.GOV", "KEN", ("COP", "GOV")),
        ("_.UAF", None, ("UAF",)),
        ("KEN._", "KEN", ()),
        ("UNO", "UNO", ()),
        ("_", None, ()),
    ],
)
def test_codes_are_a_country_and_sectors(codes: str, country: str | None, sectors: tuple[str, ...]) -> None:
    (actor,) = read(f'actor "The group":{codes}').actors
    assert (actor.country, actor.sectors, actor.antecedent) == (country, sectors, None)


def test_words_that_stand_twice_are_told_apart_by_number() -> None:
    first, second = (read(f'actor "police"@{number}:KEN.COP').actors[0].words for number in (1, 2))
    assert (first.start, second.start) == (18, 39)


def test_words_are_found_whole() -> None:
    assert read_event('ASSAULT "men"', ["Two gunmen and men on foot."]).trigger.start == 15


def test_a_gap_runs_to_the_first_end_behind_its_beginning() -> None:
    sentence = "They shot, shot at the police and the police."
    assert texts(read('place "shot ... police"@1', [sentence]).places) == ["shot, shot at the police"]
    assert texts(read('place "shot ... police"@2', [sentence]).places) == ["shot at the police"]


def test_words_of_an_earlier_sentence_have_a_caret() -> None:
    (link,) = read('said indirect ^"Kenya\'s police chief":KEN.COP "said" _').attribution
    assert link.speaker is not None
    assert link.speaker.words == Words(0, 0, 20, "Kenya's police chief")


def test_a_caret_means_the_nearest_earlier_sentence() -> None:
    (place,) = read('place ^"Lima"', ["Lima waits.", "In Lima, Lima waits.", "They shot at Lima."]).places
    assert (place.sentence, place.start) == (1, 3)


def test_participants_and_speakers_may_have_an_antecedent() -> None:
    event = read('actor "The group":MLI.REB="the Front of the Dunes" said indirect "it":MLI.REB="The group" "said" _')
    assert event.actors[0].antecedent == Words(0, 28, 50, "the Front of the Dunes")
    speaker = event.attribution[0].speaker
    assert speaker is not None
    assert speaker.antecedent == Words(1, 0, 9, "The group")


def test_an_antecedent_is_the_nearest_and_may_be_numbered() -> None:
    sentences = ["Mali spoke.", "Mali and Mali.", "It shot."]
    (actor,) = read_event('ASSAULT "shot" actor "It":MLI="Mali"@2', sentences).actors
    assert actor.antecedent == Words(1, 9, 13, "Mali")


@pytest.mark.parametrize(
    ("value", "low", "high", "best"),
    [
        ("12", 12, 12, 12),
        ("0", 0, 0, 0),
        ("~12", None, None, 12),
        ("12+", 12, None, 12),
        ("-12", None, 12, 12),
        ("10-12", 10, 12, None),
    ],
)
def test_a_count_is_a_range_and_a_best_figure(value: str, low: int | None, high: int | None, best: int | None) -> None:
    (count,) = read(f'count injured "12"={value}').counts
    assert (count.kind, count.words.text, count.total) == ("injured", "12", False)
    assert (count.low, count.high, count.best) == (low, high, best)


def test_a_running_total_is_told_from_the_key_behind_it() -> None:
    event = read('count killed "12"=12 total count injured "12"=12 historical')
    assert [count.total for count in event.counts] == [True, False]
    assert event.historical


@pytest.mark.parametrize("kind", ["direct", "indirect", "document", "belief", "denial"])
def test_any_part_of_an_attribution_may_be_absent(kind: str) -> None:
    (link,) = read(f"said {kind} _ _ _").attribution
    assert (link.kind, link.speaker, link.cue, link.content) == (kind, None, None, None)


def test_who_says_so_is_a_chain_with_the_outermost_first() -> None:
    first, second = read('said indirect "it":MLI "said" _ said denial _ _ "back ... Busia"').attribution
    assert (first.kind, second.kind) == ("indirect", "denial")
    assert second.content is not None
    assert second.content.text == "back near Busia"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "the line ends where a type"),
        ('"shot"', '"shot" stands where a type, such as COERCE.arrest should'),
        ("ASSAULT", "the line ends where the trigger should"),
        ("ASSAULT shot", "'shot' stands where the trigger in quotation marks should"),
        ('ASSAULT "shot', "quotation marks must pair up"),
        ('ASSAULT "shot"@1 [x]', r"cannot read '\[x\]'"),
        ('ASSAULT ""', "quotation marks with nothing between them"),
        ('ASSAULT "fled"', 'the sentence does not have the words "fled"$'),
        ('ASSAULT "warned"', 'the sentence does not have the words "warned"$'),
        ('ASSAULT "shot"', '"shot" stands 2 times in the sentence; say which: "shot"@1, "shot"@2'),
        ('ASSAULT "shot"@3', 'does not have the words "shot" 3 times'),
        ('ASSAULT "back ... shot"', 'does not have the words "back ... shot"'),
        (f'{SHOT} "Busia"', '"Busia" stands where one of actor, recipient, .* should'),
        (f'{SHOT} target "Busia"', "there is no key 'target'; the keys are actor, recipient"),
        (f"{SHOT} actor", "the line ends where an actor should"),
        (f"{SHOT} recipient police", "'police' stands where a recipient in quotation marks should"),
        (f'{SHOT} actor "The group"', '"The group" has no codes; write "The group":COUNTRY.SECTOR'),
        (f'{SHOT} actor "it":MLI=', "the line ends where the antecedent should"),
        (f'{SHOT} actor "it":MLI="Peru"', 'the sentence or an earlier one does not have the words "Peru"'),
        (f'{SHOT} place ^"Busia"', 'an earlier sentence does not have the words "Busia"'),
        (f"{SHOT} date Monday", "'Monday' stands where a date in quotation marks should"),
        (f"{SHOT} status likely", "no status 'likely'; it is one of actual, future, hypothetical, negated"),
        (f'{SHOT} status "shot"@1', '"shot" stands where a status should'),
        (f"{SHOT} contexts", "the line ends where contexts, joined by commas should"),
        (f'{SHOT} count wounded "12"=12', "no kind of count 'wounded'; it is one of killed, injured"),
        (f'{SHOT} count killed "12"', 'a count needs a value: "twelve"=12'),
        (f'{SHOT} count killed "12"=~', 'a count needs a value: "twelve"=12'),
        (f'{SHOT} count killed "12"=1-2-3', 'a count needs a value: "twelve"=12'),
        (f'{SHOT} count killed "12"=+12', 'a count needs a value: "twelve"=12'),
        (f'{SHOT} count killed "12"=12-', 'a count needs a value: "twelve"=12'),
        (f'{SHOT} count killed "12"=10+12', 'a count needs a value: "twelve"=12'),
        (f"{SHOT} count killed 12", "cannot read '12'"),
        (f"{SHOT} said rumour _ _ _", "no kind of attribution 'rumour'; it is one of direct, indirect"),
        (f"{SHOT} said direct", r"the line ends where the speaker \(or _\) should"),
        (f"{SHOT} said direct _ said _", r"'said' stands where the cue \(or _\) in quotation marks should"),
        (f'{SHOT} said direct "it" "said" _', '"it" has no codes'),
        (f'{SHOT} said direct "it":MLI "said"', r"the line ends where the content \(or _\) should"),
    ],
)
def test_broken_markup_is_refused_with_the_reason(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_event(line, SENTENCES)


QUOTED = [
    '"shot"',
    '"police"',
    '"it"',
    '"The group ... Busia"',
    '"12"',
    '""',
    '" ... "',
    '"Kenya\'s police chief"',
    '"',
]
CLINGING = ["^", "@1", "@0", "@9", ":KEN.COP", ":_", "=", "=12", "=~1+", "=10-12", "."]
BARE = ["actor", "place", "status", "future", "contexts", "a,b", "count", "killed", "total", "said", "direct", "_"]
PIECES = st.sampled_from([*QUOTED, *CLINGING, *BARE])
KEYS = st.sampled_from(
    [
        'actor "The group":MLI="the Front of the Dunes"',
        'recipient "police"@2:KEN.COP',
        'place ^"the ... Dunes"',
        'date "Monday"',
        "status future",
        'count killed "12"=~12 total',
        'said direct "it":MLI="The group" "said" "The ... back"',
    ]
)
LINES = st.text() | st.lists(PIECES | KEYS).flatmap(
    lambda pieces: st.sampled_from([" ".join([SHOT, *pieces]), "".join([SHOT, *pieces])])
)


@given(line=LINES, sentences=st.just(SENTENCES) | st.lists(st.text(), min_size=1, max_size=3))
@example(line='ASSAULT ^"warned"', sentences=SENTENCES)
@example(line='a "(" ', sentences=["("])
def test_any_line_is_an_event_of_words_that_stand_there_or_a_value_error(line: str, sentences: Sequence[str]) -> None:
    try:
        event = read_event(line, sentences)
    except ValueError as error:
        assert str(error)
        return
    for words in spans(event):
        assert words.text == sentences[words.sentence][words.start : words.end] != ""


@given(st.text(st.characters(exclude_characters='"'), min_size=1), st.data())
def test_any_whole_word_of_a_sentence_can_be_marked(sentence: str, data: st.DataObject) -> None:
    words = sentence.split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    start, word = len(" ".join([*words[:at], ""])), words[at]
    if word.strip() and all(other == word or word not in other for other in words):
        event = read_event(f'ASSAULT "{word}"@{words[: at + 1].count(word)}', [sentence])
        assert event.trigger == Words(0, start, start + len(word), word)
