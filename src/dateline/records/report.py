"""A news report, and what was set aside instead of becoming one."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.span import Day, Offset

PublishedBasis = Literal["metadata", "header", "dateline", "url", "option", "none"]
ExclusionReason = Literal[
    "skipped", "unreadable", "binary", "empty", "undecodable", "malformed", "too_large", "language", "no_text", "error"
]


class Dateline(Struct, frozen=True, kw_only=True):
    """What the line before the story says: `BEIRUT (Dispatches) -`."""

    place: Annotated[str | None, Meta(description="The place as written, or null.")] = None
    agency: Annotated[str | None, Meta(description="The agency or desk as written, or null.")] = None


class Report(Struct, frozen=True, kw_only=True):
    """One news report, as read. `text` is never altered after reading: all offsets count in it."""

    id: Annotated[str, Meta(description="Content-addressed id, `r_` and 16 hex digits.")]
    text: Annotated[
        str, Meta(description="The report's words, title and dateline included where the source has them in its text.")
    ]
    source_id: Annotated[str | None, Meta(description="The caller's own id for the report, if any.")] = None
    origin: Annotated[str | None, Meta(description="File (and line or row) the report was read from.")] = None
    url: Annotated[str | None, Meta(description="Address of the report.")] = None
    title: Annotated[str | None, Meta(description="Headline.")] = None
    publisher: Annotated[str | None, Meta(description="Who published it.")] = None
    published: Annotated[Day | None, Meta(description="Day of publication, or null: never invented.")] = None
    published_basis: Annotated[PublishedBasis, Meta(description="Where `published` comes from.")] = "none"
    dateline: Annotated[Dateline, Meta(description="Place and agency of the dateline.")] = Dateline()
    language: Annotated[str | None, Meta(description="ISO 639-1 code of the text's language.")] = None
    fetched_at: Annotated[
        str | None, Meta(description="When the report was fetched, ISO 8601, if the source says.")
    ] = None
    copy_of: Annotated[str | None, Meta(description="Id of the report that this one copies, or null.")] = None
    body_start: Annotated[
        Offset, Meta(description="Where the story begins in `text`, behind title, header and dateline.")
    ] = 0


class Exclusion(Struct, frozen=True, kw_only=True):
    """Something that was set aside: nothing is dropped in silence."""

    origin: Annotated[str, Meta(description="File (and line or row) that was set aside.")]
    stage: Annotated[Literal["ingest", "annotate", "code"], Meta(description="The step that set it aside.")]
    reason: Annotated[ExclusionReason, Meta(description="Why, in one word.")]
    detail: Annotated[str, Meta(description="Why, in a sentence that says what to do.")]
