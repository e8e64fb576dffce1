"""What a reference back into the report may mean: pronouns, "the group", "the regime"."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.gazetteer import fold
from dateline.records.participant import ParticipantKind
from dateline.resolve.people import introduction
from dateline.resolve.phrase import Phrase

_ACTORS: tuple[ParticipantKind, ...] = ("group", "organization", "state")
_PRONOUNS: dict[str, tuple[ParticipantKind, ...]] = {
    "he": ("person",),
    "she": ("person",),
    "him": ("person",),
    "her": ("person",),
    "his": ("person",),
    "it": _ACTORS,
    "its": _ACTORS,
}
_FULL_NAMES = frozenset({"name", "wording"})
_POINTING = frozenset({"the", "this", "that"})


class Reference(NamedTuple):
    """The kinds that a reference may mean, and the phrases before it that may be of those kinds."""

    kinds: tuple[ParticipantKind, ...]
    phrases: tuple[Phrase, ...]
    is_pronoun: bool = False


def find_reference(phrase: Phrase) -> Reference | None:
    """What a phrase refers back to; `None` where it is no reference but says itself who is meant.

    "He" and "it" may mean the subjects of their own and the previous sentence, and everything of their kind named
    there; "the group" every group there; a loaded noun such as "the regime" whoever the report called so before.
    """
    reading = phrase.reading
    token = reading.tree.tokens[phrase.head]
    word = fold(token.text)
    if token.upos == "PRON":
        kinds = _PRONOUNS.get(word, ())
        return Reference(kinds, (*_subjects(phrase, kinds), *_named(phrase, kinds)) if kinds else (), is_pronoun=True)
    if not _is_pointing(phrase):
        return None
    if word in reading.gazetteer.open_wordings:
        return Reference(_ACTORS, tuple(_called(phrase, word)))
    role = phrase.role
    refers_to = role.found.role.refers_to if role and phrase.is_at_head(role) and not role.found.plural else ()
    return Reference(refers_to, tuple(_named(phrase, refers_to))) if refers_to else None


def _is_pointing(phrase: Phrase) -> bool:
    """Whether the phrase is a bare "the", "this" or "that" with its noun."""
    noun = {phrase.head, *(phrase.role.tokens if phrase.role else ())}
    others = {fold(phrase.reading.tree.tokens[index].text) for index in phrase.core - noun}
    return bool(others) and others <= _POINTING


def _window(phrase: Phrase) -> range:
    """The tokens before the phrase in its own sentence and the one before."""
    annotated = phrase.reading.annotated
    index = phrase.reading.sentence_of(annotated.tokens[phrase.head].start)
    return range(annotated.sentences[max(index - 1, 0)].first, phrase.head)


def _subjects(phrase: Phrase, kinds: tuple[ParticipantKind, ...]) -> Iterator[Phrase]:
    """The subjects before the phrase; of the pronouns, only those for the same kinds."""
    tree = phrase.reading.tree
    for index in _window(phrase):
        token = tree.tokens[index]
        if tree.relation(index) == "nsubj" and (token.upos != "PRON" or _PRONOUNS.get(fold(token.text)) == kinds):
            yield Phrase(phrase.reading, index)


def _named(phrase: Phrase, kinds: tuple[ParticipantKind, ...]) -> Iterator[Phrase]:
    """What was named before the phrase, or mentioned as something of these kinds."""
    reading, window = phrase.reading, _window(phrase)
    if kinds == ("person",):
        return (introduction(reading, person) for person in reading.people.headed_by(window))
    heads = {name.head for name in reading.names.headed_by(window) if _FULL_NAMES & {s.form for s in name.found.senses}}
    heads |= {name.head for name in reading.others.headed_by(window) if name.found.kind == "ORG"}
    heads |= {role.head for role in reading.roles.headed_by(window) if set(kinds) & set(role.found.role.refers_to)}
    return (Phrase(reading, head) for head in sorted(heads))


def _called(phrase: Phrase, noun: str) -> Iterator[Phrase]:
    """The phrases before this one that end in the noun and say more: the Syrian *regime*."""
    reading, before = phrase.reading, range(phrase.head)
    ends = {name.head for name in reading.names.headed_by(before) if fold(name.found.text).split()[-1] == noun}
    ends |= {role.head for role in reading.roles.headed_by(before) if fold(role.found.text).split()[-1] == noun}
    candidates = (Phrase(reading, head) for head in sorted(ends))
    return (candidate for candidate in candidates if not _is_pointing(candidate))
