"""Streams are unpacked, split and bounded."""

import gzip
import io
import zlib
from pathlib import Path

import pytest

from dateline.ingest.refusal import Refusal
from dateline.ingest.streams import open_bytes, read_all, read_lines


def test_gzip_is_known_by_its_bytes_in_one_member_or_many(tmp_path: Path) -> None:
    path = tmp_path / "story"
    path.write_bytes(gzip.compress(b"one\n") + gzip.compress(b"two\n"))
    with open_bytes(path, 100) as stream:
        assert list(read_lines(stream, 100)) == [b"one\n", b"two\n"]


@pytest.mark.parametrize("damage", [slice(None, -9), slice(None, 15)])
def test_broken_packing_is_malformed(tmp_path: Path, damage: slice) -> None:
    path = tmp_path / "story.gz"
    path.write_bytes(gzip.compress(b"The council met. " * 50)[damage])
    with open_bytes(path, 10_000) as stream, pytest.raises(Refusal, match="gzip packing is broken"):
        read_all(stream, 10_000)


def test_what_packs_well_is_no_bomb_below_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "story.gz"
    path.write_bytes(gzip.compress(b" " * 1_000_000))
    with open_bytes(path, 1_000_000) as stream:
        assert len(read_all(stream, 1_000_000)) == 1_000_000
    with open_bytes(path, 900_000) as stream, pytest.raises(Refusal) as refused:
        stream.read()
    assert refused.value.reason == "too_large"


def test_a_long_ordinary_archive_is_streamed_beyond_the_limit(tmp_path: Path) -> None:
    """The limit is for one record: a packed archive of many may be of any length."""
    path = tmp_path / "many.jsonl.gz"
    lines = [b'{"text": "%08x"}\n' % zlib.crc32(b"%d" % n) for n in range(5_000)]
    path.write_bytes(gzip.compress(b"".join(lines)))
    with open_bytes(path, 1_000) as stream:
        assert list(read_lines(stream, 1_000)) == lines


def test_a_line_over_the_limit_is_refused_and_the_next_is_read() -> None:
    first, second, third = read_lines(io.BytesIO(b"a" * 11 + b"\n" + b"b" * 9 + b"\n" + b"c" * 10), 10)
    assert isinstance(first, Refusal)
    assert first.reason == "too_large"
    assert (second, third) == (b"b" * 9 + b"\n", b"c" * 10)


def test_lines_of_utf16_are_split_between_its_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    # U+0A0A has the byte of a line end, twice.
    path.write_bytes("ਊ\none".encode("utf-16"))
    with open_bytes(path, 100) as stream:
        assert list(read_lines(stream, 100)) == ["ਊ\n".encode(), b"one"]
