"""When, where, how many, and who says so."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.participant import Participant
from dateline.records.span import Day, Offset, Span

DatePrecision = Literal["day", "week", "month", "year", "unknown"]
DateBasis = Literal["stated", "relative", "publication", "none"]
PlacePrecision = Literal["point", "city", "admin2", "admin1", "country", "region"]
PlaceBasis = Literal["stated", "dateline", "none"]
AttributionKind = Literal["direct", "indirect", "document", "belief", "denial"]
CountKind = Literal["killed", "injured", "arrested", "abducted", "displaced", "participants"]


class Date(Struct, frozen=True, kw_only=True):
    """A stretch of days, both ends included. Null ends: the report does not say, and none is invented."""

    start: Annotated[Day | None, Meta(description="First day, or null.")] = None
    end: Annotated[Day | None, Meta(description="Last day, or null.")] = None
    precision: Annotated[DatePrecision, Meta(description="How exactly the words name the day.")] = "unknown"
    basis: Annotated[DateBasis, Meta(description="Where it comes from: `publication` is a fallback.")] = "none"
    text: Annotated[str | None, Meta(description="The words for the day, or null.")] = None


class Place(Struct, frozen=True, kw_only=True):
    """A place as worded, and what the words resolve to."""

    text: Annotated[str, Meta(description="The report's own wording.")]
    start: Annotated[int | None, Meta(description="Offset of the words, or null where the dateline gave them.")] = None
    end: Annotated[int | None, Meta(description="Offset behind the words, or null.")] = None
    name: Annotated[str | None, Meta(description="The gazetteer's name, or null.")] = None
    geonames_id: Annotated[int | None, Meta(description="GeoNames id, or null.")] = None
    latitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    longitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3.")] = None
    admin1: Annotated[str | None, Meta(description="Province or state, or null.")] = None
    precision: Annotated[PlacePrecision | None, Meta(description="What sort of place the words name, or null.")] = None
    basis: Annotated[PlaceBasis, Meta(description="Where the place comes from.")] = "none"


class Attribution(Struct, frozen=True, kw_only=True):
    """One link in the chain of who says so; the outermost comes first."""

    speaker: Annotated[Participant | None, Meta(description="Who says so, or null where nobody is named.")]
    cue: Annotated[Span, Meta(description="The words of saying.")]
    kind: Annotated[AttributionKind, Meta(description="How it is said.")]
    content: Annotated[Span | None, Meta(description="The words attributed.")] = None


class Count(Struct, frozen=True, kw_only=True):
    """A number of people, as a range and a best figure."""

    kind: Annotated[CountKind, Meta(description="What happened to the people counted.")]
    low: Annotated[int | None, Meta(description="Fewest, or null.")]
    high: Annotated[int | None, Meta(description="Most, or null.")]
    best: Annotated[int | None, Meta(description="The figure to use where one is wanted, or null.")]
    text: Annotated[str, Meta(description="The words of the number.")]
    start: Offset
    end: Offset
    of: Annotated[Participant | None, Meta(description="Whose casualties they are, or null.")] = None
    total: Annotated[bool, Meta(description="True for a running total, wider than this event.")] = False
