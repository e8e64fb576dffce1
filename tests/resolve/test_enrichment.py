"""What `dateline annotate` adds to a report, from raw text: places, days, and who is who."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation import LanguageModel, annotate
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.records import AnnotatedReport, Report
from dateline.resolve import enrich

TEXT = "Kenya's president met envoys of Uganda in Mombasa on Thursday. He said that they would meet again next week."


@cache
def _known() -> Gazetteer:
    return load_gazetteer()


@cache
def _model() -> LanguageModel:
    return LanguageModel.load()


def read(text: str, gazetteer: Gazetteer) -> AnnotatedReport:
    report = Report(id="r_0000000000000001", text=text, published="2024-07-05")
    return enrich(annotate(report, _model()), gazetteer)


def test_places_days_and_chains_are_told(gazetteer: Gazetteer) -> None:
    found = read(TEXT, gazetteer)
    assert [(place.text, place.country) for place in found.places][-1] == ("Mombasa", "KEN")
    assert [(day.text, day.from_) for day in found.dates] == [("Thursday", "2024-07-04"), ("next week", "2024-07-08")]
    assert any("He" in [words.text for words in chain.mentions] for chain in found.coreference)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(), "Ünïté", "“We", "agreed”,", "12", "May", "\n\n"]), min_size=1))
def test_offsets_hold_in_any_text(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text, _known())
    told = [(day.start, day.end, day.text) for day in found.dates]
    told += [(place.start, place.end, place.text) for place in found.places]
    told += [(words.start, words.end, words.text) for chain in found.coreference for words in chain.mentions]
    assert all(text[start:end] == words for start, end, words in told)
