"""The field names of other tools are known, and values that say nothing are none."""

from datetime import date, datetime

import pytest

from dateline.ingest.document import Document, Metadata
from dateline.ingest.fields import FIELDS, field_names, take_record, word_value
from dateline.records import Exclusion

TEXT = "The council met."
RECORDS = [
    (
        "trafilatura",
        {"title": "T", "author": "A", "hostname": "delta.example", "date": "2024-07-05", "raw_text": "x", "text": TEXT,
         "source": "https://delta.example/a", "source-hostname": "Delta Courier", "language": None, "excerpt": "E"},
        Metadata(title="T", published="2024-07-05", url="https://delta.example/a", publisher="Delta Courier"),
    ),
    (
        "news-please",
        {"title": "T", "maintext": TEXT, "date_publish": "2024-07-05 10:15:00", "date_download": "2024-07-06 01:00:00",
         "authors": ["A"], "language": "en", "source_domain": "delta.example", "url": "https://delta.example/a",
         "description": "E"},
        Metadata(title="T", published="2024-07-05 10:15:00", fetched_at="2024-07-06 01:00:00", language="en",
                 publisher="delta.example", url="https://delta.example/a"),
    ),
    (
        "GDELT articles",
        {"url": "https://delta.example/a", "title": "T", "seendate": "20240705T101500Z", "domain": "delta.example",
         "language": "English", "sourcecountry": "Egypt", "text": TEXT},
        Metadata(title="T", url="https://delta.example/a", fetched_at="20240705T101500Z", publisher="delta.example",
                 language="English"),
    ),
    (
        "GDELT graph",
        {"GKGRECORDID": "20240705-1", "V2.1DATE": 20240705101500, "V2SourceCommonName": "delta.example",
         "V2DocumentIdentifier": "https://delta.example/a", "text": TEXT},
        Metadata(source_id="20240705-1", published="20240705101500", publisher="delta.example",
                 url="https://delta.example/a"),
    ),
    (
        "news interfaces",
        {"source": {"id": None, "name": "Delta Courier"}, "headline": "T", "publishedAt": "2024-07-05T10:15:00Z",
         "content": TEXT, "description": "E", "link": "https://delta.example/a"},
        Metadata(title="T", published="2024-07-05T10:15:00Z", publisher="Delta Courier", url="https://delta.example/a"),
    ),
    ("plain", {"text": TEXT, "id": 12, "source": "Delta Courier"}, Metadata(source_id="12", publisher="Delta Courier")),
]  # fmt: skip


@pytest.mark.parametrize(("record", "metadata"), [row[1:] for row in RECORDS], ids=[row[0] for row in RECORDS])
def test_the_records_of_other_tools_are_read(record: dict[str, object], metadata: Metadata) -> None:
    assert take_record(record, "a", {}) == Document(text=TEXT, origin="a", metadata=metadata)


def test_a_column_mapping_replaces_the_known_names() -> None:
    record = {"text": "a summary", "story_body": TEXT, "when": "2024-07-05", "date": "2020-01-01"}
    found = take_record(record, "a", {"text": "story_body", "published": "when"})
    assert isinstance(found, Document)
    assert (found.text, found.metadata.published) == (TEXT, "2024-07-05")
    missing = take_record(record, "a", {"text": "nowhere"})
    assert isinstance(missing, Exclusion)


@pytest.mark.parametrize(
    ("record", "reason", "words"),
    [
        ({"description": "E", "url": "u"}, "no_text", "description, url"),
        ({"text": "  "}, "no_text", "empty"),
        ({"text": None}, "no_text", "empty"),
        ({"text": ["a"]}, "no_text", "empty"),
        ({}, "no_text", "none"),
        (["a"], "malformed", "object"),
        ("a", "malformed", "object"),
        (None, "malformed", "object"),
    ],
)
def test_a_record_without_a_text_says_what_to_do(record: object, reason: str, words: str) -> None:
    found = take_record(record, "a:3", {})
    assert isinstance(found, Exclusion)
    assert (found.origin, found.reason) == ("a:3", reason)
    assert words in found.detail


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (" a ", "a"),
        ("", None),
        (12, "12"),
        (12.0, "12"),
        (12.5, None),
        (float("nan"), None),
        (float("inf"), None),
        (True, None),
        (None, None),
        ([], None),
        ({"name": "a"}, "a"),
        ({"name": {"name": {}}}, None),
        (date(2024, 7, 5), "2024-07-05"),
        (datetime(2024, 7, 5, 10), "2024-07-05T10:00:00"),
    ],
)
def test_values_become_words_or_nothing(value: object, words: str | None) -> None:
    assert word_value(value) == words


def test_the_list_of_names_covers_our_fields_and_no_field_claims_a_name_by_mistake() -> None:
    assert set(field_names()) == {*FIELDS, "lists"}
    owners: dict[str, list[str]] = {}
    for field, known in field_names().items():
        for name in known:
            owners.setdefault(name, []).append(field)
    shared = {name: fields for name, fields in owners.items() if len(fields) > 1}
    assert shared == {"source": ["publisher", "url"]}
