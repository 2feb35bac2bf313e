"""Tell news, told from the day it is published, from a narrative that goes from date to date."""

import re
from collections.abc import Sequence
from datetime import date

from dashboard.extract.timex.expression import Anchor, Expression, Kind
from dashboard.extract.timex.value import as_date

# A wire story opens with its place: "DUSHANBE, June 28 (Reuters) -", "KABUL (AP) --".
_DATELINE = re.compile(
    r"\A\s{0,9}[A-Z][A-Z .'-]{2,40}(?:,[^\n]{1,40})?(?:\([A-Za-z ]{2,20}\))?\s?[-\u2013\u2014]"
)
# What stands before the day of an article at its head: a place, or a word for it.
_BEFORE_THE_DAY = re.compile(
    r"(?:[A-Z][A-Z .'-]{2,40}, ?|(?:(?:first )?(?:published|updated|posted|date)(?: on)?:? ?)?)\Z",
    re.IGNORECASE,
)
_HEAD, _OPENING = 200, 400  # code points
_LONGEST_DATE_LINE = 60
_FAR_MONTHS = 3  # news leaves the year out of what is nearer


def is_narrative(text: str, found: Sequence[Expression], published: date | None) -> bool:
    """Tell whether the dates of a text stand on each other, not on the day it was published.

    A narrative names years far from that day, often; news names weekdays and counts from today,
    mostly at once.
    """
    if _DATELINE.match(text[:_HEAD]):
        return False
    years = sum(1 for one in found if one.point.year)
    spoken = sum(_is_spoken(one) for one in found)
    if published is None:
        return years > spoken
    if any(_is_spoken(one) and one.start < _OPENING for one in found[:2]):
        return False
    far = sum(_is_far(one, published) for one in found)
    near = sum(_is_near(one, published) for one in found)
    return far >= 3 and far > near + 2 * spoken


def day_at_the_head(text: str, found: Sequence[Expression]) -> date | None:
    """Return the article's day if its head gives it: a dateline, or a line of its own."""
    first = next(iter(found), None)
    day = as_date(first.point) if first and first.kind is Kind.POINT and first.end < _HEAD else None
    if first is None or day is None:
        return None
    line = text.rfind("\n", 0, first.start) + 1
    before, after = text[line : first.start], text[first.end : first.end + _LONGEST_DATE_LINE]
    ends_line = len(after.partition("\n")[0].strip(" .")) == 0
    is_dateline = line == 0 and _DATELINE.match(text[:_HEAD])
    is_alone = ends_line and _BEFORE_THE_DAY.fullmatch(before)
    return day if is_dateline or is_alone else None


def _is_spoken(found: Expression) -> bool:
    """Tell whether an expression counts from the day of speech, or is a bare day of the week."""
    if found.kind is Kind.POINT:
        bare = found.point.weekday and not found.point.day
        return bool(bare) or (found.step is not None and found.anchor is Anchor.SPEECH)
    return found.kind is Kind.SHIFT and found.anchor is Anchor.SPEECH


def _is_far(found: Expression, published: date) -> bool:
    """Tell whether a date with its year is one that news would not tell as of late."""
    point = found.point
    if not point.year or point.bc:
        return point.bc
    if not point.month:
        return abs(point.year - published.year) > 1
    months = (published.year - point.year) * 12 + published.month - point.month
    return abs(months) >= _FAR_MONTHS


def _is_near(found: Expression, published: date) -> bool:
    point = found.point
    if not point.year or point.bc:
        return False
    if not point.month:
        return point.year == published.year
    return not _is_far(found, published)
