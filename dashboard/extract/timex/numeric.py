"""Settle what digits leave open by the rest of the text: day or month, years before Christ."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.extract.timex.expression import Expression

_ENOUGH = 3  # years before Christ that make a text one on ancient times
# Where the month is written first (Unicode CLDR 44, short date formats of English locales).
MONTH_FIRST = frozenset({"US", "PH", "PR", "GU", "VI", "AS", "MP", "UM"})


def settle(found: Sequence[Expression], country: str, published: date | None) -> list[Expression]:
    """Return the expressions with the order of their digits settled, or only their year kept.

    A date that is the article's own in one order, and in one only, counts as a sign of it.
    """
    pairs = [one.numeric for one in found if one.numeric]
    day_first = sum(first > 12 for first, _ in pairs)
    month_first = sum(second > 12 for _, second in pairs)
    if published and day_first == month_first:
        day_first += (published.day, published.month) in pairs
        month_first += (published.month, published.day) in pairs
    if day_first == month_first:
        is_known, is_month_first = bool(country), country in MONTH_FIRST
    else:
        is_known, is_month_first = True, month_first > day_first
    return [_settled(one, is_known, is_month_first) for one in found]


def settle_eras(found: Sequence[Expression]) -> list[Expression]:
    """Return the expressions without bare years of three digits, or with their era.

    Texts on times before Christ tend to say so once or twice and then to drop it.
    """
    told = [one.point for one in found if one.point.year and not _is_bare_ancient(one)]
    before_christ = sum(point.bc for point in told)
    if before_christ < _ENOUGH or before_christ < len(told) / 2:
        return [one for one in found if not _is_bare_ancient(one)]
    return [
        replace(one, point=replace(one.point, bc=True)) if _is_bare_ancient(one) else one
        for one in found
    ]


def _is_bare_ancient(one: Expression) -> bool:
    return one.is_loose and 100 <= (one.point.year or 0) <= 999


def _settled(one: Expression, is_known: bool, is_month_first: bool) -> Expression:
    if not one.numeric:
        return one
    first, second = one.numeric
    if first > 12 or second > 12:
        day, month = max(first, second), min(first, second)
    elif first == second:
        day = month = first
    elif is_known:
        day, month = (second, first) if is_month_first else (first, second)
    else:
        day = month = 0
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if month and day > longest[month - 1]:
        day = month = 0
    return replace(one, numeric=None, point=replace(one.point, day=day, month=month))
