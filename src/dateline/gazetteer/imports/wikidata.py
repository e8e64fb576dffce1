"""A JSON dump of Wikidata: people with the positions they held, and organisations."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.gazetteer.entry import Actor, Person
from dateline.gazetteer.imports.dump_lines import Dump, DumpLine
from dateline.gazetteer.imports.entries import LeftOut, Sighting
from dateline.gazetteer.imports.wikidata_entity import Claims, Entity, Statement, decode_entity, items
from dateline.gazetteer.imports.wikidata_shelf import Candidate, Position, Shelf
from dateline.gazetteer.registry import Gazetteer
from dateline.gazetteer.tables import listed, read_rows

MALFORMED = "the line holds no entity: a JSON dump of Wikidata has one on each line, fetch it again"
NO_LABEL = "no English label: Dateline reads English, name the person by hand in a CSV"
NO_COUNTRY = "no country, neither of its own (P17, P27) nor of the office (P642, P1001): name it by hand in a CSV"
UNNAMED_OFFICE = (
    "the office's name, which the dump does not hold: the role came in by its id, import from a fuller dump"
)
OTHER_CLASS = "no class that wikidata_classes.tsv knows as organisations (places, works, ...): add the class there"
KNOWN = "Dateline has it already: nothing to do"
_HUMAN = "Q5"
_NAMELESS = "office-holder"
_COLUMNS = ("label", "wikidata", "kind", "country", "sectors")


class OrganizationClass(Struct, frozen=True):
    """What a row of `wikidata_classes.tsv` says."""

    kind: str
    country: str | None
    sectors: tuple[str, ...]


class WikidataReader:
    """Reads a dump once onto a shelf, then the shelf: an office may stand behind its holder."""

    def __init__(self, gazetteer: Gazetteer, shelf: Shelf) -> None:
        self._shelf = shelf
        self._classes: dict[str, OrganizationClass] = {}
        for row in read_rows(Path(__file__).with_name("wikidata_classes.tsv"), _COLUMNS):
            label = row.value["label"]
            sectors = tuple(listed(row, "sectors"))
            self._classes[label] = OrganizationClass(row.value["kind"], row.value.get("country"), sectors)
            if "wikidata" in row.value:
                shelf.put_class(row.value["wikidata"], label)
        self._known = {actor.ids["wikidata"]: actor for actor in gazetteer.actors if "wikidata" in actor.ids}

    def take(self, line: DumpLine, place: str) -> Iterator[tuple[str, Sighting]]:
        """Put what a line holds on the shelf; what cannot be read comes back."""
        try:
            entity = decode_entity(line.content)
        except msgspec.MsgspecError as error:
            yield place, LeftOut(place, str(error), MALFORMED)
            return
        claims = entity.statements
        if _HUMAN in items(claims.instance_of):
            yield from self._take_person(entity, claims, line.number, place)
        elif entity.label:
            self._take_thing(entity, entity.label, claims, line.number)

    def _take_person(self, entity: Entity, claims: Claims, line: int, place: str) -> Iterator[tuple[str, Sighting]]:
        positions = tuple(_positions(claims.position))
        if positions and not entity.label:
            yield place, LeftOut(place, entity.id, NO_LABEL)
        elif positions and entity.label:
            countries = tuple(items(claims.citizenship))
            self._shelf.put_candidate(
                Candidate(entity.id, line, entity.label, entity.other_names, countries, positions=positions)
            )

    def _take_thing(self, entity: Entity, label: str, claims: Claims, line: int) -> None:
        names = {label.lower(), *(name.lower() for name in entity.other_names)}
        if claims.subclass_of and (found := sorted(names & self._classes.keys())):
            self._shelf.put_class(entity.id, label.lower() if label.lower() in found else found[0])
        if claims.subclass_of or claims.jurisdiction:
            self._shelf.put_office(entity.id, label, items((*claims.jurisdiction, *claims.country)))
        classes, countries = tuple(items(claims.instance_of)), tuple(items(claims.country))
        if classes and (countries or any(map(self._shelf.class_label, classes))):
            self._shelf.put_candidate(Candidate(entity.id, line, label, entity.other_names, countries, classes))

    def read_shelf(self, name: str) -> Iterator[tuple[str, Sighting]]:
        """The entries that the shelf gives, with their places in the file `name`."""
        for candidate in self._shelf.candidates():
            place = f"{name}:{candidate.line}"
            found = self._person(candidate, place) if candidate.positions else self._organization(candidate, place)
            yield from ((place, sighting) for sighting in found)

    def _person(self, candidate: Candidate, place: str) -> Iterator[Sighting]:
        tenures = []
        for position in candidate.positions:
            label, jurisdictions = self._shelf.office(position.office) or (None, ())
            of = self._actor_of((*position.of, *jurisdictions)) or self._country_of(candidate.countries)
            if label is None:
                yield LeftOut(place, f"{candidate.name}: {position.office}", UNNAMED_OFFICE)
                label = f"{_NAMELESS} ({position.office})"
            if of is None:
                yield LeftOut(place, f"{candidate.name}: {label}", NO_COUNTRY)
            else:
                tenures.append({"office": label, "of": of, "from": position.start, "to": position.end})
        if tenures:
            yield msgspec.convert(_named(candidate) | {"tenures": tenures}, Person)

    def _organization(self, candidate: Candidate, place: str) -> Iterator[Sighting]:
        labels = [label for each in candidate.classes if (label := self._shelf.class_label(each))]
        if not labels or candidate.id in self._known:
            known = candidate.id in self._known
            yield LeftOut(place, f"{candidate.name} ({candidate.id})", KNOWN if known else OTHER_CLASS)
            return
        found = max((self._classes[label] for label in labels), key=lambda each: len(each.sectors))
        countries = [self._known[each].country for each in candidate.countries if each in self._known]
        country = found.country or next(iter(countries), None)
        if country is None:
            yield LeftOut(place, f"{candidate.name} ({candidate.id})", NO_COUNTRY)
        else:
            own = {"kind": found.kind, "country": country, "sectors": found.sectors}
            yield msgspec.convert(_named(candidate) | own, Actor)

    def _actor_of(self, ids: Iterable[str]) -> str | None:
        """Our id of the first item that is an actor of ours, or one that came in."""
        for id in ids:
            if id in self._known:
                return self._known[id].id
            if any(map(self._shelf.class_label, self._shelf.classes_of(id))):
                return id.lower()
        return None

    def _country_of(self, ids: Iterable[str]) -> str | None:
        """The state whose citizen somebody is; nobody's where there are several."""
        states = {self._known[id].id for id in ids if id in self._known and self._known[id].kind == "state"}
        return states.pop() if len(states) == 1 else None


def read_wikidata(dump: Dump, name: str, gazetteer: Gazetteer) -> Iterator[tuple[str, Sighting]]:
    """The entries of a dump with their places; afterwards `dump.stopped` says whether it was whole."""
    with closing(Shelf()) as shelf:
        reader = WikidataReader(gazetteer, shelf)
        for line in dump:
            yield from reader.take(line, f"{name}:{line.number}")
        yield from reader.read_shelf(name)


def _named(candidate: Candidate) -> dict[str, object]:
    return {
        "id": candidate.id.lower(),
        "name": candidate.name,
        "aliases": candidate.aliases,
        "ids": {"wikidata": candidate.id},
    }


def _positions(statements: tuple[Statement, ...]) -> Iterator[Position]:
    for statement in statements:
        if statement.rank != "deprecated" and (office := statement.mainsnak.item):
            details = statement.details
            of = (snak.item for snak in (*details.of, *details.jurisdiction, *details.country))
            start = next((snak.day for snak in details.start), None)
            end = next((snak.day for snak in details.end), None)
            yield Position(office, tuple(item for item in of if item), start, end)
