"""Tell news, told from the day it is published, from a narrative that goes from date to date."""

import re
from collections.abc import Sequence
from datetime import date

from dashboard.extract.timex.expression import Anchor, Expression, Kind

# A wire story opens with its place: "DUSHANBE, June 28 (Reuters) -", "KABUL (AP) --".
_DATELINE = re.compile(
    r"\A\s{0,9}[A-Z][A-Z .'-]{2,40}(?:,[^\n]{1,40})?(?:\([A-Za-z ]{2,20}\))?\s?[-\u2013\u2014]"
)
_FAR_YEARS = 1.5


def is_narrative(text: str, found: Sequence[Expression], published: date | None) -> bool:
    """Tell whether the dates of a text stand on each other, not on the day it was published.

    A narrative names years far from that day, often; news names weekdays and counts from today.
    """
    if _DATELINE.match(text[:200]):
        return False
    years = [e.point.year for e in found if e.point.year and not e.point.bc]
    ancient = sum(e.point.bc for e in found)
    spoken = sum(_is_spoken(e) for e in found)
    if published is None:
        return ancient + len(years) > spoken
    far = ancient + sum(abs(year - published.year) > _FAR_YEARS for year in years)
    near = len(years) + ancient - far
    return far >= 3 and far > near + 2 * spoken


def _is_spoken(found: Expression) -> bool:
    """Tell whether an expression counts from the day of speech, or is a bare day of the week."""
    if found.kind is Kind.POINT:
        bare = found.point.weekday and not found.point.day
        return bool(bare) or (found.step is not None and found.anchor is Anchor.SPEECH)
    return found.kind is Kind.SHIFT and found.anchor is Anchor.SPEECH
