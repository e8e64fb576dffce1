"""The head of a report: title, headers, dateline, and the offset where the story starts."""

import pytest

from dateline.ingest.layout import is_blank, read_layout

STORY = "The council of the river towns met on Monday to vote on the new dam, officials said after the meeting."

HEADS = [
    ("title, then dateline", "River towns vote on dam\nBEIRUT (Dispatches) – ", "River towns vote on dam", "BEIRUT"),
    ("title and blank line", "River towns vote on dam\n\n", "River towns vote on dam", None),
    ("title that asks", "Will the river towns vote?\n\n", "Will the river towns vote?", None),
    ("Windows line ends", "River towns vote on dam\r\n\r\nCAIRO (AP) — ", "River towns vote on dam", "CAIRO"),
    ("old Mac line ends", "River towns vote on dam\r\rCAIRO (AP) — ", "River towns vote on dam", "CAIRO"),
    ("byline under title", "River towns vote\nBy Lena Marsh\nJuly 5, 2024\n\n", "River towns vote", None),
    ("headers over title", "Date: 2024-07-05\nSource: Delta Courier\n\nRiver towns vote\n\n", "River towns vote", None),
    ("named title", "Title: River towns vote\n", "River towns vote", None),
    ("dateline alone", "  CAIRO (AP) — ", None, "CAIRO"),
    ("right-to-left mark", "\u200fCAIRO (AP) — ", None, "CAIRO"),
    ("lead and dateline", "Delta News/ BAGHDAD – ", None, "BAGHDAD"),
    ("nothing", "", None, None),
]


@pytest.mark.parametrize(("head", "title", "place"), [head[1:] for head in HEADS], ids=[head[0] for head in HEADS])
def test_the_story_starts_behind_its_head(head: str, title: str | None, place: str | None) -> None:
    layout = read_layout(head + STORY)
    assert (head + STORY)[layout.body_start :] == STORY
    assert (layout.title, layout.dateline.place) == (title, place)


@pytest.mark.parametrize(
    "text",
    [
        "The council met in the town.\nIt voted on the dam.",
        "The council of the river towns met on Monday to vote on the\nnew dam, officials said.",
        "The council met on Monday to vote on the\nNile dam, officials said, and then went\nhome.",
        "By Monday the council met",
        "July 5, 2024",
        "BEIRUT (AP) –",
        "Delta News/ ",
        "River towns vote on dam",
    ],
)
def test_a_text_without_a_head_is_all_story(text: str) -> None:
    layout = read_layout(text)
    assert (layout.body_start, layout.title) == (0, None)


def test_a_known_title_is_only_passed_where_the_text_begins_with_it() -> None:
    assert read_layout(f"River towns  vote\n{STORY}", "River Towns vote").body_start == len("River towns  vote\n")
    other = read_layout(f"A vote\n\n{STORY}", "River towns vote")
    assert (other.body_start, other.title) == (0, "River towns vote")


def test_header_lines_give_day_publisher_and_address() -> None:
    layout = read_layout(f"Published: 5 July 2024\nSource: Delta Courier\nURL: https://delta.example/a\n\n{STORY}")
    assert (layout.day, layout.publisher, layout.url) == ("2024-07-05", "Delta Courier", "https://delta.example/a")


def test_the_first_header_about_something_counts() -> None:
    assert read_layout(f"Published: 5 July 2024\nDate: 6 July 2024\n\n{STORY}").day == "2024-07-05"


def test_invisible_marks_are_no_story() -> None:
    assert is_blank("\u200b \r\n\u200f\ufeff")
    assert not is_blank("\u200b.")


def test_an_update_is_no_publication() -> None:
    assert read_layout(f"Updated: 6 July 2024\n\n{STORY}").day is None
