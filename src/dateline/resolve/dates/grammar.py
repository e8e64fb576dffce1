"""How news names days: the expressions, as patterns, and what each of them means.

Four tables: expressions that say their day in full, those that count from the day named last before them, those that
count from the report's day, and those that speak of a day that they do not decide ("recently"). Within a table the
first pattern that fits counts. `<piece>` stands for one of the pieces below, a blank for any white space.
"""

import re
from collections.abc import Callable

from dateline.resolve.dates import counted, named, stated, words
from dateline.resolve.dates.days import Anchor, Days
from dateline.resolve.dates.words import Groups

_LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_LONG_MONTH += "|" + _LONG_MONTH.upper()
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ONCE = r"(?<!(?i:every)\s)(?<!(?i:each)\s)(?<!\bon\sa\s)(?<!\bon\sany\s)"
_COUNTED = "|".join(words.NUMBERS)
_PIECES = {
    "month": rf"(?P<month>{_LONG_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)",
    "long month": f"(?P<month>{_LONG_MONTH})",
    "sure month": "(?P<month>January|February|July|September|October|November|December)",
    "weekday": f"{_ONCE}(?P<weekday>{_WEEKDAY})",
    "any weekday": f"(?:(?:{_WEEKDAY}),? )?",
    "day": r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\d:]|[.,]\d)",
    "last day": r"(?P<last>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)(?![\d:]|[.,]\d)",
    "year": r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d-]|[.,]\d)",
    "number": rf"(?P<number>\d{{1,3}}|an|one|{_COUNTED})",
    "count": rf"(?:\d{{1,3}}|an|one|{_COUNTED}|several|many|a few|some|a couple of)",
    "unit": "(?P<unit>(?i:day|week|month|year))s?",
    "one unit": "(?P<unit>(?i:day|week|month|year))",
    "long unit": "(?P<unit>(?i:week|month|year))",
    "season": f"(?P<season>(?i:{'|'.join(words.SEASONS)}))",
    "sure season": "(?P<season>(?i:spring|summer|autumn|winter))",
    "ordinal": "(?P<ordinal>(?i:first|second|third|fourth|final|last|1st|2nd|3rd|4th))",
    "decade": f"(?P<decade>{'|'.join(words.DECADES)})",
    "century": rf"(?P<century>(?i:(?:1\d|2[01])th|21st|{'|'.join(words.CENTURIES)}))",
    "holiday": f"(?P<holiday>(?i:{'|'.join(words.HOLIDAYS)}))".replace("'", "['’]"),
    "shift": f"(?P<shift>(?i:{'|'.join(words.SHIFTS)}))",
    "of shift": "(?:of )?(?P<shift>(?i:last|this|next|the)) (?i:year)",
    "part": r"(?i:early|late|mid|the (?:start|beginning|middle|end|rest) of)[\s-]",
    "open year": "(?P<year>(?:1[5-9]|20)[0-9][0-9])",
    "last year": r"(?P<last>(?:1[5-9]|20)\d\d)(?![\d-]|[.,]\d)",
    "short year": r"(?P<last>\d\d)(?![\d-]|[.,]\d)",
    "late short year": r"(?P<last>1[3-9]|[2-9]\d)(?![\d-]|[.,]\d)",
    "dash": "(?: )?(?:-|–|to)(?: )?",
    "hours": "(?: (?:morning|afternoon|evening|night))?",
}

SHORT_DECADE = "['’]?(?P<decade>[2-9])0s"
"""As it stands behind another one: "the 70s and 80s"."""
YEARS = "<open year>(?: )?[-–](?: )?<last year>"
"""Two years in full with a dash between them: alone, each is an expression."""

Stated = Callable[[Groups], Days | None]
Counted = Callable[[Groups, Anchor], Days | None]

