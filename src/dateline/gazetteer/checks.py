"""What would make the gazetteer contradict itself."""

import re
from collections.abc import Container, Iterable
from datetime import date

from dateline.gazetteer.entry import NO_COUNTRY, Actor, Interval, Person
from dateline.gazetteer.phrase import key_of
from dateline.yaml_source import Located

_LAST_DAY = "9999-12-31"


class GazetteerError(ValueError):
    """A data file that contradicts itself; the message says file, line and remedy."""


def check_ids(rows: Iterable[tuple[Located, str]]) -> None:
    """Raise `GazetteerError` where an id is given twice, or is spelled otherwise than ids are."""
    seen: dict[str, Located] = {}
    for row, id in rows:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", id):
            raise GazetteerError(f"{row.place()}: {id} is no id: write small letters, digits and hyphens")
        if id in seen:
            raise GazetteerError(f"{row.place()}: id {id} is taken by {seen[id].place()}: choose another")
        seen[id] = row


def check_actor(row: Located, actor: Actor, countries: frozenset[str], ids: Container[str]) -> None:
    """Raise `GazetteerError` where country or `part_of` are unknown, or periods are not whole, in order and apart."""
    if actor.country not in countries | NO_COUNTRY:
        raise GazetteerError(
            f"{row.place()}: no country {actor.country}: write an ISO 3166 alpha-3 code or one of {sorted(NO_COUNTRY)}"
        )
    _check_known(row, actor.part_of, ids)
    days = [day for period in actor.periods for day in _days(row, period)]
    if days != sorted(days):
        raise GazetteerError(
            f"{row.place()}: the periods of {actor.id} overlap or end before they begin: put them in order"
        )


def check_person(row: Located, person: Person, ids: Container[str]) -> None:
    """Raise `GazetteerError` where a role is of nobody known, or ends before it begins."""
    for tenure in person.tenures:
        _check_known(row, tenure.of, ids)
        first, last = _days(row, tenure)
        if first > last:
            raise GazetteerError(
                f"{row.place()}: {person.id} is {tenure.office} from {tenure.from_} to {tenure.to}: "
                "the role ends before it begins, correct the days"
            )


def _check_known(row: Located, id: str | None, ids: Container[str]) -> None:
    if id is not None and id not in ids:
        raise GazetteerError(f"{row.place()}: no actor {id}: add it to a file of actors, or correct the id")


def _days(row: Located, interval: Interval) -> tuple[str, str]:
    """The first and the last day; of a month or a year its own first and last."""
    first, last = interval.from_ or "0001-01-01", interval.to or _LAST_DAY
    for day in (first, last):
        _check_day(row, day)
    return first + "0001-01-01"[len(first) :], last + _LAST_DAY[len(last) :]


def _check_day(row: Located, day: str) -> None:
    try:
        date.fromisoformat(day + "2000-01-01"[len(day) :])
    except ValueError:
        raise GazetteerError(f"{row.place()}: {day} is no day: write YYYY-MM-DD, YYYY-MM or YYYY") from None


def check_phrases(rows: Iterable[tuple[Located, str, str]]) -> None:
    """Raise `GazetteerError` where two actors claim a phrase; the rows give entry, phrase and actor's id."""
    owners: dict[tuple[str, ...], tuple[str, Located]] = {}
    for row, phrase, actor in rows:
        owner, place = owners.setdefault(_key(row, phrase), (actor, row))
        if owner != actor:
            raise GazetteerError(
                f"{row.place()}: {phrase!r} already means {owner} ({place.place()}): "
                "remove it from one, or give both a context in wordings.yaml"
            )


def check_namesakes(rows: Iterable[tuple[Located, str, Person]]) -> None:
    """Raise `GazetteerError` where two persons of one name held a role on one day: no day could tell them apart."""
    owners: dict[tuple[str, ...], list[tuple[Located, Person]]] = {}
    for row, phrase, person in rows:
        bearers = owners.setdefault(_key(row, phrase), [])
        for place, other in bearers:
            if other.id != person.id and _overlap(row, person, other):
                raise GazetteerError(
                    f"{row.place()}: {phrase!r} already names {other.id} ({place.place()}) at that time: "
                    "remove it from one of them"
                )
        bearers.append((row, person))


def _overlap(row: Located, one: Person, other: Person) -> bool:
    """Whether two persons held roles in days that meet, from the first to the last of each."""
    (first, last), (second, end) = _career(row, one), _career(row, other)
    return first <= end and second <= last


def _career(row: Located, person: Person) -> tuple[str, str]:
    days = [_days(row, tenure) for tenure in person.tenures]
    return min(first for first, _ in days), max(last for _, last in days)


def _key(row: Located, phrase: str) -> tuple[str, ...]:
    key = key_of(phrase)
    if not key:
        raise GazetteerError(f"{row.place()}: {phrase!r} holds no word: correct the name")
    return key
