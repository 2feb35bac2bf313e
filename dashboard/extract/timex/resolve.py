"""Say when an expression is, from the article's date and from what was told before it."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.extract.timex.assemble import Item, Link
from dashboard.extract.timex.expression import NOWHERE, Anchor, Expression, Kind, Point
from dashboard.extract.timex.grammar import Tense
from dashboard.extract.timex.moves import moved, of_date, with_years
from dashboard.extract.timex.pick import View, day_of_week, month_of, nth_day, quarter_of, season_of
from dashboard.extract.timex.value import as_date, is_day, timex

_ONWARD = ("D", "W", "M", "Y")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known where an expression stands.

    `spoken` is the day of speech, None when unknown; `told` the last date told, NOWHERE at first;
    `tense` that of its clause. `is_close` tells that the line before it is in another year than
    the article, so that what is told there leads even in news.
    `clock` is the day that a bare clock time of news is on.
    """

    spoken: date | None
    told: Point
    tense: Tense
    is_narrative: bool
    is_close: bool = False
    clock: Point | None = None

    @property
    def leads(self) -> bool:
        """Tell whether what was told decides over the day of speech."""
        return self.is_narrative or (self.is_close and self.tense is not Tense.FUTURE)

    @property
    def now(self) -> Point:
        """Return the day of speech, NOWHERE when unknown."""
        return of_date(self.spoken) if self.spoken else NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The type and value of TIMEX3, the point behind them, and whether the words alone gave it.

    `moves` tells whether what follows may be told from the point.
    """

    type: str
    value: str
    point: Point | None = None
    is_stated: bool = False
    moves: bool = False


def resolve(
    item: Item, setting: Setting, *, before: Item | None = None, last: Point = NOWHERE
) -> Answer:
    """Return when an expression is.

    Args:
        before: The item before it, if linked to it.
        last: What that was resolved to.
    """
    found = item.found
    if found.kind in (Kind.DURATION, Kind.SET):
        return Answer(type=found.kind.value.upper(), value=found.value)
    if found.kind is Kind.REF:
        return Answer(type="DATE", value=found.value)
    if found.kind is Kind.SHIFT:
        return _shifted(found, setting)
    point = _placed(item, setting)
    is_end = bool(before and before.link is Link.RANGE and last.year)
    if is_end and found.point.weekday and not found.point.month:
        point = _after(point, last)
    elif found.point.month and not found.point.has_year:
        if is_end:
            point = _ended(point, last)
        elif item.until and _starts_a_year_earlier(item.until, point, setting):
            point = with_years(point, -1)
    point = nth_day(point) if point.nth else point
    return Answer(
        type="TIME" if point.part or point.time else "DATE",
        value=timex(point),
        point=point,
        is_stated=found.point.has_year,
        moves=point.year is not None,
    )


def _after(point: Point, last: Point) -> Point:
    """Return the day that ends a range of days of the week, after the first: "Monday to Friday"."""
    first, day = as_date(last), as_date(point)
    if first is None or day is None or first <= day:
        return point
    return replace(moved(point, "D", 7), part=point.part, time=point.time)


def _ended(point: Point, last: Point) -> Point:
    """Return the end of a range, in the year of its start or the next."""
    is_next = bool(point.month and last.month and point.month < last.month)
    return with_years(replace(point, year=last.year, bc=last.bc), 1 if is_next else 0)


def _starts_a_year_earlier(until: int, point: Point, setting: Setting) -> bool:
    """Tell whether a range over New Year ends in the year told: "October to March", in May."""
    is_over_new_year = until < (point.month or 0)
    now = setting.told.month if setting.leads else setting.now.month
    year = setting.told.year if setting.leads else setting.now.year
    return is_over_new_year and bool(now) and point.year == year and (now or 0) >= until


def _base(found: Expression, setting: Setting) -> Point:
    """Return the date that an expression is counted from."""
    if found.anchor is Anchor.SPEECH and not setting.is_narrative:
        return setting.now
    if found.anchor is Anchor.SPEECH and found.unit == "D":
        return NOWHERE  # "yesterday" in words quoted by a history: on whose day is not told
    return setting.told if setting.told.year or setting.is_narrative else setting.now


def _placed(item: Item, setting: Setting) -> Point:
    """Return a point with what its words leave out."""
    found, point = item.found, item.found.point
    is_weekday = bool(point.weekday) and not point.day and not point.month
    if point.has_year or (is_weekday and found.is_loose):
        return point
    is_told = setting.leads
    base = setting.told if is_told else setting.now
    if found.step is not None:
        base, is_told = _base(found, setting), setting.is_narrative
    tense = Tense.UNKNOWN if is_told else setting.tense
    view = View(base=base, tense=tense, step=found.step, is_told=is_told)
    if is_weekday:
        if is_told and not setting.is_narrative and not base.day:
            view = View(base=setting.now, tense=setting.tense, step=found.step, is_told=False)
        return day_of_week(point, view)
    if point.season:
        return season_of(point, view)
    if point.quarter or point.half:
        return quarter_of(point, view)
    if point.month:
        return month_of(point, view)
    return _of_month(point, setting) if point.day else _timed(item, setting, base)


def _of_month(point: Point, setting: Setting) -> Point:
    """Return a day of the month told or, in news with none, of the month of speech."""
    base = setting.told if setting.told.month or setting.is_narrative else setting.now
    found = replace(point, year=base.year, bc=base.bc, month=base.month or 0)
    return found if is_day(found) or found.bc else replace(found, year=None, month=0)


def _timed(item: Item, setting: Setting, base: Point) -> Point:
    """Return a time of the day with the day beside it, else with the last one told."""
    point, told = item.found.point, setting.told
    if not (point.part or point.time):
        return point
    if item.near is not None:
        near = item.near
        day = near if near.year else replace(near, year=told.year, bc=told.bc)
    elif setting.clock is not None:
        day = setting.clock
    elif item.found.is_loose:
        return replace(point, bc=told.bc)
    elif setting.is_narrative or (told.day and setting.spoken and told.year == setting.spoken.year):
        day = told if told.year else base
    else:
        day = setting.now
    return replace(
        point, year=day.year, bc=day.bc, month=day.month, day=day.day if day.month else None
    )


def _shifted(found: Expression, setting: Setting) -> Answer:
    """Return the answer for a date counted from another."""
    base, step = _base(found, setting), found.step or 0
    if found.value == "PRESENT_REF" and (setting.is_narrative or not base.year):
        return Answer(type="DATE", value="PRESENT_REF")
    if found.value == "SHORTLY":
        point = Point(year=base.year, bc=base.bc, month=0) if base.year else None
        return Answer(type="DATE", value=timex(point) if point else "FUTURE_REF", point=point)
    if found.is_bound and (found.count is None or not setting.is_narrative):
        kind = "DURATION" if found.value else "DATE"
        return Answer(type=kind, value=found.value or "XXXX-XX-XX")
    if found.count is None:
        return Answer(type="DATE", value="PAST_REF" if step == -1 else "FUTURE_REF")
    if found.point.year:
        base = Point(year=found.point.year)
    count = int(found.count * step)
    if found.unit == "WE" and not found.count:  # "at the weekend": the last one, or the next
        count = 0 if setting.tense is Tense.FUTURE or _is_weekend(setting) else -1
    point = _overlaid(moved(base, found.unit, count, is_whole=found.is_vague), found, base)
    is_told = found.anchor is Anchor.TOLD or setting.is_narrative
    if found.months:
        return Answer(type="DURATION", value=found.value, point=point)
    return Answer(
        type="TIME" if point.part or point.time else "DATE",
        value=timex(point),
        point=point,
        moves=bool(point.year) and step >= 0 and found.unit in (_ONWARD if is_told else ("D",)),
    )


def _is_weekend(setting: Setting) -> bool:
    return setting.spoken is None or setting.spoken.isoweekday() > 5


def _overlaid(point: Point, found: Expression, base: Point) -> Point:
    """Return a moved date with what the words say within it."""
    over = found.point
    if over.month and point.year:
        point = replace(point, month=over.month, day=over.day)
        return point if not over.day or is_day(point) or point.bc else NOWHERE
    if over.season or over.half:
        return replace(point, season=over.season, half=over.half)
    if over.day == 0:
        point = Point(year=base.year, bc=base.bc, month=base.month, day=0)
    return replace(point, part=over.part, time=over.time or point.time)
