"""Words of direction: southern Lebanon is a region, western Nairobi is still Nairobi."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.build import annotate

from dateline.gazetteer import Gazetteer
from dateline.records import Span
from dateline.resolve import places_of
from dateline.resolve.directions import with_direction


@pytest.mark.parametrize(
    ("before", "name", "whole"),
    [
        ("in southern ", "Lebanon", "southern Lebanon"),
        ("in South-Eastern ", "Kenya", "South-Eastern Kenya"),
        ("in north and east ", "Syria", "north and east Syria"),
        ("in coastal ", "Kenya", "coastal Kenya"),
        ("north. ", "Kenya", "Kenya"),
        ("to the north, ", "Kenya", "Kenya"),
        ("Southeast ", "Kenya", "Southeast Kenya"),
        ("the midwestern", "Kenya", "Kenya"),
        ("", "Kenya", "Kenya"),
    ],
)
def test_directions_right_before_a_name_belong_to_it(before: str, name: str, whole: str) -> None:
    text = before + name
    found = with_direction(Span(start=len(before), end=len(text), text=name), text)
    assert found.text == text[found.start : found.end] == whole


@given(before=st.text(), name=st.text(min_size=1), behind=st.text())
def test_offsets_hold_in_any_text(before: str, name: str, behind: str) -> None:
    text, end = before + name + behind, len(before) + len(name)
    found = with_direction(Span(start=len(before), end=end, text=name), text)
    assert found.start <= len(before) and found.end == end
    assert found.text == text[found.start : found.end]


@pytest.mark.parametrize(
    ("place", "precision", "name", "country"),
    [
        ("southern Lebanon", "region", "Lebanon", "LBN"),
        ("northern Mali", "region", "Mali", "MLI"),
        ("western Nairobi", "city", "Nairobi", "KEN"),
        ("southern Darfur", "region", "Darfur", "SDN"),
    ],
)
def test_part_of_a_country_is_a_region_and_part_of_a_town_the_town(
    place: str, precision: str, name: str, country: str, gazetteer: Gazetteer
) -> None:
    direction, known = place.split()
    words = f"in/ADP/3/case {direction}/ADJ/3/amod {known}/PROPN/0/root"
    (found,) = places_of(annotate(words, names={known: "LOC"}), gazetteer)
    assert (found.text, found.name, found.country, found.precision) == (place, name, country, precision)
