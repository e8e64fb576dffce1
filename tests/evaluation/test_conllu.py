"""CoNLL-U is read and written without loss, and a mistake in a file is named with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.analysis import Analysis
from dateline.evaluation import GoldError
from dateline.evaluation.conllu import Row, Sentence, Token, read_conllu, running_text, write_conllu

WriteFile = Callable[[str, str], Path]
FARMERS = """\
# newdoc id = river
# newpar
# sent_id = river-1
# text = Farmers don't move.
1	Farmers	farmer	NOUN	NNS	Number=Plur	4	nsubj	4:nsubj	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	4:aux	_
3	n't	not	PART	RB	_	4	advmod	4:advmod	_
4	move	move	VERB	VB	_	0	root	0:root	SpaceAfter=No
4.1	away	away	ADV	RB	_	_	_	4:advmod	_
5	.	.	PUNCT	.	_	4	punct	4:punct	Note=end|SpaceAfter=No

# sent_id = river-2
1	Never	never	ADV	RB	_	0	root	_	_

# newpar_block = 3
# newpar id = river-p2
1	Why	why	ADV	WRB	_	0	root	_	_

"""
_column = st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r"), min_size=1)
_form = _column.filter(lambda form: bool(form.strip()))


def _word(number: int, form: str, head: str = "_") -> str:
    return "\t".join(Row(str(number), form, head=head))


def test_words_and_tokens_keep_apart_ranges_and_empty_nodes(write: WriteFile) -> None:
    sentence = read_conllu(write("river.conllu", FARMERS))[0]
    assert sentence.id == "river-1"
    assert sentence.forms == ["Farmers", "do", "n't", "move", "."]
    assert sentence.tokens == (
        Token("Farmers", 0, 1, True),
        Token("don't", 1, 3, True),
        Token("move", 3, 4, False),
        Token(".", 4, 5, False),
    )


def test_running_text_follows_spaces_and_paragraphs(write: WriteFile) -> None:
    sentences = read_conllu(write("river.conllu", FARMERS))
    assert running_text(sentences) == "Farmers don't move.Never\n\nWhy"


def test_a_file_is_written_as_it_was_read(write: WriteFile, tmp_path: Path) -> None:
    write_conllu(tmp_path / "again.conllu", read_conllu(write("river.conllu", FARMERS)))
    assert (tmp_path / "again.conllu").read_text(encoding="utf-8") == FARMERS


def test_predictions_replace_columns_and_keep_the_rest(write: WriteFile) -> None:
    gold = read_conllu(write("river.conllu", FARMERS))[0]
    analysis = Analysis(("X",) * 5, ("Y",) * 5, ("z",) * 5, (-1, 0, 0, 0, 3), ("dep",) * 5, (), ())
    predicted = gold.with_analysis(analysis)
    assert predicted.comments == gold.comments
    assert predicted.tokens == gold.tokens
    assert [row.number for row in predicted.rows] == ["1", "2-3", "2", "3", "4", "5"]
    assert predicted.words[4] == Row("5", ".", "z", "X", "Y", "_", "4", "dep", "_", "Note=end|SpaceAfter=No")


@pytest.mark.parametrize(
    ("lines", "line", "wrong"),
    [
        (["1\tRain"], 1, "2 columns"),
        ([_word(1, "Rain"), _word(3, "fell")], 2, "word 3 where word 2"),
        (["# text = Rain", _word(1, "Rain", head="2")], 2, "no head"),
        ([_word(1, "Rain", head="x")], 1, "no head"),
        ([_word(1, " ")], 1, "without a form"),
        (["\t".join(Row("2-3", "Rain")), _word(1, "Rain")], 1, "range 2-3"),
        (["\t".join(Row("one", "Rain"))], 1, "no word number"),
        (["", "# text = Rain"], 2, "without words"),
    ],
)
def test_a_mistake_is_named_with_its_line(write: WriteFile, lines: list[str], line: int, wrong: str) -> None:
    with pytest.raises(GoldError, match=rf"rain\.conllu:{line}: .*{wrong}"):
        read_conllu(write("rain.conllu", "\n".join([*lines, "", ""])))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"1\tCaf\xe9\n"])
def test_a_file_without_readable_sentences_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.conllu"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=r"broken\.conllu"):
        read_conllu(path)


@given(st.lists(st.lists(st.tuples(_form, _column, _column), min_size=1), min_size=1))
def test_any_words_survive_writing_and_reading(
    tmp_path_factory: pytest.TempPathFactory, texts: list[list[tuple[str, str, str]]]
) -> None:
    sentences = [
        Sentence((), tuple(Row(str(n), form, lemma, upos) for n, (form, lemma, upos) in enumerate(words, start=1)))
        for words in texts
    ]
    path = tmp_path_factory.mktemp("any") / "any.conllu"
    write_conllu(path, sentences)
    assert read_conllu(path) == sentences
