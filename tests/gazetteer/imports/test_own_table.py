"""A researcher's own CSV: columns in any order, a row a period or role; each bad row is told with its remedy."""

import pytest
from tests.gazetteer.imports.conftest import Import

GUARD = """\
of,name,role,aliases,kind,from,to,country,sectors
,Lake Guard,,Guards of the Lake; LGF,group,,2018-12-31,Kenya,PRM
,Lake Guard,,,group,2019,,Kenya,REB
Lake Guard,Abel Orero,commander,General Orero,,2015,2019-03,,
ken,Abel Orero,fisheries minister,,,2019-04-01,,,GOV
"""


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_of_one_name_are_one_entry(delimiter: str, bring_in: Import) -> None:
    words = GUARD.replace(";", "|").replace(",", delimiter)
    gazetteer, report = bring_in(f"\ufeff{words}", "mine.csv")
    guard, orero = gazetteer.actor("lake-guard"), gazetteer.person("abel-orero")
    assert report.is_whole and guard is not None and orero is not None
    assert (guard.country, guard.aliases, guard.sectors_on("2018-05-05")) == (
        "KEN",
        ("Guards of the Lake", "LGF"),
        ("PRM",),
    )
    assert [(tenure.office, tenure.of) for tenure in orero.tenures] == [
        ("commander", "lake-guard"),
        ("fisheries minister", "ken"),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Marsh Men,,,gang,,,KEN,REB", "mine.csv:6: Marsh Men: kind 'gang'"),
        (",Marsh Men,,,group,,,KEN,ARMY", "the sectors of PLOVER are"),
        (",Marsh Men,,,group,,,,REB", "write ISO 3166 alpha-3"),
        (",Marsh Men,,,group,,,Atlantis,REB", "no such country: write"),
        (",Marsh Men,,,group,2019-13,,KEN,REB", "no day: write YYYY-MM-DD"),
        ("Atlantis,Sela Munyoki,chair,,,,,,", "an id that `dateline actors search` shows"),
        (",Sela Munyoki,chair,,,,,,", "a role is of somebody"),
        ("KEN,Sela Munyoki,,,person,,,,", "write it in the column role"),
        ("KEN,Sela Munyoki,chair,,,2020,2019,,", "it ends before it begins"),
        ("KEN,,chair,,,,,,", "it has no name"),
        (",Lake Guard,,,group,2020,,KEN,PTY", "its days meet those of the period before"),
    ],
)
def test_a_bad_row_is_told_and_the_others_come_in(row: str, reason: str, bring_in: Import) -> None:
    gazetteer, report = bring_in(f"{GUARD}{row}\n", "mine.csv")
    assert reason in "\n".join(report.lines())
    assert gazetteer.actor("lake-guard") is not None


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("name,nation\nLake Guard,Kenya\n", r"^mine\.csv:1: no column is called 'nation': name them name, aliases"),
        ("name,kind,kind\n", r"^mine\.csv:1: the column name is missing, or one stands twice"),
        ("name,kind\nLake Guard,group,KEN\n", r"^mine\.csv:2: 3 cells under 2 headings: put quotes"),
    ],
)
def test_a_wrong_table_is_refused(words: str, complaint: str, bring_in: Import) -> None:
    with pytest.raises(ValueError, match=complaint):
        bring_in(words, "mine.csv")
