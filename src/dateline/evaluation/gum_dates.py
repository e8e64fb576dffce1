"""GUM: CoNLL-U whose last column holds TEI's `<date when="2019-05">` around words, with `:::` for the equals sign."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.evaluation.conllu import Sentence, read_conllu
from dateline.evaluation.date_gold import DatedText, MarkedDate, Stretch
from dateline.evaluation.gold import comment_value
from dateline.evaluation.timex_values import days_of_value

_TAG = re.compile(r"<date\b([^>]*)>|(</date>)")
_ATTRIBUTE = re.compile(r'([A-Za-z]+)(?::::|=)"([^"]*)"')
_SEASONS = {"03": "SP", "06": "SU", "09": "FA", "12": "WI"}
_SEASON_WORD = re.compile(r"(?i:spring|summer|autumn|fall|winter)")
_FIRST, _LAST = ("from", "notBefore", "when"), ("to", "notAfter", "when")


def read_gum(path: Path) -> list[DatedText]:
    """The documents of a file; a document's day is its `meta::dateCreated`. Raises `GoldError`."""
    documents: list[list[Sentence]] = []
    for sentence in read_conllu(path):
        if not documents or any(line.startswith("# newdoc") for line in sentence.comments):
            documents.append([])
        documents[-1].append(sentence)
    return [_read_document(path, sentences) for sentences in documents]


def _read_document(path: Path, sentences: list[Sentence]) -> DatedText:
    name = comment_value(sentences[0].comments, "newdoc id") or path.stem
    created = days_of_value(comment_value(sentences[0].comments, "meta::dateCreated") or "")
    text = ""
    tagged: list[tuple[int, int, str]] = []
    for number, sentence in enumerate(sentences):
        if number and sentence.opens_paragraph:
            text = text.rstrip() + "\n\n"
        tagged += _tagged(sentence, len(text))
        text += sentence.surface
    published = created.first if created and created.first == created.last else None
    return DatedText(name, text, published, tuple(_marks(tagged, text)), len(text))


def _tagged(sentence: Sentence, start: int) -> Iterator[tuple[int, int, str]]:
    """Each token's place in the text, and the tags that it or one of its words has."""
    others = [row.other for row in sentence.words]
    ranges = {int(row.number.partition("-")[0]) - 1: row.other for row in sentence.rows if "-" in row.number}
    for token in sentence.tokens:
        columns = [ranges.get(token.first, ""), *others[token.first : token.last]]
        yield start, start + len(token.form), "".join(map(_xml, columns))
        start += len(token.form) + token.space_after


def _xml(column: str) -> str:
    return next((part for part in column.split("|") if part.startswith("XML=")), "")


def _marks(tagged: Iterable[tuple[int, int, str]], text: str) -> Iterator[MarkedDate]:
    waiting: list[tuple[int, str]] = []
    for start, end, tags in tagged:
        for attributes, closes in _TAG.findall(tags):
            if not closes:
                waiting.append((start, attributes))
            elif waiting:
                opened, attributes = waiting.pop()
                yield _mark(opened, end, dict(_ATTRIBUTE.findall(attributes)), text[opened:end])


def _mark(start: int, end: int, told: dict[str, str], words: str) -> MarkedDate:
    """`when` is one day, month or year; `from` and `notBefore` open a stretch, `to` and `notAfter` close it.

    GUM writes seasons from the month of one equinox or solstice to that of the next; here they are three whole months.
    """
    first, last = _end(told, _FIRST), _end(told, _LAST)
    if _SEASON_WORD.search(words) and (season := _season(told)):
        first = last = season
    if first is None and last is None:
        return MarkedDate(start, end, "reference")
    return MarkedDate(start, end, "days", Stretch(first and first.first, last and last.last))


def _season(told: dict[str, str]) -> Stretch | None:
    opening = next((told[name] for name in _FIRST if name in told), "")
    year, _, month = opening.partition("-")
    return days_of_value(f"{year}-{_SEASONS.get(month[:2], '')}")


def _end(told: dict[str, str], names: Iterable[str]) -> Stretch | None:
    return next((days for name in names if (days := days_of_value(told.get(name, "")))), None)
