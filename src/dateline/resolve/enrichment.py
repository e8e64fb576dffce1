"""What resolving adds to an annotation: the places and days of a report, and who is who in it."""

from msgspec.structs import replace

from dateline.gazetteer import Gazetteer
from dateline.records import AnnotatedReport, Date, DateExpression, Span
from dateline.resolve.chains import chains
from dateline.resolve.dates import dates_of
from dateline.resolve.participants import Occasion, resolve_participant
from dateline.resolve.reading import Reading


def enrich(annotated: AnnotatedReport, gazetteer: Gazetteer) -> AnnotatedReport:
    """The annotation with its layers `places`, `dates` and `coreference`, each in the order of the text.

    The speakers of its attributions and quotations are resolved.
    """
    reading = Reading(annotated, gazetteer)
    occasion = Occasion(day=annotated.report.published)
    return replace(
        annotated,
        attributions=tuple(
            replace(one, speaker=one.speaker and resolve_participant(one.speaker, reading, occasion))
            for one in annotated.attributions
        ),
        quotations=tuple(
            replace(one, speaker=one.speaker and resolve_participant(one.speaker, reading, occasion))
            for one in annotated.quotations
        ),
        places=tuple(reading.geography.names()),
        dates=tuple(_expression(span, days) for span, days in dates_of(annotated)),
        coreference=chains(reading),
    )


def _expression(span: Span, days: Date) -> DateExpression:
    return DateExpression(
        start=span.start,
        end=span.end,
        text=span.text,
        from_=days.start,
        to=days.end,
        precision=days.precision,
        basis=days.basis,
    )
