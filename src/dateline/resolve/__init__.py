"""From an event's words to actors, days and places, or to an honest null."""

from collections.abc import Iterable

from msgspec.structs import replace

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, Attribution, Count, EventMention, PlaceName
from dateline.resolve.dates import dates_of, find_dates, resolve_date
from dateline.resolve.enrichment import enrich
from dateline.resolve.occurrence import date_event
from dateline.resolve.participants import Occasion, resolve_participant
from dateline.resolve.places import locate_event
from dateline.resolve.reading import Reading, SectorJudge

__all__ = [
    "Occasion",
    "Reading",
    "SectorJudge",
    "dates_of",
    "enrich",
    "find_dates",
    "places_of",
    "resolve",
    "resolve_date",
    "resolve_participant",
    "resolve_report",
]


def resolve(mention: EventMention, annotated: AnnotatedReport, gazetteer: Gazetteer) -> EventMention:
    """The mention with its participants, speakers, date and place resolved as far as the report decides them.

    Words and offsets stay as they are. For all mentions of a report, `resolve_report` reads the report once.
    """
    return resolve_report([mention], annotated, gazetteer)[0]


def resolve_report(
    mentions: Iterable[EventMention],
    annotated: AnnotatedReport,
    gazetteer: Gazetteer,
    sectors: SectorJudge | None = None,
) -> tuple[EventMention, ...]:
    """The mentions of one report, each resolved, in their order; `sectors` rates their sectors."""
    reading = Reading(annotated, gazetteer, sectors)
    mentions = tuple(mentions)
    triggers = frozenset(
        token for mention in mentions for token in reading.tree.span(mention.trigger.start, mention.trigger.end)
    )
    return tuple(_resolve_mention(mention, reading, triggers) for mention in mentions)


def places_of(annotated: AnnotatedReport, gazetteer: Gazetteer) -> tuple[PlaceName, ...]:
    """The places that the words of a report name, in the order of the text."""
    return tuple(Reading(annotated, gazetteer).geography.names())


def _resolve_mention(mention: EventMention, reading: Reading, triggers: frozenset[int]) -> EventMention:
    dated = date_event(mention, reading, triggers)
    occasion = Occasion(day=dated.start or reading.annotated.report.published)
    # Whoever shells a capital shells a town; whoever talks with one talks with a government.
    aimed_at = occasion._replace(metonyms=mention.type != "ASSAULT")
    return replace(
        mention,
        actors=tuple(resolve_participant(actor, reading, occasion) for actor in mention.actors),
        recipients=tuple(resolve_participant(recipient, reading, aimed_at) for recipient in mention.recipients),
        attribution=tuple(_resolve_attribution(link, reading, occasion) for link in mention.attribution),
        counts=tuple(_resolve_count(count, reading, occasion) for count in mention.counts),
        date=dated,
        place=locate_event(mention, reading),
    )


def _resolve_attribution(link: Attribution, reading: Reading, occasion: Occasion) -> Attribution:
    return replace(link, speaker=link.speaker and resolve_participant(link.speaker, reading, occasion))


def _resolve_count(count: Count, reading: Reading, occasion: Occasion) -> Count:
    return replace(count, of=count.of and resolve_participant(count.of, reading, occasion))
