"""Corpus files to reports. What is broken is a `Problem` with file, line and reason, and the rest is read on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, get_args

from dateline.corpus.document import Layer, MarkedEvent, MarkedReport, MarkedSentence
from dateline.corpus.markup import read_event

ENDING = ".txt"
NOTICE = "# Invented: nothing in this file happened. CC0 1.0."
"""The first line of every file."""
DECOYS = (
    "sport", "market", "weather", "culture", "metaphor", "duty", "belief", "definition", "background", "nature",
    "business", "science", "crime", "other",
)  # fmt: skip
_HEADER = ("story", "layer", "publisher", "date", "dateline", "headline")


class Problem(NamedTuple):
    """What is wrong with a file, and where."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


def corpus_files(folder: Path) -> list[Path]:
    """The corpus files in a folder and below it, in the order of their names; `folder` may be one file."""
    return sorted(folder.rglob(f"*{ENDING}")) if folder.is_dir() else [folder]


def read_corpus(folder: Path) -> tuple[list[MarkedReport], list[Problem]]:
    """All reports of a folder or file, and what is wrong with its files. Raises `OSError` where one cannot be read."""
    reports: list[MarkedReport] = []
    problems: list[Problem] = []
    for file in corpus_files(folder):
        for found in _read_file(file, str(file)):
            (problems if isinstance(found, Problem) else reports).append(found)  # type: ignore[arg-type]
    return reports, problems


def _read_file(file: Path, name: str) -> Iterator[MarkedReport | Problem]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        yield Problem(name, 1, f"not UTF-8 at byte {error.start}; save the file as UTF-8")
        return
    if not lines or lines[0].strip() != NOTICE:
        yield Problem(name, 1, f"the first line must be: {NOTICE}")
    starts = [index for index, line in enumerate(lines) if line.startswith("==")]
    for begin, end in pairwise([*starts, len(lines)]):
        yield from _Report(name, begin, lines[begin:end]).read()
    stray = [
        index for index, line in enumerate(lines[: starts[0] if starts else None]) if line.strip() and line[0] != "#"
    ]
    for index in stray:
        yield Problem(name, index + 1, "text before the first report; a report begins with == ID ==")


class _Report:
    """The lines of one report."""

    def __init__(self, file: str, begin: int, lines: Sequence[str]) -> None:
        self._file, self._begin, self._lines = file, begin, lines
        self._problems: list[Problem] = []
        self._header: dict[str, str] = {}
        self._texts: list[str] = []
        self._sentences: list[tuple[int, int]] = []
        self._events: list[list[MarkedEvent]] = []
        self._decoys: list[str | None] = []

    def read(self) -> Iterator[MarkedReport | Problem]:
        """The problems, and the report as far as it can be read."""
        paragraph = 0
        for offset, line in enumerate(self._lines[1:], 1):
            number, text = self._begin + offset + 1, line.strip()
            if not text:
                paragraph += len(self._texts) > 1
            elif text.startswith("#"):
                continue
            elif text.startswith(">"):
                self._annotation(number, text[1:].strip())
            elif not self._texts and (key := text.partition(":")[0]) in _HEADER:
                self._header_line(number, key, text.partition(":")[2].strip())
            else:
                self._sentence(number, text, paragraph)
        report = self._finish()
        yield from self._problems
        if report is not None:
            yield report

    def _problem(self, line: int, reason: str) -> None:
        self._problems.append(Problem(self._file, line, reason))

    def _header_line(self, number: int, key: str, value: str) -> None:
        if key in self._header:
            self._problem(number, f"{key} is given twice")
        self._header[key] = value
        if key == "headline" and value:
            self._sentence(number, value, 0)

    def _sentence(self, number: int, text: str, paragraph: int) -> None:
        if not self._texts and "headline" not in self._header:
            self._problem(number, "a sentence before the headline; the header ends with headline: ...")
        self._texts.append(text)
        self._sentences.append((number, paragraph))
        self._events.append([])
        self._decoys.append(None)

    def _annotation(self, number: int, line: str) -> None:
        if not self._texts:
            return self._problem(number, "an annotation before the first sentence")
        words = line.split()
        if words[:1] == ["none"]:
            if len(words) != 2 or words[1] not in DECOYS:
                return self._problem(number, f"> none wants one of {', '.join(DECOYS)}")
            self._decoys[-1] = words[1]
            return None
        try:
            self._events[-1].append(read_event(line, self._texts))
        except ValueError as error:
            self._problem(number, str(error))
        return None

    def _finish(self) -> MarkedReport | None:
        identity = self._lines[0].strip("= ").strip()
        missing = [key for key in ("story", "layer", "publisher", "headline") if not self._header.get(key)]
        if not identity:
            missing.append("an id between the == of its first line")
        layer = self._header.get("layer", "")
        if layer and layer not in get_args(Layer):
            missing.append(f"a layer that is one of {', '.join(get_args(Layer))}, not {layer!r}")
        if missing:
            self._problem(self._begin + 1, f"the report lacks {', '.join(missing)}")
            return None
        return MarkedReport(
            file=self._file,
            line=self._begin + 1,
            id=identity,
            story=self._header["story"],
            layer=layer,  # type: ignore[arg-type]
            publisher=self._header["publisher"],
            date=self._header.get("date") or None,
            dateline=self._header.get("dateline") or None,
            sentences=tuple(
                MarkedSentence(line=line, text=text, paragraph=paragraph, events=tuple(events), decoy=decoy)
                for (line, paragraph), text, events, decoy in zip(
                    self._sentences, self._texts, self._events, self._decoys, strict=True
                )
            ),
        )
