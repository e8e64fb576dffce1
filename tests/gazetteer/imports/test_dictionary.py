"""Actor dictionaries of PETRARCH and its kin: names, aliases, codes for a time; each malformed line is told."""

import pytest
from tests.gazetteer.imports.conftest import Import

FRONT = """\
; Invented.
RIVER_VALLEY_FRONT_ ; the Front
+FRONT_OF_THE_RIVER_VALLEY_
\t[KENREB <20161130]
\t[KENPTY >20161129]
"""


def test_a_group_has_its_names_and_its_sectors_by_day(bring_in: Import) -> None:
    gazetteer, report = bring_in(FRONT, "front.txt")
    front = gazetteer.actor("river-valley-front")
    assert front is not None and report.is_whole
    assert (front.name, front.aliases, front.kind, front.country) == (
        "River Valley Front",
        ("Front of the River Valley",),
        "group",
        "KEN",
    )
    assert (front.sectors_on("2016-11-29"), front.sectors_on("2016-11-30")) == (("REB",), ("PTY",))


def test_who_holds_office_for_a_time_is_a_person(bring_in: Import) -> None:
    gazetteer, _ = bring_in("TAMBU_OKARE_ [KENGOV 20090120-20170120]\n[KENELI >20170120]\n", "a.txt")
    person = gazetteer.person("tambu-okare")
    assert person is not None
    assert [(tenure.of, tenure.sectors, tenure.from_, tenure.to) for tenure in person.tenures] == [
        ("ken", ("GOV",), "2009-01-20", "2017-01-20"),
        ("ken", ("ELI",), "2017-01-21", None),
    ]


def test_an_undated_code_holds_between_the_dated_ones(bring_in: Import) -> None:
    gazetteer, _ = bring_in("MARSH_MEN_ [KENCRM]\n[KENREB 20100101-20101231]\n", "a.txt")
    actor = gazetteer.actor("marsh-men")
    assert actor is not None
    sectors = [actor.sectors_on(day)[0] for day in ("2009-12-31", "2010-01-01", "2010-12-31", "2011-01-01")]
    assert sectors == ["CRM", "REB", "REB", "CRM"]


@pytest.mark.parametrize(
    ("code", "country", "sectors"),
    [
        ("PSEREBHMS", "PSE", ("REB",)),
        ("NGOHLH", "NGO", ("MED",)),
        ("KENMED", "KEN", ("JRN",)),
        ("IGOUNO", "UNO", ()),
        ("NGO", "NGO", ()),
        ("KENINSOPP", "KEN", ("REB", "OPP")),
        ("TMPMIL", "TLS", ("MIL",)),
    ],
)
def test_codes_become_countries_and_sectors(
    code: str, country: str, sectors: tuple[str, ...], bring_in: Import
) -> None:
    gazetteer, _ = bring_in(f"LAKE_BODY_ [{code}]\n", "a.txt")
    actor = gazetteer.actor("lake-body")
    assert actor is not None and (actor.country, actor.sectors) == (country, sectors)


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        ("KENYA_ [KEN]", "a.txt:6: KENYA [KEN]", "a country alone"),
        ("MARSH_MEN_ [---REB]", "a.txt:6", "names no country"),
        ("MARSH_MEN_ [AFRREB]", "a.txt:6", "begins with no country"),
        ("MARSH_MEN_ [~REB]", "a.txt:6", "an agent of PETRARCH"),
        ("MARSH_MEN_ [KENREB 20101332]", "a.txt:6", "write them as 20090120"),
        ("MARSH_MEN_ [>20100101]", "a.txt:6", "days without a code"),
        ("MARSH_MEN_ [kenreb]", "a.txt:6", "three capital letters"),
        ("MARSH_MEN_ [KENREB", "a.txt:6", "not a line of an actor dictionary"),
        ("MARSH_MEN_", "a.txt:6", "a name without a code: give it one"),
        ("MARSH_MEN_ [KENREB 20100101-20101231]\n[KENPTY 20100601-20110101]", "a.txt:6", "let one end before"),
        ("MARSH_MEN_ [KENREB 20100101-20091231]", "a.txt:6", "end before they begin"),
        ("MARSH_MEN_ [KENREB <20100101]\n[UGAREB >20100101]", "a.txt:6", "has one country"),
        ("MARSH_MEN_ [KENREB]\n+KENYANS_", "a.txt:6: Kenyans", "mean a country"),
    ],
)
def test_what_does_not_come_in_is_told_with_its_line(line: str, place: str, reason: str, bring_in: Import) -> None:
    _, report = bring_in(f"{FRONT}{line}\n", "a.txt")
    told = "\n".join(report.lines())
    assert place in told and reason in told
    assert not report.is_whole


def test_a_name_of_two_is_kept_by_neither(bring_in: Import) -> None:
    gazetteer, report = bring_in("REED_UNION_ [KENLAB]\nREED_UNION_ [UGALAB]\n+UGANDA_REED_UNION_\n", "a.txt")
    assert gazetteer.find_names("the Reed Union said") == ()
    assert [match.senses[0].actor for match in gazetteer.find_names("Uganda Reed Union")] == ["reed-union-2"]
    assert "names neither" in "\n".join(report.lines())
