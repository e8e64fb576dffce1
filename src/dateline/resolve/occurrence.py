"""When an event was: the expression that belongs to its word, or the report's own day."""

from datetime import date, timedelta

from dateline.records import Date, EventMention, Span
from dateline.resolve.circumstances import find_carriers
from dateline.resolve.dates import find_dates, resolve_date
from dateline.resolve.reading import Reading

_DATING = ("obl", "nmod", "advmod", "compound", "dep")
_NEWS = timedelta(days=7)
"""How far back a governing clause may be dated for the event still to count as the report's news."""


def date_event(mention: EventMention, reading: Reading) -> Date:
    """The days of an event.

    They are those of the expression attached to its word, or to a verb that carries it. Where there is none, an actual
    event that is no background gets the day of publication, with that basis, if the report has one; but not where a
    clause above it is dated earlier than the news, or in words that decide no day.
    """
    carriers = find_carriers(mention, reading)
    dated = _dates_by_head(mention, reading, _looks_ahead(mention, reading, carriers))
    for carrier in carriers:
        if carrier in dated:
            return _finest(dated[carrier])
    published = reading.annotated.report.published
    above = [found for head in carriers[:1] for token in reading.tree.ancestors(head) for found in dated.get(token, ())]
    is_news = mention.status in ("actual", "negated") and not mention.historical
    if published is None or not is_news or any(_is_older(found, published) for found in above):
        return Date()
    return Date(start=published, end=published, precision="day", basis="publication")


def _dates_by_head(mention: EventMention, reading: Reading, future: bool) -> dict[int, list[Date]]:
    """The resolved expressions of the event's sentence, by the token that they modify."""
    report = reading.annotated.report
    published = date.fromisoformat(report.published) if report.published else None
    found: dict[int, list[Date]] = {}
    for span in _expressions(mention, reading):
        head = reading.tree.head_of(span.start, span.end)
        if head is not None and reading.tree.relation(head) in _DATING:
            found.setdefault(reading.tree.tokens[head].head, []).append(
                resolve_date(span.text, published, future=future)
            )
    return found


def _expressions(mention: EventMention, reading: Reading) -> tuple[Span, ...]:
    index = reading.sentence_of(mention.trigger.start)
    return () if index is None else find_dates(reading.annotated, reading.annotated.sentences[index])


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


def _is_older(found: Date, published: str) -> bool:
    return found.start is None or date.fromisoformat(found.start) < date.fromisoformat(published) - _NEWS
