"""PLOVER as one object: what there is to code, what it scores, and what CAMEO calls it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from dateline.codebook.checks import check_cameo, check_nearest_cameo, check_quads, check_types
from dateline.codebook.entries import CameoEntry, Context, EventType, Mode, NearestCameo, Quad, Sector
from dateline.codebook.source import Entry, index_entries, read_entries

FOLDER = Path(__file__).parent


class Codebook(Struct, frozen=True, kw_only=True):
    """All of PLOVER. A look-up of what is not there raises `KeyError`."""

    quads: Mapping[int, Quad]
    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    """By type and mode: modes of the same name under two types are two modes."""
    contexts: Mapping[str, Context]
    sectors: Mapping[str, Sector]
    stateless: Mapping[str, Sector]
    """What stands in place of a country for actors of no country: `IGO`, `NGO`, ..."""
    cameo: Mapping[str, CameoEntry]
    nearest_cameo: Mapping[tuple[str, str | None], NearestCameo]

    def score(self, type: str, mode: str | None = None) -> float:
        """The PLOVER score, -10 to +10: the mode's, or the type's where there is no mode."""
        return self.types[type].score if mode is None else self.modes[type, mode].score

    def quad(self, type: str) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
        return self.types[type].quad

    def cameo_for(self, type: str, mode: str | None = None) -> str:
        """The nearest CAMEO code; `nearest_cameo[type, mode].lost` says what it loses."""
        return self.nearest_cameo[type, mode].code

    def plover_for(self, cameo: str) -> CameoEntry:
        """What a CAMEO code becomes and what is lost; its `type` is null where PLOVER drops the code."""
        return self.cameo[cameo]


@cache
def load_codebook(folder: Path = FOLDER) -> Codebook:
    """The codebook in the files of `folder`, by default the one that comes with Dateline.

    Raises `CodebookError`, with file and line, where a file is malformed or contradicts another, and `OSError`
    where one is missing.
    """
    quads = read_entries(folder / "quads.yaml", Quad)
    types = _read_types(folder / "types")
    contexts = read_entries(folder / "contexts.yaml", Context)
    sectors = index_entries(read_entries(folder / "sectors.yaml", Sector), lambda sector: sector.code)
    cameo = read_entries(folder / "cameo-to-plover.yaml", CameoEntry)
    nearest_cameo = read_entries(folder / "plover-to-cameo.yaml", NearestCameo)
    codebook = Codebook(
        quads=index_entries(quads, lambda quad: quad.number),
        types=index_entries(types, lambda type: type.code),
        modes={(entry.record.code, mode.code): mode for entry in types for mode in entry.record.modes},
        contexts=index_entries(contexts, lambda context: context.code),
        sectors={code: sector for code, sector in sectors.items() if sector.rank != "stateless"},
        stateless={code: sector for code, sector in sectors.items() if sector.rank == "stateless"},
        cameo=index_entries(cameo, lambda entry: entry.code),
        nearest_cameo=index_entries(nearest_cameo, lambda entry: (entry.type, entry.mode)),
    )
    check_quads(quads)
    check_types(types)
    check_cameo(cameo, types, set(codebook.contexts))
    check_nearest_cameo(nearest_cameo, types, set(codebook.cameo))
    return codebook


def _read_types(folder: Path) -> tuple[Entry[EventType], ...]:
    return tuple(entry for file in sorted(folder.glob("*.yaml")) for entry in read_entries(file, EventType))
