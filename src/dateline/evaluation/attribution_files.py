"""Folders of brat files with attributions, as PolNeAR has them: `NAME.txt`, and `NAME.ann` or `NAME_ANNOTATOR.ann`.

The texts may stand in `text/` and the annotations in `attributions/`, or all of them side by side. An event line
joins the spans of a source, a cue and a content, each of which may be in several pieces.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.evaluation.gold import GoldError, read_lines, write_lines

Pieces = tuple[tuple[int, int], ...]
LAYERS = ("Source", "Cue", "Content")


class MarkedAttribution(NamedTuple):
    """Start and end of all pieces of source, cue and content, in order; a layer that is not there has none."""

    source: Pieces
    cue: Pieces
    content: Pieces


class AttributedText(NamedTuple):
    """A text and one annotator's marks; `name` is that of the annotation, or of the text where there is none."""

    name: str
    text: str
    marks: tuple[MarkedAttribution, ...]


def read_attributed(folder: Path) -> list[AttributedText]:
    """The texts of a folder, once for each annotator, in the order of their names.

    Raises `GoldError` with the line where a file is not sound, or where the folder has no texts.
    """
    texts = {file.stem: _read_text(file) for file in sorted(folder.rglob("*.txt"))}
    if not texts:
        raise GoldError(folder, None, "there are no texts in it", "Give a folder of .txt files with their .ann files")
    marked = {file: _text_of(file, texts) for file in sorted(folder.rglob("*.ann"))}
    read = [AttributedText(file.stem, texts[name], tuple(_marks(file, texts[name]))) for file, name in marked.items()]
    bare = [AttributedText(name, texts[name], ()) for name in texts if name not in marked.values()]
    return sorted(read + bare, key=lambda one: one.name)


def write_attributed(folder: Path, texts: Iterable[AttributedText]) -> None:
    """Write one `.ann` for each text, in the form that `read_attributed` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        write_lines(folder / f"{text.name}.ann", _lines(text))


def _read_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise GoldError(file, None, f"byte {error.start} is not UTF-8", "Save the file as UTF-8") from error


def _text_of(file: Path, texts: Iterable[str]) -> str:
    """The longest name of a text that the annotation's name begins with."""
    fitting = [name for name in texts if file.stem == name or file.stem.startswith(f"{name}_")]
    if not fitting:
        raise GoldError(file, None, "there is no text for it", f"Put {file.stem}.txt into the folder")
    return max(fitting, key=len)


def _marks(file: Path, text: str) -> Iterator[MarkedAttribution]:
    spans: dict[str, Pieces] = {}
    events: list[tuple[int, list[str]]] = []
    for number, line in enumerate(read_lines(file), 1):
        name, _, rest = line.partition("\t")
        if name[:1] == "T":
            spans[name] = _pieces(file, number, rest.partition("\t")[0], text)
        elif name[:1] == "E":
            events.append((number, rest.split()))
    for number, parts in events:
        yield _mark(file, number, parts, spans)


def _pieces(file: Path, number: int, told: str, text: str) -> Pieces:
    try:
        pieces = tuple((int(start), int(end)) for start, end in map(str.split, told.partition(" ")[2].split(";")))
    except ValueError as error:
        raise GoldError(file, number, f"no span in {told!r}", "Write `Type START END`") from error
    if not pieces or any(not 0 <= start < end <= len(text) for start, end in pieces):
        raise GoldError(file, number, f"{told!r} lies outside the text", "Correct the offsets")
    return tuple(sorted(pieces))


def _mark(file: Path, number: int, parts: Sequence[str], spans: dict[str, Pieces]) -> MarkedAttribution:
    found: dict[str, Pieces] = dict.fromkeys(LAYERS, ())
    for part in parts:
        layer, _, name = part.partition(":")
        layer = layer.rstrip("0123456789")  # brat numbers what an event has several of
        if layer not in LAYERS:
            continue
        if name not in spans:
            raise GoldError(file, number, f"there is no span {name!r}", "Name a T line of the file")
        found[layer] = tuple(sorted((*found[layer], *spans[name])))
    return MarkedAttribution(*(found[layer] for layer in LAYERS))


def _lines(text: AttributedText) -> Iterator[str]:
    spans = 0
    for number, mark in enumerate(text.marks, 1):
        arguments = []
        for layer, pieces in zip(("Attribution", *LAYERS), (mark.cue, *mark), strict=True):
            if not pieces:
                continue
            spans += 1
            offsets = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(" ".join(text.text[start:end].split()) for start, end in pieces)
            yield f"T{spans}\t{layer} {offsets}\t{words}"
            arguments.append(f"{layer}:T{spans}")
        yield f"E{number}\t{' '.join(arguments)}"
