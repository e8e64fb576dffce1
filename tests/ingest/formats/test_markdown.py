"""Markdown becomes words in paragraphs; front matter and heading become metadata."""

import time

import pytest

from dateline.ingest import ReadOptions, read_text
from dateline.records import Report

MARKDOWN = ReadOptions(format="markdown", language=None)


def text_of(words: str) -> str:
    found = read_text(words, MARKDOWN)
    assert isinstance(found, Report), found
    return found.text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("The *council* **met** in _town_.", "The council met in town."),
        ("The ***council*** met.", "The council met."),
        ("A [council](https://d.example/a) and a [town][1] met.", "A council and a town met."),
        ("An ![image](a.png) of it.", "An  of it."),
        ("One line\nand its end.\n\nThe next.", "One line and its end.\n\nThe next."),
        ("- first\n- second\n  goes on\n3. third", "first\n\nsecond goes on\n\nthird"),
        ("> A quotation\n> of two lines.", "A quotation of two lines."),
        ("A `code` word.", "A code word."),
        ("```\nwords\n```", "words"),
        ("Above\n\n---\n\nBelow", "Above\n\nBelow"),
        ("A heading\n=========\nA line.", "A heading\n\nA line."),
        ("Water <b>rose</b>.<br>", "Water rose."),
        ("See <https://d.example/a>.", "See https://d.example/a."),
        ("[1]: https://d.example/a\nWords.", "Words."),
        (r"An \*asterisk\* stays, and so does 5 * 3 * 2.", "An *asterisk* stays, and so does 5 * 3 * 2."),
        ("snake_case_names stay.", "snake_case_names stay."),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
    ],
)
def test_markup_goes_and_words_stay(marked: str, plain: str) -> None:
    assert text_of(marked) == plain


def test_front_matter_and_heading_are_metadata() -> None:
    matter = "id: 0012\ndate: 2024-07-05\nsource: Delta Courier\ntags: [a, b]"
    words = f"---\n{matter}\n---\n# Dam *vote*\n\nCAIRO (AP) - They met."
    found = read_text(words, MARKDOWN)
    assert isinstance(found, Report)
    assert (found.title, found.published, found.publisher) == ("Dam vote", "2024-07-05", "Delta Courier")
    assert found.source_id == "0012"
    assert (found.published_basis, found.text[found.body_start :]) == ("metadata", "They met.")


@pytest.mark.parametrize("matter", ["a: [", "a: " + "[" * 5000, "a: &a [*a, *a]", "!!python/object:os.system x"])
def test_broken_front_matter_ends_as_a_report_or_a_reason(matter: str) -> None:
    found = read_text(f"---\n{matter}\n---\nThey met.", MARKDOWN)
    assert isinstance(found, Report) or found.reason == "malformed"


@pytest.mark.parametrize("piece", ["[", "![", "*a ", "_a ", "<a ", "`a ", "> ", "[a](", "**", "<!-- ", "\\", "- "])
def test_no_markup_takes_long(piece: str) -> None:
    started = time.monotonic()
    found = read_text(piece * 200_000, MARKDOWN)
    assert time.monotonic() - started < 20
    assert isinstance(found, Report) or found.reason == "empty"
