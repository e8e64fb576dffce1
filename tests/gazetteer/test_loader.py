"""The data files are whole, and a file that contradicts itself is refused with file, line and remedy."""

from pathlib import Path
from typing import get_args

import pytest

from dateline.codebook import load_codebook
from dateline.gazetteer import GazetteerError, load_gazetteer
from dateline.gazetteer.entry import Sector
from dateline.gazetteer.tables import read_rows
from dateline.yaml_source import read_sections

ACTOR = "- {id: test-group, name: Testers, kind: group, country: KEN, sectors: [REB]}"


def append(file: Path, *lines: str) -> int:
    """Add lines to a file; the number of the first of them."""
    text = file.read_text("utf-8").rstrip("\n")
    file.write_text("\n".join([text, *lines]) + "\n", "utf-8")
    return text.count("\n") + 2


def test_good_files_load(data: Path) -> None:
    append(data / "actors.yaml", ACTOR)
    known = load_gazetteer(data).actor("test-group")
    assert known is not None
    assert known.sectors == ("REB",)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (ACTOR.replace("test-group", "hamas"), "id hamas is taken"),
        (ACTOR.replace("REB", "ARMY"), "Invalid enum value 'ARMY'"),
        (ACTOR.replace("KEN", "ATLANTIS"), "no country ATLANTIS"),
        (ACTOR.replace("group,", "gang,"), "Invalid enum value 'gang'"),
        (ACTOR.replace("Testers", "Hamas"), "'Hamas' already means hamas"),
        (ACTOR.replace("country", "nation"), "Object contains unknown field `nation`"),
        (
            ACTOR.replace("sectors: [REB]", 'periods: [{sectors: [REB], from: "2020-01-01", to: "2019-01-01"}]'),
            "in order",
        ),
        (ACTOR.replace("sectors: [REB]", 'periods: [{sectors: [REB], to: "2019"}]'), "2019 is no day"),
        (ACTOR.replace("}", ", periods: [{sectors: [GOV]}]}"), "has sectors and periods"),
        (ACTOR.replace("}", ""), "actors.yaml"),
    ],
)
def test_a_bad_actor_is_refused_with_its_line(line: str, complaint: str, data: Path) -> None:
    number = append(data / "actors.yaml", line)
    with pytest.raises(GazetteerError, match=r"actors\.yaml:") as raised:
        load_gazetteer(data)
    assert complaint in str(raised.value)
    assert str(raised.value).startswith((f"actors.yaml:{number}:", f"actors.yaml:{number + 1}:"))


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
    (data / "actors.yaml").write_text("- a\n", "utf-8")
    with pytest.raises(GazetteerError, match=r"actors.yaml:1: write named lists"):
        load_gazetteer(data)


def test_every_part_belongs_to_an_actor(data: Path) -> None:
    known = load_gazetteer(data)
    entries = [row.value for row in read_sections(data / "actors.yaml")["actors"]]
    assert [entry["id"] for entry in entries if "part_of" in entry and known.actor(entry["part_of"]) is None] == []


def test_every_country_has_a_code_and_a_name_of_its_own(data: Path) -> None:
    rows = [row.value for row in read_rows(data / "countries.tsv")]
    assert len({row["iso3"] for row in rows}) == len({row["name"] for row in rows}) == len(rows) == 250
    assert {"XKX", "PSE", "TWN"} <= {row["iso3"] for row in rows}


def test_uncertain_words_are_words_of_their_country(data: Path) -> None:
    names = {row.value["iso3"]: row.value["name"] for row in read_rows(data / "countries.tsv")}
    for row in read_rows(data / "country_words.tsv"):
        columns = ("adjectives", "people", "names", "capitals", "seats", "cities", "regions")
        words = "; ".join(row.value.get(column, "") for column in columns).replace("/", "; ").split("; ")
        uncertain = row.value.get("uncertain")
        assert uncertain is None or set(uncertain.split("; ")) <= {*words, names[row.value["iso3"]]}, row.place()


def test_the_sectors_are_those_of_the_codebook() -> None:
    assert set(get_args(Sector)) == set(load_codebook().sectors)
