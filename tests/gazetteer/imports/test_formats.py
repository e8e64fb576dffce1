"""A source's format is told by its content, and what one folder holds already keeps its ids and names."""

import bz2
import gzip
from pathlib import Path

import pytest
from tests.gazetteer.imports.conftest import Import

from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.gazetteer.imports import import_actors, tell_format

EXAMPLES = Path(__file__).parents[3] / "examples" / "actors"


@pytest.mark.parametrize(
    ("words", "format"),
    [
        ("; a comment\nLAKE_GUARD_ [KENREB]\n", "dictionary"),
        ("LAKE_GUARD_\n+LG_\n\t[KENREB >20100101]\n", "dictionary"),
        ('[\n{"id": "Q1"},\n', "wikidata"),
        ('{"id": "Q1"}\n', "wikidata"),
        ("kind;name;country\n", "csv"),
        ('\ufeff"name","kind"\n', "csv"),
    ],
)
def test_the_format_is_told_by_the_content(words: str, format: str, tmp_path: Path) -> None:
    for pack in (bytes, gzip.compress, bz2.compress):
        (tmp_path / "source").write_bytes(pack(words.encode()))
        assert tell_format(tmp_path / "source") == format


@pytest.mark.parametrize("words", ["", "Lake Guard is a group of Kenya.\n"])
def test_another_format_is_refused_with_the_known_ones(words: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(words, "utf-8")
    with pytest.raises(
        ValueError, match=r"^notes\.txt:1: neither an actor dictionary, .*: say which it is with --format"
    ):
        tell_format(tmp_path / "notes.txt")


@pytest.mark.parametrize("cut", [12, -12])
def test_a_truncated_package_of_a_text_is_refused(cut: int, bring_in: Import) -> None:
    packed = gzip.compress(b"".join(b"LAKE_GUARD_%d_ [KENREB]\n" % (number * 7919) for number in range(20_000)))
    with pytest.raises(ValueError, match=r"a\.txt\.gz: its packing breaks off .*: fetch it again"):
        bring_in(packed[:cut], "a.txt.gz")


def test_the_examples_come_in(tmp_path: Path, gazetteer: Gazetteer) -> None:
    for source in sorted(EXAMPLES.iterdir()):
        report = import_actors(source, tmp_path, gazetteer)
        assert report.actors and report.people, source
    known = load_gazetteer(own=tmp_path)
    assert {"lake-guard", "river-valley-front", "q999000002"} <= {actor.id for actor in known.actors}


def test_a_second_source_leaves_the_names_of_the_first(bring_in: Import) -> None:
    bring_in("name,kind,country,sectors\nLake Guard,group,KEN,PRM\n", "first.csv")
    gazetteer, report = bring_in("name,aliases,kind,country\nLake Guard,Guards of Uganda,group,UGA\n", "second.csv")
    assert [match.senses[0].actor for match in gazetteer.find_names("Lake Guard")] == ["lake-guard"]
    assert [match.senses[0].actor for match in gazetteer.find_names("Guards of Uganda")] == ["lake-guard-2"]
    assert "second.csv:2: Lake Guard (lake-guard-2)" in "\n".join(report.lines())


def test_a_second_import_of_a_source_replaces_the_first(bring_in: Import) -> None:
    bring_in("name,kind,country\nLake Guard,group,KEN\n", "mine.csv")
    gazetteer, _ = bring_in("name,kind,country\nMarsh Guard,group,KEN\n", "mine.csv")
    assert gazetteer.actor("lake-guard") is None
    assert gazetteer.actor("marsh-guard") is not None
