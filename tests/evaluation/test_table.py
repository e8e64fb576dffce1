"""The printed table is what people compare by eye and by diff: its bytes are fixed."""

import pytest

from dateline.evaluation.score import Score
from dateline.evaluation.table import Table, tabulate


def test_columns_are_aligned_and_shares_are_percent() -> None:
    table = tabulate("Names", {"all": Score(1000, 900, 450), "PER": Score(3, 3, 3)}, notes=["A note."])
    assert str(table) == (
        "Names\n"
        "     gold  predicted  precision  recall      F1\n"
        "all  1000        900      50.00   45.00   47.37\n"
        "PER     3          3     100.00  100.00  100.00\n"
        "A note."
    )


def test_the_baseline_stands_in_the_last_column() -> None:
    table = tabulate("Names", {"all": Score(2, 2, 2)}, {"all": Score(2, 2, 1)})
    assert table["all", "baseline F1"] == 0.5
    assert str(table).splitlines()[-1].split() == ["all", "2", "2", "100.00", "100.00", "100.00", "50.00"]


def test_a_table_without_rows_prints_its_notes() -> None:
    assert str(Table("Names", (), {}, ("Nothing to score.",))) == "Names\nNothing to score."


def test_an_unknown_row_is_an_error() -> None:
    with pytest.raises(KeyError):
        Table("Names", ("F1",), {"all": (0.5,)})["ORG", "F1"]
