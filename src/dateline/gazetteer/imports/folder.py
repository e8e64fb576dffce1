"""Writing entries as the tables that `load_gazetteer(own=...)` reads."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TextIO

from msgspec.structs import replace

from dateline.gazetteer.actors import ACTOR_COLUMNS, OUTSIDE_COLUMNS, PERSON_COLUMNS, read_actors, read_people
from dateline.gazetteer.entry import Actor, Interval, Person
from dateline.gazetteer.imports.entries import ImportReport, LeftOut, Sighting
from dateline.gazetteer.imports.settling import settle
from dateline.gazetteer.imports.stage import Stage
from dateline.gazetteer.registry import Gazetteer


def write_entries(
    sightings: Iterable[tuple[str, Sighting]], folder: Path, name: str, gazetteer: Gazetteer, report: ImportReport
) -> None:
    """Write `actors/NAME.tsv` and `people/NAME.tsv` into the folder; the sightings come with their places.

    What other files of the folder hold keeps its ids and names. A file of that name is replaced when all is written.
    """
    with closing(Stage()) as stage, ExitStack() as files:
        _keep_clear_of(folder, name, stage)
        for place, sighting in sightings:
            if isinstance(sighting, LeftOut):
                report.leave_out(sighting)
            else:
                stage.add(_with_free_id(sighting, stage, gazetteer), place)
        actors = files.enter_context(_table(folder / "actors" / f"{name}.tsv", ACTOR_COLUMNS))
        people = files.enter_context(_table(folder / "people" / f"{name}.tsv", PERSON_COLUMNS))
        for place, entry in stage.entries():
            for settled in settle(place, entry, stage, gazetteer):
                _write(settled, actors, people, report)


def _keep_clear_of(folder: Path, name: str, stage: Stage) -> None:
    """Take note of the entries that other files of the folder hold. Raises `ValueError` where one is malformed."""
    actors = (path for path in sorted(folder.glob("actors/*.tsv")) if path.stem != name)
    people = (path for path in sorted(folder.glob("people/*.tsv")) if path.stem != name)
    for _, actor in read_actors(actors):
        stage.add(actor, stood_before=True)
    for _, person in read_people(people):
        stage.add(person, stood_before=True)


def _with_free_id(entry: Actor | Person, stage: Stage, gazetteer: Gazetteer) -> Actor | Person:
    """The entry, with a number behind its id where another has it or a state does."""
    id, number = entry.id, 1
    while id in stage or gazetteer.state(id) is not None:
        number += 1
        id = f"{entry.id}-{number}"
    return replace(entry, id=id)


@contextmanager
def _table(path: Path, columns: tuple[str, ...]) -> Iterator[TextIO]:
    """A table that takes its name when it is whole; one without rows goes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    header = "\t".join((*columns, *OUTSIDE_COLUMNS)) + "\n"
    with partial.open("w", encoding="utf-8", newline="") as file:
        file.write(header)
        yield file
        is_empty = file.tell() == len(header)
    if is_empty:
        partial.unlink()
        path.unlink(missing_ok=True)
    else:
        partial.replace(path)


def _write(sighting: Sighting, actors: TextIO, people: TextIO, report: ImportReport) -> None:
    if isinstance(sighting, LeftOut):
        report.leave_out(sighting)
    elif isinstance(sighting, Actor):
        report.actors += 1
        actors.writelines(_actor_rows(sighting))
    else:
        report.people += 1
        people.writelines(_person_rows(sighting))


def _actor_rows(actor: Actor) -> Iterator[str]:
    own = (actor.name, _list(actor.aliases), actor.kind, actor.country)
    intervals = actor.periods or (Interval(),)
    for row, interval in enumerate(intervals):
        sectors = _list(getattr(interval, "sectors", actor.sectors))
        part_of = "" if row else actor.part_of or ""
        named = ("",) * len(own) if row else own
        yield _row(actor.id, *named, sectors, part_of, *_days(interval), "" if row else actor.ids.get("wikidata", ""))


def _person_rows(person: Person) -> Iterator[str]:
    for row, tenure in enumerate(person.tenures):
        named = ("", "") if row else (person.name, _list(person.aliases))
        wikidata = "" if row else person.ids.get("wikidata", "")
        yield _row(person.id, *named, tenure.office, tenure.of, _list(tenure.sectors), *_days(tenure), wikidata)


def _days(interval: Interval) -> tuple[str, str]:
    return interval.from_ or "", interval.to or ""


def _list(parts: Iterable[str]) -> str:
    return "; ".join(part.replace(";", ",") for part in parts)


def _row(*cells: str) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells) + "\n"
