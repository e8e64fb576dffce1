"""What the reader of sides is told of each word beside the network's own reading: how syntax ties it to the trigger."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.coding.draft import Draft
from dateline.coding.syntax import Syntax

FARTHEST = 3
RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "nmod:desc", "compound", "amod",
    "appos", "conj", "acl", "acl:relcl", "advcl", "xcomp", "ccomp", "csubj", "case", "mark", "det", "flat", "nummod",
    "aux", "aux:pass", "cop", "cc", "advmod", "punct", "parataxis", "root", "obl:tmod", "nmod:tmod", "compound:prt",
)  # fmt: skip
ROLES = (
    "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARGM-LOC", "ARGM-TMP", "ARGM-ADV", "ARGM-MNR", "ARGM-PRP", "ARGM-CAU",
    "ARGM-GOL", "ARGM-DIR", "R-ARG0", "R-ARG1", "C-ARG1", "V",
)  # fmt: skip
SIZES = ((FARTHEST + 1) ** 2 + 1, len(RELATIONS) + 1, len(ROLES) + 1, 3)
"""How many values each feature has: the path to the trigger, the relation, the semantic role, the lexicon's side."""


def side_features(syntax: Syntax, trigger: int, draft: Draft | None) -> NDArray[np.int64]:
    """A row a word, of four numbers below `SIZES`, for the event of a trigger; `draft` is the lexicon's, if any."""
    found = np.zeros((len(syntax.tokens), len(SIZES)), dtype=np.int64)
    above = [trigger, *syntax.ancestors(trigger)]
    for word, token in enumerate(syntax.tokens):
        found[word, 0] = _path(syntax, above, word)
        found[word, 1] = RELATIONS.index(token.relation) + 1 if token.relation in RELATIONS else 0
    predicate = syntax.predicates.get(trigger)
    for role in predicate.roles if predicate else ():
        if role.label in ROLES:
            found[role.first - syntax.sentence.first : role.last - syntax.sentence.first, 2] = (
                ROLES.index(role.label) + 1
            )
    for number, heads in enumerate((draft.actors, draft.recipients) if draft else (), 1):
        found[list(heads), 3] = number
    return found


def _path(syntax: Syntax, above: Sequence[int], word: int) -> int:
    """Steps up from the trigger and down to the word, as one number; 0 where either is too long."""
    for down, at in enumerate([word, *syntax.ancestors(word)]):
        if at in above:
            up = above.index(at)
            near = up <= FARTHEST and down <= FARTHEST
            return 1 + up * (FARTHEST + 1) + down if near else 0
    return 0
