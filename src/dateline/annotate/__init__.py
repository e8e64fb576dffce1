"""Report -> tokens, syntax, names and roles: the language model behind one interface."""

from dateline.annotate.analysis import Analysis, Frame, NameSpan, RoleSpan, Word
from dateline.annotate.language_model import LanguageModel
from dateline.annotate.report import annotate
from dateline.annotate.weights import WeightCheck, WeightsError, check_weights

__all__ = [
    "Analysis",
    "Frame",
    "LanguageModel",
    "NameSpan",
    "RoleSpan",
    "WeightCheck",
    "WeightsError",
    "Word",
    "annotate",
    "check_weights",
]
