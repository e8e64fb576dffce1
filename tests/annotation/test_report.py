"""Every span of every layer is the report's own words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation import LanguageModel, annotate
from dateline.records import Report

PIECES = st.sampled_from(
    ["The army ", "shelled ", "Al-Quds", "oﬃcials", "don’t", "“", "”", "\r\n", "\n\n", " ", "\u200f", "نجم الدين", "é",
     "e\u0301", "👩\u200d🚀", "\u00a0", "Gen. ", "U.S.", ". ", "!", "\ufeff", "-", "x" * 90, "1,200 ", "met "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_spans_are_the_reports_words(model: LanguageModel, text: str) -> None:
    annotated = annotate(Report(id="r_0", text=text), model)
    roles = [role for predicate in annotated.predicates for role in predicate.roles]
    for span in [*annotated.sentences, *annotated.tokens, *annotated.names, *roles]:
        assert text[span.start : span.end] == span.text  # type: ignore[attr-defined]
    for token in annotated.tokens:
        assert token.head == -1 or 0 <= token.head < len(annotated.tokens)


def test_header_and_dateline_are_not_read(model: LanguageModel) -> None:
    text = "Envoys Meet in Vienna\nVIENNA (Example Wire) - The envoys met on Monday."
    report = Report(id="r_0", text=text, title="Envoys Meet in Vienna", body_start=text.index("The envoys"))
    assert [sentence.text for sentence in annotate(report, model).sentences] == [
        "Envoys Meet in Vienna",
        "The envoys met on Monday.",
    ]
