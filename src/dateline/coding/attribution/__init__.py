"""Who says so: attributions and quotations of a report, and the chain of them above an event."""

from dateline.coding.attribution.chain import chain_of
from dateline.coding.attribution.finding import find_attributions
from dateline.coding.attribution.quotation_marks import quoted_stretches

__all__ = ["chain_of", "find_attributions", "quoted_stretches"]
