"""A toponym: words of a report that name a place, and the places that they may mean."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.gazetteer import KnownPlace, fold
from dateline.records import Span
from dateline.records.annotation import PlaceForm
from dateline.yaml_source import read_sections

_FILE = Path(__file__).with_name("toponyms.yaml")


class Toponym(NamedTuple):
    """Words that name a place, and the places of that name; of a demonym, the country alone."""

    span: Span
    form: PlaceForm
    candidates: tuple[KnownPlace, ...]
    capitals: frozenset[int] = frozenset()
    """The ids of those that our own lists hold under this name as a capital or city."""
    is_disputed: bool = False
    """Whether its country is disputed, and the place settles none."""
    is_doubtful: bool = False
    """Whether it is a place only where another one of the report speaks for it."""
    is_feature: bool = False
    """Whether its words can only be a feature's: "the Mississippi" is no state."""

    @property
    def key(self) -> str:
        """What repeats it in the report: the same words mean the same place."""
        return ("the " if self.is_feature else "") + fold(self.span.text)


@cache
def toponym_words(section: str) -> frozenset[str]:
    """The words of a section of `toponyms.yaml`. Raises `ValueError` where the file is malformed."""
    return frozenset(entry.value for entry in read_sections(_FILE)[section])
