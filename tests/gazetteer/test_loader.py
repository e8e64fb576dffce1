"""The data files are whole, and a file that contradicts itself is refused with file, line and remedy."""

from pathlib import Path
from typing import get_args

import pytest

from dateline.codebook import load_codebook
from dateline.gazetteer import GazetteerError, load_gazetteer
from dateline.gazetteer.entry import Sector
from dateline.gazetteer.tables import read_rows

ACTORS = "id\tname\taliases\tkind\tcountry\tsectors\tpart_of\tfrom\tto"
PEOPLE = "id\tname\taliases\toffice\tof\tsectors\tfrom\tto"
GUARD = "lake-guard\tLake Guard\tGuards of the Lake\tgroup\tKEN\tREB"
ORERO = "abel-orero\tAbel Orero\tGeneral Orero\tcommander\tlake-guard\t\t2015\t2019-03"


def append(file: Path, *lines: str) -> int:
    """Add lines to a file; the number of the first of them."""
    text = file.read_text("utf-8").rstrip("\n")
    file.write_text("\n".join([text, *lines]) + "\n", "utf-8")
    return text.count("\n") + 2


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of one's own with a group and its commander."""
    write(tmp_path / "own", [GUARD], [ORERO])
    return tmp_path / "own"


def write(folder: Path, actors: list[str], people: list[str], headers: tuple[str, str] = (ACTORS, PEOPLE)) -> None:
    for name, header, rows in (("actors", headers[0], actors), ("people", headers[1], people)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "mine.tsv").write_text("\n".join(["# Invented.", header, *rows]) + "\n", "utf-8")


def test_an_own_folder_is_read(own: Path, small: Path) -> None:
    gazetteer = load_gazetteer(small, own)
    guard, orero = gazetteer.actor("lake-guard"), gazetteer.person("abel-orero")
    assert guard is not None and guard.sectors == ("REB",)
    assert orero is not None and [tenure.office for tenure in orero.held_on("2016-05-05")] == ["commander"]
    assert [match.people[0].id for match in gazetteer.find_people("It was General Orero.")] == ["abel-orero"]


def test_an_own_entry_goes_before_ours_of_that_id_and_takes_its_names(own: Path, small: Path) -> None:
    write(own, ["hamas\tMarsh Union\tHezbollah\torganization\tKEN\tLAB"], [])
    gazetteer = load_gazetteer(small, own)
    actor = gazetteer.actor("hamas")
    assert actor is not None and (actor.name, actor.sectors) == ("Marsh Union", ("LAB",))
    (match,) = gazetteer.find_names("Hezbollah")
    assert {sense.actor for sense in match.senses} == {"hamas"}


def test_ids_of_wikidata_are_read_from_a_last_column(own: Path, small: Path) -> None:
    headers = (f"{ACTORS}\twikidata", f"{PEOPLE}\twikidata")
    write(own, [f"{GUARD}\t\t\t\tQ999000001"], [f"{ORERO}\tQ999000002"], headers)
    gazetteer = load_gazetteer(small, own)
    guard, orero = gazetteer.actor("lake-guard"), gazetteer.person("abel-orero")
    assert guard is not None and guard.ids == {"wikidata": "Q999000001"}
    assert orero is not None and orero.ids == {"wikidata": "Q999000002"}


@pytest.mark.parametrize(
    ("rows", "line", "complaint"),
    [
        ([GUARD, "other\tOther Guard\t\tgroup\tKEN", GUARD], 5, "id lake-guard is taken by mine.tsv:3: choose"),
        ([GUARD.replace("lake-guard", "Lake Guard")], 3, "is no id: write small letters"),
        ([GUARD.replace("REB", "ARMY")], 3, "Invalid enum value 'ARMY'"),
        ([GUARD.replace("group", "gang")], 3, "Invalid enum value 'gang'"),
        ([GUARD.replace("KEN", "ATLANTIS")], 3, "no country ATLANTIS: write an ISO 3166"),
        ([GUARD + "\tnobody"], 3, "no actor nobody: add it"),
        ([GUARD, "other\tGuards of the Lake\t\tgroup\tKEN"], 4, "already means lake-guard .*: remove it from one"),
        ([GUARD + "\t\t2020\t2019"], 3, "put them in order"),
        ([GUARD + "\t\t2020\t2021", "lake-guard\t\t\t\t\tPTY\t\t2021"], 3, "put them in order"),
        ([GUARD + "\t\t2019-13"], 3, "2019-13 is no day: write YYYY-MM-DD"),
        ([GUARD + "\t\t\t\t\t\t"], 3, "remove a tab"),
        (["\tNameless"], 3, "a row without id: give it one"),
        ([GUARD.replace("Lake Guard", "...")], 3, "holds no word: correct the name"),
    ],
)
def test_a_bad_actor_is_refused_with_its_line(
    rows: list[str], line: int, complaint: str, own: Path, small: Path
) -> None:
    write(own, rows, [])
    with pytest.raises(GazetteerError, match=rf"^mine\.tsv:{line}: .*{complaint}"):
        load_gazetteer(small, own)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (ORERO.replace("\tlake-guard", "\tnobody"), "no actor nobody: add it"),
        (ORERO.replace("2015", "2020"), "the role ends before it begins, correct the days"),
        (ORERO.replace("2015", "last year"), "last year is no day"),
        (ORERO.replace("\t\t2015", "\tARMY\t2015"), "Invalid enum value 'ARMY'"),
        (ORERO.replace("abel-orero", "lake-guard"), "id lake-guard is taken"),
        (ORERO + "\t\t", "remove a tab"),
    ],
)
def test_a_bad_person_is_refused_with_its_line(row: str, complaint: str, own: Path, small: Path) -> None:
    write(own, [GUARD], [row])
    with pytest.raises(GazetteerError, match=rf"^mine\.tsv:3: .*{complaint}"):
        load_gazetteer(small, own)


