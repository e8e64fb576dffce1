"""Name files of every format: tags to spans and back, comments and other columns untouched, mistakes by line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.analysis import NameSpan
from dateline.evaluation import GoldError
from dateline.evaluation.name_file import NameFile, TaggedSentence, TypedSpan, read_names, write_names
from dateline.evaluation.name_format import format_of, name_formats
from dateline.records import NameKind

WriteFile = Callable[[str, str], Path]


def _spans(*tags: str) -> list[TypedSpan]:
    return TaggedSentence((), tuple(range(len(tags))), tags, tags).spans


def test_tags_become_spans() -> None:
    assert _spans("B-PER", "I-PER", "O", "B-LOC", "B-LOC") == [
        TypedSpan("PER", 0, 1),
        TypedSpan("LOC", 3, 3),
        TypedSpan("LOC", 4, 4),
    ]


def test_an_inner_tag_that_continues_nothing_begins_a_name() -> None:
    assert _spans("I-PER", "O", "I-PER", "I-LOC", "_", "I-LOC") == [
        TypedSpan("PER", 0, 0),
        TypedSpan("PER", 2, 2),
        TypedSpan("LOC", 3, 3),
        TypedSpan("LOC", 5, 5),
    ]


def test_words_may_hold_spaces_and_begin_with_a_number_sign(write: WriteFile) -> None:
    file = read_names(write("a.tsv", "# doc = a.txt\n9 p.m.\tO\n#quake\tB-Misc\tO\n# \tO\n\nNauru\tB-Location\n"))
    assert [sentence.words for sentence in file.sentences] == [("9 p.m.", "#quake", "# "), ("Nauru",)]
    assert file.sentences[0].comments == ("# doc = a.txt",)
    assert file.sentences[0].spans == [TypedSpan("Misc", 1, 1)]


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        (
            "a.iob2",
            "# text = In Nauru\n1\tIn\tO\t-\tx\n2\tNauru\t_\t-\tx\n\n",
            "# text = In Nauru\n1\tIn\tO\t-\tx\n2\tNauru\tB-LOC\t-\tx\n\n",
        ),
        ("a.tsv", "# doc = a\nIn\tO\nNauru\tB-Person\tB-NORP\n", "# doc = a\nIn\tO\nNauru\tB-Location\tB-NORP\n"),
        ("a.txt", "In\nNauru\n", "In\tO\nNauru\tB-location\n"),
    ],
)
def test_predictions_take_the_place_of_tags_and_all_else_stays(
    write: WriteFile, tmp_path: Path, name: str, text: str, written: str
) -> None:
    write_names(tmp_path / "out", read_names(write(name, text)), [[NameSpan("LOC", 1, 1)]])
    assert (tmp_path / "out").read_text(encoding="utf-8") == written


@pytest.mark.parametrize("suffix", sorted(name_formats()))
@given(
    spans=st.lists(st.tuples(st.sampled_from(["PER", "ORG", "LOC"]), st.integers(1, 3), st.integers(0, 2))),
)
def test_any_spans_survive_writing_and_reading(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, spans: list[tuple[NameKind, int, int]]
) -> None:
    names, end = [], 0
    for kind, length, gap in spans:
        names.append(NameSpan(kind, end + gap, end + gap + length - 1))
        end += gap + length
    folder, known = tmp_path_factory.mktemp("any"), format_of(Path(f"any{suffix}"))
    row = "\t".join(["1", "word"][1 - known.word :])
    gold = folder / f"gold{suffix}"
    gold.write_text(f"{row}\n" * max(end, 1), encoding="utf-8")
    write_names(folder / f"out{suffix}", read_names(gold), [names])
    read = read_names(folder / f"out{suffix}").sentences[0].spans
    assert [NameSpan(known.kinds[span.type], span.first, span.last) for span in read] == names


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("a.iob2", "1\tIn\tO\n2 Nauru O\n", r"a\.iob2:2: no word"),
        ("a.tsv", "In\tO\n\nNauru\tLocation\n", r"a\.tsv:3: 'Location' is no BIO tag"),
        ("a.tsv", "# doc = a\n\n", r"a\.tsv: there are no sentences"),
        ("a.csv", "In,O\n", r"a\.csv: no known format .*\.iob2"),
    ],
)
def test_a_mistake_is_named_with_its_line(write: WriteFile, name: str, text: str, wrong: str) -> None:
    with pytest.raises(GoldError, match=wrong):
        read_names(write(name, text))


def test_a_file_knows_whether_it_is_tagged(write: WriteFile) -> None:
    def tagged(text: str) -> bool:
        file: NameFile = read_names(write("a.tsv", text))
        return file.tagged

    assert (tagged("Nauru\n"), tagged("Nauru\t_\n"), tagged("Nauru\tO\n")) == (False, False, True)
