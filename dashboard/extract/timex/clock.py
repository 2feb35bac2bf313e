"""Say on which day a bare clock time of news stands: its line's, its sentence's, the page's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dashboard.extract.timex.assemble import Item
from dashboard.extract.timex.expression import NOWHERE, Anchor, Expression, Kind, Point

_LONGEST_SENTENCE = 400
_AHEAD = 100  # code points to a day that follows its time in the sentence
_STOP = re.compile(r"\n|(?<![ .][A-Za-z])[.!?][\"\u201d]?\s+(?=[\"\u201cA-Z\d])")
_OPENS_A_LINE = re.compile(r"(?:\A|\n)[ \t*\u2022\u00b7\[(-]{0,6}\Z")
_OF_A_DAY = re.compile(r"\bon\s+(?:the\s+)?\Z", re.IGNORECASE)


class Clock:
    """Remembers the days told that a clock time may stand on."""

    def __init__(self, text: str, items: Sequence[Item]) -> None:
        """Look whether the page is told by the clock, line by line: a live blog."""
        self._text = text
        self._is_live = any(is_bare(one.found) and self.opens_line(one.found) for one in items)
        self._heading = self._day = NOWHERE
        self._at = 0

    def tell(self, found: Expression, point: Point) -> None:
        """Remember a day told, as a heading if it fills its line."""
        if not (point.year and point.month and point.day):
            return
        self._day, self._at = replace(point, part="", time=""), found.end
        rest = self._text[found.end : found.end + 3].strip(" :.")
        if self.opens_line(found) and rest[:1] in ("", "\n"):
            self._heading = self._day

    def opens_line(self, found: Expression) -> bool:
        """Tell whether an expression opens its line."""
        return bool(_OPENS_A_LINE.search(self._text[max(0, found.start - 8) : found.start]))

    def day(self, found: Expression, page: Point) -> Point:
        """Return the day of a bare clock time, as far as what stands before it tells."""
        own = self._heading if self._heading.year else page
        if self.opens_line(found):
            return own
        sentences = 0 if self._is_live else 1
        if self._day.year and found.start - self._at < _LONGEST_SENTENCE:
            gap = self._text[self._at : found.start]
            if "\n" not in gap and len(_STOP.findall(gap)) <= sentences:
                return self._day
        return own

    def is_dated_by(self, found: Expression, following: Expression) -> bool:
        """Tell whether a day after a time in the same sentence is its day."""
        if following.start - found.end > _AHEAD or self.opens_line(found):
            return False
        if _STOP.search(self._text, found.end, following.start):
            return False
        if following.kind is Kind.SHIFT:
            return following.anchor is Anchor.SPEECH and following.unit == "D"
        is_day = following.kind is Kind.POINT and bool(
            following.point.weekday or following.point.day
        )
        before = self._text[max(0, following.start - 9) : following.start]
        return is_day and bool(_OF_A_DAY.search(before))


def is_bare(found: Expression) -> bool:
    """Tell whether an expression is a clock time without its day."""
    point = found.point
    has_day = point.day or point.month or point.weekday or point.has_year
    return found.kind is Kind.POINT and bool(point.time) and not has_day
