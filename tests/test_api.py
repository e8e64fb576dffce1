"""One call from a path or a text to records."""

import subprocess
import sys
from pathlib import Path

import pytest

import dateline

ATTACK = "Rebels attacked a convoy near Gao, the governor said."
MEETING = "The prime minister of Chile met union leaders in Lima on 3 May 2019."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "attack.txt").write_text(ATTACK, encoding="utf-8")
    (tmp_path / "meeting.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    return tmp_path


def outcome(records: list[dateline.Event | dateline.Exclusion]) -> list[str]:
    """The type of each event and the reason of each exclusion."""
    return [record.type if isinstance(record, dateline.Event) else record.reason for record in records]


def test_a_text_is_coded(news: Path) -> None:
    assert outcome(dateline.code(ATTACK)) == ["ASSAULT"]
    assert outcome(dateline.code(f"{ATTACK}\n\n{MEETING}")) == ["ASSAULT", "CONSULT"]


def test_a_path_a_folder_and_a_glob_are_read(news: Path) -> None:
    assert outcome(dateline.code(news / "attack.txt")) == ["ASSAULT"]
    assert outcome(dateline.code(str(news / "attack.txt"))) == ["ASSAULT"]
    assert outcome(dateline.code(news)) == ["ASSAULT", "empty", "CONSULT"]
    assert outcome(dateline.code(f"{news}/m*.txt")) == ["CONSULT"]


def test_a_path_with_spaces_is_a_path(news: Path) -> None:
    path = news / "an attack.txt"
    path.write_text(MEETING, encoding="utf-8")
    assert outcome(dateline.code(str(path))) == ["CONSULT"]


@pytest.mark.parametrize("source", ["nowhere.txt", "nowhere", Path("no such file.txt")])
def test_a_path_of_nothing_is_an_exclusion_that_names_it(source: str | Path) -> None:
    (exclusion,) = dateline.code(source)
    assert isinstance(exclusion, dateline.Exclusion)
    assert exclusion.reason == "unreadable"
    assert str(source) in exclusion.origin


def test_options_and_threads_are_passed_on(news: Path) -> None:
    options = dateline.ReadOptions(date="2019-05-07", publisher="Example Wire")
    (event,) = dateline.code(ATTACK, options, threads=2)
    assert isinstance(event, dateline.Event)
    assert event.date.start == "2019-05-07"
    (annotated,) = dateline.annotate(ATTACK, options)
    assert isinstance(annotated, dateline.AnnotatedReport)
    assert annotated.report.publisher == "Example Wire"


def test_actors_of_ones_own_are_known(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    header = "id\tname\taliases\tkind\tcountry\tsectors\tpart_of\tfrom\tto\n"
    (tmp_path / "actors" / "mine.tsv").write_text(f"{header}lake-guard\tLake Guard\t\tgroup\tKEN\tPRM\n", "utf-8")
    (event,) = dateline.code("Lake Guard attacked a convoy near Kisumu.", actors=tmp_path)
    assert isinstance(event, dateline.Event)
    assert [actor.id for actor in event.actors] == ["lake-guard"]


def test_annotation_takes_the_same_sources(news: Path) -> None:
    texts = [found.report.text for found in dateline.annotate(news) if isinstance(found, dateline.AnnotatedReport)]
    assert texts == [ATTACK, MEETING]


def test_the_public_names_are_all_there() -> None:
    found: dict[str, object] = {}
    exec("from dateline import *", found)
    assert set(dateline.__all__) == found.keys() - {"__builtins__"}
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dateline.nothing  # noqa: B018


def test_importing_loads_no_language_model() -> None:
    program = "import sys, dateline; sys.exit('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
