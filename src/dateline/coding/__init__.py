"""Annotated report -> event mentions: what each sentence says, by the codebook."""

from dateline.coding.coder import CodedSentence, Coder
from dateline.coding.event_network import EventNetwork
from dateline.coding.sectors import SectorNetwork, SectorReader

__all__ = ["CodedSentence", "Coder", "EventNetwork", "SectorNetwork", "SectorReader"]
