"""A report to its annotation: every layer with offsets into the report's text."""

from collections.abc import Iterator, Sequence

from dateline.annotation.analysis import Analysis, RoleSpan, Word
from dateline.annotation.language_model import LanguageModel
from dateline.records import AnnotatedReport, Name, Predicate, Report, Role, Sentence, Token, span_of


def annotate(report: Report, model: LanguageModel) -> AnnotatedReport:
    """The report's sentences, tokens, names and predicates.

    The title, where it stands in the text, and the story are read apart; header and dateline are not read.
    """
    return annotate_words(report, list(_sentences(report, model)), model)


def annotate_words(report: Report, sentences: Sequence[Sequence[Word]], model: LanguageModel) -> AnnotatedReport:
    """The report with all layers for sentences and words that are given already."""
    text = report.text
    analyses = model.analyse_report([[text[word.start : word.end] for word in words] for words in sentences])
    layers = _Layers(text)
    for words, analysis in zip(sentences, analyses, strict=True):
        layers.add(words, analysis)
    return AnnotatedReport(
        report=report,
        sentences=tuple(layers.sentences),
        tokens=tuple(layers.tokens),
        names=tuple(layers.names),
        predicates=tuple(layers.predicates),
    )


def _sentences(report: Report, model: LanguageModel) -> Iterator[list[Word]]:
    if report.title and (begin := report.text.find(report.title, 0, report.body_start)) >= 0:
        title = model.segment(report.title)
        yield [_moved(word, begin) for words in title for word in words]
    for words in model.segment(report.text[report.body_start :]):
        yield [_moved(word, report.body_start) for word in words]


def _moved(word: Word, offset: int) -> Word:
    return Word(word.start + offset, word.end + offset, word.glued)


class _Layers:
    """The layers of a report as its sentences come in."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences: list[Sentence] = []
        self.tokens: list[Token] = []
        self.names: list[Name] = []
        self.predicates: list[Predicate] = []

    def add(self, words: Sequence[Word], analysis: Analysis) -> None:
        """Append one sentence."""
        base = len(self.tokens)
        whole = span_of(self.text, words[0].start, words[-1].end)
        self.sentences.append(
            Sentence(start=whole.start, end=whole.end, text=whole.text, first=base, last=base + len(words))
        )
        for index, word in enumerate(words):
            head = analysis.heads[index]
            self.tokens.append(
                Token(
                    start=word.start,
                    end=word.end,
                    text=self.text[word.start : word.end],
                    lemma=analysis.lemmas[index],
                    upos=analysis.upos[index],
                    xpos=analysis.xpos[index],
                    head=head + base if head >= 0 else -1,
                    relation=analysis.relations[index],
                )
            )
        for kind, first, last in analysis.names:
            span = span_of(self.text, words[first].start, words[last].end)
            name = Name(
                start=span.start, end=span.end, text=span.text, kind=kind, first=first + base, last=last + base + 1
            )
            self.names.append(name)
        for frame in analysis.frames:
            roles = tuple(self._role(words, role, base) for role in frame.roles)
            self.predicates.append(Predicate(token=frame.word + base, sense=frame.sense, roles=roles))

    def _role(self, words: Sequence[Word], role: RoleSpan, base: int) -> Role:
        span = span_of(self.text, words[role.first].start, words[role.last].end)
        first, last = role.first + base, role.last + base + 1
        return Role(label=role.label, start=span.start, end=span.end, text=span.text, first=first, last=last)
