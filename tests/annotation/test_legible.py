"""A report is read in a copy; what is found is given back in the report's own words at the same places."""

from dateline.annotation import LanguageModel, annotate, legible, worded_as
from dateline.gazetteer import load_gazetteer
from dateline.records import Date, Name, Report, Sentence, Token

TEXT = "GUNMEN ATTACKED A CONVOY NEAR GHAZNI ON THURSDAY AND KILLED NINE\nSOLDIERS OF THE AFGHAN ARMY."


def test_a_report_that_reads_as_it_stands_is_not_copied() -> None:
    report = Report(id="r_0", text="Gunmen attacked a convoy near Ghazni.")
    assert legible(report, load_gazetteer()) is report


def test_every_span_has_the_reports_own_words(model: LanguageModel) -> None:
    report = Report(id="r_0", text=TEXT)
    read = legible(report, load_gazetteer())
    annotated = worded_as(annotate(read, model), report, read)
    assert annotated.report is report
    assert len(annotated.sentences) == 1
    spans: list[Sentence | Token | Name] = [*annotated.sentences, *annotated.tokens, *annotated.names]
    assert all(TEXT[span.start : span.end] == span.text for span in spans)
    assert "afghan" in {token.lemma.lower() for token in annotated.tokens}


def test_words_without_offsets_are_found_again() -> None:
    report, read = Report(id="r_0", text="ON THURSDAY"), Report(id="r_0", text="On Thursday")
    assert worded_as(Date(text="Thursday"), report, read).text == "THURSDAY"


def test_a_title_in_capitals_is_read_as_well() -> None:
    report = Report(id="r_0", text="GUNMEN ATTACK AN ARMY CONVOY\n\nNine died.", title="GUNMEN ATTACK AN ARMY CONVOY")
    assert legible(report, load_gazetteer()).title == "Gunmen attack an army convoy"
