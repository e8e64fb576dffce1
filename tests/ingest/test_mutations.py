"""Broken input of any kind ends as reports or as exclusions with a reason: no crash, no hang, nothing in silence.

`DATELINE_MUTATIONS=1000 pytest tests/ingest/test_mutations.py` runs more mutations than the 220 of every day.
"""

import gzip
import os
import random
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest import ReadOptions, read, read_text
from dateline.records import Exclusion, Report

MUTATIONS = int(os.environ.get("DATELINE_MUTATIONS", "220"))
# Far beyond what any one file takes on a slow machine; a hang is none of these.
MOST_SECONDS = 20

Mutation = Callable[[bytes, random.Random], bytes]
ReadBytes = Callable[..., list[Report | Exclusion]]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flip(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def drop(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 200) :]


def repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randint(1, 50)]
    return data[:start] + piece * chance.randint(2, 3000) + data[start:]


def swap(data: bytes, chance: random.Random) -> bytes:
    middle = chance.randrange(len(data))
    return data[middle:] + data[:middle]


def insert_noise(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + chance.randbytes(chance.randint(1, 300)) + data[start:]


def recode(data: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(["utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "cp037", "utf-7", "shift_jis"])
    return data.decode("utf-8", "replace").encode(encoding, "replace")


def nest(data: bytes, chance: random.Random) -> bytes:
    opening, closing = chance.choice(
        [(b"[", b"]"), (b'{"a":', b"}"), (b"<div>", b"</div>"), (b"> ", b""), (b'"', b'"')]
    )
    depth = chance.choice([10, 500, 20_000])
    return opening * depth + data + closing * depth


def pack(data: bytes, chance: random.Random) -> bytes:
    packed = gzip.compress(data, mtime=0)
    return packed[: chance.randint(1, len(packed))]


def blank(data: bytes, chance: random.Random) -> bytes:
    return chance.choice([b"", b" ", b"\n" * 50, b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 99, b"null", b"{}", b"[]"])


KINDS: list[Mutation] = [cut, flip, drop, repeat, swap, insert_noise, recode, nest, pack, blank]


@pytest.mark.parametrize("number", range(MUTATIONS))
def test_a_mutated_file_ends_as_reports_or_reasons(
    number: int, good_files: dict[str, bytes], read_bytes: ReadBytes
) -> None:
    chance = random.Random(number)
    # Every kind meets every format in turn, whatever their numbers.
    name = sorted(good_files)[number // len(KINDS) % len(good_files)]
    kind = KINDS[number % len(KINDS)]
    data = kind(good_files[name], chance)
    started = time.monotonic()
    found = read_bytes(name, data)
    assert time.monotonic() - started < MOST_SECONDS, f"{kind.__name__} of {name} hangs"
    check(found)


@given(st.binary(max_size=400), st.sampled_from(["x", "x.txt", "x.md", "x.json", "x.jsonl", "x.csv", "x.txt.gz"]))
def test_any_bytes_end_as_reports_or_reasons(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(data)
    check(list(read([str(path)])))


@given(st.text(max_size=300) | st.text(alphabet="BEIRUT (AP) –-,July 5 2024/\n\r\u200f:.", max_size=80))
def test_any_text_has_a_story_at_its_end(text: str) -> None:
    found = read_text(text, ReadOptions(language=None))
    if isinstance(found, Report):
        assert found.text == text
        assert 0 <= found.body_start < len(text)
        assert text[found.body_start :].strip()
    check([found])


def check(found: list[Report | Exclusion]) -> None:
    """Something came back, each with what it must have, and all of it can be written as UTF-8."""
    assert found
    for item in found:
        assert msgspec.json.encode(item)
        if isinstance(item, Exclusion):
            assert item.origin
            assert item.reason != "error", item.detail
            assert len(item.detail) > 10
        else:
            assert item.text[item.body_start :].strip()
            assert (item.published is None) == (item.published_basis == "none")


def test_a_line_of_100_megabytes_is_set_aside_and_the_next_is_read(
    tmp_path: Path, good_files: dict[str, bytes]
) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n')
        file.write(good_files["story.jsonl"])
    found = list(read([str(path)]))
    assert [item.reason if isinstance(item, Exclusion) else "" for item in found] == ["too_large", "", "", ""]


@pytest.mark.parametrize("name", ["bomb.txt.gz", "bomb.jsonl.gz", "bomb.csv.gz", "bomb.html.gz", "bomb"])
@pytest.mark.parametrize("filling", [b"\0", b"\n", b"a"])
def test_a_gzip_bomb_is_set_aside_as_too_large(tmp_path: Path, name: str, filling: bytes) -> None:
    """100 MB of one byte are packed in 100 kB; no more than the limit is unpacked of them."""
    path = tmp_path / name
    packer = zlib.compressobj(9, wbits=31)
    block = filling * 1_000_000
    path.write_bytes(b"".join([*(packer.compress(block) for _ in range(100)), packer.flush()]))
    started = time.monotonic()
    found = list(read([str(path)], ReadOptions(max_bytes=1_000_000)))
    assert time.monotonic() - started < MOST_SECONDS
    last = found[-1]
    assert isinstance(last, Exclusion)
    assert last.reason == "too_large"
