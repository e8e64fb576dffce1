"""Report -> tokens, syntax, names and roles: the language model behind one interface."""

from dateline.annotation.analysis import Analysis, Frame, NameSpan, RoleSpan, Word
from dateline.annotation.language_model import LanguageModel
from dateline.annotation.report import annotate
from dateline.annotation.weights import WeightCheck, WeightsError, check_weights

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
