"""What both networks share: their files, how they are run, and how words become what they read."""

from dateline.network.pieces import Pieces, cuts, load_pieces
from dateline.network.session import Session
from dateline.network.weights import WeightCheck, WeightsError, check_weights, weight_file

__all__ = ["Pieces", "Session", "WeightCheck", "WeightsError", "check_weights", "cuts", "load_pieces", "weight_file"]