ABSOLUTE: tuple[tuple[str, Stated], ...] = (
    (r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)", stated.numbered_day),
    (r"(?P<one>\d\d?)(?:/(?P<other>\d\d?)/)(?P<year>(?:19|20)\d\d)", stated.written_day),
    (r"(?P<one>\d\d?)(?:\.(?P<other>\d\d?)\.)(?P<year>(?:19|20)\d\d)", stated.written_day),
    ("<month> <day><dash><last day>,? <year>", stated.full_days),
    ("(?:from )?<day><dash><last day> (?:of )?<month>,? <year>", stated.full_days),
    ("<any weekday><month> <day>,? <year>", stated.full_day),
    ("<any weekday>(?:the )?<day> (?:(?:day )?of )?<month>,? <year>", stated.full_day),
    ("(?:<part>)?<month>,? (?:(?:of|in) )?<year>", stated.full_month),
    (r"(?:(?i:the) )?<ordinal>[\s-](?i:quarter) (?:of )?<year>", stated.quarter),
    ("Q(?P<ordinal>[1-4]) (?:of )?<year>", stated.quarter),
    (r"(?:(?i:the) )?<ordinal>[\s-](?i:half) (?:of )?<year>", stated.half),
    ("(?:(?i:the) )?(?:<part>)?<season> (?:of )?<year>", stated.season),
    ("<holiday>,? (?:of )?<year>", stated.holiday),
    (r"(?:(?i:the) )?(?:<part>)?<century>[\s-](?i:century)", stated.century),
    (r"(?:(?i:the) )?(?:<part>)?(?P<decade>(?:1[5-9]|20)\d)0['’]?s", stated.decade),
    (YEARS, stated.full_years),
    ("<open year>(?: )?–(?: )?<short year>", stated.full_years),
    ("<open year>-<late short year>", stated.full_years),
    ("<part><year>", stated.full_year),
    ("<year>", stated.full_year),
)
"""Expressions that say their day in full."""

REFERRING: tuple[tuple[str, Counted], ...] = (
    (
        "(?i:the same (?:period|month|quarter|time|week) (?:(?:of )?(?:the )?last year|a year (?:ago|earlier|before)))",
        named.year_before,
    ),
    ("<long month>,? (?i:(?:of )?(?:the same|that) year)", named.month_of_named),
    ("(?i:the following <one unit>)", named.from_named(1)),
    ("(?i:the next (?P<unit>day))", named.from_named(1)),
    ("(?i:the following) <weekday><hours>", named.following(counted.day_of_week)),
    ("(?i:the following) <long month>", named.following(counted.month_of_year)),
    ("(?i:the following) <season>", named.following(counted.season_of_year)),
    ("(?i:(?:the (?:very )?same|that(?: very| same)?)) <one unit>", named.from_named(0)),
    ("(?i:the (?:previous|preceding) <one unit>)", named.from_named(-1)),
    ("(?i:the <one unit> (?:previous|earlier))", named.from_named(-1)),
    ("(?i:<number> <unit> earlier)", named.counted_from_named(-1)),
    ("(?i:<number> <unit> later)", named.counted_from_named(1)),
)
"""Expressions that count from the day named last before them."""

