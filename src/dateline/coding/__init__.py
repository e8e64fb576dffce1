"""Annotated report -> event mentions: what each sentence says, by the codebook; and who says what."""

from dateline.coding.attribution import find_attributions, quotations_of
from dateline.coding.coder import CodedSentence, Coder
from dateline.coding.event_network import EventNetwork
from dateline.coding.sectors import SectorNetwork, SectorReader

__all__ = [
    "CodedSentence",
    "Coder",
    "EventNetwork",
    "SectorNetwork",
    "SectorReader",
    "find_attributions",
    "quotations_of",
]
