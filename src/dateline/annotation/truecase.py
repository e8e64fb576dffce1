"""Text in capitals, as old wire services sent it, read with the letters that a newspaper would print.

Only the language model sees the recased copy. It is as long as the original, so that offsets hold for both.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dateline.gazetteer import Gazetteer, NameMatch, PersonMatch
from dateline.network.weights import weight_file
from dateline.yaml_source import read_sections

_FOLDER = Path(__file__).parent
_BLOCK = re.compile(r"(?:[^\n]|\n(?![ \t\r]*\n))+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEWEST = 4
"""Words that a block of capitals has at least: fewer may be a name."""
_ENDS = re.compile(r"[.!?:][\"'”’)\]]*\s+[\"'“‘(\[]*$")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,6}")
_SUFFIX = re.compile(r"..(?:ly|tions?|ment|ness|ical|able|ing|ous|ive)$")
_JOINING = frozenset({"of", "the", "and", "for", "in", "on"})
_LANDS = frozenset({"adjective", "people"})
_STATE = 3
"""Letters of a state's id."""
_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_INITIALS = 6


class Casing(NamedTuple):
    """Words in small letters, by how they are written inside a sentence."""

    small: frozenset[str]
    capital: frozenset[str]
    plain: frozenset[str]
    """Words that are small even where they look like initials: who, us, is."""


@cache
def load_casing() -> Casing:
    """What `truecase.yaml`, the treebanks and the table of lemmas say; what stands before in this row counts.

    Raises `ValueError` with file and line where `truecase.yaml` is malformed.
    """
    sections = read_sections(_FOLDER / "truecase.yaml")
    plain, capital = (frozenset(entry.value for entry in sections[name]) for name in ("plain", "capital"))
    rows = [line.split("\t") for line in (_FOLDER / "cased_words.tsv").read_text(encoding="utf-8").splitlines()]
    seen = {kind: frozenset(word for word, other in rows if other == kind) for kind in ("small", "capital")}
    capital |= seen["capital"] - plain
    return Casing((plain | seen["small"] | _inflected()) - capital, capital, plain)


def _inflected() -> frozenset[str]:
    """Words of which the table of lemmas knows an inflected form, and those forms."""
    lines = weight_file("lemmas.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return frozenset(word.lower() for form, kind, lemma in rows if kind.islower() for word in (form, lemma))


def is_shouted(text: str) -> bool:
    """Whether a text has several words and no small letter."""
    return text == text.upper() and sum(1 for _ in _WORD.finditer(text)) >= _FEWEST


def truecase(text: str, gazetteer: Gazetteer) -> str:
    """The text with its blocks of capitals recased; as long as it was, and the same where there is none.

    Names of the gazetteer and words that nothing is known of get a capital, as does the first word of a sentence;
    initials stay; all else is written small.
    """
    if not any(is_shouted(block.group()) for block in _BLOCK.finditer(text)):
        return text
    return _BLOCK.sub(
        lambda block: _recased(block.group(), gazetteer) if is_shouted(block.group()) else block.group(), text
    )


def _recased(block: str, gazetteer: Gazetteer) -> str:
    letters = list(block)
    for word in _WORD.finditer(block):
        letters[word.start() : word.end()] = _cased(word, block, gazetteer)
    for start, name in _names(block, gazetteer):  # a name may be a part of a word alone: the Mali of "Mali's"
        letters[start : start + len(name)] = name
    return "".join(letters)


def _names(block: str, gazetteer: Gazetteer) -> Iterator[tuple[int, str]]:
    """The words of names that the gazetteer knows, by where they begin, as they are written.

    A name of one word counts where it is no common word or means a land. Initials are known in capitals alone.
    """
    for match in _matches(block, gazetteer):
        senses = match.senses if isinstance(match, NameMatch) else ()
        is_plain = _lower(match.text) in load_casing().plain
        is_land = not is_plain and any(sense.form in _LANDS or len(sense.actor) == _STATE for sense in senses)
        words = list(_WORD.finditer(block, match.start, match.end))
        is_initials = len(words) == 1 and bool(senses) and not is_plain
        is_initials = is_initials and not gazetteer.find_names(_title(_lower(match.text)))
        if is_land or is_initials or len(words) > 1 or not is_common(match.text.lower()):
            for number, word in enumerate(words):
                small = _lower(word.group())
                joining = number and small in _JOINING
                yield word.start(), word.group() if is_initials else small if joining else _title(small)


def _matches(block: str, gazetteer: Gazetteer) -> list[NameMatch | PersonMatch]:
    return [*gazetteer.find_names(block), *gazetteer.find_people(block)]


def is_common(small: str) -> bool:
    """Whether a word is no name: one that is known to be written small, or that ends as such words do."""
    casing = load_casing()
    return small in casing.small or (small not in casing.capital and bool(_SUFFIX.search(small)))


def _cased(word: re.Match[str], block: str, gazetteer: Gazetteer) -> str:
    small = _lower(word.group())
    stem = re.sub(r"['’]s$|s['’]$", "", small)
    if _is_initials(word, block, small, gazetteer):
        return word.group()
    if _opens(word, block) or _is_month(word, block, small):
        return _title(small)
    return small if is_common(stem) else _title(small)


def _opens(word: re.Match[str], block: str) -> bool:
    """Whether a word begins a sentence."""
    before = block[max(0, word.start() - 12) : word.start()]
    return not block[: word.start()].strip(" \t\n\"'“‘([-") or bool(_ENDS.search(before))


def _is_month(word: re.Match[str], block: str, small: str) -> bool:
    """Whether "march" and "may" are months: a number stands beside them."""
    return small in {"march", "may"} and bool(
        re.search(r"[0-9]\s+$", block[: word.start()]) or re.match(r"\s+[0-9]", block[word.end() :])
    )


def _is_initials(word: re.Match[str], block: str, small: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is an abbreviation: a letter alone, letters without a vowel, an unknown word in brackets."""
    if len(small) == 1:
        return small != "a"
    if len(small) > _LONGEST_INITIALS or small in load_casing().capital or is_common(small):
        return False
    before, after = block[word.start() - 1 : word.start()], block[word.end() : word.end() + 1]
    return bool(_CONSONANTS.fullmatch(small)) or (_BRACKETS.get(before) == after and not gazetteer.places.named(small))


def _lower(text: str) -> str:
    """The text in small letters; a letter that would become two stays as it is."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _title(small: str) -> str:
    first = small[0].upper()
    return (first if len(first) == 1 else small[0]) + small[1:]
