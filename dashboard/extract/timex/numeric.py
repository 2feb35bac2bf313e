"""Tell the day from the month in dates of digits: by the text's own, then by the country."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.extract.timex.expression import Expression

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
