"""Persons of a report: their full names, and the phrases that say who they are."""

from dateline.gazetteer import fold
from dateline.records import Name
from dateline.resolve.layer import Standing
from dateline.resolve.phrase import BESIDE, Phrase
from dateline.resolve.reading import Reading


def full_name(reading: Reading, person: Name) -> str:
    """A person's name as worded, without honorifics."""
    return reading.gazetteer.name_person(" ".join(person.text.split()))


def earlier_names(reading: Reading, person: Name) -> list[Standing[Name]]:
    """Where the report gave the person's full name before; nothing where two persons share the surname."""
    words = _words(reading, person)
    earlier = [other for other in reading.surnames.get(words[-1], ()) if other.found.start < person.start]
    fuller = [other for other in earlier if _is_fuller(_words(reading, other.found), words)]
    return fuller if len({_words(reading, other.found) for other in fuller}) == 1 else []


def introduction(reading: Reading, person: Standing[Name]) -> Phrase:
    """The phrase around a person's name, with the title that it may hang on: *leader* Hassan Karam."""
    tree, head = reading.tree, person.head
    while tree.relation(head) in BESIDE and _is_title(reading, tree.tokens[head].head):
        head = tree.tokens[head].head
    before = tree.first_of(head) - 1
    titles = [before, *tree.ancestors(before)] if before >= 0 else []
    parallel = (index for index in titles if tree.are_parallel(index, head) and _is_title(reading, index))
    return Phrase(reading, next(parallel, head))


def _words(reading: Reading, person: Name) -> tuple[str, ...]:
    return tuple(fold(full_name(reading, person)).split())


def _is_fuller(other: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return other == words if len(words) > 1 else len(other) > 1 and other[-1:] == words


def _is_title(reading: Reading, index: int) -> bool:
    roles = (role.found for role in reading.roles.headed_by([index]))
    return any(found.role.kind == "person" and not found.plural for found in roles)
