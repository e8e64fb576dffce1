"""Lines that a wire service broke for the width of its page, joined again."""

import re
from itertools import pairwise

_BLOCK = re.compile(r"(?:[^\n]|\n(?![ \t\r]*\n))+")
_BREAK = re.compile(r"\r?\n")
_WIDEST = 100
"""Characters of a line, above which it is no page's width."""
_NARROWEST = 40


def unwrap(text: str) -> str:
    """The text with a blank for each line break that only width explains; as long as it was.

    In a block of lines, the width is that of the longest. A line is broken by width where the next one's first word
    would not have fitted behind it.
    """
    return _BLOCK.sub(lambda block: _joined(block.group()), text) if "\n" in text else text


def _joined(block: str) -> str:
    lines = block.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return block
    joined = lines[0]
    for line, following in pairwise(lines):
        word = following.split(maxsplit=1)[0] if following.strip() else ""
        fits = len(line.rstrip()) + 1 + len(word) <= width
        joined += ("\n" if fits else " ") + following
    return joined
