"""Pick the year of a month, the week of a weekday: what the words leave to the reader."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.extract.timex.expression import Point
from dashboard.extract.timex.grammar import Tense
from dashboard.extract.timex.moves import of_date, with_years
from dashboard.extract.timex.value import as_date, is_day

# A month told so many months before the last one is of the next year: January after December.
_ROLLS_AT = 9
_WINTER_FROM = 9  # told from September on, "the winter" is the one to come
_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_NEAR_DAYS = 3
_HALF_YEAR, _MOST_OF_A_YEAR = 182, 270


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """From where a point is seen: the date it stands on, and which way the words look.

    `step` is that of "last", "this" and "next", None without them. `is_told` tells whether the
    base is the last date told and not the day of speech.
    """

    base: Point
    tense: Tense
    step: int | None
    is_told: bool


def day_of_week(point: Point, view: View) -> Point:
    """Return the day that "Friday" names.

    "Last" and a past tense look back from the day of speech, itself included for a bare name;
    "next" and a future tense look on. In what is told, the nearest day.
    """
    day = as_date(view.base)
    if day is None or point.weekday is None:
        return point
    ahead = (point.weekday - day.isoweekday()) % 7
    if view.step == 0:
        days = point.weekday - day.isoweekday()
    elif view.step is None and view.is_told:
        days = ahead if ahead <= _NEAR_DAYS else ahead - 7
    elif view.step == 1 or (view.step is None and view.tense is Tense.FUTURE):
        days = ahead or 7
    else:
        days = ahead - 7 if ahead or view.step == -1 else 0
    try:
        found = of_date(day + timedelta(days=days))
    except OverflowError:
        return point
    return replace(found, part=point.part, time=point.time)


def nth_day(point: Point) -> Point:
    """Return the day that "the second Sunday in March" names once its year is known."""
    if not (point.nth and point.weekday and point.month and point.year) or point.bc:
        return replace(point, weekday=None, nth=None)
    first, days = monthrange(point.year, point.month)
    day = 1 + (point.weekday - 1 - first) % 7 + 7 * (point.nth - 1)
    day = day if day <= days else day - 7
    return replace(point, day=day, weekday=None, nth=None)


def month_of(point: Point, view: View) -> Point:
    """Return a month or a day of one, with the year that its words leave out."""
    base = view.base
    if base.year is None or not point.month:
        return point
    same = replace(point, year=base.year, bc=base.bc)
    if point.weekday and point.day:
        years = [with_years(same, shift) for shift in (0, -1, 1)]
        fits = [p for p in years if (d := as_date(p)) and d.isoweekday() == point.weekday]
        if fits:
            return fits[0]
    if not base.month:
        return _checked(same)
    if view.step is not None:
        return _stepped(same, point.month, base.month, view.step)
    if view.is_told:
        rolls = base.month - point.month >= _ROLLS_AT
        return _checked(with_years(same, 1 if rolls else 0))
    return _checked(_by_tense(same, base, view.tense))


def _stepped(same: Point, month: int, now: int, step: int) -> Point:
    """Return "last June", "this June" or "next June"."""
    if step < 0:
        return with_years(same, 0 if month < now else -1)
    return with_years(same, 1 if step > 0 and month <= now else 0)


def _by_tense(same: Point, base: Point, tense: Tense) -> Point:
    """Return the latest such day or month up to the day of speech, or the first from it on."""
    now = as_date(base)
    if now is None or not same.month:
        return same
    first = date(now.year, same.month, min(same.day or 1, 28))
    if tense is Tense.PAST:
        is_past = first <= now if same.day else same.month <= now.month
        return with_years(same, 0 if is_past else -1)
    if tense is Tense.FUTURE:
        is_coming = first >= now if same.day else same.month >= now.month
        return with_years(same, 0 if is_coming else 1)
    apart = (first - now).days
    return with_years(same, -1 if apart > _HALF_YEAR else 1 if apart < -_MOST_OF_A_YEAR else 0)


def _checked(point: Point) -> Point:
    """Return a point, without its year if that has no such day."""
    impossible = point.day and not point.bc and not is_day(point)
    return replace(point, year=None) if impossible else point


def season_of(point: Point, view: View) -> Point:
    """Return a season with the year that its words leave out."""
    base = view.base
    if base.year is None:
        return replace(point, bc=base.bc)
    same = replace(point, year=base.year, bc=base.bc)
    if view.is_told and view.step is None:
        return _season_told(same, base)
    if not base.month:
        return with_years(same, view.step or 0)
    if view.step is not None:
        return _season_stepped(same, base.month, view.step)
    first = _FIRST_MONTHS[point.season]
    is_over = point.season == "WI" and base.month < _WINTER_FROM and view.tense is not Tense.FUTURE
    if is_over or (view.tense is Tense.PAST and first > base.month):
        return with_years(same, -1)
    return with_years(same, 1 if view.tense is Tense.FUTURE and first + 2 < base.month else 0)


def _season_told(same: Point, base: Point) -> Point:
    """Return a season of the year told; the winter told of in autumn ends in the next."""
    is_late = (base.month or 0) >= _WINTER_FROM or base.season in ("SU", "FA")
    if same.season != "WI" or not is_late:
        return same
    ending = with_years(same, 1)
    return replace(ending, until_year=ending.year)


def _season_stepped(same: Point, now: int, step: int) -> Point:
    """Return "last fall", "this winter" or "next summer"."""
    first = _FIRST_MONTHS[same.season]
    if same.season == "WI" and now <= 2:
        return with_years(same, -1 if step == 0 else -2 if step < 0 else 0)
    if step < 0:
        return with_years(same, 0 if first + 2 < now else -1)
    return with_years(same, 1 if step > 0 and first <= now else 0)


def quarter_of(point: Point, view: View) -> Point:
    """Return a quarter or a half of a year with its year, none that is still to come if past."""
    base = view.base
    if base.year is None:
        return point
    same = replace(point, year=base.year, bc=base.bc)
    first = (point.quarter or 1) * 3 - 2
    is_ahead = bool(base.month) and first > (base.month or 0)
    looks_back = not view.is_told and view.tense is not Tense.FUTURE
    return with_years(same, -1 if is_ahead and looks_back else 0)
