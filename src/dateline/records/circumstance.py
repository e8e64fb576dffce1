"""When, where, how many, and who says so."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.participant import Participant
from dateline.records.span import Span

DatePrecision = Literal["day", "week", "month", "year", "unknown"]
DateBasis = Literal["stated", "relative", "publication", "none"]
PlacePrecision = Literal["point", "city", "admin2", "admin1", "country"]
PlaceBasis = Literal["stated", "dateline", "none"]
AttributionKind = Literal["direct", "indirect", "document", "belief", "denial"]
CountKind = Literal["killed", "injured", "arrested", "abducted", "displaced", "participants"]


class Date(Struct, frozen=True, kw_only=True):
    """A stretch of days, both ends included. Null ends: the report does not say, and none is invented."""

    start: Annotated[str | None, Meta(description="First day, YYYY-MM-DD, or null.")] = None
    end: Annotated[str | None, Meta(description="Last day, YYYY-MM-DD, or null.")] = None
    precision: DatePrecision = "unknown"
    basis: Annotated[DateBasis, Meta(description="`stated` in full, `relative` to the report's date, `publication` as a fallback, or `none`.")] = "none"
    text: Annotated[str | None, Meta(description="The words for the day, or null.")] = None


class Place(Struct, frozen=True, kw_only=True):
    """A place as worded, and what the words resolve to."""

    text: Annotated[str, Meta(description="The report's own wording.")]
    start: Annotated[int | None, Meta(description="Offset of the words, or null where the dateline gave them.")] = None
    end: int | None = None
    name: str | None = None
    geonames_id: int | None = None
    latitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    longitude: Annotated[float | None, Meta(description="WGS84 degrees.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3.")] = None
    admin1: str | None = None
    precision: PlacePrecision | None = None
    basis: PlaceBasis = "none"


class Attribution(Struct, frozen=True, kw_only=True):
    """One link in the chain of who says so; the outermost comes first."""

    speaker: Participant | None
    cue: Annotated[Span, Meta(description="The words of saying.")]
    kind: AttributionKind
    content: Annotated[Span | None, Meta(description="The words attributed.")] = None


class Count(Struct, frozen=True, kw_only=True):
    """A number of people, as a range and a best figure."""

    kind: CountKind
    low: int | None
    high: int | None
    best: int | None
    text: str
    start: int
    end: int
    of: Annotated[Participant | None, Meta(description="Whose casualties they are, or null.")] = None
