"""Go through a text from date to date, each answer a step for the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.extract.timex.assemble import Item
from dashboard.extract.timex.clock import Clock, is_bare
from dashboard.extract.timex.expression import NOWHERE, Expression, Kind, Point
from dashboard.extract.timex.grammar import Grammar, Tense, is_quoted, word_before
from dashboard.extract.timex.moves import of_date
from dashboard.extract.timex.resolve import Answer, Setting, resolve
from dashboard.extract.timex.story import Story, Told
from dashboard.extract.timex.value import as_date

_NEXT_SENTENCE = 150  # code points, about as far as the sentence after
_UP_TO = ("until", "till", "by", "before")
_A_WEEK = 7  # days


class Teller:
    """Answers one item after another; each answer may be what the next stands on."""

    _last_day: date | None

    def __init__(
        self, text: str, grammar: Grammar, published: date | None, *, is_narrative: bool
    ) -> None:
        """Start with nothing told."""
        self._text, self._grammar, self._spoken = text, grammar, published
        self._is_narrative = is_narrative
        self._story = Story(text, grammar)
        self._last, self._last_day = NOWHERE, None
        self._clock = Clock(text, ())

    def answers(self, items: Sequence[Item]) -> list[Answer]:
        """Return the answer for each item, in order."""
        self._clock = Clock(self._text, items)
        return [self._answer(items, index) for index in range(len(items))]

    def _answer(self, items: Sequence[Item], index: int) -> Answer:
        item, before = items[index], items[index - 1] if index else None
        setting = self._setting(item.found)
        if is_bare(item.found) and self._spoken and not setting.leads:
            setting = replace(setting, clock=self._day_of_clock(items, index, self._spoken))
        answer = resolve(item, setting, before=before, last=self._last)
        self._last = answer.point or NOWHERE
        self._clock.tell(item.found, self._last)
        if answer.point and answer.moves:
            self._story.tell(items, index, answer.point, setting.tense)
        day = as_date(answer.point) if answer.point else None
        if day and self._is_of_late(day):
            self._last_day = day
        return answer

    def _day_of_clock(self, items: Sequence[Item], index: int, spoken: date) -> Point:
        """Return the day of a bare clock time: one after it in its sentence, one before it."""
        found, following = items[index].found, items[index + 1 : index + 2]
        if following and self._clock.is_dated_by(found, following[0].found):
            point = resolve(following[0], self._setting(following[0].found)).point
            if point and as_date(point):
                return point
        return self._clock.day(found, of_date(spoken))

    def _setting(self, found: Expression) -> Setting:
        told = self._story.told(found.start)
        of_that_year = found.kind is Kind.SHIFT and found.unit == "Y"
        tense = self._grammar.tense(found.start)
        if word_before(self._text, found.start) in _UP_TO:  # "was put off until July"
            tense = Tense.UNKNOWN
        return Setting(
            spoken=self._day_of_speech(found),
            told=self._story.year_named(found.start) or told.point if of_that_year else told.point,
            tense=tense,
            is_narrative=self._is_narrative,
            is_close=self._leads_in_news(told, found),
        )

    def _leads_in_news(self, told: Told, found: Expression) -> bool:
        """Tell whether a date in another year than the article's was told just before.

        It opened its sentence, "In 2009, ...", or was with its month in the one before.
        """
        year = told.point.year
        if not year or not told.has_year or not self._story.is_same_line(told.at, found.start):
            return False
        is_past = self._spoken is None or told.point.bc or year < self._spoken.year
        is_near = bool(told.point.month) and found.start - told.at < _NEXT_SENTENCE
        return is_past and (told.opens or (is_near and self._story.opens(found)))

    def _day_of_speech(self, found: Expression) -> date | None:
        """Return the article's day; that of the words for "today" in a quote."""
        if self._last_day is None or found.value != "PRESENT_REF":
            return self._spoken
        return self._last_day if is_quoted(self._text, found.start) else self._spoken

    def _is_of_late(self, day: date) -> bool:
        """Tell whether a day is in the week up to the article's."""
        return self._spoken is not None and 0 <= (self._spoken - day).days <= _A_WEEK
