"""What a run has read, found and set aside."""

from collections import Counter

from msgspec import Struct, field

from dateline.cli.errors import INTERRUPTED
from dateline.cli.wording import show_words
from dateline.records import Exclusion

SHOWN_EXCLUSIONS = 5
NO_REPORTS = frozenset({"skipped"})
"""Reasons that tell of no report lost: files that never were one."""


class Tally(Struct, kw_only=True):
    """Counts of one run."""

    reports: int = 0
    events: int | None = None
    mentions: int = 0
    exclusions: Counter[str] = field(default_factory=Counter)
    first_exclusions: list[Exclusion] = field(default_factory=list)
    interrupted: bool = False

    def exclude(self, exclusion: Exclusion) -> None:
        """Count `exclusion`, and keep the first few to show."""
        self.exclusions[exclusion.reason] += 1
        if len(self.first_exclusions) < SHOWN_EXCLUSIONS:
            self.first_exclusions.append(exclusion)

    @property
    def exit_status(self) -> int:
        """What the run says to the shell."""
        if self.interrupted:
            return INTERRUPTED
        return int(any(reason not in NO_REPORTS for reason in self.exclusions))

    def summary(self) -> str:
        """The run in one line, and the first of what was excluded in a line each."""
        parts = [_count(self.reports, "report")]
        if self.events is not None:
            parts += [_count(self.events, "event"), _count(self.mentions, "mention")]
        parts.append(self._excluded())
        line = ", ".join(part for part in parts if part)
        return "\n".join([f"interrupted after {line}" if self.interrupted else line, *self._details()])

    def _excluded(self) -> str:
        reasons = ", ".join(f"{number} {reason}" for reason, number in sorted(self.exclusions.items()))
        return f"{self.exclusions.total()} excluded ({reasons})" if reasons else ""

    def _details(self) -> list[str]:
        shown = ["  " + show_words(f"{each.origin}: {each.reason}: {each.detail}") for each in self.first_exclusions]
        more = self.exclusions.total() - len(shown)
        return [*shown, f"  and {more} more; --exclusions FILE writes them all"] if more else shown


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
