"""What was read in raw text lands on the given words that share its characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.analysis import Analysis, Frame, NameSpan, RoleSpan, Word
from dateline.evaluation.projection import Projection, project
from dateline.evaluation.raw_text import ReadSentence

TEXT = "Rebels left. Oslo spoke."
WORDS = (Word(0, 6), Word(7, 12), Word(13, 17), Word(18, 23), Word(23, 24))
GIVEN = [["Rebels", "left", "."], ["Oslo", "spoke", "."]]


def _read(names: list[NameSpan], frames: list[Frame]) -> list[ReadSentence]:
    return [ReadSentence(WORDS, Analysis((), (), (), (), (), tuple(names), tuple(frames)))]


def test_spans_move_to_their_own_sentence_and_words() -> None:
    frame = Frame(3, "speak.01", (RoleSpan("ARG0", 2, 2),))
    projected = project(GIVEN, TEXT, _read([NameSpan("LOC", 2, 2), NameSpan("ORG", 1, 1)], [frame]))
    assert projected == [
        Projection((NameSpan("ORG", 1, 2),), ()),
        Projection((NameSpan("LOC", 0, 0),), (Frame(1, "speak.01", (RoleSpan("ARG0", 0, 0),)),)),
    ]


def test_a_span_over_a_sentence_end_is_cut_there() -> None:
    assert project(GIVEN, TEXT, _read([NameSpan("ORG", 0, 3)], []))[0].names == (NameSpan("ORG", 0, 2),)


def test_a_role_in_another_sentence_than_its_predicate_is_lost() -> None:
    frame = Frame(3, "speak.01", (RoleSpan("ARG0", 0, 0), RoleSpan("ARG1", 4, 4)))
    assert project(GIVEN, TEXT, _read([], [frame]))[1].frames[0].roles == (RoleSpan("ARG1", 2, 2),)


def test_words_that_do_not_spell_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="do not spell"):
        project([["Rebels", "leave"]], TEXT, [])


@given(st.lists(st.lists(st.text("aé", min_size=1), min_size=1), min_size=1), st.data())
def test_the_same_words_are_projected_onto_themselves(given_words: list[list[str]], data: st.DataObject) -> None:
    text = " ".join(word for words in given_words for word in words)
    read, wanted, end = [], [], 0
    for words in given_words:
        places = []
        for word in words:
            places.append(Word(end, end + len(word)))
            end += len(word) + 1
        first = data.draw(st.integers(0, len(words) - 1))
        name = NameSpan("PER", first, data.draw(st.integers(first, len(words) - 1)))
        read.append(ReadSentence(tuple(places), Analysis((), (), (), (), (), (name,), ())))
        wanted.append((name,))
    assert [projection.names for projection in project(given_words, text, read)] == wanted
