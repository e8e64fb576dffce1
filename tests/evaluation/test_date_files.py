"""Marked days in TimeML, MEANTIME's XML and GUM's CoNLL-U: the text as it was, each mark at its words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluation import GoldError
from dateline.evaluation.date_files import read_dated
from dateline.evaluation.date_gold import DatedText
from dateline.evaluation.meantime import _join, read_meantime

WriteFile = Callable[[str, str], Path]

TIMEML = """\
<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>port</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2019-03-15" temporalFunction="false" functionInDocument="CREATION_TIME">2019-03-15</TIMEX3></DCT>
<TITLE>Port &amp; pier shut</TITLE>
<EXTRAINFO>Example Wire</EXTRAINFO>
<TEXT>
The port was <EVENT eid="e1" class="OCCURRENCE">shut</EVENT> <SIGNAL sid="s1">on</SIGNAL> <TIMEX3 tid="t1" type="DATE" value="2019-03-14">Thursday <EVENT eid="e2" class="STATE">past</EVENT></TIMEX3> &amp; stays so <SIGNAL sid="s2">for</SIGNAL> <TIMEX3 tid="t2" type="DURATION" value="P2D" beginPoint="t1">two days</TIMEX3>.

“<EVENT eid="e3" class="REPORTING">Now</EVENT>”: <TIMEX3 tid="t3" type="DATE" value="PRESENT_REF">currently</TIMEX3>, é<TIMEX3 tid="t4" type="TIME" value="2019-03-14TNI">that night</TIMEX3>.
</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST" aspect="NONE" polarity="POS" pos="VERB"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1"/>
</TimeML>
"""  # noqa: E501


def shown(text: DatedText) -> list[tuple[str, str, date | None]]:
    return [(text.text[mark.start : mark.end], mark.meaning, mark.days and mark.days.first) for mark in text.marks]


def test_timeml_is_its_text_with_its_timexes(write: WriteFile) -> None:
    (text,) = read_dated(write("port.tml", TIMEML))
    assert text.text.startswith("\nThe port was shut on Thursday past & stays so for two days.\n\n“Now”: currently, é")
    assert (text.name, text.published, text.read_to) == ("port", date(2019, 3, 15), len(text.text))
    assert shown(text) == [
        ("Thursday past", "days", date(2019, 3, 14)),
        ("two days", "other", None),
        ("currently", "reference", None),
        ("that night", "days", date(2019, 3, 14)),
    ]


def test_timeml_without_text_and_dct_elements_is_read_whole(write: WriteFile) -> None:
    (text,) = read_dated(write("a.xml", '<TimeML>On <TIMEX3 tid="t1" type="TIME" value="2019-03-15T10:00" '
                               'functionInDocument="PUBLICATION_TIME">03/15/19</TIMEX3> he went '
                               '<TIMEX3 tid="t2" type="DATE" value="2018">in 2018</TIMEX3>.</TimeML>'))  # fmt: skip
    assert (text.text, text.published) == ("On 03/15/19 he went in 2018.", date(2019, 3, 15))
    assert [mark.meaning for mark in text.marks] == ["other", "days"]


CAT = """\
<?xml version="1.0" ?><Document doc_id="1" doc_name="1_port">
{tokens}
<Markables>
<TIMEX3 m_id="1" type="DATE" value="{created}" functionInDocument="CREATION_TIME">
<token_anchor t_id="3"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="2019-03-14" functionInDocument="NONE"><token_anchor t_id="9"/></TIMEX3>
<TIMEX3 m_id="3" type="DATE" value="2058" functionInDocument="NONE" TAG_DESCRIPTOR="2058"/>
<TIMEX3 m_id="4" type="DATE" value="2011" functionInDocument="NONE"><token_anchor t_id="15"/></TIMEX3>
</Markables></Document>
"""
WORDS = [
    ["Port", "shut"],
    ["March", "15", ",", "2019"],
    ["It", "shut", "Thursday"],
    ["(", "sic", ")", "."],
    ["No", "2011"],
    ["Why"],
]


def _tokens(sentences: list[list[str]]) -> str:
    rows = [(number, word) for number, words in enumerate(sentences) for word in words]
    return "\n".join(
        f'<token number="{index}" sentence="{number}" t_id="{index + 1}">{word}</token>'
        for index, (number, word) in enumerate(rows)
    )


def test_meantime_is_joined_as_one_writes_and_its_date_line_is_given(write: WriteFile) -> None:
    (text,) = read_dated(write("1.xml", CAT.format(tokens=_tokens(WORDS), created="2019-03-15")))
    assert text.text == "Port shut\n\nMarch 15, 2019\n\nIt shut Thursday (sic). No 2011 Why"
    assert text.published == date(2019, 3, 15)
    assert shown(text) == [
        ("March 15, 2019", "other", None),
        ("Thursday", "days", date(2019, 3, 14)),
        ("2011", "days", date(2011, 1, 1)),
    ]


def test_meantimes_date_line_tells_the_day_where_its_value_does_not(write: WriteFile) -> None:
    (text,) = read_dated(write("1.xml", CAT.format(tokens=_tokens(WORDS), created="15-03-2019")))
    assert text.published == date(2019, 3, 15)


def test_sentences_that_meantime_did_not_annotate_are_not_scored(write: WriteFile) -> None:
    longer = [*WORDS, ["In", "2013"], ["Yes"]]
    (text,) = read_dated(write("1.xml", CAT.format(tokens=_tokens(longer), created="2019-03-15")))
    assert text.text[text.read_to :] == " In 2013 Yes"


words = st.lists(
    st.sampled_from([".", ",", "(", ")", "é", "it", "'s", "$", "5", "%", "``", "''", "n't", "—"]),
    min_size=1,
    max_size=8,
)


@given(st.lists(words, min_size=1, max_size=8))
def test_every_token_of_meantime_keeps_its_words(sentences: list[list[str]]) -> None:
    root = ElementTree.fromstring(f"<Document>{_tokens(sentences)}</Document>")
    joined = _join(root.findall("token"))
    flat = [word for sentence in sentences for word in sentence]
    assert [joined.text[start:end] for start, end in joined.places.values()] == flat
    assert read_meantime(Path("a.xml"), root).text == joined.text


GUM = """\
# newdoc id = one
# meta::dateCreated = 2019-03-15
# sent_id = one-1
# text = It fell in May 2017.
1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_
3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_
4\tMay\tMay\tPROPN\tNNP\t_\t2\tobl\t_\tEntity=(1-time|XML=<hi rend:::"bold"><date when:::"2017-05">
5\t2017\t2017\tNUM\tCD\t_\t4\tnmod\t_\tEntity=1)|SpaceAfter=No|XML=</date></hi>
6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
# sent_id = one-2
# text = It's summer's end, this week, the 1990s, since 1919, autumn
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\tsummer\tsummer\tNOUN\tNN\t_\t0\troot\t_\tXML=<date notBefore:::"2018-06" notAfter:::"2018-09"></date>
4\tthis\tthis\tDET\tDT\t_\t5\tdet\t_\tXML=<date from:::"2019-03-11" to:::"2019-03-17">
5\tweek\tweek\tNOUN\tNN\t_\t3\tobl\t_\tXML=</date>
6\t1919\t1919\tNUM\tCD\t_\t3\tobl\t_\tXML=<date notBefore:::"1919"></date>
7\tautumn\tautumn\tNOUN\tNN\t_\t3\tobl\t_\tXML=<date from:::"--09" to:::"--12"></date>

