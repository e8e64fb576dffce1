"""The scores of the CoNLL 2018 shared task, on cases worked out by hand."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.analysis import Word
from dateline.evaluation import Analyser, GoldError, evaluate_syntax
from dateline.evaluation.conllu import Row, Sentence, read_conllu
from dateline.evaluation.score import Score
from dateline.evaluation.syntax import score_syntax

WriteFile = Callable[[str, str], Path]
Reading = Callable[..., Analyser]
ReadingLike = Callable[[Sequence[Sentence]], Analyser]
TOWN = """\
# sent_id = town-1
1	Guards	guard	NOUN	NNS	_	3	nsubj:pass	_	_
2	were	be	AUX	VBD	_	3	aux:pass	_	_
3	hurt	hurt	VERB	VBN	_	0	root	_	SpaceAfter=No
4	.	.	PUNCT	.	_	3	punct	_	_

# sent_id = town-2
1-2	Didn't	_	_	_	_	_	_	_	_
1	Did	do	AUX	VBD	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	help	help	VERB	VB	_	0	root	_	_

"""
TOWN_TEXT = "Guards were hurt. Didn't help"


def _sentence(*words: tuple[str, str, str]) -> Sentence:
    """A sentence of (form, head, relation)."""
    return Sentence((), tuple(Row(str(n), f, head=h, relation=r) for n, (f, h, r) in enumerate(words, start=1)))


def test_the_gold_answers_score_full_marks(write: WriteFile, reading_like: ReadingLike) -> None:
    path = write("town.conllu", TOWN)
    table = evaluate_syntax(path, reading_like(read_conllu(path)))
    assert list(table.rows) == [
        "Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "LAS with subtypes",
    ]  # fmt: skip
    assert {table[row, "F1"] for row in table.rows} == {1.0}


def test_errors_with_gold_words_are_shares_of_the_words(write: WriteFile, reading: Reading) -> None:
    model = reading(
        {
            "Guards were hurt .": {
                "upos": ["NOUN", "VERB", "VERB", "PUNCT"],
                "heads": [2, 2, -1, 0],
                "relations": ["nsubj", "aux:pass", "root", "punct"],
            },
            "Did n't help": {"heads": [2, 2, -1], "relations": ["aux", "neg", "root"]},
        }
    )
    table = evaluate_syntax(write("town.conllu", TOWN), model)
    found = {row: table[row, "F1"] for row in ("Tokens", "UPOS", "Lemmas", "UAS", "LAS", "LAS with subtypes")}
    assert found == {
        "Tokens": 1.0,
        "UPOS": 3 / 7,  # "were" and all of the second sentence are wrong
        "Lemmas": 0.0,
        "UAS": 6 / 7,  # the full stop hangs on "Guards"
        "LAS": 5 / 7,  # and "n't" has another relation
        "LAS with subtypes": 4 / 7,  # and "Guards" lacks its subtype
    }


def test_another_sentence_split_from_raw_text(write: WriteFile, reading: Reading) -> None:
    """One sentence instead of two, and the multiword token left whole: tokens 6 of 6, words 5 of 7."""
    words = [Word(0, 6), Word(7, 11), Word(12, 16), Word(16, 17), Word(18, 24), Word(25, 29)]
    heads, relations = [2, 2, -1, 2, 5, 2], ["nsubj:pass", "aux:pass", "root", "punct", "aux", "parataxis"]
    model = reading({"Guards were hurt . Didn't help": {"heads": heads, "relations": relations}}, [words])
    table = evaluate_syntax(write("town.conllu", TOWN), model, raw=True)
    assert [table["Sentences", column] for column in table.columns[:4]] == [2, 1, 0.0, 0.0]
    assert table["Tokens", "F1"] == 1.0
    assert table["Words", "precision"] == 5 / 6
    assert table["Words", "recall"] == 5 / 7
    assert table["LAS", "F1"] == pytest.approx(2 * 4 / (6 + 7))  # "help" is a root in gold


def test_raw_predictions_have_our_own_tokens(write: WriteFile, reading: Reading, tmp_path: Path) -> None:
    words = [Word(0, 6), Word(7, 11), Word(12, 16), Word(16, 17)], [Word(18, 21), Word(21, 24, True), Word(25, 29)]
    model = reading({"Guards were hurt .": {}, "Did n't help": {}}, words)
    table = evaluate_syntax(write("town.conllu", TOWN), model, tmp_path / "out.conllu", raw=True)
    assert {table[row, "F1"] for row in ("Tokens", "Sentences", "Words")} == {1.0}
    assert (tmp_path / "out.conllu").read_text(encoding="utf-8").split("\n\n")[1] == (
        "# sent_id = 2\n"
        "# text = Didn't help\n"
        "1-2\tDidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tDid\t_\tX\tXX\t_\t0\tdep\t_\t_\n"
        "2\tn't\t_\tX\tXX\t_\t0\tdep\t_\t_\n"
        "3\thelp\t_\tX\tXX\t_\t0\tdep\t_\t_"
    )


@pytest.mark.parametrize("raw", [False, True])
def test_written_predictions_score_the_same(write: WriteFile, reading: Reading, tmp_path: Path, raw: bool) -> None:
    words = [Word(0, 6), Word(7, 11), Word(12, 16), Word(16, 17)], [Word(18, 21), Word(21, 24, True), Word(25, 29)]
    layers = {"heads": [1, -1, 1, 1], "relations": ["nsubj", "root", "xcomp", "punct"]}
    model = reading({"Guards were hurt .": layers, "Did n't help": {"heads": [2, 2, -1]}}, words)
    path, output = write("town.conllu", TOWN), tmp_path / "out.conllu"
    table = evaluate_syntax(path, model, output, raw=raw)
    again = score_syntax(read_conllu(path), read_conllu(output))
    assert {row: score.f1 for row, score in again.items()} == {row: table[row, "F1"] for row in table.rows}
    assert 0 < again["UAS"].f1 < 1


def test_without_gold_columns_only_what_the_file_has_is_scored(write: WriteFile, reading: Reading) -> None:
    path = write("bare.conllu", "\t".join(Row("1", "Rain")) + "\n\n")
    assert list(evaluate_syntax(path, reading({"Rain": {}})).rows) == ["Tokens", "Sentences", "Words"]


def test_the_baseline_hangs_each_word_on_its_left_neighbour(write: WriteFile, reading_like: ReadingLike) -> None:
    path = write("town.conllu", TOWN)
    table = evaluate_syntax(path, reading_like(read_conllu(path)))
    assert table["UAS", "baseline F1"] == 1 / 7  # only the full stop has its head on the left


def test_a_missing_head_is_never_right() -> None:
    gold = [_sentence(("Rain", "_", "_"), ("fell", "0", "root"))]
    predicted = [_sentence(("Rain", "_", "_"), ("fell", "0", "root"))]
    assert score_syntax(gold, predicted)["UAS"] == Score(2, 2, 1)


def test_readings_of_different_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="differ at character 5: 'ell' and 'alls'"):
        score_syntax([_sentence(("Rain", "2", "a"), ("fell", "0", "b"))], [_sentence(("Rainfalls", "0", "b"))])


def test_a_file_that_is_no_conllu_is_refused(write: WriteFile, reading: Reading) -> None:
    with pytest.raises(GoldError, match=r"notes\.txt:1: 1 columns"):
        evaluate_syntax(write("notes.txt", "Rain fell.\n"), reading({}))


@st.composite
def _sentences(draw: st.DrawFn) -> list[Sentence]:
    found = []
    for words in draw(st.lists(st.lists(st.sampled_from(["rain", "fell", "again", "."]), min_size=1), min_size=1)):
        heads = [draw(st.integers(0, len(words))) for _ in words]
        relations = [draw(st.sampled_from(["obj", "obl:tmod", "root"])) for _ in words]
        found.append(_sentence(*zip(words, map(str, heads), relations, strict=True)))
    return found


@given(_sentences())
def test_any_sentences_score_full_marks_against_themselves(sentences: list[Sentence]) -> None:
    assert {score.f1 for score in score_syntax(sentences, sentences).values()} == {1.0}
