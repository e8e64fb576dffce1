"""Gold files: their lines, and the error that names one of them."""

from collections.abc import Iterable
from pathlib import Path

COMMENT = "# "


class GoldError(ValueError):
    """A gold file cannot be read or scored: `file:line: what is wrong. What to do.`"""

    def __init__(self, file: Path, line: int | None, wrong: str, remedy: str) -> None:
        super().__init__(f"{file}:{line}: {wrong}. {remedy}" if line else f"{file}: {wrong}. {remedy}")
        self.file = file
        self.line = line


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, cut at line feeds only: other separators may stand inside a word.

    Raises `GoldError` where the file is not UTF-8, `OSError` where it cannot be opened.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GoldError(path, None, f"byte {error.start} is not UTF-8", "Save the file as UTF-8.") from error
    return text.removesuffix("\n").split("\n")


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write the lines in UTF-8, each closed by a line feed on every system."""
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def comment_value(comments: Iterable[str], key: str) -> str | None:
    """What `# key = value` says in the first such comment; None where there is none."""
    for comment in comments:
        name, sign, value = comment.removeprefix(COMMENT).partition("=")
        if sign and name.strip() == key:
            return value.strip()
    return None


def opens_paragraph(comments: Iterable[str]) -> bool:
    """Whether the comments begin a document or a paragraph (`# newdoc`, `# newpar`, with or without an id)."""
    return any(comment.split()[1:2] in (["newdoc"], ["newpar"]) for comment in comments)


def opens_document(comments: Iterable[str]) -> bool:
    """Whether the comments begin a document (`# newdoc`, or `# doc = name`)."""
    return any(comment.split()[1:2] in (["newdoc"], ["doc"]) for comment in comments)
