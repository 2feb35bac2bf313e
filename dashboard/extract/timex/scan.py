"""Find the expressions of time in a text, each by the rule that reaches furthest from a word."""

import re
from collections.abc import Callable, Iterator

from dashboard.extract.timex import calendar_rules as calendar
from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex import other_rules as other
from dashboard.extract.timex import period_rules as period
from dashboard.extract.timex import relative_rules as relative
from dashboard.extract.timex.expression import Expression
from dashboard.extract.word_sets import words

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], list[Expression]]]

# Of two that reach as far, the earlier wins. Those that may start with a digit are tried
# where there is one, the others where there is none.
_DIGIT_RULES: tuple[_Rule, ...] = (
    (calendar.ISO, calendar.iso),
    (calendar.NUMERIC, calendar.numeric),
    (calendar.NINE_ELEVEN, calendar.nine_eleven),
    (calendar.ANCIENT_YEAR, calendar.ancient_year),
    (calendar.DAY_MONTH, calendar.days),
    (relative.MONTHS_OF, relative.months_of),
    (relative.AWAY, relative.away),
    (relative.SAME, relative.same),
    (relative.NEXT, relative.near),
    (period.CENTURY, period.century),
    (period.DECADE, period.decade),
    (other.CLOCK, other.clock),
    (other.DURATION, other.duration),
    (calendar.YEARS, calendar.years),
)
_WORD_RULES: tuple[_Rule, ...] = (
    (calendar.NINE_ELEVEN, calendar.nine_eleven),
    (calendar.SHORT_YEAR, calendar.short_year),
    (calendar.DAY_ALONE, calendar.day_alone),
    (calendar.MONTH_DAY, calendar.days),
    (calendar.DAY_MONTH, calendar.days),
    (relative.MONTHS_OF, relative.months_of),
    (relative.WORDS, relative.words),
    (relative.AWAY, relative.away),
    (relative.SAME, relative.same),
    (relative.NEXT, relative.near),
    (relative.WEEKEND, relative.weekend),
    (relative.SHORTLY, relative.shortly),
    (relative.THE_DAY, relative.the_day),
    (calendar.FEAST, calendar.feast),
    (period.QUARTER, period.quarter),
    (period.FISCAL, period.fiscal),
    (period.SEASONS, period.seasons),
    (period.CENTURY, period.century),
    (period.DECADE, period.decade),
    (calendar.MONTH_YEAR, calendar.months),
    (other.CLOCK, other.clock),
    (other.EVERY, other.every),
    (other.REFERENCE, other.reference),
    (other.HALF, other.half),
    (calendar.NTH_WEEKDAY, calendar.nth_weekday),
    (calendar.WEEKDAY, calendar.weekdays),
    (other.PARTS, other.parts),
    (other.DURATION, other.duration),
    (calendar.YEARS, calendar.years),
)
_WORD = re.compile(r"['\u2018\u2019](?=\d\d)|/(?=day|week|month|year)|[A-Za-z]+|\d+")
# Letters that patterns take for i, k and s where case is ignored, and that tables don't know.
_LOOKALIKES = str.maketrans("\u0130\u0131\u017f\u212a", "IisK")
_TABLES = (
    lex.MONTHS,
    lex.WEEKDAYS,
    lex.SEASONS,
    lex.PARTS,
    lex.NUMBERS,
    lex.ORDINALS,
    lex.DECADES,
    lex.UNITS,
)
_STARTERS = words(
    "the a an this that early late mid later earlier sometime middle beginning start first second "
    "last next past coming previous preceding prior following subsequent current right now "
    "currently nowadays present at these to recently recent former future near yesterday today "
    "tomorrow tonight overnight shortly more less fewer up as well just over under nearly almost "
    "about around approximately roughly some only exactly barely another several few many couple "
    "half numerous countless dozen every each per daily everyday weekly monthly annually yearly "
    "nightly hourly quarterly fiscal fy q ad ca c circa midnight noon midday longer whole end "
    "onset close nineteen "
    "christmas new valentine halloween so thus until boxing bastille all armistice st centuries"
).union(*_TABLES, (f"{unit}s" for unit in lex.UNITS))


def scan(text: str) -> Iterator[Expression]:
    """Yield the expressions of a text in order; none overlaps the one before."""
    reached = 0
    text = text.translate(_LOOKALIKES)
    for word in _WORD.finditer(text):
        start = word.start()
        if start < reached or not _may_start(text, word):
            continue
        best: list[Expression] = []
        for pattern, build in _DIGIT_RULES if text[start].isdigit() else _WORD_RULES:
            match = pattern.match(text, start)
            if match and (not best or match.end() > best[-1].end):
                best = build(match) or best
        if best:
            yield from best
            reached = best[-1].end


def _may_start(text: str, word: re.Match[str]) -> bool:
    """Tell whether an expression may start with a word, which is whole and no part of a number."""
    token, start = word[0], word.start()
    before = text[start - 1] if start else " "
    if token[0] in "'\u2018\u2019/":
        return True
    if token.isdigit():
        return len(token) < 5 and not before.isalpha() and before not in "$€£#@&_" and not (
            before in ".,:" and start > 1 and text[start - 2].isdigit()
        )  # fmt: skip
    return token.lower() in _STARTERS and not before.isalnum() and before not in "@#_&"
