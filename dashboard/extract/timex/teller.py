"""Go through a text from date to date, remembering the last one told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.extract.timex.assemble import Item
from dashboard.extract.timex.expression import NOWHERE, Expression, Kind, Point
from dashboard.extract.timex.grammar import Grammar, Tense, is_quoted
from dashboard.extract.timex.moves import line_of_years
from dashboard.extract.timex.resolve import Answer, Setting, resolve
from dashboard.extract.timex.value import as_date

_LOOK_AHEAD = 12  # mentions; further on, the story may well have moved
_FLASHBACK = 3  # years; a smaller step back starts a new thread of the story
_SAME_LINE = 2_000  # code points; in a longer line the last date told is too far off
_NEXT_SENTENCE = 150  # code points, about as far as the sentence after
_OPENING = re.compile(r"(?:^|[.!?\n]|[.!?][\"\u201d])\s*(?:In|By|During|Throughout)\s+\Z")
_LONGEST_OPENING = 20
_A_WEEK = 7  # days


class Teller:
    """Answers one item after another; each answer may be what the next stands on."""

    def __init__(
        self, text: str, grammar: Grammar, published: date | None, *, is_narrative: bool
    ) -> None:
        """Start with nothing told."""
        self._text, self._grammar, self._spoken = text, grammar, published
        self._is_narrative = is_narrative
        self._told, self._told_at, self._told_year, self._opens = NOWHERE, 0, False, False
        self._last, self._last_day = NOWHERE, None

    _last_day: date | None

    def answers(self, items: Sequence[Item]) -> list[Answer]:
        """Return the answer for each item, in order."""
        return [self._answer(items, index) for index in range(len(items))]

    def _answer(self, items: Sequence[Item], index: int) -> Answer:
        item, before = items[index], items[index - 1] if index else None
        setting = self._setting(item.found)
        answer = resolve(item, setting, before=before, last=self._last)
        self._last = answer.point or NOWHERE
        if answer.point and answer.moves and self._is_anchor(items, index, answer.point, setting):
            self._told, self._told_at = _kept(answer.point, self._told), item.found.end
            self._told_year = item.found.point.has_year
            self._opens = bool(_OPENING.search(self._before(item.found.start)))
        day = as_date(answer.point) if answer.point else None
        if day and self._is_of_late(day):
            self._last_day = day
        return answer

    def _setting(self, found: Expression) -> Setting:
        told, spoken = self._told, self._day_of_speech(found)
        same_line = "\n" not in self._text[self._told_at : found.start][:_SAME_LINE]
        is_far = bool(told.year) and (spoken is None or (told.year or 0) < spoken.year or told.bc)
        is_near = found.start - self._told_at < _NEXT_SENTENCE if told.month else self._opens
        return Setting(
            spoken=spoken,
            told=told,
            tense=self._grammar.tense(found.start),
            is_narrative=self._is_narrative,
            is_close=is_far and same_line and self._told_year and is_near,
        )

    def _before(self, offset: int) -> str:
        return self._text[max(0, offset - _LONGEST_OPENING) : offset]

    def _day_of_speech(self, found: Expression) -> date | None:
        """Return the article's day; that of the words for "today" in a quote."""
        if self._last_day is None or found.value != "PRESENT_REF":
            return self._spoken
        return self._last_day if is_quoted(self._text, found.start) else self._spoken

    def _is_of_late(self, day: date) -> bool:
        """Tell whether a day is in the week up to the article's."""
        return self._spoken is not None and 0 <= (self._spoken - day).days <= _A_WEEK

    def _is_anchor(self, items: Sequence[Item], index: int, point: Point, setting: Setting) -> bool:
        """Tell whether what follows is told from a date.

        It is not from a year that only qualifies a noun or is still to come, nor from one that
        the next year named leaves again for that of the story.
        """
        found = items[index].found
        is_bare = not found.point.month and found.unit in ("", "Y")
        if setting.tense is Tense.FUTURE and is_bare:
            return False
        if not self._told.year or not found.point.year:
            return True
        if self._is_aside(items, index, line_of_years(point)):
            return False
        if point.month or point.season:
            return True
        follows = self._grammar.next_token(found.end)
        touches = follows is not None and follows.idx == found.end + 1
        return not (touches and follows is not None and follows.pos_ in ("NOUN", "PROPN", "ADJ"))

    def _is_aside(self, items: Sequence[Item], index: int, year: int) -> bool:
        """Tell whether the story goes back to its own year after a year named in passing."""
        told = line_of_years(self._told)
        if told - _FLASHBACK < year <= told:
            return False
        for item in items[index + 1 : index + 1 + _LOOK_AHEAD]:
            if item.found.kind is Kind.POINT and item.found.point.year:
                following = line_of_years(item.found.point)
                return abs(following - told) < abs(following - year)
        return False


def _kept(point: Point, told: Point) -> Point:
    """Return a new date told; a bare year keeps the month told in it."""
    is_bare = point.month is None and not point.season and point.week is None
    if is_bare and point.year == told.year and point.bc == told.bc:
        return told
    return replace(point, part="", time="")
