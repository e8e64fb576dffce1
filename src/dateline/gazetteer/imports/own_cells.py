"""The cells of a table of one's own."""

import re
from datetime import date

from dateline.gazetteer.entry import NO_COUNTRY
from dateline.gazetteer.registry import Gazetteer


class CellError(ValueError):
    """A cell that cannot be read."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}: {remedy}")
        self.what, self.remedy = what, remedy


def read_list(cell: str) -> tuple[str, ...]:
    """The parts of a cell: parted by semicolons or bars."""
    return tuple(part for each in re.split(r"[;|]", cell) if (part := each.strip()))


def read_country(cell: str, gazetteer: Gazetteer) -> str:
    """A country's code, from its code or its name. Raises `CellError`."""
    code = cell.upper()
    if code in NO_COUNTRY or gazetteer.state(code) is not None:
        return code
    id = _actor_named(cell, gazetteer)
    actor = gazetteer.actor(id) if id else None
    if actor is None or actor.kind != "state":
        codes = ", ".join(sorted(NO_COUNTRY))
        raise CellError(
            f"country {cell!r}", f"no such country: write ISO 3166 alpha-3, its English name, or one of {codes}"
        )
    return actor.country


def read_of(cell: str, gazetteer: Gazetteer) -> str:
    """The id of a state, organisation or group, from an id, a country's code or a name. Raises `CellError`."""
    if not cell:
        raise CellError("no of", "a role is of somebody: write a country, a name or an id in the column of")
    if cell.lower() in gazetteer:
        return cell.lower()
    id = _actor_named(cell, gazetteer)
    if id is None:
        raise CellError(
            f"of {cell!r}",
            "nobody known by that: write a country, an id that `dateline actors search` shows, or add a row",
        )
    return id


def read_day(cell: str | None) -> str | None:
    """A day, month or year. Raises `CellError`."""
    if cell is None:
        return None
    try:
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", cell):
            raise ValueError
        date.fromisoformat(cell + "2000-01-01"[len(cell) :])
    except ValueError:
        raise CellError(f"day {cell!r}", "no day: write YYYY-MM-DD, YYYY-MM or YYYY") from None
    return cell


def _actor_named(words: str, gazetteer: Gazetteer) -> str | None:
    """The id of the one actor that words name as a whole; nobody's where there are several."""
    for match in gazetteer.find_names(words):
        if match.text == words:
            ids = {sense.actor for sense in match.senses if sense.form == "name"}
            return ids.pop() if len(ids) == 1 else None
    return None
