"""A name's suffix decides the format, and where it says nothing, the first bytes."""

import pytest

from dateline.ingest.formats import choose_format
from dateline.ingest.refusal import Refusal


@pytest.mark.parametrize(
    ("name", "head", "chosen"),
    [
        ("a.txt", b"{}", "text"),
        ("A.TXT.GZ", b"x", "text"),
        ("a.ndjson", b"x", "jsonl"),
        ("a.htm", b"x", "html"),
        ("a", b"The council met.", "text"),
        ("a.b", b"[Nile Wire] The council met.", "text"),
        ("", b'\xef\xbb\xbf {"text": "x"}\n{"text"', "jsonl"),
        ("", b'{"text": "x", "longer than the head', "jsonl"),
        ("", b'{\n "text": "x"}', "json"),
        ("", b'[{"text": "x"}]', "json"),
        ("", b"<!DOCTYPE html><p>x", "html"),
        ("", b'\n<?xml version="1.0"?>\n<html>', "html"),
        ("", b"<!-- saved -->\n<HTML>", "html"),
        ("", b"PAR1\0", "parquet"),
        ("", b"id,text\n1,x", "csv"),
        ("", b"Text, and more of it, by post\n", "text"),
    ],
)
def test_chooses_a_format(name: str, head: bytes, chosen: str) -> None:
    assert choose_format(name, head) == chosen


@pytest.mark.parametrize(
    ("name", "head", "reason"),
    [
        ("a.pdf", b"%PDF-1.7", "binary"),
        ("a.txt", b"PK\x03\x04", "binary"),
        ("a.xml", b'<?xml version="1.0"?><rss>', "unreadable"),
        ("", b"<rss>", "unreadable"),
    ],
)
def test_what_is_no_format_of_reports_is_refused_with_advice(name: str, head: bytes, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        choose_format(name, head)
    assert refused.value.reason == reason
