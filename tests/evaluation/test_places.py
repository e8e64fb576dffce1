"""Places of LGL's and of GeoVirus' XML: reading, figures worked out by hand, writing, and the way from raw text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.annotation import LanguageModel
from dateline.evaluation import GoldError
from dateline.evaluation.naive_places import naive_places
from dateline.evaluation.place_files import PlaceFile, read_places
from dateline.evaluation.place_output import write_places
from dateline.evaluation.places import PlaceFigures, evaluate_places, score_places
from dateline.gazetteer import load_gazetteer
from dateline.records import PlaceName

WriteFile = Callable[[str, str], Path]

ARTICLES = """\
<?xml version="1.0" encoding="utf-8"?>
<articles>
  <article docid="7">
    <feedid>1</feedid>
    <title>Rain</title>
    <domain>example.gh</domain>
    <url>http://example.gh/rain</url>
    <dltime>2019-03-15 12:24:52.002364-05</dltime>
    <text><![CDATA[Rain & wind hit Accra, Tema and Olmaru. Accra's port shut.]]></text>
    <toponyms count="4">
      <toponym>
        <start>16</start>
        <end>21</end>
        <phrase>Accra</phrase>
        <gaztag geonameid="2306104">
          <name>Accra</name>
          <lat>5.55602</lat>
          <lon>-0.1969</lon>
        </gaztag>
      </toponym>
      <toponym><start>23</start><end>27</end><phrase>Tema</phrase>
        <gaztag geonameid="12, 2294700"><lat>5.67</lat><lon>-0.02</lon></gaztag></toponym>
      <toponym><start>32</start><end>38</end><phrase>Olmaru</phrase></toponym>
      <toponym><start>40</start><end>45</end><phrase>Accra</phrase><type>Non_Lit_Modifier</type>
        <gaztag geonameid="unknown"><lat>n/a</lat></gaztag></toponym>
    </toponyms>
  </article>
  <article docid="8"><text>Nothing happened.</text><toponyms/></article>
</articles>
"""
LOCATIONS = """\
<articles>
    <article>
        <source>https://example.org/wiki/Rain</source>
        <text>Rain hit Accra.</text>
        <locations>
            <location>
                <name>Accra</name>
                <start>10</start>
                <end>15</end>
                <lat>5.55</lat>
                <lon>-0.2</lon>
                <page>https://example.org/wiki/Accra</page>
            </location>
        </locations>
    </article>
</articles>
"""
UNMARKED = "<articles><article><source>https://example.org/a</source><text>Rain hit Accra.</text></article></articles>"


def place(start: int, text: str, id: int | None = None, at: tuple[float, float] | None = None) -> PlaceName:
    latitude, longitude = at or (None, None)
    return PlaceName(
        start=start,
        end=start + len(text),
        text=text,
        form="name",
        geonames_id=id,
        latitude=latitude,
        longitude=longitude,
        confidence=1.0,
    )


ACCRA = place(16, "Accra", 2306104, (5.55602, -0.1969))


@pytest.fixture
def articles(write: WriteFile) -> PlaceFile:
    return read_places(write("lgl.xml", ARTICLES))


def test_an_article_is_a_report_with_its_publisher_and_day(articles: PlaceFile) -> None:
    report = articles.texts[0].report
    assert (report.id, report.url, report.publisher) == ("7", "http://example.gh/rain", "example.gh")
    assert (report.published, report.published_basis) == ("2019-03-15", "metadata")
    assert report.text == "Rain & wind hit Accra, Tema and Olmaru. Accra's port shut."
    assert articles.texts[1].report.published is None


def test_marks_have_all_their_ids_or_none(articles: PlaceFile) -> None:
    marks = articles.texts[0].marks
    assert [set(mark.ids) for mark in marks] == [{2306104}, {12, 2294700}, set(), set()]
    assert [mark.position for mark in marks] == [(5.55602, -0.1969), (5.67, -0.02), None, None]


def test_a_mark_stands_at_the_nearest_of_its_words(write: WriteFile) -> None:
    file = read_places(write("geovirus.xml", LOCATIONS))
    ((mark,),) = (text.marks for text in file.texts)
    assert file.texts[0].report.text[mark.start : mark.end] == "Accra"
    assert (mark.ids, mark.position, file.format.shift) == (frozenset(), (5.55, -0.2), 1)


def scored(articles: PlaceFile, *found: PlaceName) -> PlaceFigures:
    return score_places(articles.texts, [found, ()])


def test_a_mark_is_answered_by_the_same_span_before_an_overlapping_one(articles: PlaceFile) -> None:
    wider = place(12, "hit Accra", 1, (5.6, -0.2))
    figures = scored(articles, wider, ACCRA)
    first, *others = figures.answers
    assert first.found == ACCRA and first.has_id and first.error == 0.0
    assert [answer.found for answer in others] == [None, None, None]
    assert figures[1:] == (2, 2, 2, 1)


def test_a_wrong_id_may_be_near_and_counts_only_there(articles: PlaceFile) -> None:
    near, far = place(23, "Tema", 5, (5.6, -0.1)), place(16, "Accra", 6, (40.0, -80.0))
    answers = scored(articles, near, far).answers
    assert [(answer.has_id, answer.is_near) for answer in answers[:2]] == [(False, False), (False, True)]


def test_any_of_several_ids_is_right_and_no_place_is_not(articles: PlaceFile) -> None:
    figures = scored(articles, place(23, "Tema", 2294700), place(32, "Olmaru"), place(0, "Rain", 9))
    assert [answer.has_id for answer in figures.answers] == [False, True, False, False]
    assert figures[1:] == (3, 2, 2, 1)


def test_the_baseline_takes_the_most_populous_place() -> None:
    places = load_gazetteer().places
    paris, olmaru = naive_places([place(0, "Paris", 3), place(9, "Olmaru", 4)], places)
    assert paris.latitude == pytest.approx(48.85, abs=0.1)
    assert (olmaru.start, olmaru.geonames_id) == (9, None)


def test_predictions_take_the_place_of_the_marks(articles: PlaceFile, tmp_path: Path) -> None:
    olmaru = place(32, "Olmaru")
    write_places(tmp_path / "out.xml", articles, [(ACCRA, olmaru), ()])
    again = read_places(tmp_path / "out.xml")
    assert [text.report for text in again.texts] == [text.report for text in articles.texts]
    assert [(mark.start, set(mark.ids), mark.position) for mark in again.texts[0].marks] == [
        (16, {2306104}, ACCRA_POSITION),
        (32, set(), None),
    ]
    assert scored(again, ACCRA, olmaru).right == 1


ACCRA_POSITION = (5.55602, -0.1969)


@pytest.mark.parametrize("text", [LOCATIONS, UNMARKED])
def test_locations_are_written_with_the_offsets_of_their_format(text: str, write: WriteFile, tmp_path: Path) -> None:
    file = read_places(write("geovirus.xml", text))
    found = place(9, "Accra", 2306104, ACCRA_POSITION)
    write_places(tmp_path / "out.xml", file, [(found,)])
    written = (tmp_path / "out.xml").read_text("utf-8")
    assert "<start>10</start>" in written and "<end>15</end>" in written
    assert "<page>https://www.geonames.org/2306104</page>" in written
    (mark,) = read_places(tmp_path / "out.xml").texts[0].marks
    assert (mark.start, mark.end, mark.position) == (9, 14, ACCRA_POSITION)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("<articles>\n<article>", r"a\.xml:2: no well-formed XML"),
        ("<articles/>", r"a\.xml: there is no <article> in it\. Give XML"),
        ("<articles>\n<article/></articles>", r"a\.xml:2: the article has no <text>\. Give it one"),
        (ARTICLES.replace("<start>23<", "<start>x<"), r"a\.xml:21: <start> is 'x'\. Give the offset"),
        (ARTICLES.replace("<start>23</start>", ""), r"a\.xml:21: <start> is ''\. Give the offset"),
        (
            ARTICLES.replace("<end>27</end><phrase>Tema", "<end>999</end><phrase>Nowhere"),
            r"a\.xml:21: 23 to 999 lies outside the text\. Correct",
        ),
        ('<?xml version="1.0" encoding="nonsense"?><articles/>', r"a\.xml.*(decoded|well-formed)"),
    ],
)
def test_a_malformed_file_is_refused_with_its_line(text: str, wrong: str, write: WriteFile) -> None:
    with pytest.raises(GoldError, match=wrong):
        read_places(write("a.xml", text))


def test_places_are_scored_and_written_from_raw_text(write: WriteFile, model: LanguageModel, tmp_path: Path) -> None:
    table = evaluate_places(write("lgl.xml", ARTICLES), model, tmp_path / "out.xml")
    assert table["exact id, of marked with id", "of"] == 2
    assert table["exact id, of marked with id", "share"] == 1.0
    assert table["found, of marked", "right"] == 4
    assert table["median error, km", "share"] == 0
    assert read_places(tmp_path / "out.xml").texts[0].marks[0].ids == {2306104}


def test_without_marks_places_are_written_and_not_scored(
    write: WriteFile, model: LanguageModel, tmp_path: Path
) -> None:
    table = evaluate_places(write("plain.xml", UNMARKED), model, tmp_path / "out.xml")
    assert (table.rows, table.notes) == ({}, ("No places are marked: there is nothing to score.",))
    assert "<name>Accra</name>" in (tmp_path / "out.xml").read_text("utf-8")
