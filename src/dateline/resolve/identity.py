"""Who a participant is, as far as the words say."""

from msgspec import Struct

from dateline.gazetteer import Actor, Gazetteer
from dateline.records import Group, Participant
from dateline.records.participant import ParticipantBasis, ParticipantKind


class Identity(Struct, frozen=True, kw_only=True):
    """The fields of a participant that are resolved, not read: empty where the words do not decide them."""

    name: str | None = None
    id: str | None = None
    kind: ParticipantKind | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    group: Group | None = None
    basis: ParticipantBasis = "unresolved"
    candidates: tuple[str, ...] = ()

    @property
    def says_who(self) -> bool:
        """Whether more than a name is known."""
        return bool(self.id or self.country or self.sectors or self.group)

    def fill(self, participant: Participant) -> Participant:
        """The participant, worded as before and resolved."""
        return Participant(
            text=participant.text,
            start=participant.start,
            end=participant.end,
            name=self.name,
            id=self.id,
            kind=self.kind,
            country=self.country,
            sectors=self.sectors,
            role=self.role,
            group=self.group,
            basis=self.basis,
            candidates=self.candidates,
        )


def of_actor(actor: Actor, day: str | None, gazetteer: Gazetteer) -> Identity:
    """An actor of the gazetteer as it was on a day, with what it is part of."""
    return Identity(
        name=actor.name,
        id=actor.id,
        kind=actor.kind,
        country=actor.country,
        sectors=actor.sectors_on(day),
        group=group_of(gazetteer.actor(actor.part_of) if actor.part_of else None),
        basis="registry",
    )


def group_of(actor: Actor | None) -> Group | None:
    """An actor as the group that somebody acts for."""
    return Group(name=actor.name, id=actor.id) if actor else None
