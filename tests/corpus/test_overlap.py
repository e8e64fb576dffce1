"""Text of somebody else's is found in the corpus by runs of eight words, whatever the form of their files."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.corpus.building import report_of, write_corpus

from dateline.corpus import MarkedReport, read_corpus, repeated

EIGHT = "The mayor met nine farmers near the river"
SENTENCE = f"{EIGHT}, in Busia on Monday."
WORDS = SENTENCE.replace(",", " ,").replace(".", " .").split()


@pytest.fixture
def reports(tmp_path: Path) -> list[MarkedReport]:
    body = f"headline: Farmers meet\n\n{SENTENCE}\nIt rained.\n"
    return read_corpus(write_corpus(tmp_path / "own" / "a.txt", report_of(body)))[0]


def found(reports: Sequence[MarkedReport], folder: Path, name: str, text: str) -> list[tuple[int, str]]:
    """The lines of the corpus that stand in a file with this text, and why."""
    path = folder / "others" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [(problem.line, problem.reason) for problem in repeated(reports, folder / "others")]


def test_running_text_is_searched_whatever_its_case_and_marks(tmp_path: Path, reports: list[MarkedReport]) -> None:
    text = f"Something else.\nSo: “{EIGHT.upper()}”!\n"
    assert found(reports, tmp_path, "deep/a.txt", text) == [(10, f"stands in deep/a.txt too: {EIGHT.lower()}")]


def test_seven_words_are_common_property(tmp_path: Path, reports: list[MarkedReport]) -> None:
    assert found(reports, tmp_path, "a.txt", EIGHT.removesuffix(" river")) == []


def test_the_text_of_conll_u_is_searched(tmp_path: Path, reports: list[MarkedReport]) -> None:
    rows = "\n".join(f"{number}\t{word}\t_" for number, word in enumerate(WORDS, 1))
    assert len(found(reports, tmp_path, "a.conllu", f"# sent_id = 1\n# text = {SENTENCE}\n1\tElse\t_\n")) == 1
    assert len(found(reports, tmp_path, "a.conllu", f"# sent_id = 1\n{rows}\n\n")) == 1
    assert found(reports, tmp_path, "a.conllu", f"# sent_id = 1\n# text = Something else.\n{rows}\n") == []


@pytest.mark.parametrize("name", ["a.iob2", "a.tsv", "a.conll"])
def test_one_word_a_line_is_searched(tmp_path: Path, reports: list[MarkedReport], name: str) -> None:
    rows = "\n".join(f"{word}\tO" for word in WORDS)
    numbered = "\n".join(f"{number}\t{word}\tO" for number, word in enumerate(WORDS, 1))
    assert len(found(reports, tmp_path, name, f"# doc = x\n\n{rows}\n")) == 1
    assert len(found(reports, tmp_path, name, f"{numbered}\n")) == 1


def test_a_table_with_a_sentence_in_its_first_column_is_searched(tmp_path: Path, reports: list[MarkedReport]) -> None:
    assert len(found(reports, tmp_path, "a.tsv", f"sentence\tsource\n{SENTENCE}\tThe mayor\n")) == 1


def test_a_table_with_an_id_in_its_first_column_is_searched(tmp_path: Path, reports: list[MarkedReport]) -> None:
    rows = "\n".join(f"plv-{number}\t{SENTENCE}\tThe mayor" for number in range(20))
    assert len(found(reports, tmp_path, "a.tsv", f"uid\tsentence\tsource\n{rows}\n")) == 1


def test_one_word_a_line_with_blanks_between_columns_is_searched(tmp_path: Path, reports: list[MarkedReport]) -> None:
    rows = "\n".join(f"{word} NN O" for word in WORDS)
    assert len(found(reports, tmp_path, "a.conll", f"{rows}\n")) == 1


def test_a_sentence_is_named_once(tmp_path: Path, reports: list[MarkedReport]) -> None:
    assert len(found(reports, tmp_path, "a.txt", f"{SENTENCE}\n{SENTENCE}\n")) == 1
    assert len(found(reports, tmp_path, "b.txt", SENTENCE)) == 1


def test_bytes_that_are_no_text_do_no_harm(tmp_path: Path, reports: list[MarkedReport]) -> None:
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "image.bin").write_bytes(bytes(range(256)))
    assert found(reports, tmp_path, "a.txt", "Something else.") == []
