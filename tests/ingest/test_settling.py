"""Whose word counts for a field, what a day rests on, and what a report's id depends on."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.ingest import ReadOptions, read, read_text
from dateline.records import Dateline, Exclusion, Report

ReadBytes = Callable[..., list[Report | Exclusion]]
STORY = "The council of the river towns met on Monday to vote on the new dam, officials said after the meeting."


def only(found: list[Report | Exclusion] | Report | Exclusion) -> Report:
    report = found[0] if isinstance(found, list) else found
    assert isinstance(report, Report), report
    return report


@pytest.mark.parametrize(
    ("record", "day", "basis"),
    [
        ({"date": "2024-07-05", "text": f"Date: 2024-07-06\n\n{STORY}"}, "2024-07-05", "metadata"),
        ({"date": "03/04/2024", "text": f"Date: 2024-04-03\n\n{STORY}"}, "2024-04-03", "header"),
        ({"text": f"CAIRO, July 3, 2024 (AP) — {STORY}"}, "2024-07-03", "dateline"),
        ({"text": f"CAIRO, July 3 (AP) — {STORY}"}, None, "none"),
        ({"text": f"CAIRO, July 3 (AP) — {STORY}", "date": "2024"}, "2024-07-03", "dateline"),
        ({"text": f"CAIRO, July 3 (AP) — {STORY}", "date": "03/07/2024"}, "2024-07-03", "dateline"),
        ({"text": f"CAIRO, July 3 (AP) — {STORY}", "url": "https://d.example/2024/07/dam"}, "2024-07-03", "dateline"),
        ({"text": f"CAIRO, July 3 (AP) — {STORY}", "url": "https://d.example/2024/07/04/dam"}, "2024-07-04", "url"),
        ({"text": STORY, "url": "https://d.example/2024/07/04/dam"}, "2024-07-04", "url"),
        ({"text": STORY, "date": "03/04/2024"}, None, "none"),
        ({"text": STORY}, None, "none"),
    ],
)
def test_the_day_has_the_first_certain_basis(
    record: dict[str, str], day: str | None, basis: str, read_bytes: ReadBytes
) -> None:
    report = only(read_bytes("r.jsonl", json.dumps(record).encode()))
    assert (report.published, report.published_basis) == (day, basis)


def test_options_are_defaults_unless_they_override() -> None:
    options = ReadOptions(date="2024-01-01", publisher="Option Press")
    plain = only(read_text(STORY, options))
    assert (plain.published, plain.published_basis, plain.publisher) == ("2024-01-01", "option", "Option Press")
    headed = f"Date: 2024-07-05\nSource: Delta Courier\n\n{STORY}"
    own = only(read_text(headed, options))
    assert (own.published, own.published_basis, own.publisher) == ("2024-07-05", "header", "Delta Courier")
    forced = only(read_text(headed, ReadOptions(date="2024-01-01", publisher="Option Press", override=True)))
    assert (forced.published, forced.published_basis, forced.publisher) == ("2024-01-01", "option", "Option Press")


def test_an_agency_in_a_dateline_is_no_publisher() -> None:
    report = only(read_text(f"CAIRO (AP) — {STORY}"))
    assert (report.dateline, report.publisher) == (Dateline(place="CAIRO", agency="AP"), None)


def test_the_id_depends_on_what_was_said_and_not_on_where_it_was_kept(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sub" / "b.txt").write_text(STORY)
    (tmp_path / "sub" / "c.txt").write_text(STORY + ".")
    first, moved, other = (only([item]) for item in read([str(tmp_path)]))
    assert first.id == moved.id != other.id
    dated = only(read_text(STORY, ReadOptions(date="2024-01-01")))
    assert first.id == only(read_text(STORY)).id != dated.id


def test_text_is_kept_as_it_is(read_bytes: ReadBytes) -> None:
    odd = f"\ufeffTitle line\r\n\r\nCAIRO (AP) — ﬁ\u200f\u00a0e\u0301 {STORY}\r\n\x0c\t"
    report = only(read_bytes("odd.txt", odd.encode()))
    assert report.text == odd[1:]
    assert report.text[report.body_start :].startswith("ﬁ\u200f")


def test_half_characters_are_set_aside_wherever_they_stand(read_bytes: ReadBytes) -> None:
    lines = ['{"text": "half \\ud800 a sign"}', json.dumps({"text": STORY})[:-1] + ', "title": "\\udfff"}']
    found = read_bytes("half.jsonl", "\n".join(lines).encode())
    assert [item.reason if isinstance(item, Exclusion) else "" for item in found] == ["undecodable", "undecodable"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "03/04/2024"},
        {"date": "soon"},
        {"columns": {"words": "story"}},
        {"format": "pdf"},
        {"max_bytes": 0},
    ],
)
def test_options_that_cannot_be_used_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".{10}"):
        ReadOptions(**wrong)  # type: ignore[arg-type]


def test_a_text_is_read_as_markdown_or_html_where_told(page: str) -> None:
    assert only(read_text(f"# Dam *vote*\n\n{STORY}", ReadOptions(format="markdown"))).title == "Dam vote"
    assert only(read_text(page, ReadOptions(format="html"))).publisher == "Delta Courier"
    with pytest.raises(ValueError, match="save it to a file"):
        read_text("{}", ReadOptions(format="jsonl"))
