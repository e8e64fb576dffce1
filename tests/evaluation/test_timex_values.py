"""The days of TIMEX3 values, and which marks count."""

from datetime import date

import pytest

from dateline.evaluation.timex_values import days_of_value, read_mark


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-03-15", "2019-03-15", "2019-03-15"),
        ("20190315", "2019-03-15", "2019-03-15"),
        ("2019-03-15TMO", "2019-03-15", "2019-03-15"),
        ("2019-03-15T18:00Z", "2019-03-15", "2019-03-15"),
        ("2019-W11", "2019-03-11", "2019-03-17"),
        ("2019-W11-WE", "2019-03-16", "2019-03-17"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2019-Q4", "2019-10-01", "2019-12-31"),
        ("2019-H1", "2019-01-01", "2019-06-30"),
        ("2019-SU", "2019-06-01", "2019-08-31"),
        ("2019-WI", "2019-12-01", "2020-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_a_calendar_value_is_a_stretch_of_days(value: str, first: str, last: str) -> None:
    assert days_of_value(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["", "PRESENT_REF", "XXXX-03", "2019-06-XX", "FY2019", "P2D", "T08:00", "2019-02-30", "2019-W99"]
)
def test_other_values_have_no_days(value: str) -> None:
    assert days_of_value(value) is None


@pytest.mark.parametrize(
    ("kind", "value", "function", "meaning"),
    [
        ("DATE", "2019-03", "NONE", "days"),
        ("TIME", "2019-03-15TNI", "", "days"),
        ("DATE", "PAST_REF", "", "reference"),
        ("DATE", "XXXX-XX-XX", "", "reference"),
        ("DATE", "2019-03-15", "CREATION_TIME", "other"),
        ("DURATION", "P2D", "", "other"),
        ("SET", "XXXX-WXX-5", "", "other"),
        ("DATE", "PXD", "", "other"),
    ],
)
def test_dates_and_times_count_and_durations_do_not(kind: str, value: str, function: str, meaning: str) -> None:
    assert read_mark(0, 4, kind, value, function).meaning == meaning
