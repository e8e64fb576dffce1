"""How many people an event concerns: killed, injured, arrested, abducted, displaced, or taking part."""

from dateline.coding.counts.counting import count_people, with_counts
from dateline.coding.counts.figures import Style, style_of
from dateline.coding.counts.loose import take_in

__all__ = ["Style", "count_people", "style_of", "take_in", "with_counts"]
