"""Put together what was found apart: a time with its day, a range with its one year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.expression import NOWHERE, Expression, Kind, Point

_S = "[ \u00a0]"
_DASH = "[-\u2010-\u2015\u2212/]"
_GLUE = re.compile(rf",?{_S}(?:(?:on|of|at|in){_S})?(?:the{_S})?")
# Between a time and its day: "5:34 AM Baghdad time on March 20".
_NEAR = re.compile(
    rf"{_S}?\(?(?:[A-Z]?[\w.]+{_S}){{0,2}}(?:time|hours|GMT)?\)?,?{_S}?(?:on{_S})?(?:the{_S})?"
)
_RANGE = re.compile(rf"{_S}?{_DASH}{_S}?|{_S}(?:to|through|until|till){_S}(?:the{_S})?")
_LIST = re.compile(rf"(?:,|,?{_S}(?:and|or|and{_S}then|&)){_S}(?:(?:in|on){_S})?(?:the{_S})?")
_BETWEEN = re.compile(r"\bbetween(?:\s+the)?\s*\Z", re.IGNORECASE)
_LONGEST_GAP = 30
_LONG = ("W", "M", "Y", "DE")
_FOR = re.compile(r"\b(?:for|over)\s+\Z", re.IGNORECASE)
_NEXT = re.compile(r"the\s+(?:next|following|coming)\b", re.IGNORECASE)
_SEASONS = ("SP", "SU", "FA", "WI")


class Link(StrEnum):
    """How an expression hangs together with the next one."""

    NONE = ""
    RANGE = "range"  # "from June 28 to June 30"
    LIST = "list"  # "in April and June 1955"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An expression and its link to the next.

    `near` is the day beside a time in a span of its own; `until` the month that ends the range
    which it starts, if neither has a year.
    """

    found: Expression
    link: Link = Link.NONE
    near: Point | None = None
    until: int | None = None


def assemble(text: str, found: Sequence[Expression]) -> list[Item]:
    """Return the expressions in order, joined, linked and with the years of their ranges."""
    merged: list[Expression] = []
    for one in (_stretched(text, each) for each in found):
        both = _merged(text, merged[-1], one) if merged else None
        if both:
            merged[-1] = both
        else:
            merged.append(one)
    items: list[Item] = []
    for one in reversed(merged):
        items.append(_item(text, one, items[-1].found) if items else Item(found=one))
    items.reverse()
    return items


def _stretched(text: str, one: Expression) -> Expression:
    """Return "for the next year" as a stretch of time, everything else as it is."""
    is_next = one.kind is Kind.SHIFT and one.count == 1 and one.step == 1 and not one.is_bound
    if not is_next or one.unit not in _LONG or one.point != NOWHERE:
        return one
    if not _FOR.search(text[max(0, one.start - 6) : one.start]) or not _NEXT.match(text, one.start):
        return one
    return replace(one, kind=Kind.DURATION, value=lex.duration(one.unit, 1))


def _item(text: str, one: Expression, following: Expression) -> Item:
    """Return an expression with what the next one tells of it."""
    link = _link(text, one, following)
    dated = _dated_by(one, following, link) if link else one
    has_year = dated.point.has_year or following.point.has_year
    return Item(
        found=dated,
        link=link,
        near=_beside(text, one, following),
        until=following.point.month if link is Link.RANGE and not has_year else None,
    )


def _is_clock(one: Expression) -> bool:
    """Tell whether an expression is a time of the day and nothing else."""
    point = one.point
    if one.kind is Kind.SHIFT:
        return bool(point.part) and one.unit == "D" and not one.count and not one.value
    bare = not (point.month or point.day or point.weekday or point.has_year)
    return one.kind is Kind.POINT and bare and bool(point.part or point.time)


def _takes_a_clock(one: Expression) -> bool:
    """Tell whether an expression is a day without a time."""
    point = one.point
    if point.part or point.time:
        return False
    if one.kind is Kind.SHIFT:
        return one.unit == "D" and one.value != "SHORTLY"
    return one.kind is Kind.POINT and bool(point.day or point.weekday)


def _merged(text: str, first: Expression, second: Expression) -> Expression | None:
    """Return a day and its time as one expression, None if they are two."""
    gap = text[first.end : second.start]
    if len(gap) > _LONGEST_GAP or not _GLUE.fullmatch(gap):
        return None
    if _is_clock(first) and _takes_a_clock(second):
        day, clock = second, first
    elif _takes_a_clock(first) and _is_clock(second) and second.kind is Kind.POINT:
        day, clock = first, second
    else:
        return None
    point = replace(day.point, part=clock.point.part, time=clock.point.time)
    value = "" if day.value == "PRESENT_REF" else day.value
    return replace(day, start=first.start, end=second.end, point=point, value=value)


def _link(text: str, first: Expression, second: Expression) -> Link:
    """Return how two points hang together."""
    gap = text[first.end : second.start]
    if first.kind is not Kind.POINT or second.kind is not Kind.POINT or len(gap) > _LONGEST_GAP:
        return Link.NONE
    if _RANGE.fullmatch(gap):
        return Link.RANGE
    if not _LIST.fullmatch(gap):
        return Link.NONE
    is_between = "and" in gap and _BETWEEN.search(text[max(0, first.start - 16) : first.start])
    return Link.RANGE if is_between else Link.LIST


def _dated_by(first: Expression, second: Expression, link: Link) -> Expression:
    """Return the first of two with the year of the second, or the year before that."""
    one, two = first.point, second.point
    if one.has_year or not two.year or first.step is not None or not (one.month or one.season):
        return first
    is_earlier_year = link is Link.RANGE and not two.bc and _is_over_new_year(one, two)
    year = two.year - 1 if is_earlier_year else two.year
    return replace(first, point=replace(one, year=year, bc=two.bc), is_loose=False)


def _is_over_new_year(one: Point, two: Point) -> bool:
    if one.month and two.month:
        return one.month > two.month
    if one.season and two.season and one.season != "WI":
        return _SEASONS.index(one.season) > _SEASONS.index(two.season)
    return False


def _beside(text: str, first: Expression, second: Expression) -> Point | None:
    """Return the day that stands just after a time in a span of its own."""
    gap = text[first.end : second.start]
    if first.kind is not Kind.POINT or not _is_clock(first) or len(gap) > _LONGEST_GAP:
        return None
    is_day = second.kind is Kind.POINT and bool(second.point.day)
    return second.point if is_day and _NEAR.fullmatch(gap) else None
