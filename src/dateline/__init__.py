"""Dateline: who did what to whom, when, where, and who says so.

>>> import dateline
>>> dateline.code("examples/")          # a file, a folder, a glob, or the text itself
>>> dateline.annotate("The rebels agreed to withdraw from the airport.")
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.api import annotate, code
    from dateline.ingest import ReadOptions
    from dateline.pipeline import CodedReport, Flow
    from dateline.records import AnnotatedReport, Event, EventMention, Exclusion, Report

__version__ = "0.1.0"
__all__ = [
    "AnnotatedReport",
    "CodedReport",
    "Event",
    "EventMention",
    "Exclusion",
    "Flow",
    "ReadOptions",
    "Report",
    "__version__",
    "annotate",
    "code",
]

_HOMES = {
    **dict.fromkeys(("annotate", "code"), "dateline.api"),
    **dict.fromkeys(("CodedReport", "Flow"), "dateline.pipeline"),
    "ReadOptions": "dateline.ingest",
}


def __getattr__(name: str) -> object:
    """Public names come from their modules when first asked for: `dateline --help` need not load a language model."""
    if name not in __all__:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "dateline.records")), name)
