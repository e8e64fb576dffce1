"""All attributions of a report, as spans: sentence by sentence, then over quotation marks and paragraphs."""

from collections.abc import Iterator, Sequence

from dateline.codebook.speech import Speech, load_speech
from dateline.coding.attribution.labels import labelled
from dateline.coding.attribution.nouns import sayings_of_adjectives, sayings_of_nouns
from dateline.coding.attribution.phrases import sayings_of_adverbs, sayings_of_phrases
from dateline.coding.attribution.quotation_marks import Quoted, quoted_stretches
from dateline.coding.attribution.saying import Saying
from dateline.coding.attribution.sources import source_stretch, speaker_of
from dateline.coding.attribution.spread import spread
from dateline.coding.attribution.verbs import sayings_of_verbs
from dateline.coding.participants import participant
from dateline.coding.syntax import Syntax
from dateline.records import AnnotatedReport, AttitudeKind, AttributedSpan


def find_attributions(annotated: AnnotatedReport) -> tuple[AttributedSpan, ...]:
    """Who says what in a report, in the order of the cues; speakers are not resolved yet."""
    speech, quoted = load_speech(), quoted_stretches(annotated.report.text)
    found = [
        one for sentence in annotated.sentences for one in _of_sentence(Syntax(annotated, sentence), speech, quoted)
    ]
    return spread(annotated, [*found, *labelled(annotated, quoted)], quoted)


def _of_sentence(syntax: Syntax, speech: Speech, quoted: Sequence[Quoted]) -> Iterator[AttributedSpan]:
    inside = [one for one in quoted if one.start < syntax.sentence.end and syntax.sentence.start < one.end]
    sayings = (
        *sayings_of_verbs(syntax, speech, inside),
        *sayings_of_phrases(syntax, speech),
        *sayings_of_nouns(syntax, speech),
        *sayings_of_adjectives(syntax, speech),
        *sayings_of_adverbs(syntax, speech),
    )
    return (_as_spans(syntax, saying, speech) for saying in sayings)


def _as_spans(syntax: Syntax, saying: Saying, speech: Speech) -> AttributedSpan:
    parts = tuple(syntax.span(*stretch) for stretch in saying.content)
    source = speaker = None
    kind: AttitudeKind = saying.kind
    if saying.source is not None:
        barrier = {word for stretch in (saying.cue, *saying.content) for word in range(stretch.first, stretch.last + 1)}
        source = syntax.span(*source_stretch(syntax, saying.source, frozenset(barrier)))
        speaker = participant(syntax, speaker_of(syntax, saying.source))
        if kind == "indirect" and _is_document(syntax, saying, speech):
            kind = "document"
    return AttributedSpan(
        source=source,
        cue=syntax.span(*saying.cue),
        content=None,
        parts=parts,
        kind=kind,
        speaker=speaker,
        of_events=saying.of_events and kind != "attitude",
    )


def _is_document(syntax: Syntax, saying: Saying, speech: Speech) -> bool:
    """Whether a document speaks, or somebody in one: "said in a statement"."""
    words = [] if saying.source is None else [speaker_of(syntax, saying.source)]
    for verb in range(saying.cue.first, saying.cue.last + 1):
        words += [child for child in syntax.having(verb, "obl") if "in" in syntax.cases(child)]
    return any(syntax.lemma(word) in speech.documents for word in words)
