"""Words are aligned by the characters they cover, and within multiword tokens by their forms."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluation.alignment import align_words, common_subsequence, lay_out
from dateline.evaluation.conllu import Row, Sentence


def _sentence(*tokens: str) -> Sentence:
    """A sentence of tokens; `can+not` is one token of two words."""
    rows: list[Row] = []
    count = 0
    for token in tokens:
        words = token.split("+")
        if len(words) > 1:
            rows.append(Row(f"{count + 1}-{count + len(words)}", token.replace("+", "")))
        for word in words:
            count += 1
            rows.append(Row(str(count), word))
    return Sentence((), tuple(rows))


def _align(gold: list[str], predicted: list[str]) -> list[tuple[int, int]]:
    return align_words(lay_out([_sentence(*gold)]), lay_out([_sentence(*predicted)]))


def test_words_with_the_same_characters_are_aligned() -> None:
    assert _align(["semi", "-", "arid", "land"], ["semi-arid", "land"]) == [(3, 1)]


def test_a_multiword_token_is_aligned_with_the_same_words_apart() -> None:
    assert _align(["They", "can+not", "go"], ["They", "can", "not", "go"]) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_words_of_a_multiword_token_that_was_not_split_are_lost() -> None:
    assert _align(["can+not", "go"], ["cannot", "go"]) == [(2, 1)]


def test_words_that_do_not_spell_their_token_are_aligned_by_form() -> None:
    gold = Sentence((), (Row("1-2", "won't"), Row("1", "will"), Row("2", "not"), Row("3", "go")))
    predicted = Sentence((), (Row("1-2", "won't"), Row("1", "wo"), Row("2", "NOT"), Row("3", "go")))
    assert align_words(lay_out([gold]), lay_out([predicted])) == [(1, 1), (2, 2)]


def test_places_do_not_depend_on_sentences() -> None:
    one, two = lay_out([_sentence("Rain", "fell", "again")]), lay_out([_sentence("Rain"), _sentence("fell", "again")])
    assert one.words == two.words
    assert align_words(one, two) == [(0, 0), (1, 1), (2, 2)]


_tokens = st.lists(st.text("ab+", min_size=1).filter(lambda token: all(token.split("+"))), min_size=1)


@given(_tokens)
def test_words_lie_where_their_characters_are(tokens: list[str]) -> None:
    layout = lay_out([_sentence(*tokens)])
    assert [layout.characters[start:end] for start, end in layout.words] == list(layout.forms)


@given(_tokens)
def test_a_reading_is_aligned_with_itself_word_by_word(tokens: list[str]) -> None:
    layout = lay_out([_sentence(*tokens)])
    assert align_words(layout, layout) == [(index, index) for index in range(len(layout.words))]


@given(st.text("abc"), st.text("abc"))
def test_a_common_subsequence_rises_on_both_sides_and_matches(left: str, right: str) -> None:
    pairs = common_subsequence(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert len(pairs) == len(common_subsequence(right, left))


def test_the_longest_common_subsequence_is_found() -> None:
    assert [pair[0] for pair in common_subsequence("xabcy", "zabqc")] == [1, 2, 3]
