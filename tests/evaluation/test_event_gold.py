"""A marked report becomes raw text in which every mark still stands at its place, and nothing of the marks remains."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.corpus.building import MEETING, report_of, write_corpus

from dateline.corpus import MarkedEvent
from dateline.corpus.document import Words
from dateline.evaluation import GoldError
from dateline.evaluation.event_gold import GoldReport, Place, read_gold

DEV = Path(__file__).parents[2] / "corpus" / "dev"


@pytest.fixture(scope="module")
def dev() -> list[GoldReport]:
    return read_gold(DEV)


def words_of(event: MarkedEvent) -> Iterator[Words]:
    speakers = [link.speaker for link in event.attribution if link.speaker]
    for one in (*event.actors, *event.recipients, *speakers):
        yield from filter(None, (one.words, one.antecedent))
    for link in event.attribution:
        yield from filter(None, (link.cue, link.content))
    yield from (event.trigger, *event.places, *event.dates, *(count.words for count in event.counts))


def at(gold: GoldReport, place: Place) -> str:
    return gold.report.text[place.start : place.end]


def test_every_marked_word_of_the_dev_split_stands_at_its_place(dev: list[GoldReport]) -> None:
    wrong = [
        (gold.marked.id, words.text)
        for gold in dev
        for event in gold.marked.events
        for words in words_of(event)
        if at(gold, gold.place(words)) != words.text
    ]
    assert wrong == []


def test_every_sentence_of_the_dev_split_stands_at_its_place(dev: list[GoldReport]) -> None:
    wrong = [
        (gold.marked.id, number)
        for gold in dev
        for number, sentence in enumerate(gold.marked.sentences)
        if at(gold, gold.sentence(number)) != sentence.text
    ]
    assert wrong == []


def test_the_day_and_the_publisher_of_the_dev_split_are_the_report_s(dev: list[GoldReport]) -> None:
    assert [gold.report.publisher for gold in dev] == [gold.marked.publisher for gold in dev]
    dated = [gold for gold in dev if gold.marked.date]
    assert [gold.report.published for gold in dated] == [gold.marked.date for gold in dated]


def test_a_report_is_its_headline_and_paragraphs(tmp_path: Path) -> None:
    body = "headline: Rain\n\nIt rained.\n> none weather\nIt snowed.\n\nIt froze.\n"
    (gold,) = read_gold(write_corpus(tmp_path / "a.txt", report_of(body)))
    assert gold.report.text == "Rain\n\nIt rained. It snowed.\n\nIt froze."
    assert gold.starts == (0, 6, 17, 29)
    assert gold.report.title == "Rain"


def test_events_come_with_their_sentence(tmp_path: Path) -> None:
    (gold,) = read_gold(write_corpus(tmp_path / "a.txt", report_of(MEETING)))
    sentences = gold.marked.sentences
    pairs = [(one.text.split()[0], event.trigger.text) for one in sentences for event in one.events]
    assert pairs == [("Kenya", "meet"), ("Ministers", "met"), ("Police", "detained")]
    told = [(("actor", event.actors), ("recipient", event.recipients)) for event in gold.marked.events]
    sides = [(side, one.words.text) for both in told for side, those in both for one in those]
    assert sides[-2:] == [("actor", "Police"), ("recipient", "two men")]


def test_places_overlap_where_they_share_a_character() -> None:
    assert Place(3, 6).overlaps(Place(5, 9))
    assert Place(5, 9).overlaps(Place(3, 6))
    assert not Place(3, 6).overlaps(Place(6, 9))


def test_broken_markup_is_named_with_its_line(tmp_path: Path) -> None:
    path = write_corpus(tmp_path / "a.txt", report_of(MEETING.replace('place "Busia"', 'place "Lima"')))
    with pytest.raises(GoldError, match=r'a\.txt:12: .*"Lima".*dateline corpus check') as caught:
        read_gold(path)
    assert caught.value.line == 12


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="it holds no marked report"):
        read_gold(tmp_path)
