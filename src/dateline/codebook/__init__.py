"""PLOVER as data: types, modes, contexts, sectors, scores and crosswalks, and the loader that checks them."""

from dateline.codebook.codebook import Codebook, load_codebook
from dateline.codebook.entries import (
    CameoEntry,
    Context,
    EventType,
    Mode,
    NearestCameo,
    NearMiss,
    Quad,
    Sector,
)
from dateline.codebook.example import Example
from dateline.codebook.source import CodebookError

__all__ = [
    "CameoEntry",
    "Codebook",
    "CodebookError",
    "Context",
    "EventType",
    "Example",
    "Mode",
    "NearMiss",
    "NearestCameo",
    "Quad",
    "Sector",
    "load_codebook",
]
