"""What expressions mean that say their day in full, or their part of a year that is counted from the report's."""

from datetime import date

from dateline.resolve.dates.days import Anchor, Days, months, one_day, years
from dateline.resolve.dates.words import (
    CENTURIES,
    FIRST_CENTURY,
    SEASONS,
    Groups,
    day_number,
    holiday_of,
    month_of,
    part_of,
    year_of,
)


def numbered_day(groups: Groups) -> Days:
    """2019-03-15."""
    return one_day(date(int(groups["year"]), int(groups["number"]), int(groups["day"])))


def written_day(groups: Groups) -> Days | None:
    """15/03/2019; None where the order of day and month is not decided by one of them being above 12."""
    one, other, year = int(groups["one"]), int(groups["other"]), int(groups["year"])
    if one != other and one <= 12 and other <= 12:
        return None
    return one_day(date(year, min(one, other), max(one, other)))


def full_day(groups: Groups) -> Days:
    """15 March 2019."""
    return one_day(date(int(groups["year"]), month_of(groups), day_number(groups["day"])))


def full_days(groups: Groups) -> Days:
    """March 15-17, 2019."""
    first, last = (date(int(groups["year"]), month_of(groups), day_number(groups[key])) for key in ("day", "last"))
    return Days(first, last, "day")


def full_month(groups: Groups, anchor: Anchor | None = None) -> Days:
    """March 2019, March of last year."""
    return months(year_of(groups, anchor), month_of(groups), 1)


def full_year(groups: Groups) -> Days:
    """2019."""
    return years(int(groups["year"]), 1)


def full_years(groups: Groups) -> Days:
    """2019-21, 2019-2021."""
    first = int(groups["year"])
    last = int(f"{first}"[: -len(groups["last"])] + groups["last"])
    return Days(date(first, 1, 1), date(last, 12, 31), "year")


def decade(groups: Groups) -> Days:
    """The 1990s."""
    return years(int(groups["decade"]) * 10, 10)


def century(groups: Groups) -> Days:
    """The 20th century, as news counts it: 1900 to 1999."""
    word = groups["century"].lower()
    number = int(word.rstrip("stndrh")) if word[0].isdigit() else CENTURIES.index(word) + FIRST_CENTURY
    return years((number - 1) * 100, 100)


def quarter(groups: Groups, anchor: Anchor | None = None) -> Days:
    """The first quarter of 2019, of last year."""
    return months(year_of(groups, anchor), 3 * part_of(groups, 4) + 1, 3)


def half(groups: Groups, anchor: Anchor | None = None) -> Days:
    """The second half of 2019, of last year."""
    return months(year_of(groups, anchor), 6 * part_of(groups, 2) + 1, 6)


def holiday(groups: Groups) -> Days:
    """Christmas Day 2019."""
    return one_day(date(int(groups["year"]), *holiday_of(groups)))


def season(groups: Groups, anchor: Anchor | None = None) -> Days:
    """The summer of 2019, of last year."""
    return months(year_of(groups, anchor), SEASONS[groups["season"].lower()], 3)
