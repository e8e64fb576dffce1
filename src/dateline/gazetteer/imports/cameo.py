"""CAMEO actor codes in the terms of PLOVER: `PSEREBHMS` is a rebel group of Palestine."""

from collections.abc import Container
from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.gazetteer.tables import listed, read_rows

_NO_STATE = "---"


class CameoCode(Struct, frozen=True):
    """What a row of `cameo_roles.tsv` says of a code."""

    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str = ""


class Meaning(Struct, frozen=True):
    """What a whole code means."""

    country: str
    sectors: tuple[str, ...]
    office: str

    @property
    def is_bare(self) -> bool:
        """Whether it names a country and nothing else."""
        return not self.sectors and self.country.lower() not in _STATELESS


_STATELESS = frozenset({"igo", "uno", "eur", "ngo", "ism", "img", "mnc"})


@cache
def cameo_codes() -> dict[str, CameoCode]:
    """The codes of `cameo_roles.tsv`."""
    rows = read_rows(Path(__file__).with_name("cameo_roles.tsv"), ("code", "country", "sectors", "office", "meaning"))
    return {
        row.value["code"]: CameoCode(
            row.value.get("country"), tuple(listed(row, "sectors")), row.value.get("office", "")
        )
        for row in rows
    }


def read_code(code: str, countries: Container[str]) -> Meaning:
    """What a code such as `USAGOV` means, read three letters at a time.

    Raises `ValueError` with a remedy where it begins with nothing that PLOVER takes for a country.
    """
    parts = [code[at : at + 3] for at in range(0, len(code), 3)]
    country = _country(parts[0], countries)
    if country is None:
        raise ValueError(_advice(parts[0]))
    rest = parts[1:]
    if country in ("IGO", "EUR") and (better := [c for part in rest if (c := _stateless(part))]):
        country = better[0]
    known = [cameo_codes()[part] for part in rest if part in cameo_codes()]
    sectors = tuple(dict.fromkeys(sector for found in known for sector in found.sectors))
    return Meaning(country, sectors, next((found.office for found in known if found.office), ""))


def _country(part: str, countries: Container[str]) -> str | None:
    found = cameo_codes().get(part)
    return found.country if found and found.country else part if part in countries else None


def _stateless(part: str) -> str | None:
    country = cameo_codes()[part].country if part in cameo_codes() else None
    return country if country and country.lower() in _STATELESS else None


def _advice(part: str) -> str:
    if part == _NO_STATE:
        return "the code names no country, and PLOVER has no actor without one: give it a country"
    return (
        "the code begins with no country that PLOVER knows (a region, a faith, a role): give it one in cameo_roles.tsv"
    )
