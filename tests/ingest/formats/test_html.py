"""Pages: the story and what the page itself writes about it; no invented date, no hang, no lost rest."""

import socket
import time
from collections.abc import Callable

import pytest

from dateline.ingest import ReadOptions, read_text
from dateline.records import Dateline, Exclusion, Report

ReadBytes = Callable[..., list[Report | Exclusion]]
HTML = ReadOptions(format="html")


def report_of(page: str) -> Report:
    found = read_text(page, HTML)
    assert isinstance(found, Report), found
    return found


def test_a_page_gives_its_story_and_its_metadata(page: str, story: str) -> None:
    report = report_of(page)
    assert report.text[report.body_start :].startswith("Ministers of two neighbouring countries met")
    assert report.text.count("\n") >= 3
    assert "Home" not in report.text
    assert (report.title, report.publisher) == ("River dam talks end", "Delta Courier")
    assert (report.published, report.published_basis) == ("2024-07-04", "metadata")
    assert report.url == "https://delta.example/2024/07/04/dam-talks"
    assert report.dateline == Dateline(place="CAIRO", agency="Nile Wire")


@pytest.mark.parametrize(
    ("written", "day", "basis"),
    [
        ('<meta property="article:published_time" content="2024-07-04T08:00:00+02:00">', "2024-07-04", "metadata"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-07-04"}</script>',
         "2024-07-04", "metadata"),
        ('<link rel="canonical" href="https://delta.example/2024/07/05/a"><meta name="date" content="2024-07-04">',
         "2024-07-04", "metadata"),
        ('<meta name="date" content="03/04/2024">', None, "none"),
        ('<meta name="date" content="July 2024">', None, "none"),
        ('<meta name="date" content="yesterday">', None, "none"),
        ('<link rel="canonical" href="https://delta.example/2024/07/04/dam-talks">', "2024-07-04", "url"),
        ("", None, "none"),
    ],
)  # fmt: skip
def test_a_day_is_only_what_the_page_writes(page: str, written: str, day: str | None, basis: str) -> None:
    """Neither the copyright line, nor a day inside the story, nor today fills the gap."""
    head, rest = page.split('<meta property="article:published_time"')
    rest = rest.split("</head>")[1].replace("since the spring", "since 2023-02-01")
    report = report_of(f"{head}{written}</head>{rest}")
    assert (report.published, report.published_basis) == (day, basis)


def test_a_short_page_keeps_its_lines() -> None:
    page = (
        "<html><body><nav><a href='/'>Home</a></nav><article><h1>Dam talks end</h1><p class='byline'>By Lena Marsh</p>"
        "<p>CAIRO (AP) — The two sides left the town without an agreement, officials said.</p>"
        "<p>They will meet again in March.</p></article></body></html>"
    )
    report = report_of(page)
    assert report.dateline.place == "CAIRO"
    assert report.text[report.body_start :].split("\n")[1] == "They will meet again in March."


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-1", "koi8-r"])
def test_a_declared_encoding_is_believed(encoding: str, page: str, read_bytes: ReadBytes) -> None:
    page = page.replace("utf-8", encoding).replace("—", "-").replace("“", '"').replace("”", '"').replace("©", "")
    word = "Совет" if encoding == "koi8-r" else "Café"
    codec = "cp1252" if encoding == "iso-8859-1" else encoding
    (found,) = read_bytes("a.html", page.replace("the dam,", f"the {word} dam,").encode(codec))
    assert isinstance(found, Report)
    assert f"the {word} dam" in found.text


@pytest.mark.parametrize("name", ["rot13", "zlib", "utf-7", "unicode_escape", "nonsense", "utf-16"])
def test_an_encoding_no_page_is_written_in_is_passed_over(name: str, page: str, read_bytes: ReadBytes) -> None:
    (found,) = read_bytes("a.html", page.replace("utf-8", name).encode())
    assert isinstance(found, Report)
    assert "“We will meet again,”" in found.text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body><script>var a = 1;</script></body></html>", "no_text"),
        ("<html></html>", "no_text"),
        ("", "no_text"),
        ("<html><body>" + "<div>" * 100_000 + "text", "malformed"),
        ("<html><body>" + "<p>a<br>" * 30_000, "too_large"),
        ("<html><body><p " + " ".join(f"a{n}='b'" for n in range(200_000)) + ">text", "malformed"),
        ("<p>" + "a" * 9_000_000, "too_large"),
    ],
)
def test_a_page_that_gives_no_story_in_safety_is_set_aside(page: str, reason: str) -> None:
    started = time.monotonic()
    found = read_text(page, HTML)
    assert time.monotonic() - started < 20
    assert isinstance(found, Exclusion)
    assert found.reason == reason


def test_no_address_is_ever_fetched(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """htmldate fetches what looks like an address; pages are handed to it parsed."""

    asked = []

    def refuse(*names: object) -> None:
        asked.append(names)
        raise OSError("no network in tests")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for words in ("https://delta.example/2024/07/04/dam-talks", page):
        read_text(words, HTML)
    assert not asked
