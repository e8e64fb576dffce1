"""Actors and persons on a terminal: a table of those found, and a page of one."""

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.event_table import WIDTH_IN_A_FILE
from dateline.cli.wording import show_words
from dateline.gazetteer import Actor, Gazetteer, Person
from dateline.gazetteer.registry import sectors_of
from dateline.gazetteer.search import Found, found_on, word_interval, wordings_of

_COLUMNS = ("id", "name", "kind", "country", "sectors", "role", "ids")
_LABEL = 12


def print_found(found: tuple[Found, ...], day: str) -> None:
    """Print a table of those found, as they are on a day."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in _COLUMNS:
        table.add_column(column, no_wrap=column == "id")
    for each in found:
        table.add_row(*map(Text, _cells(each)))
    console = Console(width=None if sys.stdout.isatty() else WIDTH_IN_A_FILE)
    console.print(table)
    console.print(f"\nSectors and roles on {day}.", style="dim", highlight=False)


def print_page(gazetteer: Gazetteer, id: str, day: str) -> None:
    """Print everything of one entry."""
    console = Console(highlight=False, soft_wrap=True)
    found = found_on(gazetteer, id, day)
    console.print(Text(show_words(found.name), style="bold"))
    person = gazetteer.person(id)
    for label, words in [*_common(found, day), *(_person(gazetteer, person, day) if person else _actor(gazetteer, id))]:
        console.print(Text(f"  {label:<{_LABEL}} {show_words(words)}"))


def _cells(found: Found) -> tuple[str, ...]:
    sectors = "/".join(found.sectors)
    ids = ", ".join(_ids(found, ("cow", "wikidata")))
    cells = (found.id, found.name, found.kind, found.country or "", sectors, "; ".join(found.roles), ids)
    return tuple(show_words(cell) for cell in cells)


def _ids(found: Found, which: Iterable[str]) -> Iterator[str]:
    return (f"{'COW' if key == 'cow' else key} {found.ids[key]}" for key in which if key in found.ids)


def _common(found: Found, day: str) -> Iterator[tuple[str, str]]:
    yield "id", found.id
    yield "kind", found.kind
    if found.country:
        yield "country", found.country
    yield "sectors", f"{'/'.join(found.sectors) or 'none'} on {day}"
    if found.ids:
        yield "outside ids", ", ".join(_ids(found, found.ids))


def _actor(gazetteer: Gazetteer, id: str) -> Iterator[tuple[str, str]]:
    actor = gazetteer.actor(id)
    if actor is None:
        return
    yield from (("also", alias) for alias in actor.aliases if alias != actor.name)
    yield from (("period", f"{word_interval(period)}  {'/'.join(period.sectors)}") for period in actor.periods)
    if actor.part_of:
        yield "part of", _name(gazetteer, actor.part_of)
    yield from (("parts", f"{part.name} ({part.id})") for part in _parts(gazetteer, actor))
    yield from (("wording", phrase) for phrase in wordings_of(gazetteer, id))


def _parts(gazetteer: Gazetteer, actor: Actor) -> Iterator[Actor]:
    return (other for other in gazetteer.actors if other.part_of == actor.id)


def _person(gazetteer: Gazetteer, person: Person, day: str) -> Iterator[tuple[str, str]]:
    yield from (("also", alias) for alias in person.aliases)
    for tenure in person.tenures:
        sectors = "/".join(sectors_of(gazetteer, tenure, day))
        yield "role", f"{word_interval(tenure)}  {tenure.office} of {_name(gazetteer, tenure.of)}  {sectors}".strip()


def _name(gazetteer: Gazetteer, id: str) -> str:
    actor = gazetteer.actor(id)
    return f"{actor.name} ({id})" if actor else id
