"""The whole flow: the same bytes however it runs, and no report that costs another."""

from collections.abc import Iterable, Iterator

import msgspec
import pytest

from dateline.annotation import LanguageModel
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import CodedSentence, Coder, EventNetwork, SectorNetwork
from dateline.gazetteer import load_gazetteer
from dateline.ingest import ReadOptions, read_text
from dateline.pipeline import AHEAD, CodedReport, Flow
from dateline.records import AnnotatedReport, Event, Exclusion, Report

TEXTS = [
    "Rebels attacked a convoy near Gao on Monday. The governor condemned the attack.",
    "The prime minister of Chile met union leaders in Lima on 3 May 2019.",
    "Nurses went on strike in Accra. The government refused to meet the nurses.",
    "The price of maize has doubled since March.",
    "Japan will send food to Nepal, according to the foreign ministry.",
    "Soldiers arrested three students and beat a teacher.",
]
OPTIONS = ReadOptions(date="2019-05-07")


def read(text: str) -> Report:
    report = read_text(text, OPTIONS)
    assert isinstance(report, Report)
    return report


REPORTS = [read(f"Number {number}. {text}") for number in range(4) for text in TEXTS]
BROKEN = Exclusion(origin="b.json", stage="ingest", reason="malformed", detail="Mend it.")


class Stumbling(Coder):
    """A coder with a defect that shows on one report."""

    def code(self, annotated: AnnotatedReport) -> Iterator[CodedSentence]:
        if annotated.report.text == REPORTS[2].text:
            raise ZeroDivisionError("no such thing")
        return super().code(annotated)


class Counted:
    """Reports that count how many of them were asked for."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.taken, self._reports = 0, reports

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            self.taken += 1
            yield report


@pytest.fixture(scope="module")
def flow() -> Flow:
    return Flow.load()


def in_threads(threads: int, coder: type[Coder] = Coder) -> Flow:
    gazetteer = load_gazetteer()
    network = coder(load_codebook(), load_lexicon(), EventNetwork(), sectors=SectorNetwork())
    return Flow(LanguageModel.load(gazetteer=gazetteer), network, gazetteer, threads)


def events(flow: Flow, reports: Iterable[Report]) -> list[bytes]:
    """The events of each report as JSON."""
    return [msgspec.json.encode(result.events) for result in flow.code(reports) if isinstance(result, CodedReport)]


@pytest.fixture(scope="module")
def expected(flow: Flow) -> list[bytes]:
    return events(flow, REPORTS)


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_threads_do_not_change_a_byte(expected: list[bytes], threads: int) -> None:
    assert events(in_threads(threads), REPORTS) == expected


def test_company_and_order_do_not_change_a_byte(flow: Flow, expected: list[bytes]) -> None:
    assert [found for report in REPORTS for found in events(flow, [report])] == expected
    assert events(flow, reversed(REPORTS)) == expected[::-1]


def test_reports_have_ids_of_their_own(flow: Flow) -> None:
    ids = [event.id for report in REPORTS for event in coded(flow, report)]
    assert len(set(ids)) == len(ids) > len(REPORTS)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_report_that_breaks_us_is_set_aside_and_the_rest_goes_on(threads: int) -> None:
    results = list(in_threads(threads, Stumbling).code(REPORTS[:5]))
    assert [type(result) for result in results] == [CodedReport, CodedReport, Exclusion, CodedReport, CodedReport]
    broken = results[2]
    assert isinstance(broken, Exclusion)
    assert (broken.stage, broken.reason) == ("code", "error")
    assert "ZeroDivisionError: no such thing" in broken.detail


@pytest.mark.parametrize("threads", [1, 2])
def test_exclusions_pass_through_in_their_place(threads: int) -> None:
    flow = in_threads(threads)
    for step in (flow.code, flow.annotate):
        first, passed, last = step([REPORTS[0], BROKEN, REPORTS[1]])
        assert passed == BROKEN
        assert not isinstance(first, Exclusion) and not isinstance(last, Exclusion)


@pytest.mark.parametrize(("threads", "most"), [(1, 1), (2, 2 * AHEAD)])
def test_reports_are_read_only_a_little_ahead(threads: int, most: int) -> None:
    reports = Counted(REPORTS)
    results = in_threads(threads).code(reports)
    assert reports.taken == 0
    next(results)
    assert 1 <= reports.taken <= most < len(REPORTS)


@pytest.mark.parametrize("text", ["", " \n", "?", "\u200b"])
def test_a_report_without_words_has_no_events(flow: Flow, text: str) -> None:
    assert coded(flow, Report(id="r_0", text=text)) == ()


def test_a_sentence_without_end_is_coded(flow: Flow) -> None:
    text = "Rebels attacked the village" + ", and soldiers attacked the bridge" * 150 + "."
    assert {event.type for event in coded(flow, Report(id="r_0", text=text))} == {"ASSAULT"}


def test_what_one_report_tells_twice_is_one_event(flow: Flow) -> None:
    (event,) = coded(flow, read("Rebels attacked a convoy near Gao on Monday. The rebels attacked the convoy at dawn."))
    assert len(event.mentions) == 2


def test_a_meeting_is_not_where_its_topic_is(flow: Flow) -> None:
    """What is discussed has a place of its own; without words for the meeting's place, it has none."""
    for where, place in (("in Accra ", "Accra"), ("", None)):
        (event,) = coded(flow, read(f"The leaders of Ghana and Togo met {where}to discuss the war in Sudan."))
        assert event.type == "CONSULT"
        assert (event.place.text if event.place else None) == place


def test_no_day_is_invented(flow: Flow) -> None:
    stated, fallback = (coded(flow, read(f"Rebels attacked a convoy{when}."))[0] for when in (" on 3 May 2019", ""))
    assert (stated.date.start, stated.date.basis) == ("2019-05-03", "stated")
    assert (fallback.date.start, fallback.date.basis) == ("2019-05-07", "publication")
    (undated,) = coded(flow, Report(id="r_0", text="Rebels attacked a convoy on Monday."))
    assert undated.date.start is None


def test_explanations_hold_each_mention_once(flow: Flow) -> None:
    for report in REPORTS[: len(TEXTS)]:
        (annotated,) = flow.annotate([report])
        assert isinstance(annotated, AnnotatedReport)
        explained = flow.explain(annotated)
        assert [found.sentence for found in explained] == list(annotated.sentences)
        mentions = [mention for found in explained for mention in found.mentions]
        assert sorted(mention.id for mention in mentions) == sorted(
            mention.id for event in coded(flow, report) for mention in event.mentions
        )


def coded(flow: Flow, report: Report) -> tuple[Event, ...]:
    """The events of one report that breaks nothing."""
    (result,) = flow.code([report])
    assert isinstance(result, CodedReport), result
    return result.events
