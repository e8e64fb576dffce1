"""What dots and commas in figures mean is decided by the report's other figures, or said to be open."""

import pytest

from dateline.coding.counts.figures import UNKNOWN, Value, exactly, read_figure, style_of


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("1,200 people and 12,500 more", None),
        ("1.200 people", None),
        ("1,200,000 people", "english"),
        ("a rise of 2.5 per cent", "english"),
        ("1.200.000 people", "continental"),
        ("a rise of 2,5 per cent", "continental"),
        ("1.200.000 people, 2.5 million of them", None),
        ("at 6.40 on Tuesday", None),
    ],
)
def test_style_follows_from_figures_that_can_be_read_in_one_way(text: str, style: str | None) -> None:
    assert style_of(text) == style


def test_a_dot_before_three_digits_is_open_unless_the_report_groups_by_dots() -> None:
    unsure = Value(1, 1200, None)
    assert [read_figure("1.200", style) for style in (None, "english", "continental")] == [
        unsure,
        unsure,
        exactly(1200),
    ]


def test_a_comma_before_three_digits_is_open_only_in_a_report_that_groups_by_dots() -> None:
    found = [read_figure("1,200", style) for style in (None, "english", "continental")]
    assert found == [exactly(1200), exactly(1200), Value(1, 1200, None)]


def test_groups_that_repeat_are_sure() -> None:
    assert {
        read_figure(written, None)
        for written in ("1,200,300", "1.200.300", "1'200'300", "1\u00a0200\u00a0300", "12,00,300")
    } == {exactly(1200300)}


@pytest.mark.parametrize("written", ["1,2", "12,3456", "1.2", "1.200,5", "1,200.300"])
def test_what_is_no_whole_number_counts_nobody(written: str) -> None:
    assert read_figure(written, None) is None


def test_too_large_a_number_has_no_value() -> None:
    assert read_figure("9" * 5000, None) == UNKNOWN
