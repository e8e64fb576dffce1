"""The network's names, corrected by what is known for certain: the gazetteer, and words that tell a name's kind or end.

Every step is a rule that one can say in a sentence; none invents a name of a person.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

import msgspec

from dateline.annotation.analysis import Analysis, NameSpan
from dateline.annotation.repeats import agree
from dateline.gazetteer import Gazetteer, Sense, fold, words_of
from dateline.records import NameKind

_FORMS: dict[str, NameKind] = {"adjective": "NORP", "people": "NORP", "capital": "LOC", "city": "LOC", "region": "LOC"}
_DEMONYMS = {"adjective", "people"}
_JOINING = frozenset({"of", "and", "for", "&"})
_REMEMBERED = 1 << 14
_REACH = 5
"""How many words behind a name its organisation's last word may stand."""
_HEADLINE = 0.7
"""A sentence with a larger share of capitalised words is a headline: its capitals say nothing."""


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `name_words.yaml`."""

    titles: frozenset[str]
    organisations: frozenset[str]
    openers: frozenset[str]
    places: frozenset[str]
    currencies: frozenset[str]
    initials: dict[str, NameKind]


@cache
def name_words() -> NameWords:
    """The words that tell the kind of a name or where it ends."""
    return msgspec.yaml.decode(Path(__file__).with_name("name_words.yaml").read_bytes(), type=NameWords)


class NameCorrection:
    """Corrects the names of reports. It only reads, so threads may share it."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.kinds = lru_cache(_REMEMBERED)(self._kinds)
        """The kinds of name that the gazetteer knows under exactly these words."""
        phrases = (phrase for phrase, sense in gazetteer.senses if sense is not None and sense.form in _DEMONYMS)
        self._openings = frozenset(words_of(phrase)[0].folded for phrase in phrases)

    def correct(self, sentences: Sequence[Sequence[str]], analyses: Sequence[Analysis]) -> list[Analysis]:
        """The analyses of a report's sentences with their names corrected, alone and by each other."""
        pairs = zip(sentences, analyses, strict=True)
        names = agree(sentences, [self._correct(words, found.names) for words, found in pairs], self._is_known)
        return [found._replace(names=corrected) for found, corrected in zip(analyses, names, strict=True)]

    def _kinds(self, words: str) -> frozenset[NameKind]:
        whole = (0, len(words))
        matches = [match for match in self._gazetteer.find_names(words) if (match.start, match.end) == whole]
        found = {kind for match in matches for sense in match.senses if (kind := self._kind(sense))}
        if any((match.start, match.end) == whole for match in self._gazetteer.find_people(words)):
            found.add("PER")
        return frozenset(found | {"LOC"} if self._gazetteer.places.named(words) else found)

    def _kind(self, sense: Sense) -> NameKind | None:
        if sense.form != "name":
            return _FORMS.get(sense.form)
        actor = self._gazetteer.actor(sense.actor)
        return "LOC" if actor is not None and actor.kind == "state" else "ORG"

    def _is_known(self, words: str) -> bool:
        return bool(self.kinds(words))

    def _correct(self, words: Sequence[str], names: Sequence[NameSpan]) -> tuple[NameSpan, ...]:
        names = extend_organisations(words, join_initials(words, names))
        names = self._mark_demonyms(words, [told_by_words(words, name) for name in names])
        names = [without_titles(words, name) for name in names if not is_money(words, name)]
        return tuple(self._as_known(words, name) for name in names)

    def _mark_demonyms(self, words: Sequence[str], names: Sequence[NameSpan]) -> Sequence[NameSpan]:
        """Adjectives and peoples of countries are nationalities (South African), unless persons bear them."""
        if self._openings.isdisjoint(map(fold, words)):
            return names
        begins = list(accumulate((len(word) + 1 for word in words), initial=0))
        starts = {begin: number for number, begin in enumerate(begins[:-1])}
        ends = {begin - 1: number for number, begin in enumerate(begins[1:])}
        for match in self._gazetteer.find_names(" ".join(words)):
            known = {sense.form for sense in match.senses} <= _DEMONYMS and not match.text.isupper()
            if known and match.start in starts and match.end in ends:
                found = NameSpan("NORP", starts[match.start], ends[match.end])
                names = names if found._replace(kind="PER") in names else put(names, found)
        return names

    def _as_known(self, words: Sequence[str], name: NameSpan) -> NameSpan:
        """A name that is known under one kind only is of that kind; but any word may also be some village.

        Peoples stay peoples, though the gazetteer has some of them as groups.
        """
        if name.kind == "NORP":
            return name
        kinds = self.kinds(" ".join(words[name.first : name.last + 1]))
        return name._replace(kind=next(iter(kinds))) if len(kinds) == 1 and "LOC" not in kinds else name


