"""Patterns of stretches of the calendar: seasons, quarters, fiscal years, decades, centuries."""

import re

from dashboard.extract.timex import lexicon as lex
from dashboard.extract.timex.calendar_rules import at_point, year_of
from dashboard.extract.timex.expression import Expression, Point
from dashboard.extract.timex.lexicon import DASH, ERA, ORDINAL, PORTION, SEASON, YEAR, compiled

_EARLY = rf"(?:(?:early|late|mid){DASH}? ?)?"
DECADE = compiled(
    rf"{PORTION}?(?:the )?{_EARLY}"
    rf"(?:(?P<decade>[1-9]\d{{1,2}})0['\u2019]?s(?P<era>{ERA})?"
    rf"|['\u2018\u2019](?P<short>[2-9])0['\u2019]?s"
    rf"|(?:nineteen[-\x20])?(?P<word>{'|'.join(lex.DECADES)}))(?!\w)"
)
CENTURY = compiled(
    rf"{PORTION}?(?:the )?{_EARLY}(?P<ordinal>{ORDINAL})[-\x20]century(?P<era>{ERA})?(?!\w)"
)
SEASONS = compiled(
    rf"{PORTION}?(?:the )?{_EARLY}(?P<season>{SEASON})"
    rf"(?:,? (?:of |in )?(?P<year>{YEAR}|\d{{1,4}}(?={ERA}))"
    rf"(?:{DASH}(?P<year2>\d{{4}}|\d\d)(?!\d))?(?P<era>{ERA})?)?"
)
QUARTER = compiled(
    rf"(?:the )?(?:(?:(?:fiscal|calendar) )?"
    rf"(?:(?P<which>first|second|third|fourth|final|last)[-\x20]quarter)"
    rf"(?: (?:of (?:fiscal )?)?(?P<year>{YEAR}))?"
    rf"|Q(?P<digit>[1-4])(?: (?:of )?|{DASH})(?P<year2>{YEAR})|Q(?P<lone>[1-4]))(?!\w)"
)
FISCAL = compiled(rf"(?:fiscal(?: year)?|FY) ?(?P<year>{YEAR})")


def decade(match: re.Match[str]) -> list[Expression]:
    """Return a decade: "the 1920s", "the '90s", "the nineties"."""
    bc = bool(match["era"]) and match["era"].strip().upper().startswith("B")
    if match["decade"]:
        if len(match["decade"]) == 2 and not bc:
            return []
        number = int(match["decade"])
    elif match["short"]:
        number = 190 + int(match["short"])
    else:
        if "the" not in match[0].lower().split():
            return []
        number = 190 + lex.DECADES[match["word"].lower()]
    return [at_point(match.start(), match.end(), Point(decade=number, bc=bc))]


def century(match: re.Match[str]) -> list[Expression]:
    """Return a century: "the 4th century BC"."""
    bc = bool(match["era"]) and match["era"].strip().upper().startswith("B")
    point = Point(century=lex.ordinal(match["ordinal"]), bc=bc)
    return [at_point(match.start(), match.end(), point)]


def seasons(match: re.Match[str]) -> list[Expression]:
    """Return a season, with its year or years if told."""
    year, bc = year_of(match)
    until, second = None, match["year2"]
    if year and second:
        until = int(second) if len(second) == 4 else year - year % 100 + int(second)
        until = until + 100 if until < year else until
    season = lex.SEASONS[match["season"].lower()]
    point = Point(year=year, bc=bc, season=season, until_year=until)
    return [at_point(match.start(), match.end(), point, is_loose=year is None)]


def quarter(match: re.Match[str]) -> list[Expression]:
    """Return a quarter of a year."""
    year = match["year"] or match["year2"]
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    digit = match["digit"] or match["lone"]
    number = int(digit) if digit else names[match["which"].lower()]
    point = Point(year=int(year) if year else None, quarter=number)
    return [at_point(match.start(), match.end(), point)]


def fiscal(match: re.Match[str]) -> list[Expression]:
    """Return a fiscal year, whose days the text doesn't give."""
    return [at_point(match.start(), match.end(), Point(year=int(match["year"]), is_fiscal=True))]
