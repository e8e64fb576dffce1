"""The naive baseline codes every word that the lexicon has, whatever the sentence says, and never sees syntax."""

import pytest

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.evaluation.keywords import KeywordCoder
from dateline.records import AnnotatedReport, Report, span_of


@pytest.fixture(scope="module")
def keywords() -> KeywordCoder:
    return KeywordCoder(load_codebook(), load_lexicon())


def read(text: str, model: LanguageModel) -> AnnotatedReport:
    return annotate(Report(id="r_0", text=text), model)


def label(keywords: KeywordCoder, model: LanguageModel, text: str, source: str, target: str) -> str | None:
    parties = [span_of(text, text.index(words), text.index(words) + len(words)) for words in (source, target)]
    return keywords.label(read(text, model), parties[0], parties[1])


def test_a_known_word_is_coded_by_the_names_beside_it(keywords: KeywordCoder, model: LanguageModel) -> None:
    (mention,) = keywords.code(read("Kenya did not condemn Uganda.", model))
    assert (mention.type, mention.trigger.text) == ("ACCUSE", "condemn")
    assert [one.text for one in mention.actors] == ["Kenya"]
    assert [one.text for one in mention.recipients] == ["Uganda"]
    assert mention.status == "actual"


def test_a_sentence_without_a_known_word_codes_to_nothing(keywords: KeywordCoder, model: LanguageModel) -> None:
    assert list(keywords.code(read("The river is blue.", model))) == []


def test_names_of_another_sentence_take_no_part(keywords: KeywordCoder, model: LanguageModel) -> None:
    *_, mention = keywords.code(read("Peru is near.\n\nSoldiers arrested men.\n\nChad is far.", model))
    assert (mention.trigger.text, mention.actors, mention.recipients) == ("arrested", (), ())
    assert mention.sentence.index == 1


def test_between_two_parties_the_nearest_known_word_counts(keywords: KeywordCoder, model: LanguageModel) -> None:
    text = "Soldiers arrested men as Kenya condemned Uganda."
    assert label(keywords, model, text, "Kenya", "Uganda") == "ACCUSE"
    assert label(keywords, model, text, "Uganda", "Kenya") == "ACCUSE"
    assert label(keywords, model, text, "Soldiers", "men") == "COERCE"


def test_without_a_known_word_there_is_no_label(keywords: KeywordCoder, model: LanguageModel) -> None:
    assert label(keywords, model, "Kenya is near Uganda.", "Kenya", "Uganda") is None
