"""Whom the phrases of a text mean, and why."""

from collections.abc import Iterator

from msgspec import Struct
from rich.console import Console
from rich.text import Text

from dateline.annotation import LanguageModel, annotate
from dateline.cli.errors import Failure
from dateline.cli.wording import show_words
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, read_text
from dateline.records import Exclusion
from dateline.resolve.identity import Identity
from dateline.resolve.participants import Occasion, identify
from dateline.resolve.phrase import Phrase
from dateline.resolve.reading import Reading

_WHY = {
    "registry": "a name, or an institution, that the gazetteer knows",
    "description": "what its words describe",
    "inherited": "an earlier phrase of the text",
    "unresolved": "nothing decides whom it means",
}


class PhraseExplanation(Struct, frozen=True, kw_only=True):
    """A phrase, whom it means, and whom its words may mean."""

    text: str
    identity: Identity
    candidates: tuple[str, ...]


def explain_text(text: str, day: str, gazetteer: Gazetteer) -> tuple[PhraseExplanation, ...]:
    """The phrases that a name or a role heads, in the order of the text, as on a day."""
    report = read_text(text, ReadOptions(date=day, language=None))
    if isinstance(report, Exclusion):
        raise Failure(f"{report.reason}: {report.detail}")
    reading = Reading(annotate(report, LanguageModel.load()), gazetteer)
    return tuple(_explain(phrase, day) for phrase in _phrases(reading))


def print_phrases(explanations: tuple[PhraseExplanation, ...]) -> None:
    """Print the phrases, each with whom it means and why."""
    console = Console(highlight=False, soft_wrap=True)
    for explanation in explanations:
        console.print(Text(show_words(explanation.text), style="bold"))
        for label, words in _lines(explanation):
            console.print(Text(f"    {label:<10} {show_words(words)}"))
    if not explanations:
        console.print("No phrase is headed by a name or a role.")


def _phrases(reading: Reading) -> Iterator[Phrase]:
    layers = (reading.names, reading.roles, reading.people, reading.others)
    heads = {standing.head for layer in layers for standing in layer}
    phrases = {phrase.head: phrase for phrase in (Phrase(reading, head) for head in sorted(heads))}
    for head, phrase in sorted(phrases.items()):
        if not any(head in other.core for other in phrases.values() if other is not phrase):
            yield phrase


def _explain(phrase: Phrase, day: str) -> PhraseExplanation:
    tokens = phrase.reading.tree.tokens
    first = min((index for index in phrase.core if tokens[index].upos != "ADP"), default=phrase.head)
    start, end = tokens[first].start, tokens[max(phrase.core)].end
    return PhraseExplanation(
        text=phrase.reading.text[start:end],
        identity=identify(phrase, Occasion(day=day)),
        candidates=tuple(dict.fromkeys(_candidates(phrase))),
    )


def _candidates(phrase: Phrase) -> Iterator[str]:
    gazetteer = phrase.reading.gazetteer
    for standing in phrase.names:
        for sense in standing.found.senses:
            context = "" if sense in standing.found.licensed(phrase.reading.named) else ", where the text names another"
            yield f'"{standing.found.text}": {sense.actor} ({sense.form}{context})'
    if phrase.person is not None:
        for match in gazetteer.find_people(phrase.person.text):
            yield from (f'"{match.text}": {person.id} (person)' for person in match.people)
    for role in phrase.roles:
        yield f'"{role.found.text}": {role.found.role.id} (role)'


def _lines(explanation: PhraseExplanation) -> Iterator[tuple[str, str]]:
    who = explanation.identity
    known = (who.name, f"[{who.id}]" if who.id else None, who.kind, who.country, "/".join(who.sectors), who.role)
    yield "means", " · ".join(part for part in known if part) or "nobody for certain"
    if who.group:
        yield "acts for", f"{who.group.name} [{who.group.id}]" if who.group.id else who.group.name
    yield "basis", f"{who.basis}: {_WHY[who.basis]}"
    yield from (("candidate", candidate) for candidate in explanation.candidates)
