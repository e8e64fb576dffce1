"""Actor dictionaries of PETRARCH, Phoenix and TABARI: names with CAMEO codes, some of them for a time only."""

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from dateline.gazetteer.imports.cameo import read_code
from dateline.gazetteer.imports.dated_codes import DatedCode, of_one_country, without_overlap
from dateline.gazetteer.imports.dictionary_entry import is_person, to_entry
from dateline.gazetteer.imports.entries import LeftOut, Sighting

BARE = "the code is a country alone: Dateline has its own words for countries"
UNREADABLE = "not a line of an actor dictionary: write NAME_ [CODE], +ALIAS_ or [CODE 20090120-20170120]"
NO_CODE = "a name without a code: give it one in brackets"
AGENT = "a role without a country (an agent of PETRARCH): Dateline's roles.yaml has its own"
_CODES = re.compile(r"\[([^\]]*)\]")
_WORDS = re.compile(r"[^\[\]{};#]+")
_ONE = timedelta(days=1)


class Block(Struct):
    """A name, its aliases and its codes, as the dictionary groups them."""

    place: str
    names: list[str]
    codes: list[tuple[str, str]]
    """The words in each bracket, and where it stands."""


def read_dictionary(lines: Iterable[str], name: str, countries: Container[str]) -> Iterator[tuple[str, Sighting]]:
    """The entries of a dictionary, with their places; `name` is the file's."""
    block: Block | None = None
    for number, line in enumerate(lines, 1):
        bare, place = re.split(r"[;#]", line, maxsplit=1)[0].strip(), f"{name}:{number}"
        if not bare:
            continue
        if (words := _name_on(bare)) and not bare.startswith("+"):
            if block:
                yield from _read_block(block, countries)
            block = Block(place, [], [])
        if block is None or not _extend(block, bare, words, place):
            yield place, LeftOut(place, bare, UNREADABLE)
    if block:
        yield from _read_block(block, countries)


def _name_on(line: str) -> str:
    found = _WORDS.match(line.lstrip("+"))
    return found.group().strip(" _\t").replace("_", " ") if found and line[0] not in "[&{!" else ""


def _extend(block: Block, line: str, words: str, place: str) -> bool:
    """Add what a line says; whether it says anything."""
    codes = [(inside.strip(), place) for inside in _CODES.findall(line)]
    block.names += [words] if words else []
    block.codes += codes
    return bool(codes or words) and line.count("[") == len(codes)


def _read_block(block: Block, countries: Container[str]) -> Iterator[tuple[str, Sighting]]:
    codes = []
    for inside, place in block.codes:
        try:
            code = _read_dated(inside, countries)
            if code.meaning.is_bare:
                yield place, LeftOut(place, f"{block.names[0]} [{inside}]", BARE)
            else:
                codes.append(code)
        except ValueError as error:
            yield place, LeftOut(place, f"{block.names[0]} [{inside}]", str(error))
    if not block.codes:
        yield block.place, LeftOut(block.place, block.names[0], NO_CODE)
    if codes:
        kept, left_out = without_overlap(codes)
        if kept and not is_person(kept):
            kept, foreign = of_one_country(kept)
            left_out += foreign
        yield from ((block.place, LeftOut(block.place, f"{block.names[0]} [{code}]", why)) for code, why in left_out)
        if kept:
            yield block.place, to_entry(block.names, kept)


def _read_dated(inside: str, countries: Container[str]) -> DatedCode:
    """The code in a bracket with its days. Raises `ValueError` with a remedy."""
    words = inside.split()
    limits = [word for word in words if word[0] in "<>" or word[0].isdigit()]
    codes = [word for word in words if word not in limits]
    if len(codes) > 1 or len(limits) > 1:
        raise ValueError("more than a code and its days in a bracket: write [CODE 20090120-20170120]")
    if not codes:
        raise ValueError("days without a code: write the code before them, as in [USAGOV >20170120]")
    if codes[0].startswith("~"):
        raise ValueError(AGENT)
    if not re.fullmatch(r"(?:---|[A-Z]{3})(?:[A-Z]{3})*", codes[0]):
        raise ValueError("a CAMEO code is made of three capital letters, once or more: correct it")
    first, last = _read_limits(limits[0]) if limits else (None, None)
    return DatedCode(inside, read_code(codes[0], countries), first, last)


def _read_limits(words: str) -> tuple[date | None, date | None]:
    """First and last day: `>` and `<` leave out the day itself, as PETRARCH reads them."""
    if words[0] == ">":
        return _day(words[1:]) + _ONE, None
    if words[0] == "<":
        return None, _day(words[1:]) - _ONE
    first, dash, last = words.partition("-")
    return _day(first), _day(last) if dash else _day(first)


def _day(digits: str) -> date:
    century = ("19" if digits[:2] > "30" else "20") if len(digits) == 6 else ""
    try:
        if not re.fullmatch(r"\d{6}|\d{8}", digits):
            raise ValueError
        return date.fromisoformat(f"{century}{digits}")
    except ValueError:
        raise ValueError("days that are none: write them as 20090120, in a span as 20090120-20170120") from None
