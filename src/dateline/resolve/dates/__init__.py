"""Expressions that say when: which words they are, and which days they mean."""

from dateline.resolve.dates.finding import find_dates
from dateline.resolve.dates.reading import resolve_date
from dateline.resolve.dates.report import dates_of

__all__ = ["dates_of", "find_dates", "resolve_date"]
