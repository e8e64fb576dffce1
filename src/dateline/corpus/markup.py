"""One line of annotation to one event: `> COERCE.arrest "detained" actor "Police":KEN.COP recipient "two men":_.CVL`.

`corpus/README.md` explains the markup to those who write it.
"""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, get_args

from dateline.corpus.document import MarkedAttribution, MarkedCount, MarkedEvent, MarkedParticipant, Words
from dateline.records.circumstance import AttributionKind, CountKind
from dateline.records.event import EventStatus

_TOKEN = re.compile(
    r"""\s*(?:(?P<back>\^)?"(?P<quoted>[^"]*)"(?:@(?P<nth>\d+))?(?P<codes>:[A-Za-z_.]+)?(?P<equals>=)?(?P<value>[\d~+-]+)?"""
    r"""|(?P<word>[A-Za-z_][\w.,-]*))"""
)
_VALUE = re.compile(r"(?P<about>~)?(?P<exact>\d+)|(?P<least>\d+)\+|(?:(?P<low>\d+))?-(?P<high>\d+)")
_GAP = " ... "


class _Token(NamedTuple):
    """A bare word, or quoted words with what clings to them."""

    word: str | None
    quoted: str | None = None
    back: bool = False
    nth: int | None = None
    codes: str | None = None
    equals: bool = False
    value: str | None = None


def read_event(line: str, sentences: Sequence[str]) -> MarkedEvent:
    """The event that a line marks in the last of `sentences`; the earlier ones may hold antecedents and speakers.

    Raises `ValueError` with the reason where the markup is broken or names words that the sentence does not have.
    """
    return _Reader(_tokens(line), sentences).event()


def _tokens(line: str) -> list[_Token]:
    found, at = [], 0
    while line[at:].strip():
        match = _TOKEN.match(line, at)
        if match is None or match.end() == at:
            raise ValueError(
                f"cannot read {line[at:].strip()[:40]!r}: quotation marks must pair up, keys are plain words"
            )
        nth = int(match["nth"]) if match["nth"] else None
        found.append(
            _Token(
                match["word"],
                match["quoted"],
                bool(match["back"]),
                nth,
                match["codes"],
                bool(match["equals"]),
                match["value"],
            )
        )
        at = match.end()
    return found


