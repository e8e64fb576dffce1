"""Who says so: attributions and quotations of a report, and the chain of them above an event.

Sentence by sentence, `verbs` and `phrases` find words of saying, `sources` who says it, and `contents` and
`insertion` what is said; `labels` finds speakers that stand as a label. `spread` widens what is said to whole
quotations, which `quotation_marks` pairs. `finding` puts all of it together.
"""

from dateline.coding.attribution.chain import chain_of
from dateline.coding.attribution.finding import find_attributions
from dateline.coding.attribution.quotation_marks import quoted_stretches
from dateline.coding.attribution.quotations import quotations_of

__all__ = ["chain_of", "find_attributions", "quotations_of", "quoted_stretches"]
