"""Whether a text tells history, and not news."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.resolve.dates.reading import resolve_date

_NEWS = re.compile(
    r"(?i:.*\b(?:yesterday|tomorrow|tonight|last (?:night|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
)
_FEW = 3
_OLD = timedelta(days=730)


def is_history(expressions: Sequence[str], published: date | None) -> bool:
    """Whether what a text states in full is mostly years before its own day, and it has no weekday or "yesterday".

    In such a text "on 5 May" is no day of the report's own year.
    """
    stated = [found.end for words in expressions if (found := resolve_date(words, None)).end]
    if published is None or len(stated) < _FEW or any(_NEWS.match(words) for words in expressions):
        return False
    return 2 * sum(date.fromisoformat(end) < published - _OLD for end in stated) > len(stated)