def test_persons_of_one_name_are_told_apart_by_their_years(own: Path, small: Path) -> None:
    later = ORERO.replace("abel-orero", "abel-orero-2").replace("2015\t2019-03", "2019-04\t")
    write(own, [GUARD], [ORERO, later])
    (match,) = load_gazetteer(small, own).find_people("Abel Orero")
    assert [person.id for person in match.people] == ["abel-orero", "abel-orero-2"]
    write(own, [GUARD], [ORERO, later.replace("2019-04", "2018")])
    with pytest.raises(GazetteerError, match=r"^mine\.tsv:4: 'Abel Orero' already names abel-orero .*: remove it"):
        load_gazetteer(small, own)


@pytest.mark.parametrize("header", [ACTORS.replace("country", "nation"), f"{ACTORS}\tgeonames", ACTORS[3:]])
def test_a_wrong_header_is_refused_with_the_right_one(header: str, own: Path, small: Path) -> None:
    write(own, [GUARD], [], (header, PEOPLE))
    with pytest.raises(GazetteerError, match=r"^mine\.tsv:2: the columns are .*: write id name aliases kind"):
        load_gazetteer(small, own)


def test_a_folder_without_tables_is_refused(tmp_path: Path, small: Path) -> None:
    with pytest.raises(GazetteerError, match=r"no actors/\*\.tsv and no people/\*\.tsv: `dateline actors import`"):
        load_gazetteer(small, tmp_path)


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("roles.yaml", "  - {id: judge, nouns: [umpire]}", "did not find expected"),
        ("country_words.tsv", "ATL\tAtlantean", "no country ATL"),
        ("country_words.tsv", "\t".join("ABCDEFGHIJ"), "remove a tab"),
    ],
)
def test_a_bad_line_of_another_file_is_refused_with_its_line(file: str, line: str, complaint: str, data: Path) -> None:
    append(data / file, line)
    with pytest.raises(GazetteerError, match=rf"{file}:\d+: .*{complaint}"):
        load_gazetteer(data)


def test_a_wording_of_nobody_is_refused(data: Path) -> None:
    file = data / "wordings.yaml"
    file.write_text(file.read_text("utf-8").replace("actor: usa}", "actor: nobody}"), "utf-8")
    with pytest.raises(GazetteerError, match=r"wordings.yaml:\d+: no actor nobody"):
        load_gazetteer(data)


def test_a_file_that_is_no_mapping_is_refused(data: Path) -> None:
    (data / "wordings.yaml").write_text("- a\n", "utf-8")
    with pytest.raises(GazetteerError, match=r"wordings.yaml:1: write named lists"):
        load_gazetteer(data)


def test_every_country_has_a_code_and_a_name_of_its_own(data: Path) -> None:
    rows = [row.value for row in read_rows(data / "countries.tsv")]
    assert len({row["iso3"] for row in rows}) == len({row["name"] for row in rows}) == len(rows) == 255
    assert {"XKX", "PSE", "TWN", "SUN", "YUG", "SCG", "CSK", "DDR"} <= {row["iso3"] for row in rows}


def test_uncertain_words_are_words_of_their_country(data: Path) -> None:
    names = {row.value["iso3"]: row.value["name"] for row in read_rows(data / "countries.tsv")}
    for row in read_rows(data / "country_words.tsv"):
        columns = ("adjectives", "people", "names", "capitals", "seats", "cities", "regions")
        words = "; ".join(row.value.get(column, "") for column in columns).replace("/", "; ").split("; ")
        uncertain = row.value.get("uncertain")
        assert uncertain is None or set(uncertain.split("; ")) <= {*words, names[row.value["iso3"]]}, row.place()


def test_the_sectors_are_those_of_the_codebook() -> None:
    assert set(get_args(Sector)) == set(load_codebook().sectors)
