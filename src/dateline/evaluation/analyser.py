"""What a scorer needs of a language model."""

from collections.abc import Sequence
from typing import Protocol

from dateline.annotation.analysis import Analysis, Word


class Analyser(Protocol):
    """Anything that reads sentences: the language model, or a baseline beside it."""

    def analyse_all(
        self, sentences: Sequence[Sequence[str]], predicates: Sequence[Sequence[int]] | None = None
    ) -> list[Analysis]:
        """One analysis a sentence; with `predicates`, frames for exactly those words."""

    def analyse_report(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """One analysis a sentence of a report, its names corrected by what the whole report says."""

    def segment(self, text: str) -> list[list[Word]]:
        """The sentences of a text as words with offsets into it; together they cover all but white space."""
