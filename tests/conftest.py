"""An invented report and its event, for the tests of whatever takes records."""

import pytest

from dateline.records import (
    Attribution,
    Count,
    Date,
    Event,
    EventMention,
    Group,
    Participant,
    Place,
    Report,
    SentenceSpan,
    content_id,
    span_of,
)

TEXT = "A rebel spokesman said that rebels shot two soldiers near Kidal on 3 May 2019."


@pytest.fixture
def report() -> Report:
    return Report(id=content_id("r", TEXT), text=TEXT, source_id="kidal-1", origin="news/kidal.txt")


@pytest.fixture
def mention(report: Report) -> EventMention:
    """An event as the report's one sentence tells it, with every kind of field filled."""
    return EventMention(
        id=content_id("m", TEXT, "shot"),
        type="ASSAULT",
        mode="firearms",
        contexts=("military", "human_security"),
        quad=4,
        score=-9.0,
        cameo="193",
        actors=(_participant("rebels"),),
        recipients=(_participant("two soldiers", name="Mali", country="MLI", sectors=("MIL", "GOV")),),
        date=Date(start="2019-05-03", end="2019-05-03", precision="day", basis="stated", text="3 May 2019"),
        place=Place(text="Kidal", start=58, end=63, name="Kidal", latitude=18.4, country="MLI", basis="stated"),
        counts=(Count(kind="injured", low=2, high=None, best=2, text="two", start=40, end=43),),
        confidence=0.75,
        report_id=report.id,
        source_id=report.source_id,
        sentence=SentenceSpan(index=0, start=0, end=len(TEXT), text=TEXT),
        trigger=span_of(TEXT, 35, 39),
        attribution=(
            Attribution(speaker=_participant("A rebel spokesman"), cue=span_of(TEXT, 18, 22), kind="indirect"),
        ),
    )


@pytest.fixture
def event(mention: EventMention) -> Event:
    """The event of `mention`."""
    shared = {name: getattr(mention, name) for name in Event.__struct_fields__ if hasattr(mention, name)}
    return Event(**shared | {"id": content_id("e", mention.id), "mentions": (mention,)}, report_count=1, source_count=1)


def _participant(words: str, **known: object) -> Participant:
    start = TEXT.index(words)
    group = Group(name="Armed Forces of Mali") if known else None
    return Participant(text=words, start=start, end=start + len(words), group=group, **known)  # type: ignore[arg-type]
