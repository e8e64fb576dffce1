"""The corpus itself is sound, holds every type and mode often enough, and keeps its splits apart."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from dateline.codebook import load_codebook
from dateline.corpus import MarkedEvent, MarkedReport, MarkedSentence, Problem, check_reports, read_corpus, split_of

CORPUS = Path(__file__).parents[2] / "corpus"
SPLITS = ("train", "dev", "test")


@pytest.fixture(scope="module")
def read() -> tuple[list[MarkedReport], list[Problem]]:
    return read_corpus(CORPUS)


@pytest.fixture(scope="module")
def reports(read: tuple[list[MarkedReport], list[Problem]]) -> list[MarkedReport]:
    return read[0]


@pytest.fixture(scope="module")
def events(reports: list[MarkedReport]) -> list[MarkedEvent]:
    return [event for report in reports for event in report.events]


@pytest.fixture(scope="module")
def sentences(reports: list[MarkedReport]) -> list[MarkedSentence]:
    """All sentences, headlines aside."""
    return [sentence for report in reports for sentence in report.sentences[1:]]


def test_it_has_no_problem(read: tuple[list[MarkedReport], list[Problem]]) -> None:
    reports, problems = read
    assert [str(problem) for problem in [*problems, *check_reports(reports, load_codebook())]] == []


def test_every_type_has_at_least_300_events(events: list[MarkedEvent]) -> None:
    times = Counter(event.type for event in events)
    assert [code for code in load_codebook().types if times[code] < 300] == []


def test_every_mode_has_at_least_40_events(events: list[MarkedEvent]) -> None:
    times = Counter((event.type, event.mode) for event in events)
    assert [mode for mode in load_codebook().modes if times[mode] < 40] == []


def test_it_has_three_splits_and_each_has_all_types(reports: list[MarkedReport]) -> None:
    types: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        types[split_of(report)] |= {event.type for event in report.events}
    assert types == {split: set(load_codebook().types) for split in SPLITS}


def test_every_story_lies_in_one_split(reports: list[MarkedReport]) -> None:
    splits: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        splits[report.story].add(split_of(report))
    assert [story for story, folders in splits.items() if len(folders) > 1] == []


def test_it_is_large_enough(reports: list[MarkedReport], sentences: list[MarkedSentence]) -> None:
    assert len(reports) >= 1_200
    assert len(sentences) >= 5_000


def test_it_holds_enough_of_what_is_hard(events: list[MarkedEvent], sentences: list[MarkedSentence]) -> None:
    assert sum(event.status != "actual" for event in events) >= 0.15 * len(events)
    assert sum(bool(event.attribution) for event in events) >= 0.25 * len(events)
    assert sum(len(event.actors) + len(event.recipients) > 2 for event in events) >= 0.10 * len(events)
    assert sum(not sentence.events for sentence in sentences) >= 0.25 * len(sentences)


def test_a_trigger_stands_in_its_own_sentence(reports: list[MarkedReport]) -> None:
    """The markup's `^` is for participants and speakers."""
    wrong = [
        f"{report.file}:{sentence.line}"
        for report in reports
        for number, sentence in enumerate(report.sentences)
        if any(event.trigger.sentence != number for event in sentence.events)
    ]
    assert wrong == []


def test_a_count_is_no_range_upside_down(events: list[MarkedEvent]) -> None:
    ranges = [(count.low, count.high) for event in events for count in event.counts]
    assert [(low, high) for low, high in ranges if low is not None and high is not None and low > high] == []
