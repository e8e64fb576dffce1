"""Who takes part in an event, or says something of it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.span import Offset

ParticipantKind = Literal["person", "group", "state", "organization", "people"]
ParticipantBasis = Literal["registry", "description", "inherited", "context", "unresolved"]


class Group(Struct, frozen=True, kw_only=True):
    """The group, government or organisation that a participant acts for."""

    name: Annotated[str, Meta(description="Neutral canonical name of the group.")]
    id: Annotated[str | None, Meta(description="The gazetteer's id of the group, or null.")] = None


class Participant(Struct, frozen=True, kw_only=True):
    """A participant as the report words it, and what those words resolve to.

    `basis` says how: `registry` (a name of the gazetteer), `description` (the words describe a
    role: "Lebanese cleric"), `inherited` (an earlier mention in the report), `context` (country or
    sector are what the report around the words makes likely), `unresolved`.
    """

    text: Annotated[str, Meta(description="The report's own wording, kept as it is.")]
    start: Offset
    end: Offset
    name: Annotated[str | None, Meta(description="Neutral canonical name, or null.")] = None
    id: Annotated[str | None, Meta(description="The gazetteer's id, or null.")] = None
    kind: Annotated[ParticipantKind | None, Meta(description="What sort of participant, or null.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3, or PLOVER's IGO, NGO, ...; or null.")] = None
    sectors: Annotated[tuple[str, ...], Meta(description="PLOVER sectors, the primary one first.")] = ()
    role: Annotated[str | None, Meta(description="Office or description, as worded.")] = None
    group: Annotated[Group | None, Meta(description="Whom the participant acts for, or null.")] = None
    basis: Annotated[ParticipantBasis, Meta(description="How it was resolved.")] = "unresolved"
    candidates: Annotated[
        tuple[str, ...], Meta(description="Ids of those whom the words may mean with equal right; none is chosen.")
    ] = ()
