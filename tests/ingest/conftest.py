"""Good files of every format, as bytes: the ground that tests of bad input start from."""

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from dateline.ingest import ReadOptions, read
from dateline.records import Exclusion, Report

STORY = (
    "CAIRO, July 3 (Nile Wire) — Ministers of two neighbouring countries met on Wednesday to talk about the dam, "
    "officials said.\n\n“We will meet again,” the water minister told reporters after the talks.\n\n"
    "Farmers on the lower river have protested since the spring against the plan to fill the reservoir."
)
RECORD = {
    "id": "delta-17",
    "title": "River dam talks end",
    "text": STORY,
    "url": "https://delta.example/2024/07/04/dam-talks",
    "publisher": "Delta Courier",
    "date": "2024-07-04",
}


@pytest.fixture(scope="session")
def story() -> str:
    """An invented story with a dateline that lacks its year."""
    return STORY


@pytest.fixture(scope="session")
def record() -> dict[str, str]:
    """The story as a scraper's record."""
    return dict(RECORD)


@pytest.fixture(scope="session")
def page() -> str:
    """The story as a web page."""
    paragraphs = "".join(f"<p>{part}</p>\n" for part in STORY.split("\n\n"))
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        "<title>River dam talks end - Delta Courier</title>\n"
        '<meta property="og:title" content="River dam talks end">\n'
        '<meta property="og:site_name" content="Delta Courier">\n'
        '<meta property="article:published_time" content="2024-07-04T08:00:00+02:00">\n'
        '<link rel="canonical" href="https://delta.example/2024/07/04/dam-talks"></head>\n'
        '<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>\n<article><h1>River dam talks end</h1>\n'
        f'<p class="byline">By Lena Marsh</p>\n{paragraphs}</article>\n'
        "<footer>© 2021 Delta Courier</footer></body></html>\n"
    )


@pytest.fixture(scope="session")
def good_files(page: str) -> dict[str, bytes]:
    """One good file of every format, by name."""
    text = f"River dam talks end\nBy Lena Marsh\n\n{STORY}\n"
    lines = "".join(json.dumps({**RECORD, "id": f"delta-{n}"}, ensure_ascii=False) + "\n" for n in range(3))
    quoted = ['"' + value.replace('"', '""') + '"' for value in RECORD.values()]
    table = pa.table({name: [value, value] for name, value in RECORD.items()})
    packed = io.BytesIO()
    parquet.write_table(table, packed)
    return {
        "story.txt": text.encode(),
        "story16.txt": text.encode("utf-16"),
        "story.md": f"---\ndate: 2024-07-04\n---\n# River *dam* talks end\n\n{STORY}\n".encode(),
        "story.html": page.encode(),
        "story.json": json.dumps([RECORD, RECORD], indent=1).encode(),
        "story.jsonl": lines.encode(),
        "story.csv": (",".join(RECORD) + "\r\n" + ",".join(quoted) + "\r\n" + ",".join(quoted) + "\r\n").encode(),
        "story.tsv": ("\t".join(RECORD) + "\n" + "\t".join(quoted) + "\n").encode(),
        "story.parquet": packed.getvalue(),
        "story.txt.gz": gzip.compress(text.encode(), mtime=0),
        "story.jsonl.gz": gzip.compress(lines.encode(), mtime=0),
    }


@pytest.fixture
def read_bytes(tmp_path: Path) -> Callable[..., list[Report | Exclusion]]:
    """Reads bytes as a file of the given name."""

    def read_one(name: str, data: bytes, options: ReadOptions | None = None) -> list[Report | Exclusion]:
        path = tmp_path / name
        path.write_bytes(data)
        return list(read([str(path)], options or ReadOptions()))

    return read_one
