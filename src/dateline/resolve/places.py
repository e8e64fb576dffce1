"""Where an event was: a place that its words say it happened in, or the dateline's."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.records import EventMention, Place
from dateline.resolve.circumstances import circumstance_words, find_carriers
from dateline.resolve.directions import is_region_of, with_direction
from dateline.resolve.edges import edge_at
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading


def locate_event(mention: EventMention, reading: Reading) -> Place | None:
    """The place of an event, as its words say where it happened: "met *in Beirut*", "a blast *near Aden*".

    A place below another noun is that noun's and not the event's ("developments in Palestine", "protesters from
    Tyre"). Without a place in the words, an actual event of the story's first sentence gets the dateline's place, with
    that basis; others get none.
    """
    for carrier in find_carriers(mention, reading):
        found = (_place_at(head, reading) for head in _locative_heads(carrier, reading))
        if places := [place for place in found if place is not None]:
            return _finest(places)
    return _dateline_place(mention, reading)


def _locative_heads(carrier: int, reading: Reading) -> list[int]:
    """The dependents of a word that say where it happened."""
    return [child for child in reading.tree.children(carrier, "obl", "nmod") if _is_locative(child, reading)]


def _is_locative(index: int, reading: Reading) -> bool:
    """Whether a preposition places something there; "on" does so at a border, as nobody aims at one."""
    prepositions, lemma = reading.tree.prepositions(index), reading.tree.tokens[index].lemma
    is_edge = lemma in circumstance_words("borders") | circumstance_words("coasts")
    return not circumstance_words("locative").isdisjoint(prepositions) or (is_edge and "on" in prepositions)


def _place_at(head: int, reading: Reading, depth: int = 3) -> Place | None:
    """The place that a locative phrase names: its head, or what a word such as "city" or an occasion leads to."""
    place = edge_at(head, reading) or _named_place(head, reading)
    if place is not None or depth == 0:
        return place
    below = (_place_at(child, reading, depth - 1) for child in _leading_to(head, reading))
    found = next((place for place in below if place is not None), None)
    state = Phrase(reading, head).affiliation().state
    is_open = found is not None and found.name is None and found.precision is None
    return replace(found, country=state.country) if found and is_open and state and not found.country else found


def _leading_to(head: int, reading: Reading) -> Iterator[int]:
    tree = reading.tree
    is_place = tree.tokens[head].lemma in circumstance_words("place_nouns")
    for child in tree.children(head, "nmod"):
        if _is_locative(child, reading) or (is_place and tree.prepositions(child) == ["of"]):
            yield child
    if is_place:
        yield from tree.children(head, "appos", "flat", "compound")


def _named_place(head: int, reading: Reading) -> Place | None:
    """The place named at a token; of a region of one, such as southern Lebanon, only what it lies in."""
    placed = reading.geography.on(head)
    if placed is None or placed.toponym.form != "name" or _is_organization(head, reading):
        return None
    words = with_direction(placed.toponym.span, reading.text)
    place = reading.geography.locate(placed, words, "stated")
    if placed.place is None or not is_region_of(placed.place, words, placed.toponym.span):
        return place
    return replace(place, name=None, geonames_id=None, latitude=None, longitude=None)


def _is_organization(head: int, reading: Reading) -> bool:
    """Whether the name at a token is that of an organisation or group, whatever place bears it too."""
    senses = [sense for name in reading.names.on(head) for sense in name.found.licensed(reading.named)]
    actors = (reading.gazetteer.actor(sense.actor) for sense in senses)
    return any(actor is not None and actor.kind != "state" for actor in actors)


def _finest(places: list[Place]) -> Place | None:
    """The one place, or the one inside the countries named beside it; `None` where two places are named."""
    inner = [place for place in places if place.precision != "country"] or places
    if len(inner) > 1:  # in the Red Sea off the coast of Yemen
        inner = [place for place in inner if place.name or place.precision != "region"] or inner
    countries = {place.country for place in places if place.country}
    return inner[0] if len({place.text for place in inner}) == 1 and len(countries) <= 1 else None


def _dateline_place(mention: EventMention, reading: Reading) -> Place | None:
    report = reading.annotated.report
    lead = next((sentence for sentence in reading.annotated.sentences if sentence.end > report.body_start), None)
    is_lead = lead is not None and lead.start <= mention.trigger.start < lead.end
    if report.dateline.place is None or not is_lead or mention.status != "actual":
        return None
    parts = [reading.geography.locate(part, None, "dateline") for part in reading.geography.dateline]
    known = next((place for place in parts if place.name), Place(text="", basis="dateline"))
    return replace(known, text=report.dateline.place)
