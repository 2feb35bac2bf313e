"""Move a position in the calendar by days, weeks, months, years; what is not known stays so."""

from dataclasses import replace
from datetime import date, timedelta

from dashboard.extract.timex.expression import NOWHERE, Point
from dashboard.extract.timex.value import as_date

_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7}
_SECONDS = {"H": 3600, "m": 60, "S": 1}


def of_date(day: date) -> Point:
    """Return the point of a day."""
    return Point(year=day.year, month=day.month, day=day.day)


def line_of_years(point: Point) -> int:
    """Return the year of a point on a line without a gap: 1 BC is nought."""
    year = point.year or 0
    return 1 - year if point.bc else year


def with_years(point: Point, years: int) -> Point:
    """Return a point moved by years, over the missing year nought if need be."""
    if point.year is None:
        return point
    line = line_of_years(point) + years
    return replace(point, year=1 - line if line < 1 else line, bc=line < 1)


def moved(base: Point, unit: str, count: int, *, is_whole: bool = False) -> Point:
    """Return a point moved by units, as fine as the unit.

    Args:
        is_whole: A decade is one of the calendar ("the next decade"), not ten years.
    """
    if unit in _SECONDS:
        return replace(_by_days(base, int(_SECONDS[unit] * count / 86_400)), time="TXX")
    if unit in _YEARS:
        return _by_years(base, unit, count, is_whole=is_whole)
    if unit == "M":
        return _by_months(base, count)
    if unit == "Q":
        quarter = ((base.month or 1) - 1) // 3 + count
        year = with_years(Point(year=base.year, bc=base.bc), quarter // 4)
        return replace(year, quarter=quarter % 4 + 1)
    if unit == "D":
        return _by_days(base, count)
    return _by_weeks(base, unit, count)


def _by_weeks(base: Point, unit: str, count: int) -> Point:
    day = as_date(_by_days(base, count * _DAYS[unit]))
    if day is None:
        return Point(year=base.year, bc=base.bc, week=0, weekend=unit == "WE")
    year, week, _ = day.isocalendar()
    return Point(year=year, week=week, weekend=unit == "WE")


def _by_months(base: Point, months: int) -> Point:
    if not base.month:
        return Point(year=base.year, bc=base.bc, month=0)
    index = base.month - 1 + months
    year = with_years(Point(year=base.year, bc=base.bc), index // 12)
    return replace(year, month=index % 12 + 1)


def _by_days(base: Point, count: int) -> Point:
    """Return the day so many days from another, its day unknown if the base has none."""
    day = as_date(base)
    if day is not None:
        try:
            return of_date(day + timedelta(days=count))
        except OverflowError:
            return NOWHERE
    if not count and base.day:
        return Point(year=base.year, bc=base.bc, month=base.month, day=base.day)
    return Point(year=base.year, bc=base.bc, month=base.month or 0, day=0)


def _by_years(base: Point, unit: str, count: int, *, is_whole: bool) -> Point:
    """Return the year, decade or century so many of them from another."""
    if base.year is None:
        if base.decade is not None and unit == "DE":
            return Point(decade=base.decade + (-count if base.bc else count), bc=base.bc)
        return NOWHERE
    year = with_years(Point(year=base.year, bc=base.bc), count * _YEARS[unit])
    if unit == "DE" and (is_whole or not count):
        return Point(decade=(year.year or 0) // 10, bc=year.bc)
    if unit == "CE":
        return Point(century=((year.year or 1) - 1) // 100 + 1, bc=year.bc)
    return year
