"""Who and where, as data: actors, roles, wordings and countries, and what finds them in a text."""

from dateline.gazetteer.checks import GazetteerError
from dateline.gazetteer.entry import Actor, Form, NameMatch, Period, Role, RoleMatch, Sense
from dateline.gazetteer.loader import load_gazetteer
from dateline.gazetteer.phrase import fold
from dateline.gazetteer.registry import Gazetteer

__all__ = [
    "Actor",
    "Form",
    "Gazetteer",
    "GazetteerError",
    "NameMatch",
    "Period",
    "Role",
    "RoleMatch",
    "Sense",
    "fold",
    "load_gazetteer",
]
