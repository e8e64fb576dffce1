"""One sentence's result depends on nothing but the sentence; bad input is no trouble."""

import random

from dateline.annotation import LanguageModel

SENTENCES = [
    [
        "The",
        "foreign",
        "minister",
        "of",
        "Chile",
        "met",
        "his",
        "Peruvian",
        "counterpart",
        "in",
        "Arica",
        "on",
        "Tuesday",
        ".",
    ],
    ["Rebels", "shelled", "the", "airport", "."],
    ["Nobody", "was", "hurt", ",", "police", "said", "."],
    [
        "The",
        "union",
        "called",
        "off",
        "its",
        "strike",
        "after",
        "the",
        "company",
        "agreed",
        "to",
        "talks",
        "with",
        "the",
        "mediators",
        "in",
        "Gdansk",
        ".",
    ],
]


def test_company_order_and_threads_do_not_matter(model: LanguageModel) -> None:
    alone = [model.analyse(words) for words in SENTENCES]
    shuffled = SENTENCES * 5
    random.Random(7).shuffle(shuffled)
    for threads in (1, 2, 3):
        for words, analysis in zip(shuffled, LanguageModel.load(threads).analyse_all(shuffled), strict=True):
            assert analysis == alone[SENTENCES.index(words)]


def test_a_plain_sentence_is_read_right(model: LanguageModel) -> None:
    analysis = model.analyse(SENTENCES[0])
    assert analysis.relations[5] == "root"
    assert analysis.lemmas[5] == "meet"
    assert {("LOC", 10, 10), ("NORP", 7, 7)} <= set(analysis.names)
    (meeting,) = [frame for frame in analysis.frames if frame.word == 5]
    assert ("ARG0", 0, 4) in meeting.roles


def test_given_predicates_are_the_only_ones(model: LanguageModel) -> None:
    assert [frame.word for frame in model.analyse(SENTENCES[0], [2, 5]).frames] == [2, 5]
    assert model.analyse(SENTENCES[0], []).frames == ()


def test_a_sentence_longer_than_the_encoder_reads_is_one_tree(model: LanguageModel) -> None:
    words = ("The army shelled the town , " * 200 + "and left .").split()
    analysis = model.analyse(words)
    assert len(analysis.heads) == len(words)
    assert analysis.heads.count(-1) == 1
    assert analysis.relations.count("root") == 1


def test_no_words_no_analysis(model: LanguageModel) -> None:
    assert model.analyse([]).upos == ()
