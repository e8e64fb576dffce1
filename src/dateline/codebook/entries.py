"""The entries of the codebook: what each data file holds, as frozen records."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.codebook.example import Example

Text = Annotated[str, Meta(min_length=1)]
Score = Annotated[float, Meta(ge=-10, le=10, description="PLOVER score, -10 (violent conflict) to +10 (aid).")]
Cue = Annotated[str, Meta(pattern="^[^A-Z]+$")]
Examples = Annotated[tuple[Example, ...], Meta(min_length=2)]
CameoCode = Annotated[str, Meta(pattern="^[0-9]{2,4}$", description="A CAMEO code, its leading zero kept.")]


class Quad(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the four quarters: verbal or material, cooperation or conflict."""

    number: Annotated[int, Meta(ge=1, le=4)]
    name: Text
    definition: Text


class NearMiss(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A wording that looks like the entry it stands under and is something else; of null type, no event at all."""

    wording: Example
    type: str | None
    mode: str | None = None
    why: Text


class Mode(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an event of its type was done. The same code may stand under several types."""

    code: Text
    score: Score
    definition: Text
    clarifications: tuple[Text, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    examples: Examples


class EventType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was done. Its own examples show the type, whatever their mode; those of its modes show both."""

    code: Text
    quad: Annotated[int, Meta(ge=1, le=4)]
    score: Score
    recipient: Literal["optional", "required"]
    definition: Text
    clarifications: tuple[Text, ...]
    near_misses: tuple[NearMiss, ...]
    examples: Examples
    modes: tuple[Mode, ...] = ()


class Context(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an event is about; an event has as many as apply. Cues are wordings that suggest it, in lower case."""

    code: Text
    definition: Text
    cues: Annotated[tuple[Cue, ...], Meta(min_length=1)]


class Sector(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a participant is within a country; of rank `stateless`, what stands in place of a country."""

    code: Annotated[str, Meta(pattern="^[A-Z]{3}$")]
    name: Text
    rank: Literal["primary", "secondary", "stateless"]
    definition: Text


class CameoEntry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a CAMEO code becomes. `type` is null where PLOVER drops the code."""

    code: CameoCode
    gloss: Text
    type: str | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    lost: Annotated[str, Meta(min_length=1, description="What the conversion loses.")]
    differs: Annotated[
        str | None, Meta(description="Where and why this departs from the conversion table of 2021, or null.")
    ] = None


class NearestCameo(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The CAMEO code nearest to a PLOVER type, or to a type with a mode."""

    type: Text
    mode: str | None = None
    code: CameoCode
    lost: Annotated[str, Meta(min_length=1, description="What the conversion loses.")]
