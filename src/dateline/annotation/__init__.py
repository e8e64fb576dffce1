"""Report -> tokens, syntax, names and roles: the language model behind one interface."""

from dateline.annotation.analysis import Analysis, Frame, NameSpan, RoleSpan, Word
from dateline.annotation.language_model import LanguageModel
from dateline.annotation.legible import legible, worded_as
from dateline.annotation.report import annotate

__all__ = ["Analysis", "Frame", "LanguageModel", "NameSpan", "RoleSpan", "Word", "annotate", "legible", "worded_as"]
