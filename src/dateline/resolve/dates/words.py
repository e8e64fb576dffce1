"""The words that dates are made of, and what each is worth."""

from dateline.resolve.dates.days import Anchor, Unit

Groups = dict[str, str]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""A season's first month, counted in whole months and north of the equator; a winter is named by its December."""
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
NUMBERS = (
    *("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
ORDINALS = ("first", "second", "third", "fourth")
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
CENTURIES = ("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")
HOLIDAYS = {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24), "christmas day": (12, 25)}
FIRST_CENTURY = 15


def month_of(groups: Groups) -> int:
    """The number of the month."""
    return MONTHS.index(groups["month"][:3].lower()) + 1


def number_of(groups: Groups) -> int:
    """The number, in figures or in letters."""
    word = groups["number"].lower()
    return int(word) if word.isdigit() else NUMBERS.index({"an": "a", "one": "a"}.get(word, word)) + 1


def day_number(words: str) -> int:
    """The number of a day, as in "the 3rd"."""
    return int(words.rstrip("stndrh"))


def holiday_of(groups: Groups) -> tuple[int, int]:
    """Month and day of a holiday that has its own day in every year."""
    return HOLIDAYS[" ".join(groups["holiday"].lower().replace("’", "'").split())]


def unit_of(groups: Groups) -> Unit:
    """Day, week, month or year."""
    units: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
    return units[groups["unit"].lower()]


def shift_of(groups: Groups) -> int:
    """-1 for last, 0 for this, 1 for next."""
    return SHIFTS.get(groups.get("shift", "this").lower(), 0)


def year_of(groups: Groups, anchor: Anchor | None) -> int:
    """The year stated, or the one that "of last year" counts from the report."""
    if "year" in groups:
        return int(groups["year"])
    assert anchor
    return anchor.published.year + shift_of(groups)


def part_of(groups: Groups, count: int) -> int:
    """Which of `count` parts, from 0: the last one by name, by number, or as in "Q3"."""
    word = groups["ordinal"].lower()
    if word in ("last", "final"):
        return count - 1
    return ORDINALS.index(word) if word in ORDINALS else int(word[0]) - 1
