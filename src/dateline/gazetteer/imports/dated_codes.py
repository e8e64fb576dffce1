"""Codes for a time: put in order and apart, the undated one for all the days between."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from dateline.gazetteer.imports.cameo import Meaning

SECOND_DEFAULT = "a second code without days: keep one, or give each its days"
OVERLAP = "its days meet those of another code: let one end before the other begins"
BACKWARDS = "its days end before they begin: correct them"
SECOND_COUNTRY = "an actor of Dateline has one country, here that of its last code: make an entry for the other by hand"
_ONE = timedelta(days=1)


class DatedCode(Struct, frozen=True):
    """A code as written, what it means, and from when to when; `None` is open."""

    text: str
    meaning: Meaning
    first: date | None
    last: date | None

    @property
    def is_dated(self) -> bool:
        """Whether it holds for a time only."""
        return self.first is not None or self.last is not None


def without_overlap(codes: list[DatedCode]) -> tuple[list[DatedCode], list[tuple[str, str]]]:
    """The codes in the order of their days, none of which meet, and those left out with the reason."""
    defaults = [code for code in codes if not code.is_dated]
    left_out = [(code.text, SECOND_DEFAULT) for code in defaults[1:]]
    kept: list[DatedCode] = []
    for code in sorted((code for code in codes if code.is_dated), key=_first):
        if _last(code) < _first(code):
            left_out.append((code.text, BACKWARDS))
        elif kept and _first(code) <= _last(kept[-1]):
            left_out.append((code.text, OVERLAP))
        else:
            kept.append(code)
    return (sorted([*kept, *_between(defaults[0], kept)], key=_first) if defaults else kept), left_out


def of_one_country(codes: list[DatedCode]) -> tuple[list[DatedCode], list[tuple[str, str]]]:
    """The codes of the last one's country, and the others with the reason: an actor of ours has one."""
    country = codes[-1].meaning.country
    others = [(code.text, SECOND_COUNTRY) for code in codes if code.meaning.country != country]
    return [code for code in codes if code.meaning.country == country], others


def _between(default: DatedCode, dated: list[DatedCode]) -> Iterator[DatedCode]:
    """The undated code for each span that no dated one covers."""
    first: date | None = None
    for code in dated:
        if code.first is not None and code.first != first:
            yield replace(default, first=first, last=code.first - _ONE)
        if code.last is None:
            return
        first = code.last + _ONE
    yield replace(default, first=first, last=None)


def _first(code: DatedCode) -> date:
    return code.first or date.min


def _last(code: DatedCode) -> date:
    return code.last or date.max
