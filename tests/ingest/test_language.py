"""Texts in another language are set aside; short ones are not judged on too few words."""

import pytest

from dateline.ingest import ReadOptions, read_text
from dateline.records import Exclusion, Report

OTHERS = [
    (
        "fr",
        "Le conseil des villes du fleuve s'est réuni lundi pour voter sur le nouveau barrage, selon des responsables.",
    ),
    (
        "es",
        "El consejo de las ciudades del río se reunió el lunes para votar sobre la nueva presa, dijeron funcionarios.",
    ),
    ("id", "Dewan kota-kota di tepi sungai bertemu pada hari Senin untuk memilih bendungan baru, kata para pejabat."),
    ("ar", "اجتمع مجلس مدن النهر يوم الاثنين للتصويت على السد الجديد، حسبما قال مسؤولون."),
    ("zh", "河边各镇的委员会星期一开会，就新水坝进行表决。"),
    ("ru", "Совет речных городов собрался в понедельник, чтобы проголосовать за новую плотину, сообщили чиновники."),
]


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_another_language_is_set_aside_and_can_be_accepted(code: str, text: str) -> None:
    found = read_text(text)
    assert isinstance(found, Exclusion)
    assert found.reason == "language"
    assert isinstance(read_text(text, ReadOptions(language=code)), Report)
    everything = read_text(text, ReadOptions(language=None))
    assert isinstance(everything, Report)
    assert everything.language in (code, None)


@pytest.mark.parametrize("text", ["Baghdad", "12 killed", "Massamba, Korhonen", "Tallinn protests", "1234", "!"])
def test_short_texts_get_the_benefit_of_the_doubt(text: str) -> None:
    found = read_text(text)
    assert isinstance(found, Report)
    assert found.language in ("en", None)


def test_english_is_named() -> None:
    found = read_text("The council of the river towns met on Monday to vote on the new dam, officials said.")
    assert isinstance(found, Report)
    assert found.language == "en"


@pytest.mark.parametrize(("stated", "language"), [("en-GB", "en"), ("English", "en"), ("eng", "en"), ("EN", "en")])
def test_a_stated_language_is_taken_at_its_word(stated: str, language: str) -> None:
    from dateline.ingest.language import settle_language

    assert settle_language("Le conseil des villes du fleuve s'est réuni lundi.", stated, "en") == language
