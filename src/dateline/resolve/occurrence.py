"""When an event was: the expression that belongs to its word, or the report's own day."""

from datetime import date, timedelta
from typing import NamedTuple

from dateline.records import Date, EventMention, Span
from dateline.resolve.circumstances import find_carriers
from dateline.resolve.dates import find_dates, resolve_date
from dateline.resolve.reading import Reading

_DATING = ("obl", "nmod", "advmod", "compound", "dep")
_NEWS = timedelta(days=7)
"""How far back a governing clause may be dated for the event still to count as the report's news."""


class Dated(NamedTuple):
    """A resolved expression, and the word that it modifies."""

    head: int
    date: Date
    loose: bool
    """Whether it may as well belong to the verb above that word: "on Monday", not "of 2006"."""


def date_event(mention: EventMention, reading: Reading, triggers: frozenset[int]) -> Date:
    """The days of an event; `triggers` are the words of all events of the report.

    They are those of the expression attached to its word, to a verb that carries it, or to a noun below these that is
    no event itself ("agreed on a truce on Monday"). Where there is none, an actual event that is no background gets the
    day of publication, with that basis, if the report has one; but not where a clause above it is dated earlier than
    the news, or in words that decide no day.
    """
    carriers = find_carriers(mention, reading)
    published = reading.annotated.report.published
    dated = _date_expressions(mention, reading, _looks_ahead(mention, reading, carriers))
    below = [found for found in dated if found.loose and not _is_older(found.date, published)]
    for carrier in carriers:
        own = [found.date for found in dated if found.head == carrier]
        own = own or [found.date for found in below if _noun_carrier(found.head, reading, triggers) == carrier]
        if own:
            return _finest(own)
    above = {above for head in carriers[:1] for above in reading.tree.ancestors(head)}
    is_news = mention.status in ("actual", "negated") and not mention.historical
    if published is None or not is_news or any(f.head in above and _is_older(f.date, published) for f in dated):
        return Date()
    return Date(start=published, end=published, precision="day", basis="publication")


def _date_expressions(mention: EventMention, reading: Reading, future: bool) -> list[Dated]:
    report = reading.annotated.report
    published = date.fromisoformat(report.published) if report.published else None
    found: list[Dated] = []
    for span in _expressions(mention, reading):
        head = reading.tree.head_of(span.start, span.end)
        if head is not None and reading.tree.relation(head) in _DATING:
            token = reading.tree.tokens[head]
            loose = token.relation != "nmod:poss" and reading.tree.prepositions(head) in ([], ["on"])
            loose = loose and reading.tree.relation(head) in ("obl", "nmod")
            found.append(Dated(token.head, resolve_date(span.text, published, future=future), loose))
    return found


def _noun_carrier(index: int, reading: Reading, triggers: frozenset[int]) -> int:
    """The word that nouns which are no events lead up to: *agreed*, from the truce of "agreed on a truce"."""
    tree = reading.tree
    for above in tree.ancestors(index):
        if index in triggers or tree.relation(index) not in ("obj", "obl", "nmod"):
            break
        index = above
    return index


def _expressions(mention: EventMention, reading: Reading) -> tuple[Span, ...]:
    sentence = reading.annotated.sentences[reading.sentence_of(mention.trigger.start)]
    return find_dates(reading.annotated, sentence)


def _looks_ahead(mention: EventMention, reading: Reading, carriers: tuple[int, ...]) -> bool:
    """Whether the words around the event speak of what is to come: will, shall, agreed *to* meet."""
    tree = reading.tree
    ahead = {tree.tokens[child].lemma for carrier in carriers for child in tree.children(carrier, "aux")}
    is_infinitive = any(
        tree.tokens[child].lemma == "to" for carrier in carriers[:1] for child in tree.children(carrier, "mark")
    )
    return mention.status == "future" or bool(ahead & {"will", "shall"}) or is_infinitive


def _finest(dates: list[Date]) -> Date:
    """The date that all others hold ("on Thursday", "earlier this month"); none where they do not agree."""
    spans = [(found.start, found.end) for found in dates]
    for found, (start, end) in zip(dates, spans, strict=True):
        if start and end and all(s and e and s <= start and end <= e for s, e in spans):
            return found
    return dates[0] if len(dates) == 1 else Date(text=dates[0].text)


def _is_older(found: Date, published: str | None) -> bool:
    """Whether a date is no news, or cannot be told to be; in a report without a day nothing is older."""
    if published is None:
        return False
    return found.start is None or date.fromisoformat(found.start) < date.fromisoformat(published) - _NEWS
