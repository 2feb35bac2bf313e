"""The thread of a text: which of the dates told so far the next one stands on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.extract.timex.assemble import Item, Link
from dashboard.extract.timex.expression import NOWHERE, Expression, Kind, Point
from dashboard.extract.timex.grammar import Grammar, Tense
from dashboard.extract.timex.moves import line_of_years

_LOOK_AHEAD = 12  # mentions; further on, the story may well have moved
_SAME_LINE = 2_000  # code points; in a longer line the last date told is too far off
_LONGEST_HEADING = 70
_OPENING = re.compile(r"(?:^|[.!?\n]|[.!?][\"\u201d])\s*(?:In|On|By|During|Throughout)\s+\Z")
_NEXT_SENTENCE = 150  # code points, about as far as the sentence after
_LONGEST_OPENING = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A date told: where, whether with its own year, and whether it opened its sentence."""

    point: Point = NOWHERE
    at: int = 0
    has_year: bool = False
    opens: bool = False


class Story:
    """Remembers the last date told.

    A year that the next one leaves again for that of the story is named in passing: it leads to
    the end of its line if it comes with a month, else nowhere.
    """

    def __init__(self, text: str, grammar: Grammar) -> None:
        """Start with nothing told."""
        self._text, self._grammar = text, grammar
        self._told = Told()
        self._named = Told()
        self._main: Told | None = None  # the story's own date while an aside leads

    def told(self, offset: int) -> Told:
        """Return the date that leads at an offset, and forget an aside whose line is over."""
        if self._main is not None and not self.is_same_line(self._told.at, offset):
            self._told, self._main = self._main, None
        return self._told

    def year_named(self, offset: int) -> Point | None:
        """Return the date of the last year named in the sentence or just before it.

        It is what "that year" means, even one named in passing.
        """
        at = self._named.at
        is_near = offset - at < _NEXT_SENTENCE and self.is_same_line(at, offset)
        return self._named.point if is_near and self._named.at >= self._told.at else None

    def opens(self, found: Expression) -> bool:
        """Tell whether a date opens its sentence: "In 2009, ..."."""
        before = self._text[max(0, found.start - _LONGEST_OPENING) : found.start]
        return bool(_OPENING.search(before))

    def is_same_line(self, start: int, end: int) -> bool:
        """Tell whether two offsets stand in one line."""
        return end - start < _SAME_LINE and "\n" not in self._text[start:end]

    def tell(self, items: Sequence[Item], index: int, point: Point, tense: Tense) -> None:
        """Remember the date of an item, if what follows may stand on it."""
        found = items[index].found
        is_year = not (point.month or point.season or point.week) and found.unit in ("", "Y")
        is_heading = self._is_heading(found)
        if tense is Tense.FUTURE and not found.point.month and found.unit in ("", "Y"):
            return
        if is_heading and index and items[index - 1].link is Link.RANGE:
            return
        if found.point.year and not self._qualifies_a_noun(found):
            self._named = Told(point=replace(point, part="", time=""), at=found.end)
        main = self._main or self._told
        is_aside = bool(
            found.point.year
            and main.point.year
            and not is_heading
            and _is_left_again(items, index, line_of_years(point), line_of_years(main.point))
        )
        passes = is_aside or (not is_heading and self._qualifies_a_noun(found))
        if passes and is_year and found.point.year and main.point.year:
            return
        told = Told(
            point=_kept(point, self._told.point),
            at=found.end,
            has_year=found.point.has_year,
            opens=self.opens(found),
        )
        if is_aside:
            self._main = main
        elif found.point.year:
            self._main = None
        self._told = told

    def _is_heading(self, found: Expression) -> bool:
        """Tell whether a year stands in a short line of its own: "1918", "Campaign of 1905"."""
        if not found.point.year or found.point.month:
            return False
        start = self._text.rfind("\n", max(0, found.start - _LONGEST_HEADING), found.start)
        end = self._text.find("\n", found.end, found.end + _LONGEST_HEADING)
        if start < 0 or end < 0 or end - start > _LONGEST_HEADING:
            return False
        return self._text[end - 1] not in '.!?\u201d"'

    def _qualifies_a_noun(self, found: Expression) -> bool:
        """Tell whether a year is an attribute: "the 1995 book"."""
        follows = self._grammar.next_token(found.end)
        if follows is None or follows.idx != found.end + 1:
            return False
        return follows.pos_ in ("NOUN", "PROPN", "ADJ")


def _is_left_again(items: Sequence[Item], index: int, year: int, main: int) -> bool:
    """Tell whether the next year named is nearer to the story's than to this one."""
    for item in items[index + 1 : index + 1 + _LOOK_AHEAD]:
        if item.found.kind is Kind.POINT and item.found.point.year:
            following = line_of_years(item.found.point)
            return abs(following - main) < abs(following - year)
    return False


def _kept(point: Point, told: Point) -> Point:
    """Return a new date told; a bare year keeps the month told in it."""
    is_bare = point.month is None and not point.season and point.week is None
    if is_bare and point.year == told.year and point.bc == told.bc:
        return told
    return replace(point, part="", time="")
