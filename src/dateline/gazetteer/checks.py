"""What would make the gazetteer contradict itself."""

from collections.abc import Iterable
from datetime import date

from dateline.gazetteer.entry import NO_COUNTRY, Actor
from dateline.gazetteer.phrase import words_of
from dateline.yaml_source import Located


class GazetteerError(ValueError):
    """A data file that contradicts itself; the message says file, line and remedy."""


def check_ids(rows: Iterable[tuple[Located, str]]) -> None:
    """Raise `GazetteerError` where an id is given twice."""
    seen: dict[str, Located] = {}
    for row, id in rows:
        if id in seen:
            raise GazetteerError(f"{row.place()}: id {id} is taken by {seen[id].place()}: choose another")
        seen[id] = row


def check_actor(row: Located, actor: Actor, countries: frozenset[str]) -> None:
    """Raise `GazetteerError` where the country is unknown, or the periods are not whole, in order and apart."""
    if actor.country not in countries | NO_COUNTRY:
        raise GazetteerError(
            f"{row.place()}: no country {actor.country}: write an ISO 3166 alpha-3 code or one of {sorted(NO_COUNTRY)}"
        )
    if actor.sectors and actor.periods:
        raise GazetteerError(f"{row.place()}: {actor.id} has sectors and periods: move the sectors into the periods")
    days = [day for period in actor.periods for day in (period.from_ or "0001-01-01", period.to or "9999-12-31")]
    for day in days:
        _check_day(row, day)
    if days != sorted(days):
        raise GazetteerError(
            f"{row.place()}: the periods of {actor.id} overlap or end before they begin: put them in order"
        )


def _check_day(row: Located, day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise GazetteerError(f"{row.place()}: {day} is no day: write YYYY-MM-DD") from None


def check_phrases(rows: Iterable[tuple[Located, str, str]]) -> None:
    """Raise `GazetteerError` where two actors claim a phrase; the rows give entry, phrase and actor's id."""
    owners: dict[tuple[str, ...], tuple[str, Located]] = {}
    for row, phrase, actor in rows:
        key = tuple(word.folded for word in words_of(phrase))
        owner, place = owners.setdefault(key, (actor, row))
        if owner != actor:
            raise GazetteerError(
                f"{row.place()}: {phrase!r} already means {owner} ({place.place()}): "
                "remove it from one, or give both a context in wordings.yaml"
            )
