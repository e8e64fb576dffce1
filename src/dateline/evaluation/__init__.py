"""Accuracy: scorers of syntax, names and semantic roles on annotated files, beside a naive baseline."""

from dateline.evaluation.analyser import Analyser
from dateline.evaluation.gold import GoldError
from dateline.evaluation.names import evaluate_names
from dateline.evaluation.roles import evaluate_roles
from dateline.evaluation.syntax import evaluate_syntax
from dateline.evaluation.table import Table

__all__ = ["Analyser", "GoldError", "Table", "evaluate_names", "evaluate_roles", "evaluate_syntax"]
