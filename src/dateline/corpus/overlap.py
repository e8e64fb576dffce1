"""Whether the corpus repeats text of somebody else's: runs of eight words that stand in another folder too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline.corpus.document import MarkedReport
from dateline.corpus.reading import Problem

RUN = 8
"""Words in a run: shorter ones are common property."""
MOST_COLUMNS = 5
COLUMNS = (".iob2", ".tsv", ".conllu", ".conll")
_WORD = re.compile(r"[^\W_]+")
_TEXT = "# text = "


def repeated(reports: Sequence[MarkedReport], folder: Path) -> Iterator[Problem]:
    """Each sentence with a run that a file of the folder has, named once. Raises `OSError` where one cannot be read."""
    runs: dict[tuple[str, ...], Problem] = {}
    for report in reports:
        for sentence in report.sentences:
            for run in _runs(_words(sentence.text)):
                runs.setdefault(run, Problem(report.file, sentence.line, " ".join(run)))
    named = set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        for text in _texts(path):
            for run in _runs(_words(text)):
                found = runs.get(run)
                if found and (found.file, found.line) not in named:
                    named.add((found.file, found.line))
                    yield found._replace(reason=f"stands in {path.relative_to(folder)} too: {found.reason}")


def _texts(path: Path) -> Iterator[str]:
    """The running texts of a file; of one with a word a line, the words of its sentences."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    if any(line.startswith(_TEXT) for line in lines[:50]):
        yield from (line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT))
    elif path.suffix in COLUMNS and _word_a_line(lines):
        yield " ".join(_first_word(line) for line in lines)
    else:
        yield from lines


def _word_a_line(lines: Sequence[str]) -> bool:
    """Whether most lines are columns of single words: a word of a sentence and its labels."""
    filled = [line for line in lines[:200] if line.strip() and not line.startswith("#")]
    return bool(filled) and sum(_is_columns(line) for line in filled) > 0.9 * len(filled)


def _is_columns(line: str) -> bool:
    cells = line.split("\t")
    return all(len(cell.split()) <= 1 for cell in cells) if len(cells) > 1 else len(line.split()) <= MOST_COLUMNS


def _first_word(line: str) -> str:
    cells = line.split("\t") if "\t" in line else line.split(" ")
    return cells[1] if len(cells) > 1 and cells[0].isdigit() else cells[0]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(RUN)), strict=False)
