"""Which expression dates an event, and when the day of publication does."""

import pytest
from tests.resolve.build import annotate, mention

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, Date, EventMention, EventStatus
from dateline.resolve import resolve, resolve_report

FRIDAY = "2019-03-15"
PUBLICATION = Date(start=FRIDAY, end=FRIDAY, precision="day", basis="publication")
MET_ON_MONDAY = "They/PRON/2/nsubj met/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl"


def dated(annotated: AnnotatedReport, trigger: str, gazetteer: Gazetteer, status: EventStatus = "actual") -> Date:
    return resolve(mention(annotated, trigger, status=status), annotated, gazetteer).date


def test_the_expression_at_the_trigger_dates_it(gazetteer: Gazetteer) -> None:
    found = dated(annotate(MET_ON_MONDAY, published=FRIDAY), "met", gazetteer)
    assert found == Date(start="2019-03-11", end="2019-03-11", precision="day", basis="relative", text="Monday")


def test_an_undated_report_keeps_the_weekday_as_words(gazetteer: Gazetteer) -> None:
    assert dated(annotate(MET_ON_MONDAY), "met", gazetteer) == Date(text="Monday")


def test_a_verb_that_carries_the_event_gives_it_its_day(gazetteer: Gazetteer) -> None:
    held = annotate(
        "They/PRON/2/nsubj held/VERB/0/root/hold talks/NOUN/2/obj on/ADP/5/case Monday/PROPN/2/obl", published=FRIDAY
    )
    assert dated(held, "talks", gazetteer).start == "2019-03-11"


def test_the_day_of_saying_is_not_the_day_of_what_is_said(gazetteer: Gazetteer) -> None:
    said = annotate(
        "They/PRON/2/nsubj said/VERB/0/root/say in/ADP/4/case 2011/NUM/2/obl that/SCONJ/7/mark rebels/NOUN/7/nsubj "
        "attacked/VERB/2/ccomp",
        published=FRIDAY,
    )
    assert dated(said, "attacked", gazetteer) == Date()


def test_a_clause_dated_within_the_news_leaves_the_day_of_publication(gazetteer: Gazetteer) -> None:
    said = annotate(
        "They/PRON/2/nsubj said/VERB/0/root/say Monday/PROPN/2/obl that/SCONJ/6/mark rebels/NOUN/6/nsubj "
        "attacked/VERB/2/ccomp",
        published=FRIDAY,
    )
    assert dated(said, "attacked", gazetteer) == PUBLICATION


TRUCE = (
    "They/PRON/2/nsubj agreed/VERB/0/root on/ADP/5/case a/DET/5/det truce/NOUN/2/obl on/ADP/7/case Monday/PROPN/5/nmod"
)


def test_a_day_at_a_noun_that_is_no_event_is_the_verbs(gazetteer: Gazetteer) -> None:
    assert dated(annotate(TRUCE, published=FRIDAY), "agreed", gazetteer).start == "2019-03-11"


def test_a_day_at_another_event_is_that_events(gazetteer: Gazetteer) -> None:
    annotated = annotate(TRUCE, published=FRIDAY)
    both = [mention(annotated, "agreed"), mention(annotated, "truce")]
    agreed, truce = resolve_report(both, annotated, gazetteer)
    assert (agreed.date, truce.date.start) == (PUBLICATION, "2019-03-11")


def test_an_old_day_at_a_noun_stays_there(gazetteer: Gazetteer) -> None:
    condemned = annotate(
        "They/PRON/2/nsubj condemned/VERB/0/root the/DET/4/det raid/NOUN/2/obj on/ADP/6/case October/PROPN/4/nmod "
        "7/NUM/6/nummod",
        published=FRIDAY,
    )
    assert dated(condemned, "condemned", gazetteer) == PUBLICATION


def test_two_days_that_disagree_decide_none(gazetteer: Gazetteer) -> None:
    twice = annotate(
        "On/ADP/2/case Monday/PROPN/4/obl they/PRON/4/nsubj met/VERB/0/root on/ADP/6/case Tuesday/PROPN/4/obl",
        published=FRIDAY,
    )
    assert dated(twice, "met", gazetteer) == Date(text="Monday")


def test_a_day_inside_a_longer_time_is_the_day(gazetteer: Gazetteer) -> None:
    twice = annotate(
        "Earlier/ADV/3/advmod this/DET/3/det month/NOUN/5/obl they/PRON/5/nsubj met/VERB/0/root Monday/PROPN/5/obl",
        published=FRIDAY,
    )
    assert dated(twice, "met", gazetteer).text == "Monday"


def test_words_that_decide_no_day_are_no_reason_to_take_the_day_of_publication(gazetteer: Gazetteer) -> None:
    recently = annotate("They/PRON/3/nsubj recently/ADV/3/advmod met/VERB/0/root", published=FRIDAY)
    assert dated(recently, "met", gazetteer) == Date(text="recently")


MET = "They/PRON/2/nsubj met/VERB/0/root"


@pytest.mark.parametrize(
    ("status", "expected"),
    [("actual", PUBLICATION), ("negated", PUBLICATION), ("future", Date()), ("hypothetical", Date())],
)
def test_publication_dates_only_what_is_reported_as_done(
    status: EventStatus, expected: Date, gazetteer: Gazetteer
) -> None:
    assert dated(annotate(MET, published=FRIDAY), "met", gazetteer, status) == expected


def test_background_and_undated_reports_get_no_day(gazetteer: Gazetteer) -> None:
    annotated = annotate(MET, published=FRIDAY)
    background = mention(annotated, "met", historical=True)
    assert resolve(background, annotated, gazetteer).date == Date()
    assert dated(annotate(MET), "met", gazetteer) == Date()


@pytest.mark.parametrize("ahead", ["will/AUX/3/aux met/VERB/0/root", "to/PART/3/mark met/VERB/0/root"])
def test_a_weekday_ahead_is_the_next_one(ahead: str, gazetteer: Gazetteer) -> None:
    annotated = annotate(f"They/PRON/3/nsubj {ahead} on/ADP/5/case Monday/PROPN/3/obl", published=FRIDAY)
    assert dated(annotated, "met", gazetteer).start == "2019-03-18"


def test_one_mention_alone_reads_as_with_the_others(gazetteer: Gazetteer) -> None:
    annotated = annotate(MET_ON_MONDAY, published=FRIDAY)
    event: EventMention = mention(annotated, "met")
    assert (resolve(event, annotated, gazetteer),) == resolve_report([event], annotated, gazetteer)
