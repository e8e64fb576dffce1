"""The word lists of `wording.yaml`: what heads a story, as data."""

from functools import cache
from importlib.resources import files

import yaml
from msgspec import Struct, convert


class Wording(Struct, frozen=True):
    """The lists, as the file explains them."""

    headers: dict[str, list[str]]
    outlet_words: frozenset[str]
    agencies: frozenset[str]
    not_places: frozenset[str]
    joining: frozenset[str]


@cache
def load_wording() -> Wording:
    """The lists of the file, read once."""
    words = files("dateline.ingest").joinpath("wording.yaml").read_text("utf-8")
    # The plainest loader: YAML's own would read the word "On" as true.
    return convert(yaml.load(words, Loader=yaml.BaseLoader), Wording)


def is_outlet(words: str) -> bool:
    """Whether one of `words` marks the name of an outlet."""
    return not load_wording().outlet_words.isdisjoint(words.split())


def is_name(words: str, most: int) -> bool:
    """Whether `words` read as one name: 1 to `most` words, each with a capital or small inside a name."""
    parts = words.split()
    joining = load_wording().joining
    capital = [part[:1].isupper() or (part[:3].lower() in ("al-", "el-") and len(part) > 3) for part in parts]
    return (
        0 < len(parts) <= most
        and capital[0]
        and all(is_capital or part in joining for part, is_capital in zip(parts, capital, strict=True))
    )