# newdoc id = two
# sent_id = two-1
# text = No dates
1\tNo\tno\tDET\tDT\t_\t2\tdet\t_\t_
2\tdates\tdate\tNOUN\tNNS\t_\t0\troot\t_\t_

"""


def test_gum_is_parted_into_documents_with_their_tags(write: WriteFile) -> None:
    one, two = read_dated(write("gum.conllu", GUM))
    assert (one.name, one.published, two.name, two.published) == ("one", date(2019, 3, 15), "two", None)
    assert one.text == "It fell in May 2017.\n\nIt's summer this week 1919 autumn "
    assert shown(one) == [
        ("May 2017", "days", date(2017, 5, 1)),
        ("summer", "days", date(2018, 6, 1)),
        ("this week", "days", date(2019, 3, 11)),
        ("1919", "days", date(1919, 1, 1)),
        ("autumn", "reference", None),
    ]


def test_an_end_that_gum_leaves_open_agrees_with_any(write: WriteFile) -> None:
    one, _ = read_dated(write("gum.conllu", GUM))
    days = [mark.days for mark in one.marks if mark.days]
    assert days[1] == (date(2018, 6, 1), date(2018, 8, 31))
    assert days[3].agrees(date(1919, 1, 1), date(2019, 3, 15))
    assert not days[3].agrees(date(1920, 1, 1), None)


def test_a_folder_is_read_with_its_own_folders_in_the_order_of_names(write: WriteFile, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b.tml").write_text(TIMEML, encoding="utf-8")
    write("a.conllu", GUM)
    write("notes.txt", "no gold")
    assert [text.name for text in read_dated(tmp_path)] == ["one", "two", "b"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.xml", "<TimeML>\n<TEXT>A & B</TEXT></TimeML>", r"a\.xml:2: no well-formed XML"),
        ("a.xml", "<html/>", r"a\.xml: its root is 'html'"),
        ("a.conllu", "1\tword\n", r"a\.conllu:1: 2 columns"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(write: WriteFile, name: str, text: str, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        read_dated(write(name, text))


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no texts"):
        read_dated(tmp_path)
