"""Records as flat rows: names, order and nesting as the data dictionary promises."""

from datetime import date

import pytest
from msgspec import Struct, structs

from dateline.records import AnnotatedReport, Event, EventMention, Exclusion, Report
from dateline.records.table import columns, row


@pytest.mark.parametrize("record_type", [Event, EventMention, Report, AnnotatedReport, Exclusion])
def test_column_names_are_unique_and_each_says_what_it_holds(record_type: type[Struct]) -> None:
    names = [column.name for column in columns(record_type)]
    assert len(set(names)) == len(names)
    assert all(column.description for column in columns(record_type))


def test_columns_follow_the_order_of_the_fields() -> None:
    first_seen = dict.fromkeys(column.path[0] for column in columns(Event))
    assert list(first_seen) == list(Event.__struct_fields__)


def test_nested_records_join_their_names(event: Event) -> None:
    cells = row(event)
    assert cells["type"] == "ASSAULT"
    assert cells["place_name"] == "Kidal"
    assert cells["place_geonames_id"] is None
    assert date.fromisoformat(str(cells["date_start"])) == date(2019, 5, 3)


def test_lists_of_records_keep_their_positions(event: Event) -> None:
    both = structs.replace(event, actors=(*event.actors, *event.recipients))
    cells = row(both)
    assert cells["actors_text"] == ["rebels", "two soldiers"]
    assert cells["actors_country"] == [None, "MLI"]
    assert cells["actors_sectors"] == ["", "MIL,GOV"]
    assert cells["actors_group_name"] == [None, "Armed Forces of Mali"]


def test_lists_of_values_stay_lists(event: Event) -> None:
    assert row(event)["contexts"] == ["military", "human_security"]


def test_an_event_without_place_has_empty_place_columns(event: Event) -> None:
    cells = row(structs.replace(event, place=None))
    assert {cells[name] for name in cells if name.startswith("place_")} == {None}


def test_mentions_leave_only_the_ids_that_lead_to_them(event: Event) -> None:
    names = [name for name in row(event) if name.startswith("mentions_")]
    assert names == ["mentions_id", "mentions_report_id", "mentions_source_id"]
    assert row(event)["mentions_id"] == [event.mentions[0].id]


def test_a_mention_row_holds_sentence_trigger_and_speaker(mention: EventMention) -> None:
    cells = row(mention)
    assert cells["trigger_text"] == "shot"
    assert cells["sentence_index"] == 0
    assert cells["attribution_speaker_text"] == ["A rebel spokesman"]
    assert cells["attribution_content_text"] == [None]


def test_every_row_has_a_cell_for_every_column(event: Event, mention: EventMention, report: Report) -> None:
    for record in (event, mention, report):
        assert list(row(record)) == [column.name for column in columns(type(record))]
        assert all(isinstance(row(record)[each.name], list) is each.many for each in columns(type(record)))
