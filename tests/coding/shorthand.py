"""Mentions as short rows, so that a test shows sentence and events side by side."""

from collections.abc import Callable, Iterable

from dateline.records import EventMention, Participant

Code = Callable[[str], list[EventMention]]
"""The fixture `code`: a text to its mentions."""


def rows(mentions: Iterable[EventMention]) -> list[str]:
    """Each mention as `[actors] TYPE.mode {recipients}`, in the marks of the codebook's examples."""
    return [_row(mention) for mention in mentions]


def statuses(mentions: Iterable[EventMention]) -> list[str]:
    """Each mention as `TYPE status`."""
    return [f"{mention.type} {mention.status}" for mention in mentions]


def _row(mention: EventMention) -> str:
    code = f"{mention.type}.{mention.mode}" if mention.mode else mention.type
    sides = (f"[{_words(mention.actors)}]" if mention.actors else "", code)
    return " ".join(filter(None, (*sides, f"{{{_words(mention.recipients)}}}" if mention.recipients else "")))


def _words(participants: Iterable[Participant]) -> str:
    return ", ".join(participant.text for participant in participants)