def put(names: Sequence[NameSpan], new: NameSpan) -> Sequence[NameSpan]:
    """The names with the new one in the place of those inside it; as they were, where one reaches beyond it."""
    met = [name for name in names if name.first <= new.last and name.last >= new.first]
    if any(name.first < new.first or name.last > new.last for name in met):
        return names
    return sorted([*(name for name in names if name not in met), new], key=lambda name: name.first)


def join_initials(words: Sequence[str], names: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """`U . S .` and `U. S.` are one name; a full stop that closes the sentence is no part of it."""
    first = 0
    while first < len(words):
        end, letters = _initials_at(words, first)
        kind = name_words().initials.get(letters)
        if kind is not None and end - first > 1:
            closes = end == len(words) and words[-1] == "."
            names = put(names, NameSpan(kind, first, end - 1 - closes))
        first = max(end, first + 1)
    return names


def _initials_at(words: Sequence[str], first: int) -> tuple[int, str]:
    """Where the initials with full stops that begin at a word end, and their letters."""
    end, letters = first, ""
    while end < len(words) and len(words[end].rstrip(".")) == 1 and words[end][0].isupper():
        apart = "." in words[end + 1 : end + 2]
        if not apart and len(words[end]) == 1:
            break
        letters += words[end][0]
        end += 1 + apart
    return end, letters


def extend_organisations(words: Sequence[str], names: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """A name with capitals behind it that close an organisation's name is that organisation's: Abu Dhabi Police."""
    if is_headline(words):
        return names
    found: list[NameSpan] = []
    for name in names:
        last = name.last if name.kind == "NORP" else _last_of_organisation(words, name.last)
        if found and name.first <= found[-1].last:
            found[-1] = found[-1]._replace(last=max(found[-1].last, name.last))
        else:
            found.append(NameSpan("ORG", name.first, last) if last > name.last else name)
    return found


def _last_of_organisation(words: Sequence[str], last: int) -> int:
    """The last word behind a name that closes an organisation's, reached over capitals alone; or the name's own."""
    found = last
    for index in range(last + 1, min(last + 1 + _REACH, len(words))):
        if not _has_capital(words[index]):
            if words[index] not in _JOINING or not _has_capital(*words[index + 1 : index + 2]):
                break
        elif words[index].lower() in name_words().organisations:
            found = index
    return _last_of_field(words, found) if found > last else last


def _last_of_field(words: Sequence[str], last: int) -> int:
    """The last word of what an organisation is for: the Oman Chamber of Commerce."""
    if "of" in words[last + 1 : last + 2] and _has_capital(*words[last + 2 : last + 3]):
        last += 2
        while _has_capital(*words[last + 1 : last + 2]):
            last += 1
    return last


def told_by_words(words: Sequence[str], name: NameSpan) -> NameSpan:
    """A name of several words whose first or last word tells its kind is of that kind."""
    known, first, last = name_words(), words[name.first].lower(), words[name.last].lower()
    if name.first == name.last or name.kind == "NORP":
        return name
    closed = _has_capital(words[name.last])
    if closed and last in known.places and name.kind == "PER":
        return name._replace(kind="LOC")
    return name._replace(kind="ORG") if (closed and last in known.organisations) or first in known.openers else name


def without_titles(words: Sequence[str], name: NameSpan) -> NameSpan:
    """A person's name without the titles before it."""
    first = name.first
    while name.kind == "PER" and first < name.last and words[first].lower().rstrip(".") in {"", *name_words().titles}:
        first += 1
    return name._replace(first=first)


def is_money(words: Sequence[str], name: NameSpan) -> bool:
    """Whether a name only says whose money it is: the US dollar."""
    behind = words[name.last + 1 : name.last + 2]
    return name.kind != "PER" and bool(behind) and behind[0].lower() in name_words().currencies


def is_headline(words: Sequence[str]) -> bool:
    """Whether capitals say nothing here."""
    plain = [word for word in words if word.isalpha() and len(word) > 1]
    return len(plain) > 3 and sum(map(_has_capital, plain)) > _HEADLINE * len(plain)


def _has_capital(word: str = "") -> bool:
    return word[:1].isupper()
