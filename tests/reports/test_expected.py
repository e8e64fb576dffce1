"""The expected rows are sound, and the comparison counts what it says it counts."""

import gzip
from pathlib import Path

import pytest
from tests.reports.expected import (
    EXAMPLES,
    ExpectedEvent,
    Tally,
    compare,
    load_all,
    load_exclusions,
    load_expected,
)

from dateline.records import Attribution, Date, EventMention, Participant, Place, SentenceSpan, Span

SENTENCE = "The union condemned the shelling of Dorna by rebels on Monday, a priest said."
HEADER = "report\ttrigger\ttype\tmode\tactors\trecipients\tplace\tdate\tstatus\tspeaker\n"
CONDEMNATION = "r.txt\tcondemned\tACCUSE\tdisapprove\tThe union\trebels\t\t\tactual\ta priest\n"
SHELLING = "r.txt\tbombing | shelling\tASSAULT\theavy-weapons\trebels\tDorna\tDorna\t2020-03-02\tactual\ta priest\n"


def span(words: str) -> Span:
    start = SENTENCE.index(words)
    return Span(start=100 + start, end=100 + start + len(words), text=words)


def participant(words: str) -> Participant:
    found = span(words)
    return Participant(text=words, start=found.start, end=found.end)


def mention(trigger: str, event_type: str, mode: str | None, actor: str, recipient: str, speaker: str) -> EventMention:
    """A mention as the coder would give it, in a sentence that starts at offset 100 of its report."""
    return EventMention(
        id=f"m_{trigger}",
        type=event_type,
        mode=mode,
        quad=3,
        score=0.0,
        actors=(participant(actor),),
        recipients=(participant(recipient),),
        date=Date(start="2020-03-02", end="2020-03-02", precision="day", basis="relative", text="Monday"),
        place=Place(text="Dorna", basis="stated"),
        confidence=1.0,
        report_id="r_0",
        sentence=SentenceSpan(index=0, start=100, end=100 + len(SENTENCE), text=SENTENCE),
        trigger=span(trigger),
        attribution=(Attribution(speaker=participant(speaker), cue=span("said"), kind="indirect"),),
    )


@pytest.fixture
def rows(tmp_path: Path) -> tuple[ExpectedEvent, ...]:
    path = tmp_path / "r.tsv"
    path.write_text(HEADER + CONDEMNATION + SHELLING, encoding="utf-8")
    return load_expected(path)


def test_perfect_mentions_match_in_every_field(rows: tuple[ExpectedEvent, ...]) -> None:
    shelling = mention("the shelling", "ASSAULT", "heavy-weapons", "rebels", "Dorna", "a priest")
    comparison = compare(rows[1:], [shelling])
    assert comparison.events == Tally(matched=1, missing=0, invented=0)
    assert comparison.participants == Tally(matched=2, missing=0, invented=0)
    assert [comparison.agreeing(field) for field in ("mode", "status", "date", "place", "speaker")] == [1] * 5


def test_wrong_type_is_missing_and_invented_and_wrong_role_is_counted(rows: tuple[ExpectedEvent, ...]) -> None:
    condemnation = mention("condemned", "ACCUSE", "allege", "union", "Dorna", "priest")
    praise = mention("shelling", "SUPPORT", None, "rebels", "Dorna", "a priest")
    comparison = compare(rows, [praise, condemnation])
    assert comparison.events == Tally(matched=1, missing=1, invented=1)
    assert comparison.missing == rows[1:] and comparison.invented == (praise,)
    assert comparison.participants == Tally(matched=1, missing=1, invented=1)
    assert comparison.agreeing("mode") == 0 and comparison.agreeing("date") == 0
    assert comparison.agreeing("speaker") == comparison.agreeing("status") == 1
    assert (comparison + comparison).events == Tally(matched=2, missing=2, invented=2)
    assert comparison.events.precision == comparison.events.recall == 0.5


def test_same_words_elsewhere_in_the_sentence_do_not_match(rows: tuple[ExpectedEvent, ...]) -> None:
    elsewhere = mention("said", "ACCUSE", "disapprove", "The union", "rebels", "a priest")
    assert compare(rows[:1], [elsewhere]).events == Tally(matched=0, missing=1, invented=1)


@pytest.mark.parametrize(
    "body",
    [CONDEMNATION.replace("actual", "certain"), CONDEMNATION * 2, CONDEMNATION.rsplit("\t", 3)[0] + "\n"],
    ids=["unknown status", "row twice", "columns missing"],
)
def test_unsound_row_is_refused_with_its_line(tmp_path: Path, body: str) -> None:
    path = tmp_path / "r.tsv"
    path.write_text(HEADER + body, encoding="utf-8")
    with pytest.raises(ValueError, match=r"r\.tsv:[23]: "):
        load_expected(path)


def test_each_wording_stands_in_its_report() -> None:
    for example, expected in load_all().items():
        raw = example.read_bytes()
        text = (gzip.decompress(raw) if example.suffix == ".gz" else raw).decode("utf-8")
        for row in expected:
            wordings = filter(None, (*row.triggers, *row.actors, *row.recipients, row.place, row.speaker))
            assert not [words for words in wordings if words not in text], (example.name, row)


def test_rows_cover_plover_and_each_status() -> None:
    rows = [row for expected in load_all().values() for row in expected]
    by_type = {event_type: sum(row.type == event_type for row in rows) for event_type in {row.type for row in rows}}
    assert len(by_type) == 16 and min(by_type.values()) >= 2, by_type
    assert {row.status for row in rows} == {"actual", "future", "hypothetical", "negated"}


def test_each_example_has_rows_or_is_excluded() -> None:
    known = load_all().keys() | load_exclusions().keys()
    assert {path for path in EXAMPLES.iterdir() if path.is_file() and path.name != "README.md"} == known
