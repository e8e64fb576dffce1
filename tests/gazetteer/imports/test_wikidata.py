"""A dump of Wikidata: persons with dated positions and organisations, whole or cut, in memory that does not grow."""

import bz2
import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.gazetteer.imports.building import dump, entity, item, of, time
from tests.gazetteer.imports.conftest import Import

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.imports import import_actors

MUNYOKI = entity(
    "Q999000001",
    "Sela Munyoki",
    ("Sela M. Munyoki",),
    P31=[item("Q5")],
    P27=[item("Q114")],
    P39=[
        item("Q999000010", P580=time("2010-05-01"), P582=time("2014-00-00", 9)),
        item("Q999000011", P580=time("2015-02-00", 10), P642=of("Q999000002")),
    ],
)
MINISTER = entity("Q999000010", "Minister of Lakes", P279=[item("Q999000012")], P1001=[item("Q114")])
CHAIR = entity("Q999000011", "party chairperson", P279=[item("Q999000012")])
PARTY = entity("Q999000002", "Reed Valley Party", ("Reed Party",), P31=[item("Q7278")], P17=[item("Q114")])
BRIGADE = entity("Q999000003", "Marsh Watch Brigade", P31=[item("Q999000020")], P17=[item("Q114")])
ARMED = entity("Q999000020", "armed organization", P279=[item("Q43229")])
TOWN = entity("Q999000004", "Reed Town", P31=[item("Q999000021")], P17=[item("Q114")])
ALL = (MUNYOKI, MINISTER, CHAIR, PARTY, BRIGADE, ARMED)
PACKINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("dump.json", bytes),
    ("dump.json.gz", gzip.compress),
    ("dump.json.bz2", lambda words: bz2.compress(words, 1)),
]


@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_persons_and_organisations_come_in(name: str, pack: Callable[[bytes], bytes], bring_in: Import) -> None:
    gazetteer, report = bring_in(pack(dump(*ALL)), name)
    person, party, brigade = (
        gazetteer.person("q999000001"),
        gazetteer.actor("q999000002"),
        gazetteer.actor("q999000003"),
    )
    assert report.is_whole, list(report.lines())
    assert person is not None and party is not None and brigade is not None
    assert (person.name, person.aliases, person.ids) == (
        "Sela Munyoki",
        ("Sela M. Munyoki",),
        {"wikidata": "Q999000001"},
    )
    assert [(tenure.office, tenure.of, tenure.from_, tenure.to) for tenure in person.tenures] == [
        ("Minister of Lakes", "ken", "2010-05-01", "2014"),
        ("party chairperson", "q999000002", "2015-02", None),
    ]
    assert (party.kind, party.country, party.sectors) == ("group", "KEN", ("PTY",))
    assert brigade.sectors == ("REB",)  # its class is known by the label alone, and stands behind it


def test_lines_without_an_array_are_a_dump_too(bring_in: Import) -> None:
    _, report = bring_in(b"\n".join(json.dumps(each).encode() for each in ALL), "dump.jsonl")
    assert (report.actors, report.people, report.stopped) == (2, 1, None)


def test_an_office_that_the_dump_lacks_comes_in_by_its_id(bring_in: Import) -> None:
    gazetteer, report = bring_in(dump(MUNYOKI, PARTY), "dump.json")
    person = gazetteer.person("q999000001")
    assert person is not None
    assert [tenure.office for tenure in person.tenures] == ["office-holder (Q999000010)", "office-holder (Q999000011)"]
    assert person.tenures[0].of == "ken"  # by citizenship
    assert "import from a fuller dump" in "\n".join(report.lines())


@pytest.mark.parametrize(
    ("each", "reason"),
    [
        (TOWN, "no class that wikidata_classes.tsv knows"),
        (entity("Q114", "Kenya", P31=[item("Q7278")], P17=[item("Q114")]), "Dateline has it already"),
        (entity("Q999000030", "Marsh Party", P31=[item("Q7278")]), "no country"),
        (entity("Q999000030", "Nobody Known", P31=[item("Q5")], P39=[item("Q999000011")]), "no country"),
        (entity("Q999000030", None, P31=[item("Q5")], P39=[item("Q999000010")]), "no English label"),
        (entity("Q999000030", "Reed Party", P31=[item("Q7278")], P17=[item("Q114")]), "Reed Party (q999000002)"),
        ({"type": "item"}, "dump.json:8: Object missing required field `id`"),
    ],
)
def test_what_does_not_come_in_is_told(each: dict[str, object], reason: str, bring_in: Import) -> None:
    _, report = bring_in(dump(*ALL, each), "dump.json")
    assert reason in "\n".join(report.lines())
    assert report.people == 1


def test_a_malformed_line_is_told_and_the_rest_comes_in(bring_in: Import) -> None:
    words = dump(*ALL).replace(b'{"type": "item", "id": "Q999000011"', b'{"type": "item", "id: "Q999000011"')
    _, report = bring_in(words, "dump.json")
    assert "dump.json:4: JSON is malformed" in "\n".join(report.lines())
    assert (report.actors, report.people, report.stopped) == (2, 1, None)


@pytest.mark.parametrize(("name", "pack"), PACKINGS)
def test_of_a_truncated_dump_what_is_whole_comes_in(
    name: str, pack: Callable[[bytes], bytes], bring_in: Import
) -> None:
    parties = [
        entity(f"Q99910{number}", f"Party of Lake {number * 7919}", P31=[item("Q7278")], P17=[item("Q114")])
        for number in range(1000, 4000)
    ]
    packed = pack(dump(*parties))
    _, report = bring_in(packed[: len(packed) // 2], name)
    assert 0 < report.actors < 3000
    assert report.stopped is not None and not report.is_whole
    assert report.stopped.startswith(f"{name} is truncated") and f"at line {report.actors + 2} (byte " in report.stopped


def test_a_dump_without_its_closing_bracket_says_so(bring_in: Import) -> None:
    _, report = bring_in(dump(*ALL).removesuffix(b"]\n"), "dump.json")
    assert report.people == 1
    assert report.stopped is not None and "closing bracket is missing, at line 8" in report.stopped


def _peak(folder: Path, number: int, gazetteer: Gazetteer) -> int:
    """The most memory in use while a dump of so many parties is read."""
    parties = (
        entity(f"Q9991{n:06}", f"Party of Lake {n}", P31=[item("Q7278")], P17=[item("Q114")]) for n in range(number)
    )
    source = folder / "dump.json"
    source.write_bytes(b"[\n" + b"".join(json.dumps(each).encode() + b",\n" for each in parties) + b"]\n")
    tracemalloc.start()
    report = import_actors(source, folder / "own", gazetteer)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert report.actors == number
    return peak


def test_memory_does_not_grow_with_the_dump(tmp_path: Path, gazetteer: Gazetteer) -> None:
    _peak(tmp_path, 10, gazetteer)  # what is loaded once
    assert _peak(tmp_path, 4000, gazetteer) < 1.5 * _peak(tmp_path, 1000, gazetteer) + 100_000
