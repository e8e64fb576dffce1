"""Why something does not become a report."""

from dateline.records import Exclusion, ExclusionReason


class Refusal(Exception):  # noqa: N818 - also handed on as a value, for one record of many
    """Raised where a source or one of its records cannot become a report; `detail` says what to do about it."""

    def __init__(self, reason: ExclusionReason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail

    def exclude(self, origin: str) -> Exclusion:
        """The exclusion of what was read from `origin`."""
        return Exclusion(origin=origin, stage="ingest", reason=self.reason, detail=self.detail)


def too_large(what: str, limit: int) -> Refusal:
    """The refusal of `what`, which is over `limit` bytes."""
    return Refusal("too_large", f"{what} is over the limit of {limit:,} bytes; split it, or raise max_bytes.")
