"""All the words of a report for one participant: names, descriptions and pronouns, one chain an entity."""

from dateline.records import Chain, Span, span_of
from dateline.resolve.belief import Entity
from dateline.resolve.identity import Identity
from dateline.resolve.mentions import Mention
from dateline.resolve.participants import Occasion, identify
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading
from dateline.resolve.signs import best

_OUTSIDE = frozenset({"ADP", "PUNCT", "PART", "CCONJ", "SCONJ"})


def chains(reading: Reading) -> tuple[Chain, ...]:
    """The entities of a report that have two mentions or more, in the order of their first."""
    found = ((_spans(entity), entity) for entity in reading.coreference.entities)
    long = [(spans, entity) for spans, entity in found if len(spans) > 1]
    return tuple(
        _chain(spans, entity) for spans, entity in sorted(long, key=lambda one: (one[0][0].start, one[0][0].end))
    )


def _chain(spans: tuple[Span, ...], entity: Entity) -> Chain:
    naming = best(entity.mentions)
    known = Identity() if naming.joined else identify(Phrase(naming.reading, naming.head), Occasion())
    return Chain(name=known.name, id=known.id, kind=known.kind, mentions=spans)


def _spans(entity: Entity) -> tuple[Span, ...]:
    spans = {(span.start, span.end): span for span in map(_span, entity.mentions)}
    return tuple(spans[place] for place in sorted(spans))


def _span(mention: Mention) -> Span:
    """The words of a mention: the unbroken stretch around its head, or its heads, that names or describes it."""
    tokens = mention.reading.tree.tokens
    heads = mention.joined or (mention.head,)
    words = set(range(min(heads), max(heads) + 1)).union(*(_core(mention.reading, head) for head in heads))
    first, last = min(heads), max(heads)
    while first - 1 in words:
        first -= 1
    while last + 1 in words:
        last += 1
    while tokens[first].upos in _OUTSIDE and first < min(heads):
        first += 1
    while tokens[last].upos in _OUTSIDE and last > max(heads):
        last -= 1
    return span_of(mention.reading.text, tokens[first].start, tokens[last].end)


def _core(reading: Reading, head: int) -> set[int]:
    """The tokens of a phrase without its appositions, which are mentions of their own."""
    core = set(Phrase(reading, head).core)
    for beside in reading.tree.children(head, "appos"):
        core -= Phrase(reading, beside).core
    return core
