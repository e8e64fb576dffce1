"""How records are put into words for people."""

from unicodedata import category

from dateline.records import Date, Event, EventMention, Participant, Place


def show_words(words: str) -> str:
    """A report's words on one line of the same length, without control characters that could steer a terminal."""
    return "".join(" " if each.isspace() or category(each) == "Cc" else each for each in words)


def word_participants(participants: tuple[Participant, ...]) -> str:
    """Names joined by a plus sign; the report's own words where no name is known."""
    return " + ".join(show_words(each.name or each.text) for each in participants)


def word_event(event: Event | EventMention) -> str:
    """The event as a short sentence: `Rebels ASSAULT (firearms) soldiers`."""
    what = f"{event.type} ({event.mode})" if event.mode else event.type
    return " ".join(
        part for part in (word_participants(event.actors), what, word_participants(event.recipients)) if part
    )


def word_date(date: Date) -> str:
    """The day, month, year or span of days; in brackets where it is only the report's own day."""
    if date.start is None:
        return ""
    words = {"month": date.start[:7], "year": date.start[:4]}.get(date.precision, date.start)
    if date.end not in (None, date.start) and date.precision not in ("month", "year"):
        words = f"{date.start} – {date.end}"
    return f"({words})" if date.basis == "publication" else words


def word_place(place: Place | None) -> str:
    """The place's name or words; in brackets where only the dateline gives it."""
    if place is None:
        return ""
    words = show_words(place.name or place.text)
    return f"({words})" if place.basis == "dateline" else words


def word_status(event: Event | EventMention) -> str:
    """Nothing for what is told as having happened; else how it is told."""
    status = "" if event.status == "actual" else event.status
    return " ".join(word for word in ("earlier" if event.historical else "", status) if word)


def word_source(event: Event | EventMention) -> str:
    """The outermost speaker of the event or its first mention; nothing where the outlet itself says it."""
    mention = event if isinstance(event, EventMention) else event.mentions[0]
    if not mention.attribution:
        return ""
    speaker, cue = mention.attribution[0].speaker, mention.attribution[0].cue
    return show_words((speaker.name or speaker.text) if speaker else cue.text)
