"""Who and where, as data: actors, roles, wordings and countries, and what finds them in a text."""

from dateline.gazetteer.checks import GazetteerError
from dateline.gazetteer.entry import Actor, Form, NameMatch, Period, Person, PersonMatch, Role, RoleMatch, Sense, Tenure
from dateline.gazetteer.features import Feature
from dateline.gazetteer.known_place import FeatureKind, KnownPlace, PlaceKind
from dateline.gazetteer.loader import load_gazetteer
from dateline.gazetteer.phrase import Word, fold, words_of
from dateline.gazetteer.places import Places
from dateline.gazetteer.registry import Gazetteer, sectors_of

__all__ = [
    "Actor",
    "Feature",
    "FeatureKind",
    "Form",
    "Gazetteer",
    "GazetteerError",
    "KnownPlace",
    "NameMatch",
    "Period",
    "Person",
    "PersonMatch",
    "PlaceKind",
    "Places",
    "Role",
    "RoleMatch",
    "Sense",
    "Tenure",
    "Word",
    "fold",
    "load_gazetteer",
    "sectors_of",
    "words_of",
]
