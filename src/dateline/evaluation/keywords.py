"""The naive baseline of event coding: words of the lexicon looked up, syntax and context unseen."""

from collections.abc import Iterator, Sequence

from dateline.codebook import Codebook
from dateline.codebook.lexicon import Entry, Lexicon
from dateline.records import AnnotatedReport, EventMention, Name, Participant, SentenceSpan, Span, Token


class KeywordCoder:
    """Every word that the lexicon has tells its first entry's event, by the name before it to the name behind it."""

    def __init__(self, codebook: Codebook, lexicon: Lexicon) -> None:
        self._codebook, self._lexicon = codebook, lexicon

    def code(self, annotated: AnnotatedReport) -> Iterator[EventMention]:
        """One mention a known word."""
        for index, sentence in enumerate(annotated.sentences):
            tokens = annotated.tokens[sentence.first : sentence.last]
            span = SentenceSpan(index=index, start=sentence.start, end=sentence.end, text=sentence.text)
            names = [name for name in annotated.names if sentence.first <= name.first < sentence.last]
            for at, token in enumerate(tokens, sentence.first):
                if entry := self.entry(token):
                    before = [name for name in names if name.last <= at][-1:]
                    behind = [name for name in names if name.first > at][:1]
                    yield self._mention(annotated, span, token, entry, _parties(before), _parties(behind))

    def entry(self, token: Token) -> Entry | None:
        """The first entry of a word."""
        words = {"VERB": self._lexicon.verbs, "NOUN": self._lexicon.nouns}.get(token.upos, {})
        return next(iter(words.get(token.lemma.lower(), ())), None)

    def label(self, annotated: AnnotatedReport, source: Span, target: Span) -> str | None:
        """The type of the known word nearest to the stretch between two parties, or None."""
        first, last = sorted((source.start, target.start))
        known = [(token, entry.type) for token in annotated.tokens if (entry := self.entry(token))]
        far = [(max(first - token.start, token.start - last, 0), event_type) for token, event_type in known]
        return min(far, default=(0, None), key=lambda pair: pair[0])[1]

    def _mention(
        self,
        annotated: AnnotatedReport,
        sentence: SentenceSpan,
        token: Token,
        entry: Entry,
        actors: tuple[Participant, ...],
        recipients: tuple[Participant, ...],
    ) -> EventMention:
        return EventMention(
            id=f"m_{token.start:016x}",
            type=entry.type,
            mode=entry.mode,
            quad=self._codebook.quad(entry.type),
            score=self._codebook.score(entry.type, entry.mode),
            actors=actors,
            recipients=recipients,
            confidence=0.5,
            report_id=annotated.report.id,
            sentence=sentence,
            trigger=Span(start=token.start, end=token.end, text=token.text),
        )


def _parties(names: Sequence[Name]) -> tuple[Participant, ...]:
    return tuple(Participant(text=name.text, start=name.start, end=name.end) for name in names)
