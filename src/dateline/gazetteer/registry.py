"""Who the gazetteer knows, and under which words."""

from collections.abc import Iterable, Mapping

from dateline.gazetteer.entry import Actor, NameMatch, Role, RoleMatch, Sense
from dateline.gazetteer.phrase import PhraseIndex, fold
from dateline.gazetteer.plural import plural


class Gazetteer:
    """Actors, the phrases that stand for them, and roles. It only reads, so it may be shared."""

    def __init__(
        self,
        *,
        actors: Mapping[str, Actor],
        senses: Iterable[tuple[str, Sense | None]],
        roles: Iterable[Role],
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
        self._names = _index_names(senses)
        self._nouns = _index_roles(self._roles.values())

    def actor(self, id: str) -> Actor | None:
        """The actor of an id; `None` where there is none.

        A state's id is its ISO 3166-1 alpha-3 code in lower case, and its institutions follow by rule: `lbn-military`.
        """
        if id in self._actors:
            return self._actors[id]
        country, _, role = id.partition("-")
        state, institution = self.state(country), self._roles.get(role)
        return _compose(state, institution) if state and institution and institution.institution else None

    def state(self, country: str) -> Actor | None:
        """The state of an ISO 3166-1 alpha-3 code; `None` for IGO and the like."""
        state = self._actors.get(country.lower())
        return state if state is not None and state.kind == "state" else None

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


def _compose(state: Actor, role: Role) -> Actor:
    return Actor(
        id=f"{state.id}-{role.id}",
        name=f"{role.institution} ({state.name})",
        kind=role.kind or "organization",
        country=state.country,
        sectors=role.sectors,
        part_of=state.id,
    )


def _index_names(senses: Iterable[tuple[str, Sense | None]]) -> PhraseIndex[Sense | None]:
    index: PhraseIndex[Sense | None] = PhraseIndex()
    for phrase, sense in senses:
        index.add(phrase, sense)
    return index


def _index_roles(roles: Iterable[Role]) -> PhraseIndex[tuple[Role, bool]]:
    index: PhraseIndex[tuple[Role, bool]] = PhraseIndex()
    nouns = [(noun, role) for role in roles for noun in role.nouns]
    for noun, role in nouns:
        index.add(noun, (role, False))
    for noun, role in nouns:
        index.add(plural(noun), (role, True))
    return index