class _Reader:
    """Reads the tokens of one line from left to right."""

    def __init__(self, tokens: Sequence[_Token], sentences: Sequence[str]) -> None:
        self._tokens, self._sentences = list(tokens), sentences
        self._keys: Final = {
            "actor": self._actor, "recipient": self._recipient, "place": self._place, "date": self._date,
            "status": self._status, "historical": self._historical, "contexts": self._contexts,
            "count": self._count, "said": self._said,
        }  # fmt: skip
        self._parts: dict[str, Any] = {}

    def event(self) -> MarkedEvent:
        """The whole line."""
        type_, _, mode = self._word("a type, such as COERCE.arrest").partition(".")
        trigger = self._find(self._quoted("the trigger"))
        while self._tokens:
            key = self._word(f"one of {', '.join(self._keys)}")
            if key not in self._keys:
                raise ValueError(f"there is no key {key!r}; the keys are {', '.join(self._keys)}")
            self._keys[key]()
        return MarkedEvent(type=type_, mode=mode or None, trigger=trigger, **self._parts)

    def _next(self, wanted: str) -> _Token:
        if not self._tokens:
            raise ValueError(f"the line ends where {wanted} should stand")
        return self._tokens.pop(0)

    def _word(self, wanted: str) -> str:
        token = self._next(wanted)
        if token.word is None:
            raise ValueError(f'"{token.quoted}" stands where {wanted} should')
        return token.word

    def _quoted(self, wanted: str) -> _Token:
        token = self._next(wanted)
        if token.quoted is None:
            raise ValueError(f"{token.word!r} stands where {wanted} in quotation marks should")
        return token

    def _append(self, part: str, item: object) -> None:
        self._parts[part] = (*self._parts.get(part, ()), item)

    def _actor(self) -> None:
        self._append("actors", self._participant(self._quoted("an actor")))

    def _recipient(self) -> None:
        self._append("recipients", self._participant(self._quoted("a recipient")))

    def _place(self) -> None:
        self._append("places", self._find(self._quoted("a place")))

    def _date(self) -> None:
        self._append("dates", self._find(self._quoted("a date")))

    def _status(self) -> None:
        self._parts["status"] = _one_of(self._word("a status"), EventStatus, "status")

    def _historical(self) -> None:
        self._parts["historical"] = True

    def _contexts(self) -> None:
        self._parts["contexts"] = tuple(self._word("contexts, joined by commas").split(","))

    def _count(self) -> None:
        kind = _one_of(self._word("a kind of count"), CountKind, "kind of count")
        token = self._quoted("the words of a number")
        low, high, best = _value(token.value)
        total = bool(self._tokens) and self._tokens[0].word == "total" and bool(self._tokens.pop(0))
        self._append(
            "counts", MarkedCount(kind=kind, words=self._find(token), low=low, high=high, best=best, total=total)
        )

    def _said(self) -> None:
        kind = _one_of(self._word("a kind of attribution"), AttributionKind, "kind of attribution")
        speaker = self._participant(token) if (token := self._absent_or_quoted("the speaker")) else None
        cue = self._find(token) if (token := self._absent_or_quoted("the cue")) else None
        content = self._find(token) if (token := self._absent_or_quoted("the content")) else None
        self._append("attribution", MarkedAttribution(kind=kind, speaker=speaker, cue=cue, content=content))

    def _absent_or_quoted(self, wanted: str) -> _Token | None:
        if self._tokens and self._tokens[0].word == "_":
            self._tokens.pop(0)
            return None
        return self._quoted(f"{wanted} (or _)")

    def _participant(self, token: _Token) -> MarkedParticipant:
        if token.codes is None:
            raise ValueError(
                f'"{token.quoted}" has no codes; write "{token.quoted}":COUNTRY.SECTOR, with _ where there is none'
            )
        country, *sectors = token.codes[1:].split(".")
        antecedent = self._find(self._quoted("the antecedent"), earlier=True) if token.equals else None
        return MarkedParticipant(
            words=self._find(token),
            country=None if country == "_" else country,
            sectors=tuple(sector for sector in sectors if sector != "_"),
            antecedent=antecedent,
        )

    def _find(self, token: _Token, earlier: bool = False) -> Words:
        """The words in this sentence; with `^` in the nearest earlier one; antecedents in any one so far."""
        last = len(self._sentences) - 1
        searched = range(last - 1, -1, -1) if token.back else range(last, -1, -1) if earlier else (last,)
        for index in searched:
            if span := _occurrence(self._sentences[index], token):
                return Words(index, *span, self._sentences[index][span[0] : span[1]])
        where = "an earlier sentence" if token.back else "the sentence or an earlier one" if earlier else "the sentence"
        raise ValueError(
            f'{where} does not have the words "{token.quoted}"' + (f" {token.nth} times" if token.nth else "")
        )


def _occurrence(sentence: str, token: _Token) -> tuple[int, int] | None:
    """Where the words stand, whole; `a ... b` runs from a to the first b behind it."""
    first, _, last = (token.quoted or "").partition(_GAP)
    if not first.strip():
        raise ValueError("quotation marks with nothing between them")
    starts = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", sentence)]
    if token.nth is None and len(starts) > 1 and not token.back:
        raise ValueError(f'"{first}" stands {len(starts)} times in the sentence; say which: "{first}"@1, "{first}"@2')
    if len(starts) < (token.nth or 1):
        return None
    start, end = starts[(token.nth or 1) - 1]
    if not last:
        return start, end
    behind = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)").search(sentence, end)
    return (start, behind.end()) if behind else None


def _value(written: str | None) -> tuple[int | None, int | None, int | None]:
    """Low, high, best: `12`, `~12` (about), `12+` (at least), `-12` (at most), `10-12`."""
    match = _VALUE.fullmatch(written) if written else None
    if not match:
        raise ValueError(
            'a count needs a value: "twelve"=12, "at least 12"=12+, "up to 12"=-12, "ten to 12"=10-12, "some 12"=~12'
        )
    exact, least, low, high = (int(match[name]) if match[name] else None for name in ("exact", "least", "low", "high"))
    if exact is not None:
        return (None, None, exact) if match["about"] else (exact, exact, exact)
    return (least, None, least) if least is not None else (low, high, high if low is None else None)


def _one_of(word: str, kind: Any, what: str) -> Any:
    if word not in get_args(kind):
        raise ValueError(f"there is no {what} {word!r}; it is one of {', '.join(get_args(kind))}")
    return word
