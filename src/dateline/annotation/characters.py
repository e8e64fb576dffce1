"""Characters to numbers for the segmenter: common ones by themselves, the rest by their Unicode class."""

import unicodedata
from functools import lru_cache

_OWN = "".join(map(chr, range(33, 127))) + "\n\t\r ’‘“”–—…•«»\xa0"
_CLASSES = ("Lu", "Ll", "Lt", "Lm", "Lo", "M", "N", "P", "S", "Z", "C")
_NUMBERS = {char: number for number, char in enumerate(_OWN, start=1)}
CHARACTERS = 1 + len(_OWN) + len(_CLASSES)


@lru_cache(maxsize=10_000)
def number_of(char: str) -> int:
    """The character's number, 1 to `CHARACTERS` - 1; 0 is padding."""
    known = _NUMBERS.get(char)
    if known is not None:
        return known
    category = unicodedata.category(char)
    for place, name in enumerate(_CLASSES):
        if category.startswith(name):
            return 1 + len(_OWN) + place
    return CHARACTERS - 1
