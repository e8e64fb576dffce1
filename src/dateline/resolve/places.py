"""Where an event was: a place that its words say it happened in, or the dateline's."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from dateline.gazetteer import Form, Sense
from dateline.records import EventMention, Name, Place
from dateline.records.circumstance import PlaceBasis, PlacePrecision
from dateline.resolve.circumstances import circumstance_words, find_carriers
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading

_PRECISIONS: dict[Form, PlacePrecision] = {"name": "country", "capital": "city", "city": "city", "region": "admin1"}


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
    return not circumstance_words("locative").isdisjoint(reading.tree.prepositions(index))


def _place_at(head: int, reading: Reading, depth: int = 3) -> Place | None:
    """The place that a locative phrase names: its head, or what a word such as "city" or an occasion leads to."""
    if (place := _named_place(head, reading)) is not None or depth == 0:
        return place
    below = (_place_at(child, reading, depth - 1) for child in _leading_to(head, reading))
    found = next((place for place in below if place is not None), None)
    state = Phrase(reading, head).affiliation().state
    return replace(found, country=state.country) if found and state and not found.country else found


def _leading_to(head: int, reading: Reading) -> Iterator[int]:
    tree = reading.tree
    is_place = tree.tokens[head].lemma in circumstance_words("place_nouns")
    for child in tree.children(head, "nmod"):
        if _is_locative(child, reading) or (is_place and tree.prepositions(child) == ["of"]):
            yield child
    if is_place:
        yield from tree.children(head, "appos", "flat", "compound")


def _named_place(head: int, reading: Reading) -> Place | None:
    """The place named at a token, with its country where the gazetteer knows it."""
    other = next((name.found for name in reading.others.on(head)), None)
    match = next((name.found for name in reading.names.on(head)), None)
    known = match.licensed(reading.named) if match else ()
    senses = _place_senses(known, reading)
    is_seat = any(sense.form == "seat" for sense in known)  # a disputed capital: a place, and of no country for us
    if match is not None and not senses and not is_seat:
        return None
    if other is None or (senses and match is not None and len(other.text) <= len(match.text)):
        return None if match is None or not senses else _known_place(match.text, match.start, match.end, senses)
    return _longer_place(other, senses) if other.kind == "LOC" else None


def _place_senses(senses: Iterable[Sense], reading: Reading) -> tuple[Sense, ...]:
    """The senses in which a name is a place: an organisation is none."""
    actors = ((sense, reading.gazetteer.actor(sense.actor)) for sense in senses if sense.form in _PRECISIONS)
    return tuple(sense for sense, actor in actors if actor is not None and actor.kind == "state")


def _known_place(text: str, start: int | None, end: int | None, senses: tuple[Sense, ...]) -> Place:
    """A place of the gazetteer; only its words where they have more than one sense."""
    basis: PlaceBasis = "stated" if start is not None else "dateline"
    if len({(sense.actor, sense.name) for sense in senses}) != 1:
        return Place(text=text, start=start, end=end, basis=basis)
    country, precision = senses[0].actor.upper(), _PRECISIONS[senses[0].form]
    return Place(
        text=text, start=start, end=end, name=senses[0].name, country=country, precision=precision, basis=basis
    )


def _longer_place(name: Name, senses: tuple[Sense, ...]) -> Place:
    """A place that the annotator found; a name of the gazetteer inside it gives its country: southern Lebanon."""
    countries = {sense.actor.upper() for sense in senses}
    country = min(countries) if len(countries) == 1 else None
    precision: PlacePrecision | None = "country" if country else None
    return Place(text=name.text, start=name.start, end=name.end, country=country, precision=precision, basis="stated")


def _finest(places: list[Place]) -> Place | None:
    """The one place, or the one inside the countries named beside it; `None` where two places are named."""
    inner = [place for place in places if place.precision != "country"] or places
    countries = {place.country for place in places if place.country}
    return inner[0] if len({place.text for place in inner}) == 1 and len(countries) <= 1 else None


def _dateline_place(mention: EventMention, reading: Reading) -> Place | None:
    report = reading.annotated.report
    lead = next((sentence for sentence in reading.annotated.sentences if sentence.end > report.body_start), None)
    is_lead = lead is not None and lead.start <= mention.trigger.start < lead.end
    if report.dateline.place is None or not is_lead or mention.status != "actual":
        return None
    words = report.dateline.place
    found = [
        (match.text, _place_senses(match.licensed(reading.named), reading))
        for match in reading.gazetteer.find_names(words)
    ]
    whole = next((senses for text, senses in found if text == words), ())
    states = {sense.actor.upper() for _, senses in found for sense in senses if sense.form == "name"}
    place = _known_place(words, None, None, whole)
    return place if whole or len(states) != 1 else replace(place, country=min(states), precision="country")
