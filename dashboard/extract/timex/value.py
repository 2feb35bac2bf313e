"""The two ways to write a position in the calendar: TIMEX3's value, and EDTF that bounds its days.

TIMEX3 is ISO-TimeML's (https://timeml.github.io/site/), with the seasons and parts of the day of
TIDES 2005. EDTF is written only where the days follow from it: none before Christ, no fiscal year.
"""

from calendar import monthrange
from datetime import date, timedelta

from dashboard.extract.timex.expression import Point

_SEASON_CODES = {"SP": 21, "SU": 22, "FA": 23}
_DECADES, _CENTURIES = (100, 209), (11, 21)
_LAST_YEAR = 9000  # later years are no dates of articles, and dates.py adds to them


def timex(point: Point) -> str:
    """Return TIMEX3's value of a point, "XXXX" for a year that is not known."""
    era = "BC" if point.bc else ""
    if point.decade is not None:
        return f"{era}{point.decade:03d}"
    if point.century is not None:
        return f"{era}{point.century - 1:02d}"
    year = era + (f"{point.year:04d}" if point.year else "XXXX")
    clock = point.time or (f"T{point.part}" if point.part else "")
    if point.half or point.quarter or point.season:
        return f"{year}-{_third(point)}"
    if point.week is not None or ((point.weekday or point.weekend) and not point.day):
        return f"{year}-{_week(point)}{clock}"
    return year + _month_and_day(point, clock)


def _third(point: Point) -> str:
    """Return what stands where the month does: half, quarter or season."""
    if point.half:
        return f"H{point.half}"
    return f"Q{point.quarter}" if point.quarter else point.season


def _week(point: Point) -> str:
    week = f"W{point.week:02d}" if point.week else "WXX"
    if point.weekend:
        return f"{week}-WE"
    return f"{week}-{point.weekday}" if point.weekday else week


def _month_and_day(point: Point, clock: str) -> str:
    if point.month is None and point.day is None and not clock:
        return ""
    month = f"{point.month:02d}" if point.month else "XX"
    if point.day is None and not clock:
        return f"-{month}"
    day = f"{point.day:02d}" if point.day else "XX"
    return f"-{month}-{day}{clock}"


def edtf(point: Point) -> str:
    """Return EDTF whose bounds hold the point's days, "" where the words bound none."""
    if point.bc or point.is_fiscal:
        return ""
    if not point.year or point.year > _LAST_YEAR:
        return _many_years(point)
    if point.half or point.quarter or point.season:
        return _months_of(point, point.year)
    if point.week is not None or (point.weekday and not point.day):
        return _days_of_week(point, point.year)
    return _day(point, point.year)


def _many_years(point: Point) -> str:
    """Return the years of a decade or of a century, which ends with its hundred."""
    if point.decade is not None and _DECADES[0] <= point.decade <= _DECADES[1]:
        return f"{point.decade}0/{point.decade}9"
    if point.century is not None and _CENTURIES[0] <= point.century <= _CENTURIES[1]:
        return f"{point.century * 100 - 99}/{point.century * 100}"
    return ""


def _months_of(point: Point, year: int) -> str:
    """Return the months of half a year, a quarter or a season."""
    if point.half:
        return f"{year:04d}-{point.half * 6 - 5:02d}/{year:04d}-{point.half * 6:02d}"
    if point.quarter:
        return f"{year:04d}-{point.quarter * 3 - 2:02d}/{year:04d}-{point.quarter * 3:02d}"
    if point.season != "WI":
        return f"{year:04d}-{_SEASON_CODES[point.season]}"
    first = year - 1 if point.until_year == year else year  # it reaches into the next year
    return f"{first:04d}-12/{first + 1:04d}-02"


def _days_of_week(point: Point, year: int) -> str:
    if not point.week:
        return ""
    monday = date.fromisocalendar(year, point.week, 1)
    first = monday + timedelta(days=5 if point.weekend else 0)
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _day(point: Point, year: int) -> str:
    """Return a day, its month or its year, as fine as is known; no clock time without a day."""
    if point.month and point.day:
        return f"{year:04d}-{point.month:02d}-{point.day:02d}" if is_day(point) else ""
    if point.month:
        return f"{year:04d}-{point.month:02d}"
    is_finer = point.month == 0 or point.day == 0
    return "" if (point.part or point.time) and not is_finer else f"{year:04d}"


def is_day(point: Point) -> bool:
    """Tell whether a point's day is in the calendar."""
    if not (point.year and point.month and point.day) or point.year > _LAST_YEAR:
        return False
    return point.day <= monthrange(point.year, point.month)[1]


def as_date(point: Point) -> date | None:
    """Return the day of a point after Christ, None if it names none."""
    if point.bc or not is_day(point):
        return None
    return date(point.year or 1, point.month or 1, point.day or 1)
