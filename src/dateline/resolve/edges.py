"""Where a country ends: the coast of Kenya, the border between Kenya and Somalia."""

from collections.abc import Iterator

from dateline.records import Place
from dateline.resolve.circumstances import circumstance_words
from dateline.resolve.geography import Placed
from dateline.resolve.reading import Reading

_NAMING = ("nmod", "amod", "compound")
_OF = frozenset({"of", "between", "'s", "’s"})
_WIDE = frozenset({"country", "admin1", "region", "continent"})
"""What is too wide for its coast to be the same place: that of a town is in the town."""


def edge_at(head: int, reading: Reading) -> Place | None:
    """The coast or border that a phrase names, which is a region; `None` where it is none, or that of a town.

    A coast lies in the one country that is named; a border has two sides, and lies in none.
    """
    lemma, token = reading.tree.tokens[head].lemma, reading.tree.tokens[head]
    is_coast, is_border = (lemma in circumstance_words(section) for section in ("coasts", "borders"))
    placed = list(_sides(head, reading)) if is_coast or is_border else []
    if not placed or not all(one.place and one.place.kind in _WIDE for one in placed):
        return None
    start = min(token.start, *(one.toponym.span.start for one in placed))
    end = max(token.end, *(one.toponym.span.end for one in placed))
    countries = {one.place.country for one in placed if one.place}
    country = min(countries) if is_coast and len(countries) == 1 else None
    text = reading.text[start:end]
    return Place(text=text, start=start, end=end, country=country or None, precision="region", basis="stated")


def _sides(head: int, reading: Reading) -> Iterator[Placed]:
    """The places whose coast or border it is."""
    tree = reading.tree
    for child in tree.children(head, *_NAMING):
        if tree.relation(child) != "nmod" or _OF & set(tree.prepositions(child)):
            for token in (child, *tree.children(child, "conj")):
                if (placed := reading.geography.on(token)) is not None:
                    yield placed
