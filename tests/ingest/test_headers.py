"""Header lines and the words before a story are read as what they say, and sentences are left alone."""

import pytest

from dateline.ingest.headers import read_header, read_lead

HEADERS = [
    ("Published: July 5, 2024", "published", "July 5, 2024"),
    ("Date: 2024-07-05", "published", "2024-07-05"),
    ("  **Date:** 5 July 2024", "published", "5 July 2024"),
    ("PUBLISHED ON: 5 July 2024 10:15", "published", "5 July 2024 10:15"),
    ("Source: Delta Courier", "publisher", "Delta Courier"),
    ("Headline: River dam talks end", "title", "River dam talks end"),
    ("URL: https://delta.example/a", "url", "https://delta.example/a"),
    ("Updated: July 6, 2024", "passed_over", "July 6, 2024"),
    ("By Lena Marsh", "passed_over", "By Lena Marsh"),
    ("BY LENA MARSH AND J. R. OMAR", "passed_over", "BY LENA MARSH AND J. R. OMAR"),
    ("By Lena van der Marsh and Omar al-Tal in Cairo", "passed_over", "By Lena van der Marsh and Omar al-Tal in Cairo"),
    ("By Lena Marsh, Delta Courier", "passed_over", "By Lena Marsh, Delta Courier"),
    ("July 5, 2024", "published", "July 5, 2024"),
    ("Friday, 5 July 2024 10:20 GMT", "published", "Friday, 5 July 2024 10:20 GMT"),
    ("Published 2024-07-05T10:20:00Z", "published", "Published 2024-07-05T10:20:00Z"),
    ("05 Jul 2024 | 10:20 p.m. EST", "published", "05 Jul 2024 | 10:20 p.m. EST"),
]

NO_HEADERS = [
    "By noon the road was closed",
    "By Monday the road was closed.",
    "By Monday.",
    "The minister said: we will not move.",
    "On July 5, 2024, the council met",
    "July 5, 2024 and July 6, 2024",
    "July 5",
    "03/04/2024",
    "Cairo: talks end",
    "",
    "Date: " + "x" * 300,
]

LEADS = [
    ("date 2024-07-05 Delta News/ The council met.", "2024-07-05", "Delta News", "The council met."),
    (" date 2024-07-05 Delta News/ The council met.", "2024-07-05", "Delta News", "The council met."),
    ("2024-07-05 Kurdistan24/ The council met.", "2024-07-05", "Kurdistan24", "The council met."),
    ("Date: July 5, 2024 | Delta News/ The council met.", "2024-07-05", "Delta News", "The council met."),
    ("Delta News/ The council met.", None, "Delta News", "The council met."),
    ("date 2024-07-05 The council met.", "2024-07-05", None, " The council met."),
    ("date 2024-07-05 Men and women met.", "2024-07-05", None, " Men and women met."),
]

NO_LEADS = [
    "Ukraine/ Russia talks end.",
    "July 5, 2024 was a quiet day.",
    "date palms grow/ in Basra",
    "date 03/04/2024 The council met.",
    "date July 5 The council met.",
    "and/ or",
    "",
]


@pytest.mark.parametrize(("line", "field", "words"), HEADERS)
def test_reads_header_lines(line: str, field: str, words: str) -> None:
    header = read_header(line)
    assert header is not None
    assert (header.field, header.words) == (field, words)


@pytest.mark.parametrize("line", NO_HEADERS)
def test_leaves_sentences_alone(line: str) -> None:
    assert read_header(line) is None


@pytest.mark.parametrize(("line", "day", "publisher", "story"), LEADS)
def test_reads_what_stands_before_the_story(line: str, day: str | None, publisher: str | None, story: str) -> None:
    lead = read_lead(line)
    assert lead is not None
    assert (lead.day, lead.publisher, line[lead.end :]) == (day, publisher, story)


@pytest.mark.parametrize("line", NO_LEADS)
def test_leaves_stories_alone(line: str) -> None:
    assert read_lead(line) is None
