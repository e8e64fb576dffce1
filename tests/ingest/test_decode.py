"""Bytes are read in the encoding they have, and never in one that is merely possible."""

import logging

import pytest

from dateline.ingest.decode import decode
from dateline.ingest.refusal import Refusal

WORDS = "Café talks in São Paulo, said “Zoë”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_and_utf8_are_read(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a.txt") == WORDS


def test_windows_1252_is_a_last_resort_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "dateline.ingest"):
        assert decode(WORDS.encode("cp1252"), "a.txt") == WORDS
    assert caplog.messages == ["a.txt: not UTF-8, read as Windows-1252"]


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf8() -> None:
    words = "Совет речных городов"
    assert decode(words.encode("koi8-r"), "a.html", "koi8-r") == words
    assert decode(words.encode(), "a.html", "koi8-r") == words


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("They met in São Paulo.".encode() + b"\xff", "undecodable"),  # damaged UTF-8, garbled as Windows-1252
        ("Совет речных городов".encode("cp1251"), "undecodable"),
        (b"caf\x81 talks", "undecodable"),
        (b"\xff\xfea", "undecodable"),
        (b"\xff\xfe\x00\xd8", "undecodable"),
        ("talks".encode("utf-16-le"), "binary"),
        (b"a\0b", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        (WORDS.encode("utf-16") + b"\0\0", "binary"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        decode(data, "a.txt")
    assert refused.value.reason == reason
    assert "." in refused.value.detail


def test_the_first_bad_byte_is_named() -> None:
    with pytest.raises(Refusal, match="Byte 40 "):
        decode(b"\xc3\xa9" * 20 + b"\xff", "a.txt")
