"""Every offset of every coded field names the report's own words, whatever the text is made of."""

from collections.abc import Iterator
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from dateline.ingest import ReadOptions, read_text
from dateline.ingest.options import Format
from dateline.pipeline import CodedReport, Flow
from dateline.records import Exclusion, Report

EVENTS = [
    "The prime minister of Chile met union leaders in Lima on 3 May 2019.",
    "The governor of Herat said that rebels attacked the village of Dorna on Monday.",
    "“The army shelled our oﬃce,” a priest said in Al-Quds yesterday.",
    "Japan will send food to Nepal, according to the foreign ministry’s statement.",
    "Kenya condemned the arrest of two teachers by police in Kampala.",
]
AWKWARD = [
    *(
        "\r\n",
        "\r",
        "\n\n",
        "\u2028",
        " ",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200f",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\x0b",
        "\x1c",
        "\x07",
    ),
    *("“", "”", '"', "’", "«", "(", "—", "…", "&amp;", "<b>", "*", "#", "- "),
    *("ﬁ", "é", "e\u0301", "İ", "ß", "نجم الدين", "东京", "👩\u200d🚀", "🇰🇪", "\U00010330"),
    *("Gen. ", "U.S.", "x" * 90, "1,200 ", "LIMA, 3 May 2019 (Example Wire) - "),
]
FORMATS: list[Format] = ["text", "markdown", "html"]


def awkward_texts() -> st.SearchStrategy[str]:
    """Event sentences with awkward pieces between them, and now and then inside."""
    whole = st.sampled_from(EVENTS + AWKWARD)
    broken = st.builds(
        lambda event, at, piece: event[:at] + piece + event[at:],
        st.sampled_from(EVENTS),
        st.integers(1, 40),
        st.sampled_from(AWKWARD),
    )
    return st.lists(st.one_of(whole, st.sampled_from(EVENTS), broken), min_size=1, max_size=8).map("".join)


@pytest.fixture(scope="module")
def flow() -> Flow:
    return Flow.load()


@settings(max_examples=80, deadline=None)
@given(awkward_texts(), st.sampled_from(FORMATS))
def test_every_span_is_the_reports_words(flow: Flow, text: str, read_format: Format) -> None:
    report = read(text, read_format)
    if isinstance(report, Exclusion):
        assert report.reason in {"empty", "no_text", "binary"}
        return
    for start, end, words in recorded_words(code(flow, report)):
        assert report.text[start:end] == words


@pytest.mark.parametrize("read_format", FORMATS)
def test_there_are_words_to_record(flow: Flow, read_format: Format) -> None:
    """Plain event sentences give spans in each format: the property above speaks of something."""
    report = read("\n\n".join(EVENTS), read_format)
    assert isinstance(report, Report)
    words = {words for _, _, words in recorded_words(code(flow, report))}
    assert {"met", "union leaders", "attacked", "said", "Japan", "3 May 2019"} <= words


def read(text: str, read_format: Format) -> Report | Exclusion:
    """The report in `text`, which for HTML becomes a page."""
    page = f"<html><body><article><h1>News</h1><p>{escape(text)}</p></article></body></html>"
    return read_text(page if read_format == "html" else text, ReadOptions(format=read_format, language=None))


def code(flow: Flow, report: Report) -> CodedReport:
    """The report, coded; what broke on it is no exclusion here but a failure."""
    (result,) = flow.code([report])
    assert isinstance(result, CodedReport), result
    return result


def recorded_words(coded: CodedReport) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of all that the mentions quote from the report."""
    for event in coded.events:
        for mention in event.mentions:
            yield from quoted(mention)
            if mention.date.text:
                start = coded.annotated.report.text.find(mention.date.text, mention.sentence.start)
                yield start, start + len(mention.date.text), mention.date.text


def quoted(record: object) -> Iterator[tuple[int, int, str]]:
    """The spans in a record, at any depth. Days have a start and an end too, but no offsets."""
    if isinstance(record, tuple):
        for item in record:
            yield from quoted(item)
    elif isinstance(record, Struct):
        fields = {name: getattr(record, name) for name in record.__struct_fields__}
        if isinstance(fields.get("start"), int):
            yield fields["start"], fields["end"], fields["text"]
        for value in fields.values():
            yield from quoted(value)
