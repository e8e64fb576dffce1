"""The domain model: the public format of Dateline, defined once.

JSON names, Python names and table columns agree; `dateline schema` prints what follows from here.
"""

from dateline.records.annotation import (
    AnnotatedReport,
    AttitudeKind,
    AttributedSpan,
    Chain,
    DateExpression,
    Name,
    NameKind,
    PlaceName,
    Predicate,
    Quotation,
    QuotationKind,
    Role,
    Sentence,
    Token,
)
from dateline.records.circumstance import Attribution, AttributionKind, Count, CountKind, Date, Place
from dateline.records.event import (
    Disagreement,
    DisagreementValue,
    Event,
    EventCore,
    EventMention,
    EventStatus,
    SentenceSpan,
)
from dateline.records.identity import content_id
from dateline.records.participant import Group, Participant
from dateline.records.report import Dateline, Exclusion, ExclusionReason, PublishedBasis, Report
from dateline.records.span import Span, span_of

__all__ = [
    "AnnotatedReport",
    "AttitudeKind",
    "AttributedSpan",
    "Attribution",
    "AttributionKind",
    "Chain",
    "Count",
    "CountKind",
    "Date",
    "DateExpression",
    "Dateline",
    "Disagreement",
    "DisagreementValue",
    "Event",
    "EventCore",
    "EventMention",
    "EventStatus",
    "Exclusion",
    "ExclusionReason",
    "Group",
    "Name",
    "NameKind",
    "Participant",
    "Place",
    "PlaceName",
    "Predicate",
    "PublishedBasis",
    "Quotation",
    "QuotationKind",
    "Report",
    "Role",
    "Sentence",
    "SentenceSpan",
    "Span",
    "Token",
    "content_id",
    "span_of",
]
