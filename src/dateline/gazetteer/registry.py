"""Who the gazetteer knows, and under which words."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from dateline.gazetteer.entry import Actor, NameMatch, Person, PersonMatch, Role, RoleMatch, Sense, Tenure
from dateline.gazetteer.phrase import PhraseIndex, fold
from dateline.gazetteer.places import Places
from dateline.gazetteer.plural import plural

Entry = TypeVar("Entry")


class Gazetteer:
    """Actors, the phrases that stand for them, and roles. It only reads, so it may be shared."""

    def __init__(
        self,
        *,
        actors: Mapping[str, Actor],
        senses: Iterable[tuple[str, Sense | None]],
        roles: Iterable[Role],
        people: Iterable[tuple[str, Person]] = (),
        places: Places,
        open_wordings: Iterable[str] = (),
        former: Iterable[str] = (),
        honorifics: Iterable[str] = (),
        partitives: Iterable[str] = (),
        parts: Iterable[str] = (),
    ) -> None:
        self.open_wordings = frozenset(open_wordings)
        """Nouns such as "regime" that, alone, mean whoever the report called so before."""
        self.former = frozenset(former)
        """Words that turn an office into a former one."""
        self.honorifics = frozenset(honorifics)
        """Words before a person's name that are no part of it."""
        self.partitives = frozenset(partitives)
        """Words that only count or gather those who follow: dozens of."""
        self.parts = frozenset(parts)
        """Words that make a land of a state's name: southern Lebanon."""
        self._actors = dict(actors)
        self._roles = {role.id: role for role in roles}
        self.senses = tuple(senses)
        """The phrases and what each may stand for; `None` where a phrase is nobody's name."""
        self._names = _index(self.senses)
        self.places = places
        """The places of the world by name."""
        people = tuple(people)
        self._people = {person.id: person for _, person in people}
        self._people_names = _index(people)
        self._domains = {actor.ids["iso2"].lower(): actor.country for actor in actors.values() if "iso2" in actor.ids}
        self._domains["uk"] = "GBR"  # the one country whose domain is not its code
        self._nouns = _index_roles(self._roles.values())

    def __contains__(self, id: object) -> bool:
        """Whether there is an actor of this id."""
        return isinstance(id, str) and self.actor(id) is not None

    def actor(self, id: str) -> Actor | None:
        """The actor of an id; `None` where there is none.

        A state's id is its ISO 3166-1 alpha-3 code in lower case, and its institutions follow by rule: `lbn-military`.
        """
        if id in self._actors:
            return self._actors[id]
        country, _, role = id.partition("-")
        state, institution = self.state(country), self._roles.get(role)
        return _compose(state, institution) if state and institution and institution.institution else None

    @property
    def actors(self) -> Collection[Actor]:
        """All actors, but for the institutions that states have by rule."""
        return self._actors.values()

    @property
    def people(self) -> Collection[Person]:
        """All persons."""
        return self._people.values()

    def state(self, country: str) -> Actor | None:
        """The state of an ISO 3166-1 alpha-3 code; `None` for IGO and the like."""
        state = self._actors.get(country.lower())
        return state if state is not None and state.kind == "state" else None

    def country_of_domain(self, domain: str) -> str | None:
        """The ISO 3166-1 alpha-3 code of a country's top-level domain, such as `lb`; `None` for `com` and the like."""
        return self._domains.get(domain)

    def institution(self, state: Actor, role: Role) -> Actor | None:
        """What the state has once in this role, such as its army; `None` if the role is no such thing."""
        return state if role.is_state else self.actor(f"{state.id}-{role.id}")

    def find_names(self, text: str) -> tuple[NameMatch, ...]:
        """The names in `text`, longest first at each word, with all their senses."""
        found = self._names.find(text)
        matches = ((m, tuple(sense for sense in m.entries if sense is not None)) for m in found)
        return tuple(
            NameMatch(start=m.start, end=m.end, text=text[m.start : m.end], senses=senses)
            for m, senses in matches
            if senses
        )

    def person(self, id: str) -> Person | None:
        """The person of an id; `None` where there is none."""
        return self._people.get(id)

    def find_people(self, text: str) -> tuple[PersonMatch, ...]:
        """The names of known persons in `text`, longest first at each word, with all who bear them."""
        return tuple(
            PersonMatch(start=m.start, end=m.end, text=text[m.start : m.end], people=tuple(dict.fromkeys(m.entries)))
            for m in self._people_names.find(text)
        )

    def find_roles(self, text: str) -> tuple[RoleMatch, ...]:
        """The roles in `text`, longest first at each word; a noun of its own goes before a plural made by rule."""
        return tuple(
            RoleMatch(start=m.start, end=m.end, text=text[m.start : m.end], role=role, plural=is_plural)
            for m in self._nouns.find(text)
            for role, is_plural in m.entries[:1]
        )

    def name_person(self, words: str) -> str:
        """A person's name without the honorifics before it."""
        first, _, rest = words.partition(" ")
        return self.name_person(rest) if rest and fold(first.rstrip(".")) in self.honorifics else words


def sectors_of(gazetteer: Gazetteer, tenure: Tenure, day: str | None) -> tuple[str, ...]:
    """The sectors of a role on a day (YYYY-MM-DD): its own, or else those of the office or of whom it is of."""
    actor = gazetteer.actor(tenure.of)
    own = actor.sectors_on(day) if actor else ()
    if tenure.sectors or (actor is not None and actor.kind != "state"):
        return tenure.sectors or own
    roles = gazetteer.find_roles(tenure.office)
    return (roles[0].role.sectors if roles else ()) or own


def _compose(state: Actor, role: Role) -> Actor:
    return Actor(
        id=f"{state.id}-{role.id}",
        name=f"{role.institution} ({state.name})",
        kind=role.kind or "organization",
        country=state.country,
        sectors=role.sectors,
        part_of=state.id,
    )


def _index(entries: Iterable[tuple[str, Entry]]) -> PhraseIndex[Entry]:
    index: PhraseIndex[Entry] = PhraseIndex()
    for phrase, entry in entries:
        index.add(phrase, entry)
    return index


def _index_roles(roles: Iterable[Role]) -> PhraseIndex[tuple[Role, bool]]:
    index: PhraseIndex[tuple[Role, bool]] = PhraseIndex()
    nouns = [(noun, role) for role in roles for noun in role.nouns]
    for noun, role in nouns:
        index.add(noun, (role, False))
    for noun, role in nouns:
        index.add(plural(noun), (role, True))
    return index