RELATIVE: tuple[tuple[str, Counted], ...] = (
    ("<month> <day><dash><last day>", counted.days_of_year),
    ("(?:from )?<day><dash><last day> (?:of )?<month>", counted.days_of_year),
    ("<any weekday><month> <day>", counted.day_of_year),
    ("<any weekday>(?:the )?<day> (?:(?:day )?of )?<month>", counted.day_of_year),
    ("<holiday>", counted.holiday),
    ("(?i:the )<ordinal> (?i:week) of <month>(?:,? <year>)?", counted.week_of_month),
    (r"(?:(?i:the) )?<ordinal>[\s-](?i:quarter) <of shift>", stated.quarter),
    (r"(?:(?i:the) )?<ordinal>[\s-](?i:half) <of shift>", stated.half),
    ("(?:(?i:the) )?<season> <of shift>", stated.season),
    ("<long month> <of shift>", stated.full_month),
    ("(?:(?i:the) )?<shift> (?i:quarter)", counted.shifted_quarter),
    (r"(?:(?i:the) )?<ordinal>[\s-](?i:quarter)", counted.quarter_of_year),
    ("(?:<part>|<shift> )<long month>", counted.month_of_year),
    ("<sure month>", counted.month_of_year),
    ("<long month>", counted.month_of_year),
    ("(?:<part>)?<shift> <season>", counted.season_of_year),
    (r"(?i:the )<sure season>(?! of\b)", counted.season_of_year),
    ("(?:(?:early|late) (?:on )?|<shift> )?<weekday><hours>", counted.day_of_week),
    ("(?i:the day before yesterday)", counted.days_away(-2)),
    ("(?i:yesterday)<hours>|(?i:last night)", counted.days_away(-1)),
    (
        "(?i:(?:(?:earlier|late|later) )?(?:today|tonight)|this (?:very )?day|this (?:morning|afternoon|evening))",
        counted.days_away(0),
    ),
    ("(?i:the day after tomorrow)", counted.days_away(2)),
    ("(?i:tomorrow)<hours>", counted.days_away(1)),
    ("(?i:earlier this) <long unit>", counted.so_far),
    ("(?i:later this) <long unit>", counted.from_now),
    ("(?i:<number> <unit> ago)", counted.ago),
    (r"(?i:(?:the|these) (?:past|last|previous) <number> <unit>)(?! of\b)", counted.recent),
    ("(?i:the (?:past|last) <long unit>)", counted.recent),
    ("(?i:the (?:past|last) (?P<unit>decade))", counted.recent),
    ("(?:(?i:the) )?(?:<part>)?<shift> <long unit>", counted.shifted),
    ("<part>(?:the )<long unit>", counted.shifted),
    ("<shift> (?i:weekend)", counted.shifted_weekend),
    ("(?i:(?:over|at|on|during) )?(?i:the weekend)", counted.the_weekend),
    (r"(?i:the )(?:<part>)?['’]?(?P<decade>[2-9])0s", counted.short_decade),
    (SHORT_DECADE, counted.short_decade),
    ("(?i:the )(?:<part>)?<decade>", counted.short_decade),
)
"""Expressions that count from the report's day."""

OF_A_YEAR = frozenset({counted.day_of_year, counted.days_of_year, counted.month_of_year})
"""The meanings of what has no certain year."""

NEEDS_SIGN = frozenset({"<year>", "<long month>", SHORT_DECADE})
"""Expressions that in running text are days only where a sign says so: "2020" may count people, "May" may be a verb."""

_LONG_UNITS = "(?:days|weeks|months|years)"

VAGUE = (
    f"(?i:recently|lately|(?:in|over|during) (?:recent|the coming) {_LONG_UNITS})",
    "(?i:the (?:past|last) (?:few|several|couple of) <unit>)",
    "(?i:(?:the )?(?:following|same|very same) (?:day|week|month|year|morning|evening|night)|the next day)",
    "(?i:(?:<count> )?(?:hour|day|week|month|year)s? (?:earlier|later|before|after|ago))",
    r"\d\d?/\d\d?/\d\d",
)
"""Expressions that speak of a day and do not decide it."""


SINCE = r"(?i:since|starting|from)\s+"
AROUND = r"(?i:until|till|by|before|after|following|through|ahead\s+of|prior\s+to)\s+"
RANGE = r"(?i:from)\s+({0})\s+(?i:to|until|till|through)\s+({0})|(?i:between)\s+({0})\s+(?i:and)\s+({0})"
"""Prepositions that change the days of what follows: an open stretch, one that is not decided, and two ends of one."""


def expand(pattern: str) -> str:
    """A pattern of the tables as a regular expression: its pieces filled in, any white space for a blank."""
    filled = re.sub(r"(?<!\?P)<([a-z ]+)>", lambda found: _PIECES[found.group(1)], pattern)
    return filled.replace(" ", r"\s+")
